//! What somebody changes after a form about them was made ready: it does not leave as it was, and goes back to its draft.

use crate::place::{County, Person, counties, draw};
use daybreak_audit::{Author, Stop, change};
use daybreak_people::PersonId;
use daybreak_people::choice::{About, Answer};
use daybreak_vault::{Recipient, RecipientKind, recipients};
use daybreak_vocabulary::{Clock, OrganisationId};
use http::StatusCode;

const PHONE: &str = "07700 900123";
const FORMATS: [&str; 4] = ["sheet", "pdf", "json", "htcds"];

impl County {
    async fn ready(&self, by: &Person, draft: &str) {
        let ready = self.post(by, &format!("/referrals/{draft}/prepare"), &[]).await;
        assert_eq!(ready.status, StatusCode::SEE_OTHER, "{}", ready.text());
    }

    /// "Never call this number."
    async fn never_call(&self, by: &Person, person: &str) {
        let mut form = self.get(by, &format!("/people/{person}/contact")).await.form();
        form.set("safe", "email");
        form.set("never", "call");
        let saved = self.post(by, &form.action, &form.fields()).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    }

    /// An adult's referral that the charity made ready, handed to an organisation that sees them on their choice, but not how they are reached.
    async fn handed(&self, helper: &Person, to: OrganisationId) -> (PersonId, String) {
        let me = self.me(helper).await;
        let person = self.somebody(helper, "yes").await;
        let draft = self.begin(helper, &person).await;
        self.ready(helper, &draft).await;
        let person: PersonId = person.parse().unwrap();
        assert!(self.choose(&me, person, About::Sharing, Some(to), Answer::Given).await);
        assert!(self.share(&me, person, to).await);
        self.hands(helper, &draft, to).await;
        (person, draft)
    }

    async fn hands(&self, by: &Person, referral: &str, to: OrganisationId) {
        let handed = self.post(by, &format!("/referrals/{referral}/standing/hand-to"), &[("to", &to.to_string())]).await;
        assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text());
    }

    async fn takes_out(&self, by: &Person, referral: &str) {
        assert_eq!(self.get(by, &format!("/referrals/{referral}/out/sheet")).await.status, StatusCode::OK);
    }

    /// The council leaves the partnership.
    async fn council_goes(&self) {
        let gone = Recipient { id: self.council, name: "Aldermouth Council".to_owned(), kind: RecipientKind::Council, active: false, fallback: false };
        let left: Result<(), Stop<()>> = change!(&self.world.db, Author::System, self.now(), draw(&self.office), |change| {
            recipients::enter(change, &self.office.signer, &gone).await?;
            Ok(())
        });
        left.unwrap();
    }

    async fn takes_back_to_draft(&self, by: &Person, referral: &str) {
        let path = format!("/referrals/{referral}/standing/write-again");
        let unsure = self.post(by, &path, &[]).await;
        assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
        unsure.says("Tick the box if nobody has entered it.");
        let done = self.post(by, &path, &[("sure", "yes")]).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, format!("/referrals/{referral}?done=redrafted").as_str()), "{}", done.text());
    }
}

#[tokio::test]
async fn a_number_that_must_never_be_called_does_not_leave_and_what_was_written_stays() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = county.somebody(&chief, "yes").await;
        let draft = county.begin(&chief, &person).await;
        let view = county.get(&chief, &format!("/referrals/{draft}/sheet/view")).await;
        county.save(&chief, &view, &[("view", "Held for a debt.")]).await;
        county.ready(&chief, &draft).await;
        assert!(county.get(&chief, &format!("/referrals/{draft}/out/json")).await.body.contains(PHONE));
        county.never_call(&chief, &person).await;
        for format in FORMATS {
            let kept = county.get(&chief, &format!("/referrals/{draft}/out/{format}")).await;
            kept.says("it was made ready before something it says changed");
            kept.says("How to reach them, or where they stay");
            kept.keeps_quiet_about(PHONE);
            assert!(kept.body.contains(&format!("/referrals/{draft}/standing/write-again")), "the way back, {format}");
        }
        let id = draft.parse().unwrap();
        let today = county.world.clock.today();
        county.case(&chief, id).await.says("Take it back to its draft, look at it again");
        let refused = county.record(&chief, id, "entered", today, &[("reference", "NRM-51")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        refused.says("If it was entered before, tick the box.");
        assert!(refused.body.contains("NRM-51"), "what was typed is kept");
        assert_eq!(county.account(&draft).await.iter().filter(|act| *act == "referral.taken_out").count(), 1, "{}", county.world.name());
        county.takes_back_to_draft(&chief, &draft).await;
        let overview = county.get(&chief, &format!("/referrals/{draft}?done=redrafted")).await;
        overview.says("It is a draft again.");
        overview.says("Being written");
        assert_eq!(county.get(&chief, &format!("/referrals/{draft}/sheet/view")).await.form().value("view"), "Held for a debt.");
        assert!(!county.get(&chief, "/referrals").await.body.contains(&draft), "it stands in no register");
        assert_eq!(county.case(&chief, id).await.status, StatusCode::NOT_FOUND);
        county.ready(&chief, &draft).await;
        let json = county.get(&chief, &format!("/referrals/{draft}/out/json")).await;
        json.keeps_quiet_about(PHONE);
        assert!(json.body.contains("It is not safe to call or text them."), "{}", json.body);
        let case = county.case(&chief, id).await;
        assert_eq!(case.text().matches(": Made ready").count(), 2, "{}", case.text());
        county.happened(&chief, id, "entered", today, &[("reference", "NRM-51")]).await;
        county.get(&chief, &format!("/referrals/{draft}/standing/write-again")).await.says("it was entered, or it is over");
        assert_eq!(county.post(&chief, &format!("/referrals/{draft}/standing/write-again"), &[("sure", "yes")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_yes_that_was_taken_back_does_not_leave_and_what_was_entered_before_is_written_down() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        for (about, answer, says) in [
            (About::Support, Answer::Withdrawn, "Whether they want support"),
            (About::Police, Answer::Given, "Whether they want contact with the police"),
        ] {
            let person = county.somebody(&chief, "yes").await;
            let draft = county.begin(&chief, &person).await;
            county.ready(&chief, &draft).await;
            let person: PersonId = person.parse().unwrap();
            assert!(county.choose(&me, person, about, None, answer).await);
            for format in FORMATS {
                county.get(&chief, &format!("/referrals/{draft}/out/{format}")).await.says(says);
            }
            let page = county.get(&chief, &format!("/referrals/{draft}/standing/record/entered")).await;
            page.says("If it is not entered yet, do not enter it.");
            page.says(says);
            // It was keyed in before anybody knew: the Home Office has it, and is to be told.
            let id = draft.parse().unwrap();
            county.happened(&chief, id, "entered", county.world.clock.today(), &[("reference", "NRM-52"), ("already", "yes")]).await;
            let case = county.case(&chief, id).await;
            case.says("Reference: NRM-52");
            case.says("The Home Office has it as it was. Tell the authority what changed");
            // What was entered is what it was: taking it out once more changes nothing.
            assert_eq!(county.get(&chief, &format!("/referrals/{draft}/out/json")).await.status, StatusCode::OK);
            assert!(county.account(&draft).await.contains(&"referral.taken_out".to_owned()));
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_another_has_taken_out_is_not_taken_from_under_their_hands_and_their_reference_is_kept() {
    for county in counties().await {
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (_, draft) = county.handed(&helper, county.police).await;
        // They have not looked at it yet: it is taken back as ever, and handed on anew.
        county.takes_back_to_draft(&helper, &draft).await;
        county.ready(&helper, &draft).await;
        county.hands(&helper, &draft, county.police).await;
        county.takes_out(&chief, &draft).await;
        let taken = county.post(&helper, &format!("/referrals/{draft}/standing/write-again"), &[("sure", "yes")]).await;
        taken.says("If it was entered, they write down the reference.");
        let id = draft.parse().unwrap();
        county.happened(&chief, id, "entered", county.world.clock.today(), &[("reference", "NRM-55")]).await;
        county.case(&helper, id).await.says("Reference: NRM-55");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_it_was_handed_to_does_not_send_a_number_they_may_not_open() {
    for county in counties().await {
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (person, draft) = county.handed(&helper, county.police).await;
        assert!(county.get(&chief, &format!("/referrals/{draft}/out/json")).await.body.contains(PHONE), "the form is theirs to enter");
        county.never_call(&helper, &person.to_string()).await;
        let kept = county.get(&chief, &format!("/referrals/{draft}/out/json")).await;
        kept.says("Whoever made it ready looks at it again: tell them.");
        kept.keeps_quiet_about(PHONE);
        // The draft is whose it was: another finds no way back to it.
        assert_eq!(county.get(&chief, &format!("/referrals/{draft}/standing/write-again")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(county.post(&chief, &format!("/referrals/{draft}/standing/write-again"), &[("sure", "yes")]).await.status, StatusCode::NOT_FOUND);
        // Whoever took it out may be keying it in: only they know, and they give it back.
        let again = format!("/referrals/{draft}/standing/write-again");
        for seen in [county.get(&helper, &again).await, county.post(&helper, &again, &[("sure", "yes")]).await] {
            seen.says("Another organisation is to enter it, and has taken it out");
            seen.keeps_quiet_about("name=\"sure\"");
        }
        assert!(!county.account(&draft).await.contains(&"referral.redrafted".to_owned()), "{}", county.world.name());
        county.get(&chief, &format!("/referrals/{draft}/standing/hand-to")).await.says("They made it ready. If you give it back, you say that nobody of yours has entered it.");
        county.hands(&chief, &draft, county.charity).await;
        let id = draft.parse().unwrap();
        let after = county.record(&chief, id, "entered", county.world.clock.today(), &[("reference", "NRM-54")]).await;
        assert_eq!(after.status, StatusCode::UNPROCESSABLE_ENTITY, "given back is given back: {}", after.text());
        county.takes_back_to_draft(&helper, &draft).await;
        assert_eq!(county.case(&chief, id).await.status, StatusCode::NOT_FOUND, "nobody else sees a draft");
        county.ready(&helper, &draft).await;
        assert_eq!(county.case(&chief, id).await.status, StatusCode::NOT_FOUND, "nor what was not handed to them");
        county.hands(&helper, &draft, county.police).await;
        let json = county.get(&chief, &format!("/referrals/{draft}/out/json")).await;
        assert_eq!(json.status, StatusCode::OK);
        json.keeps_quiet_about(PHONE);
        county.happened(&chief, id, "entered", county.world.clock.today(), &[("reference", "NRM-53")]).await;
        county.missed_no_words();
    }
}

#[tokio::test]
async fn of_one_person_one_is_written_at_a_time_also_where_one_was_ready() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = county.somebody(&chief, "yes").await;
        let ready = county.begin(&chief, &person).await;
        county.ready(&chief, &ready).await;
        let other = county.begin(&chief, &person).await;
        let path = format!("/referrals/{ready}/standing/write-again");
        let refused = county.post(&chief, &path, &[("sure", "yes")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        refused.says("A draft about them is being written already.");
        let again = county.post(&chief, &path, &[("sure", "yes\u{202e}")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.says("We took out some signs");
        assert_eq!(county.post(&chief, &format!("/referrals/{other}/drop"), &[("sure", "yes")]).await.status, StatusCode::SEE_OTHER);
        county.takes_back_to_draft(&chief, &ready).await;
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_another_is_keying_in_is_not_ended_from_under_their_hands() {
    for county in counties().await {
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&helper).await;
        let today = county.world.clock.today();
        let (person, draft) = county.handed(&helper, county.police).await;
        let id = draft.parse().unwrap();
        let never = [("words", "Never entered.")];
        // Whoever it was handed to says that it was never entered, and nobody else.
        county.case(&helper, id).await.keeps_quiet_about("record/dropped");
        county.record(&helper, id, "dropped", today, &never).await.says("Another organisation handles it.");
        county.takes_out(&chief, &draft).await;
        let refused = county.record(&helper, id, "dropped", today, &never).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("and then you can end it here.");
        assert!(refused.body.contains("Never entered."), "what was typed is kept");
        assert!(county.choose(&me, person, About::Referral, None, Answer::Withdrawn).await);
        county.record(&helper, id, "withdrawn", today, &[]).await.says("they may be entering it now");
        county.happened(&chief, id, "entered", today, &[("reference", "NRM-57")]).await;
        let case = county.case(&helper, id).await;
        case.says("Reference: NRM-57");
        case.says("Wants to leave");
        // The notice has gone: whoever sent it writes that down.
        county.happened(&helper, id, "withdrawn", today, &[]).await;
        let (_, other) = county.handed(&helper, county.police).await;
        county.takes_out(&chief, &other).await;
        county.happened(&chief, other.parse().unwrap(), "dropped", today, &never).await;
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_was_given_back_or_left_with_an_organisation_that_is_gone_is_not_out_with_another() {
    for county in counties().await {
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        // Taken out, given back, handed on anew: what was taken out before counts no more.
        let (_, draft) = county.handed(&helper, county.council).await;
        county.takes_out(&clerk, &draft).await;
        county.hands(&clerk, &draft, county.charity).await;
        county.world.clock.advance_minutes(1);
        county.hands(&helper, &draft, county.council).await;
        county.takes_back_to_draft(&helper, &draft).await;
        county.ready(&helper, &draft).await;
        county.hands(&helper, &draft, county.council).await;
        county.takes_out(&clerk, &draft).await;
        let again = format!("/referrals/{draft}/standing/write-again");
        county.get(&helper, &again).await.says("Another organisation is to enter it, and has taken it out");
        // Nobody of theirs is left to give it back.
        county.council_goes().await;
        let case = county.case(&helper, draft.parse().unwrap()).await;
        assert!(case.body.contains(&format!("/referrals/{draft}/standing/hand-to")), "it is theirs again, on {}: {}", county.world.name(), case.text());
        county.takes_back_to_draft(&helper, &draft).await;
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_an_organisation_had_taken_out_before_it_left_is_warned_of_and_its_reference_is_kept() {
    const ASK: &str = "Ask them first whether they entered it.";
    for county in counties().await {
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&helper).await;
        let today = county.world.clock.today();
        let (person, entered) = county.handed(&helper, county.council).await;
        assert!(county.choose(&me, person, About::Sharing, Some(county.police), Answer::Given).await);
        assert!(county.share(&me, person, county.police).await);
        let (_, never) = county.handed(&helper, county.council).await;
        let (_, unseen) = county.handed(&helper, county.council).await;
        county.takes_out(&clerk, &entered).await;
        county.takes_out(&clerk, &never).await;
        county.council_goes().await;
        for act in ["record/dropped", "write-again"] {
            county.get(&helper, &format!("/referrals/{entered}/standing/{act}")).await.says(ASK);
            county.get(&helper, &format!("/referrals/{unseen}/standing/{act}")).await.keeps_quiet_about(ASK);
        }
        let empty = county.record(&helper, never.parse().unwrap(), "dropped", today, &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        empty.says(ASK);
        // They say that they did not: it ends. They say that they did: another first responder writes the reference down.
        county.happened(&helper, never.parse().unwrap(), "dropped", today, &[("words", "They did not enter it.")]).await;
        county.hands(&helper, &entered, county.police).await;
        county.happened(&chief, entered.parse().unwrap(), "entered", today, &[("reference", "NRM-58")]).await;
        county.case(&helper, entered.parse().unwrap()).await.says("Reference: NRM-58");
        county.missed_no_words();
    }
}
