//! The pages of the Home Office form up to consent: who reports, and what happened.

use super::codes::{LAST_CONTACT, NATIONS, WHEREABOUTS, YES_NO, YES_NO_UNKNOWN, YES_NO_UNSURE};
use super::{ADULT, FormPage, Is, LongList, field};
use crate::form::Asks::{Area, Codes, Email, Line, List, Phone, Tick};
use crate::form::Need::{Always, If, May, Optional};
use crate::form::Nameless::{Coded, Never, Open, Retyped};
use crate::form::fill::{happened, person, places, responder, risk, signs};

pub(super) const BEFORE_CONSENT: &[FormPage] = &[
    FormPage {
        path: "/verify/who-do-you-work-for",
        section: "access",
        when: &[],
        fields: &[
            field("user-email", "Work e-mail address of the first responder", Email, Always, Open, responder::mail),
        ],
    },
    FormPage {
        path: "/reference",
        section: "first_responder",
        when: &[],
        fields: &[
            field("reference", "Own label of the report, not sent to the Home Office", Line, Always, Coded, responder::label),
        ],
    },
    FormPage {
        path: "/organisation",
        section: "first_responder",
        when: &[],
        fields: &[
            field("user-organisation", "First responder organisation", List(LongList::Organisations), Always, Open, responder::organisation),
        ],
    },
    FormPage {
        path: "/fr-location",
        section: "first_responder",
        when: &[],
        fields: &[
            field("fr-location", "Nation where the report is made", Codes(NATIONS), Always, Coded, responder::nation),
        ],
    },
    FormPage {
        path: "/pv-under-age",
        section: "age",
        when: &[],
        fields: &[
            field("pv-under-age", "Under 18 now", Codes(YES_NO_UNSURE), Always, Coded, person::under_age),
        ],
    },
    FormPage {
        path: "/local-authority-contacted-about-child",
        section: "age",
        when: &[Is("pv-under-age", &["yes", "not-sure"])],
        fields: &[
            field("local-authority-contacted-about-child-local-authority-name", "Local authority told about the child", List(LongList::LocalAuthorities), Always, Never, person::council_name),
            field("local-authority-contacted-about-child-local-authority-phone", "Its telephone number", Phone, Always, Never, person::council_phone),
            field("local-authority-contacted-about-child-local-authority-email", "Its e-mail address", Email, Always, Never, person::council_mail),
            field("local-authority-contacted-about-child-local-authority-first-name", "First name of the contact there", Line, Optional, Never, person::council_first_name),
            field("local-authority-contacted-about-child-local-authority-last-name", "Last name of the contact there", Line, Optional, Never, person::council_last_name),
        ],
    },
    FormPage {
        path: "/pv-under-age-at-time-of-exploitation",
        section: "age",
        when: ADULT,
        fields: &[
            field("pv-under-age-at-time-of-exploitation", "Under 18 at any time during it", Codes(YES_NO_UNSURE), Always, Coded, person::under_age_then),
        ],
    },
    FormPage {
        path: "/what-is-their-background",
        section: "background",
        when: &[],
        fields: &[
            field("birthplace", "Place of birth", Line, Always, Never, person::birthplace),
            field("family", "Family", Area, Always, Never, person::family),
            field("education", "Education", Area, Always, Never, person::education),
            field("employment-history", "Work before", Area, Always, Never, person::work),
        ],
    },
    FormPage {
        path: "/potential-victim-exploitative-situation-multiple",
        section: "exploitation",
        when: &[],
        fields: &[
            field("potential-victim-exploitative-situation-multiple", "More than one situation", Codes(YES_NO_UNKNOWN), Always, Coded, happened::several),
        ],
    },
    FormPage {
        path: "/when-did-the-exploitation-take-place",
        section: "exploitation",
        when: &[Is("potential-victim-exploitative-situation-multiple", &["no", "i-dont-know"])],
        fields: &[
            field("when-did-the-exploitation-take-place", "When it took place", Area, Always, Coded, happened::when),
        ],
    },
    FormPage {
        path: "/when-did-the-exploitation-take-place-multiple",
        section: "exploitation",
        when: &[Is("potential-victim-exploitative-situation-multiple", &["yes"])],
        fields: &[
            field("when-did-the-exploitation-take-place-multiple", "When each situation took place, and its kind", Area, Always, Coded, happened::when),
        ],
    },
    FormPage {
        path: "/how-did-the-exploitation-start",
        section: "exploitation",
        when: &[],
        fields: &[
            field("how-did-the-exploitation-start", "How it started", Area, Always, Retyped("started"), happened::started),
        ],
    },
    FormPage {
        path: "/were-they-taken-somewhere-by-their-exploiter",
        section: "exploitation",
        when: &[],
        fields: &[
            field("were-they-taken-somewhere-by-their-exploiter", "Moved by an exploiter", Codes(YES_NO), Always, Coded, happened::moved),
            field("were-they-taken-somewhere-by-their-exploiter-journey-details", "The journey", Area, If("were-they-taken-somewhere-by-their-exploiter", "yes"), Never, happened::journey),
        ],
    },
    FormPage {
        path: "/how-they-were-treated",
        section: "exploitation",
        when: &[],
        fields: &[
            field("what-were-they-required-to-do", "What they had to do, hours, breaks", Area, Always, Retyped("required"), happened::required),
            field("living-conditions", "Living conditions", Area, Always, Retyped("living"), happened::living),
            field("how-they-were-treated", "How they were treated and controlled", Area, Always, Retyped("treated"), happened::treated),
        ],
    },
    FormPage {
        path: "/is-the-potential-victim-still-in-an-exploitative-situation",
        section: "exploitation",
        when: &[],
        fields: &[
            field("still-in-exploitative-situation", "Still in it", Codes(YES_NO), Always, Coded, happened::still),
        ],
    },
    FormPage {
        path: "/reasons-preventing-potential-victim-from-leaving",
        section: "exploitation",
        when: &[Is("still-in-exploitative-situation", &["yes"])],
        fields: &[
            field("what-is-keeping-them-in-situation", "What keeps them there", Area, Always, Never, happened::keeping),
        ],
    },
    FormPage {
        path: "/how-why-did-they-leave-the-situation",
        section: "exploitation",
        when: &[Is("still-in-exploitative-situation", &["no"])],
        fields: &[
            field("how-why-did-they-leave-the-situation", "How and why they left", Area, Always, Never, happened::left),
        ],
    },
    FormPage {
        path: "/when-last-contact",
        section: "exploitation",
        when: &[],
        fields: &[
            field("when-last-contact", "Last contact with an exploiter", Codes(LAST_CONTACT), Always, Coded, happened::contact),
        ],
    },
    FormPage {
        path: "/details-last-contact",
        section: "exploitation",
        when: &[],
        fields: &[
            field("details-last-contact", "That contact", Area, Optional, Never, happened::contact_details),
        ],
    },
    FormPage {
        path: "/is-this-the-first-chance-to-report",
        section: "exploitation",
        when: &[],
        fields: &[
            field("is-this-the-first-chance-to-report", "Reported before", Codes(YES_NO_UNSURE), Always, Coded, risk::reported),
            field("yes-the-first-chance-to-report", "That report, its references", Area, May("is-this-the-first-chance-to-report", "yes"), Never, risk::reported_details),
            field("not-sure-the-first-chance-to-report", "What is known of an earlier report", Area, May("is-this-the-first-chance-to-report", "not-sure"), Never, risk::reported_details),
        ],
    },
    FormPage {
        path: "/why-report-now",
        section: "exploitation",
        when: &[Is("is-this-the-first-chance-to-report", &["no"])],
        fields: &[
            field("why-report-now", "Why not sooner", Area, Always, Never, risk::why_now),
        ],
    },
    FormPage {
        path: "/modern-slavery-indicators",
        section: "professional_insight",
        when: &[],
        fields: &[
            field("modern-slavery-indicators", "Indicators seen", Codes(YES_NO), Always, Coded, signs::seen),
            field("modern-slavery-indicators-details", "Which indicators", Area, If("modern-slavery-indicators", "yes"), Never, signs::details),
        ],
    },
    FormPage {
        path: "/where-how-interview-carried-out",
        section: "professional_insight",
        when: &[],
        fields: &[
            field("where-how-interview-carried-out", "Where and how the interviews were held", Area, Always, Never, signs::interviews),
        ],
    },
    FormPage {
        path: "/professional-insight",
        section: "professional_insight",
        when: &[],
        fields: &[
            field("professional-insight", "The responder's professional view", Area, Always, Retyped("view"), signs::view),
        ],
    },
    FormPage {
        path: "/evidence-of-dishonesty",
        section: "professional_insight",
        when: &[],
        fields: &[
            field("evidence-of-dishonesty", "Inconsistencies", Codes(YES_NO), Always, Coded, signs::doubts),
            field("evidence-of-dishonesty-details", "The inconsistencies, and how they are explained", Area, If("evidence-of-dishonesty", "yes"), Never, signs::doubts_details),
        ],
    },
    FormPage {
        path: "/are-others-involved",
        section: "professional_insight",
        when: &[],
        fields: &[
            field("are-others-involved", "Other professionals involved", Codes(YES_NO), Always, Coded, signs::involved),
            field("are-others-involved-details", "Who they are", Area, If("are-others-involved", "yes"), Never, signs::involved_details),
        ],
    },
    FormPage {
        path: "/where-exploitation-happened",
        section: "locations",
        when: &[],
        fields: &[
            field("where-exploitation-happened", "In the United Kingdom or overseas", Codes(WHEREABOUTS), Always, Coded, places::whereabouts),
        ],
    },
    FormPage {
        path: "/where-exploitation-happened-uk",
        section: "locations",
        when: &[Is("where-exploitation-happened", &["uk", "uk-and-overseas"])],
        fields: &[
            field("where-exploitation-happened-uk-city-1", "Town of exploitation 1", List(LongList::Towns), Always, Coded, |case| places::town(case, 1)),
            field("where-exploitation-happened-uk-city-2", "Town of exploitation 2", List(LongList::Towns), Optional, Coded, |case| places::town(case, 2)),
            field("where-exploitation-happened-uk-city-3", "Town of exploitation 3", List(LongList::Towns), Optional, Coded, |case| places::town(case, 3)),
            field("where-exploitation-happened-uk-city-4", "Town of exploitation 4", List(LongList::Towns), Optional, Coded, |case| places::town(case, 4)),
            field("where-exploitation-happened-uk-city-5", "Town of exploitation 5", List(LongList::Towns), Optional, Coded, |case| places::town(case, 5)),
            field("where-exploitation-happened-uk-city-6", "Town of exploitation 6", List(LongList::Towns), Optional, Coded, |case| places::town(case, 6)),
            field("where-exploitation-happened-uk-city-7", "Town of exploitation 7", List(LongList::Towns), Optional, Coded, |case| places::town(case, 7)),
            field("where-exploitation-happened-uk-city-8", "Town of exploitation 8", List(LongList::Towns), Optional, Coded, |case| places::town(case, 8)),
            field("where-exploitation-happened-uk-city-9", "Town of exploitation 9", List(LongList::Towns), Optional, Coded, |case| places::town(case, 9)),
            field("where-exploitation-happened-uk-city-10", "Town of exploitation 10", List(LongList::Towns), Optional, Coded, |case| places::town(case, 10)),
            field("where-exploitation-happened-other-uk-other-location", "Address or landmarks in the United Kingdom", Area, Optional, Never, places::uk_address),
        ],
    },
    FormPage {
        path: "/where-exploitation-happened-overseas",
        section: "locations",
        when: &[Is("where-exploitation-happened", &["overseas", "uk-and-overseas"])],
        fields: &[
            field("where-exploitation-happened-overseas-country-1", "Country of exploitation 1", List(LongList::Countries), Always, Coded, |case| places::country(case, 1)),
            field("where-exploitation-happened-overseas-country-2", "Country of exploitation 2", List(LongList::Countries), Optional, Coded, |case| places::country(case, 2)),
            field("where-exploitation-happened-overseas-country-3", "Country of exploitation 3", List(LongList::Countries), Optional, Coded, |case| places::country(case, 3)),
            field("where-exploitation-happened-overseas-country-4", "Country of exploitation 4", List(LongList::Countries), Optional, Coded, |case| places::country(case, 4)),
            field("where-exploitation-happened-overseas-country-5", "Country of exploitation 5", List(LongList::Countries), Optional, Coded, |case| places::country(case, 5)),
            field("where-exploitation-happened-overseas-country-6", "Country of exploitation 6", List(LongList::Countries), Optional, Coded, |case| places::country(case, 6)),
            field("where-exploitation-happened-overseas-country-7", "Country of exploitation 7", List(LongList::Countries), Optional, Coded, |case| places::country(case, 7)),
            field("where-exploitation-happened-overseas-country-8", "Country of exploitation 8", List(LongList::Countries), Optional, Coded, |case| places::country(case, 8)),
            field("where-exploitation-happened-overseas-country-9", "Country of exploitation 9", List(LongList::Countries), Optional, Coded, |case| places::country(case, 9)),
            field("where-exploitation-happened-overseas-country-10", "Country of exploitation 10", List(LongList::Countries), Optional, Coded, |case| places::country(case, 10)),
            field("where-exploitation-happened-other-overseas-other-location", "Address or landmarks overseas", Area, Optional, Never, places::overseas_address),
        ],
    },
    FormPage {
        path: "/current-pv-location",
        section: "locations",
        when: &[],
        fields: &[
            field("current-pv-location-uk-city", "Town where they stay", List(LongList::Towns), Always, Never, places::staying_town),
            field("current-pv-location-uk-region", "Region where they stay", List(LongList::Regions), Always, Coded, places::staying_region),
        ],
    },
    FormPage {
        path: "/who-exploited-pv",
        section: "exploiters",
        when: &[],
        fields: &[
            field("who-exploited-pv", "Who exploited them", Area, Always, Never, places::exploiters),
        ],
    },
    FormPage {
        path: "/exploiters-location",
        section: "exploiters",
        when: &[],
        fields: &[
            field("exploiters-location", "Whether it is known where the exploiters are", Codes(YES_NO), Always, Coded, places::located),
        ],
    },
    FormPage {
        path: "/are-exploiters-in-the-uk",
        section: "exploiters",
        when: &[Is("exploiters-location", &["yes"])],
        fields: &[
            field("are-exploiters-in-the-uk", "Exploiters last known in the United Kingdom", Codes(YES_NO), Always, Coded, places::exploiters_in_uk),
        ],
    },
    FormPage {
        path: "/exploiters-current-location-details",
        section: "exploiters",
        when: &[Is("exploiters-location", &["yes"])],
        fields: &[
            field("exploiters-current-location-details", "Where the exploiters are", Area, Always, Never, places::exploiters_where),
        ],
    },
    FormPage {
        path: "/types-of-exploitation",
        section: "exploitation_types",
        when: &[],
        fields: &[
            field("types-of-exploitation-forced-to-work", "Forced work", Tick, Optional, Coded, |case| happened::purpose(case, "forced-to-work")),
            field("types-of-exploitation-wages-taken", "Wages taken", Tick, Optional, Coded, |case| happened::purpose(case, "wages-taken")),
            field("types-of-exploitation-forced-to-commit-fraud", "Forced fraud", Tick, Optional, Coded, |case| happened::purpose(case, "forced-to-commit-fraud")),
            field("types-of-exploitation-prostitution", "Forced prostitution", Tick, Optional, Coded, |case| happened::purpose(case, "prostitution")),
            field("types-of-exploitation-child-exploitation", "Child sexual exploitation", Tick, Optional, Coded, |case| happened::purpose(case, "child-exploitation")),
            field("types-of-exploitation-taken-somewhere", "Taken, held, sexually assaulted", Tick, Optional, Coded, |case| happened::purpose(case, "taken-somewhere")),
            field("types-of-exploitation-forced-to-commit-crime", "Forced crime incl. county lines, cannabis, begging", Tick, Optional, Coded, |case| happened::purpose(case, "forced-to-commit-crime")),
            field("types-of-exploitation-organs-removed", "Organ removal", Tick, Optional, Coded, |case| happened::purpose(case, "organs-removed")),
            field("types-of-exploitation-unpaid-household-work", "Domestic servitude", Tick, Optional, Coded, |case| happened::purpose(case, "unpaid-household-work")),
            field("types-of-exploitation-other", "Other", Tick, Optional, Coded, |case| happened::purpose(case, "other")),
            field("other-exploitation-details", "Another kind: which", Area, If("types-of-exploitation-other", "ticked"), Never, happened::other_kind),
        ],
    },
    FormPage {
        path: "/any-other-pvs",
        section: "others_and_risk",
        when: &[],
        fields: &[
            field("any-other-pvs", "Others it may happen to", Codes(YES_NO_UNSURE), Always, Coded, risk::others),
            field("other-potential-victims-yes-details", "Who they are, or the name of the operation", Area, May("any-other-pvs", "yes"), Never, risk::others_details),
            field("other-potential-victims-not-sure-details", "What is known of others", Area, May("any-other-pvs", "not-sure"), Never, risk::others_details),
        ],
    },
    FormPage {
        path: "/future-exploitation",
        section: "others_and_risk",
        when: &[],
        fields: &[
            field("future-exploitation-concerns", "Risk of it happening again", Codes(YES_NO), Always, Coded, risk::again),
        ],
    },
    FormPage {
        path: "/concerns-future-exploitation",
        section: "others_and_risk",
        when: &[Is("future-exploitation-concerns", &["yes"])],
        fields: &[
            field("future-exploitation-reasons", "Why", Area, Always, Never, risk::again_why),
        ],
    },
    FormPage {
        path: "/reported-to-police",
        section: "police",
        when: &[],
        fields: &[
            field("reported-to-police", "Has a crime reference", Codes(YES_NO), Always, Coded, risk::crime),
            field("reported-to-police-police-forces", "Police force", List(LongList::Forces), If("reported-to-police", "yes"), Never, risk::force),
            field("reported-to-police-crime-reference", "Crime or incident reference", Line, If("reported-to-police", "yes"), Never, risk::crime_reference),
        ],
    },
    FormPage {
        path: "/authorities-cooperation",
        section: "police",
        when: &[],
        fields: &[
            field("authorities-cooperation", "Willing to help an investigation", Codes(YES_NO), Always, Coded, person::helps),
            field("authorities-cooperation-details", "How they would help", Area, May("authorities-cooperation", "yes"), Never, risk::help_details),
        ],
    },
];
