//! The pages of the Home Office form from consent on: the person, whom to write to, who refers, and what goes with it.

use super::codes::{GENDERS, PHONES, RECIPIENTS, WAYS, YES_NO};
use super::{ANY, FormPage, Is, LongList, NAMED, NEVER, NOTIFIED, REFERRED, REFERRED_ADULT, field};
use crate::form::Asks::{Area, Codes, Date, Email, File, Line, List, Number, Phone, Several, Tick};
use crate::form::Need::{Always, If, May, Optional};
use crate::form::Nameless::{Coded, Never};
use crate::form::fill::{contact, happened, person, responder, signs};

pub(super) const FROM_CONSENT: &[FormPage] = &[
    FormPage {
        path: "/pv-want-to-submit-nrm",
        section: "consent",
        when: &[],
        fields: &[
            field("pv-want-to-submit-nrm", "Informed consent to a referral", Codes(YES_NO), Always, Coded, person::wants_referral),
        ],
    },
    FormPage {
        path: "/refuse-nrm",
        section: "duty_to_notify",
        when: NOTIFIED,
        fields: &[
            field("refuse-nrm", "Why no referral", Area, Optional, Never, person::refusal),
        ],
    },
    FormPage {
        path: "/pv-gender-dtn",
        section: "duty_to_notify",
        when: NOTIFIED,
        fields: &[
            field("pv-gender", "Gender", Codes(GENDERS), Always, Coded, person::gender),
        ],
    },
    FormPage {
        path: "/pv-nationality-dtn",
        section: "duty_to_notify",
        when: NOTIFIED,
        fields: &[
            field("pv-nationality", "Nationality", List(LongList::Nationalities), Always, Coded, person::nationality),
            field("pv-nationality-second", "Second nationality", List(LongList::Nationalities), Optional, Coded, person::second_nationality),
        ],
    },
    FormPage {
        path: "/pv-name-dtn",
        section: "duty_to_notify",
        when: NAMED,
        fields: &[
            field("pv-name-first-name", "First name", Line, Always, Never, person::first_name),
            field("pv-name-last-name", "Last name", Line, Always, Never, person::last_name),
            field("pv-name-nickname", "Other names", Line, Optional, Never, person::other_names),
        ],
    },
    FormPage {
        path: "/pv-contact-details-dtn",
        section: "duty_to_notify",
        when: NAMED,
        fields: &[
            field("pv-contact-details", "Ways to write to the person", Several(WAYS), Always, Never, contact::ways),
            field("pv-contact-details-email-input", "E-mail address", Email, If("pv-contact-details", "email"), Never, contact::mail),
            field("pv-contact-details-email-check", "Safe to write there", Tick, If("pv-contact-details", "email"), Never, contact::mail_safe),
            field("pv-contact-details-street", "Street", Line, If("pv-contact-details", "post"), Never, contact::street),
            field("pv-contact-details-town", "Town", Line, If("pv-contact-details", "post"), Never, contact::town),
            field("pv-contact-details-county", "County", Line, May("pv-contact-details", "post"), Never, contact::county),
            field("pv-contact-details-postcode", "Postcode", Line, If("pv-contact-details", "post"), Never, contact::postcode),
            field("pv-contact-details-post-check", "Safe to write there", Tick, If("pv-contact-details", "post"), Never, contact::post_safe),
        ],
    },
    FormPage {
        path: "/does-pv-need-support",
        section: "support",
        when: REFERRED_ADULT,
        fields: &[
            field("does-pv-need-support", "Wants support", Codes(YES_NO), Always, Never, person::wants_support),
        ],
    },
    FormPage {
        path: "/pv-phone-number",
        section: "support",
        when: &[Is("does-pv-need-support", &["yes"])],
        fields: &[
            field("pv-phone-number", "Whose telephone the support provider may call", Codes(PHONES), Always, Never, contact::phone),
            field("pv-phone-number-yes", "The person's telephone", Phone, If("pv-phone-number", "yes"), Never, contact::own_phone),
            field("pv-phone-number-alternative", "Another telephone", Phone, If("pv-phone-number", "pv-alternative-number"), Never, contact::other_phone),
            field("alternative-number-relation-to-pv", "Whose it is", Line, If("pv-phone-number", "pv-alternative-number"), Never, contact::other_phone_of),
            field("no-contact-details", "Why there is none", Area, If("pv-phone-number", "no"), Never, contact::no_phone),
        ],
    },
    FormPage {
        path: "/pv-name-referral",
        section: "person",
        when: REFERRED,
        fields: &[
            field("pv-name-first-name", "First name", Line, Always, Never, person::first_name),
            field("pv-name-last-name", "Last name", Line, Always, Never, person::last_name),
            field("pv-name-nickname", "Other names", Line, Optional, Never, person::other_names),
        ],
    },
    FormPage {
        path: "/pv-dob",
        section: "person",
        when: REFERRED,
        fields: &[
            field("pv-dob", "Date of birth", Date, Optional, Never, person::born),
        ],
    },
    FormPage {
        path: "/pv-gender-referral",
        section: "person",
        when: REFERRED,
        fields: &[
            field("pv-gender", "Gender", Codes(GENDERS), Always, Coded, person::gender),
        ],
    },
    FormPage {
        path: "/does-pv-have-children",
        section: "person",
        when: REFERRED,
        fields: &[
            field("does-pv-have-children", "Has children", Codes(YES_NO), Always, Never, person::children),
            field("does-pv-have-children-yes-amount", "How many", Number, If("does-pv-have-children", "yes"), Never, person::children_number),
        ],
    },
    FormPage {
        path: "/pv-nationality-referral",
        section: "person",
        when: REFERRED,
        fields: &[
            field("pv-nationality", "Nationality", List(LongList::Nationalities), Always, Coded, person::nationality),
            field("pv-nationality-second", "Second nationality", List(LongList::Nationalities), Optional, Coded, person::second_nationality),
        ],
    },
    FormPage {
        path: "/pv-interpreter-requirements",
        section: "person",
        when: REFERRED,
        fields: &[
            field("pv-interpreter-requirements", "Needs an interpreter", Codes(YES_NO), Always, Never, person::interpreter),
            field("pv-interpreter-requirements-language", "Language", Line, If("pv-interpreter-requirements", "yes"), Never, person::language),
        ],
    },
    FormPage {
        path: "/pv-other-help-with-communication",
        section: "person",
        when: REFERRED,
        fields: &[
            field("pv-other-help-with-communication", "Needs help to communicate", Codes(YES_NO), Always, Never, person::aid),
            field("pv-other-help-with-communication-aid", "What helps", Line, If("pv-other-help-with-communication", "yes"), Never, person::aid_words),
        ],
    },
    FormPage {
        path: "/pv-ho-reference",
        section: "person",
        when: REFERRED,
        fields: &[
            field("pv-ho-reference", "Has a Home Office reference", Codes(YES_NO), Always, Never, person::home_office),
            field("pv-ho-reference-type", "Which reference", Line, If("pv-ho-reference", "yes"), Never, person::home_office_reference),
        ],
    },
    FormPage {
        path: "/who-contact",
        section: "decision_contact",
        when: REFERRED_ADULT,
        fields: &[
            field("who-contact", "Who receives the decision", Codes(RECIPIENTS), Always, Never, contact::decision_to),
        ],
    },
    FormPage {
        path: "/someone-else",
        section: "decision_contact",
        when: &[Is("who-contact", &["someone-else"])],
        fields: &[
            field("someone-else", "Ways to write to somebody else", Several(WAYS), Always, Never, contact::else_ways),
            field("someone-else-first-name", "First name", Line, Optional, Never, contact::else_first_name),
            field("someone-else-last-name", "Last name", Line, Optional, Never, contact::else_last_name),
            field("someone-else-email-input", "E-mail address", Email, If("someone-else", "email"), Never, contact::else_mail),
            field("someone-else-street", "Street", Line, If("someone-else", "post"), Never, contact::else_street),
            field("someone-else-town", "Town", Line, If("someone-else", "post"), Never, contact::else_town),
            field("someone-else-county", "County", Line, May("someone-else", "post"), Never, contact::else_county),
            field("someone-else-postcode", "Postcode", Line, If("someone-else", "post"), Never, contact::else_postcode),
            field("someone-else-permission-check", "The person lets the decision go there", Tick, Always, Never, contact::else_permitted),
        ],
    },
    FormPage {
        path: "/pv-contact-details-referral",
        section: "decision_contact",
        when: &[Is("who-contact", &["potential-victim"])],
        fields: &[
            field("pv-contact-details", "Ways to write to the person", Several(WAYS), Always, Never, contact::ways),
            field("pv-contact-details-email-input", "E-mail address", Email, If("pv-contact-details", "email"), Never, contact::mail),
            field("pv-contact-details-email-check", "Safe to write there", Tick, If("pv-contact-details", "email"), Never, contact::mail_safe),
            field("pv-contact-details-street", "Street", Line, If("pv-contact-details", "post"), Never, contact::street),
            field("pv-contact-details-town", "Town", Line, If("pv-contact-details", "post"), Never, contact::town),
            field("pv-contact-details-county", "County", Line, May("pv-contact-details", "post"), Never, contact::county),
            field("pv-contact-details-postcode", "Postcode", Line, If("pv-contact-details", "post"), Never, contact::postcode),
            field("pv-contact-details-post-check", "Safe to write there", Tick, If("pv-contact-details", "post"), Never, contact::post_safe),
        ],
    },
    FormPage {
        path: "/fr-details",
        section: "first_responder",
        when: REFERRED,
        fields: &[
            field("fr-details-first-name", "First name of the responder", Line, Always, Never, responder::first_name),
            field("fr-details-last-name", "Last name of the responder", Line, Always, Never, responder::last_name),
            field("fr-details-role", "Role", Line, Always, Never, responder::role),
            field("fr-details-phone", "Telephone", Phone, Always, Never, responder::phone),
        ],
    },
    FormPage {
        path: "/fr-alternative-contact",
        section: "first_responder",
        when: REFERRED,
        fields: &[
            field("fr-alternative-contact", "E-mail address of a second contact", Email, Always, Never, responder::second_mail),
        ],
    },
    FormPage {
        path: "/upload-evidence",
        section: "evidence",
        when: REFERRED,
        fields: &[
            field("upload-file", "Files", File, Optional, Never, signs::files),
        ],
    },
    FormPage {
        path: "/what-evidence-you-will-submit",
        section: "evidence",
        when: &[Is("upload-file", ANY)],
        fields: &[
            field("what-evidence-you-will-submit", "What the files are, and their dates", Area, Always, Never, signs::evidence),
        ],
    },
    FormPage {
        path: "/what-happened",
        section: "exploitation",
        when: NEVER,
        fields: &[
            field("what-happened", "What happened", Area, Always, Never, happened::whole),
        ],
    },
    FormPage {
        path: "/more-than-one-exploitation-situation",
        section: "exploitation",
        when: NEVER,
        fields: &[
            field("more-than-one-exploitation-situation", "More than one situation", Area, Always, Never, happened::when),
        ],
    },
    FormPage {
        path: "/why-are-you-making-the-referral",
        section: "professional_insight",
        when: NEVER,
        fields: &[
            field("why-are-you-making-the-referral", "Why the referral is made", Area, Always, Never, signs::view),
        ],
    },
];
