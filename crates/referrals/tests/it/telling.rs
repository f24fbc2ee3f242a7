//! What a record learns after a notification without a name was made ready: it is looked for at every door, and what it stands in goes back to its draft.

use crate::place::{County, Person, counties};
use crate::prepared::Who;
use daybreak_access::Member;
use daybreak_people::PersonId;
use daybreak_people::age::{AgeSource, Evidence, Says};
use daybreak_people::choice::{About, Answer};
use daybreak_referrals::referral::ReferralId;
use daybreak_vocabulary::{Clock, Day, UncertainDay};
use http::StatusCode;

const FORMATS: [&str; 4] = ["sheet", "pdf", "json", "htcds"];
const TELLS: &str = "its words tell who this is";

/// What is put down in the record, and the words that were harmless before.
#[derive(Clone, Copy, Debug)]
enum Learns {
    Name,
    Birth,
    Address,
    Contact,
    Reference,
    /// Another record turns out to be theirs.
    Another,
}

impl Learns {
    const ALL: [Learns; 6] = [Learns::Name, Learns::Birth, Learns::Address, Learns::Contact, Learns::Reference, Learns::Another];

    /// Written before anything of it was known, what of it is found, and what is said then.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Learns::Name | Learns::Another => ("Mira was promised work.", "“Mira” is a name from their record."),
            Learns::Birth => ("It went on since March 1990.", "“March 1990” says when they were born."),
            Learns::Address => ("They slept above Gannet Bakery.", "“Gannet Bakery” looks like an address."),
            Learns::Contact => ("The Gannet bakery was told.", "“Gannet bakery” looks like a telephone number or mail address, or leads to them."),
            Learns::Reference => ("They were shown paper 40112.", "“40112” looks like a reference."),
        }
    }
}

impl County {
    /// A notification about somebody who is not named, ready with these words.
    async fn notifies(&self, by: &Person, words: &str) -> (PersonId, ReferralId) {
        let person = self.somebody(by, "no").await;
        let draft = self.begin(by, &person).await;
        self.writes_notice(by, &draft, words).await;
        self.makes_ready(by, &draft).await;
        (person.parse().unwrap(), draft.parse().unwrap())
    }

    async fn writes_notice(&self, by: &Person, draft: &str, words: &str) {
        let sheet = self.get(by, &format!("/referrals/{draft}/sheet/notice")).await;
        let saved = self.save(by, &sheet, &[("started", words), ("required", "Long hours."), ("view", "Work without pay."), ("sure", "names-nobody")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    }

    async fn makes_ready(&self, by: &Person, draft: &str) {
        let ready = self.post(by, &format!("/referrals/{draft}/prepare"), &[("rare", "yes")]).await;
        assert_eq!(ready.status, StatusCode::SEE_OTHER, "{}", ready.text());
    }

    async fn types(&self, by: &Person, page: &str, typed: &[(&str, &str)]) {
        let page = self.get(by, page).await;
        let saved = self.save(by, &page, typed).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    }

    async fn learns(&self, by: &Person, me: &Member, person: PersonId, what: Learns) {
        let today = self.world.clock.today();
        match what {
            Learns::Name => self.types(by, &format!("/people/{person}/names"), &[("own_script_first", "Mira")]).await,
            Learns::Birth => {
                let says = Says::Born(UncertainDay::On(Day::from_ymd(1990, 3, 4).unwrap()));
                let said = Evidence { source: AgeSource::Claimed, says, by: "Sister Quill".to_owned(), on: today, words: String::new() };
                assert!(self.say_age(me, person, vec![said]).await);
            }
            Learns::Address => self.types(by, &format!("/people/{person}/contact"), &[("street", "Gannet Bakery")]).await,
            Learns::Contact => self.types(by, &format!("/people/{person}/contact"), &[("through", "Gannet bakery")]).await,
            Learns::Reference => self.types(by, &format!("/people/{person}/status"), &[("has", "yes"), ("number", "40112")]).await,
            Learns::Another => {
                let other = self.helped(me, Who::Adult).await;
                assert!(self.say_name(me, other, "Mira").await);
                let merged = self.post(by, &format!("/people/{person}/merge"), &[("other", &other.to_string())]).await;
                assert_eq!(merged.status, StatusCode::SEE_OTHER, "{}", merged.text());
            }
        }
    }

    async fn taken_out(&self, id: ReferralId) -> usize {
        self.account(&id.to_string()).await.iter().filter(|act| *act == "referral.taken_out").count()
    }
}

#[tokio::test]
async fn nothing_a_record_learns_later_leaves_by_any_door() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        for what in Learns::ALL {
            let (words, says) = what.words();
            let (person, id) = county.notifies(&chief, words).await;
            let out = county.get(&chief, &format!("/referrals/{id}/out/json")).await;
            assert!(out.body.contains(words), "{what:?}: {}", out.text());
            assert!(county.choose(&me, person, About::Sharing, Some(county.council), Answer::Given).await);
            assert!(county.share(&me, person, county.council).await);
            county.learns(&chief, &me, person, what).await;

            let name = county.world.name();
            for format in FORMATS {
                let kept = county.get(&chief, &format!("/referrals/{id}/out/{format}")).await;
                kept.says(TELLS);
                kept.says(says);
                kept.says("How it started");
                kept.keeps_quiet_about(words);
                assert!(kept.body.contains(&format!("/referrals/{id}/standing/write-again")), "the way back, {what:?} as {format} on {name}");
            }
            assert_eq!(county.taken_out(id).await, 1, "{what:?} on {name}");
            county.case(&chief, id).await.says(says);
            let hand_to = format!("/referrals/{id}/standing/hand-to");
            county.get(&chief, &hand_to).await.says(says);
            let kept = county.post(&chief, &hand_to, &[("to", &county.council.to_string())]).await;
            assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY, "{what:?} on {name}: {}", kept.text());
            kept.says(TELLS);
            assert_eq!(county.case(&clerk, id).await.status, StatusCode::NOT_FOUND);
            let refused = county.record(&chief, id, "entered", today, &[("reference", "DTN-1")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{what:?} on {name}: {}", refused.text());
            refused.says("If not, it goes back to its draft first.");
            refused.says(says);
            assert!(refused.body.contains("DTN-1"), "what was typed is kept");

            // Back to its draft, where the check says on which sheet it stands.
            let back = county.post(&chief, &format!("/referrals/{id}/standing/write-again"), &[("sure", "yes")]).await;
            assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text());
            let check = county.get(&chief, &format!("/referrals/{id}/check")).await;
            check.says(says);
            assert!(check.body.contains("#started\""), "{}", check.body);
            county.writes_notice(&chief, &id.to_string(), "Work was promised.").await;
            county.makes_ready(&chief, &id.to_string()).await;
            assert!(county.get(&chief, &format!("/referrals/{id}/out/json")).await.body.contains("Work was promised."));
            assert_eq!(county.post(&chief, &hand_to, &[("to", &county.council.to_string())]).await.status, StatusCode::SEE_OTHER);
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_was_entered_before_is_written_down_and_no_more_copies_leave() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let (words, says) = Learns::Name.words();
        let (person, id) = county.notifies(&chief, words).await;
        county.learns(&chief, &me, person, Learns::Name).await;
        county.get(&chief, &format!("/referrals/{id}/standing/record/entered")).await.says("If it is not entered yet, do not enter it.");
        county.happened(&chief, id, "entered", today, &[("reference", "DTN-2"), ("already", "yes")]).await;
        let case = county.case(&chief, id).await;
        case.says("Reference: DTN-2");
        case.says(says);
        case.says("ask the authority to take them out");
        for format in FORMATS {
            let kept = county.get(&chief, &format!("/referrals/{id}/out/{format}")).await;
            kept.says(TELLS);
            kept.keeps_quiet_about(words);
        }
        assert_eq!(county.taken_out(id).await, 0);
        county.missed_no_words();
    }
}

/// Whoever it was handed to does not read everything that is put down: they take it for the worse, and whoever made it ready looks.
#[tokio::test]
async fn whoever_cannot_look_for_it_lets_nothing_out() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let me = county.me(&chief).await;
        let (person, id) = county.notifies(&chief, "Work was promised.").await;
        assert!(county.choose(&me, person, About::Sharing, Some(county.council), Answer::Given).await);
        assert!(county.share(&me, person, county.council).await);
        let hand_to = format!("/referrals/{id}/standing/hand-to");
        assert_eq!(county.post(&chief, &hand_to, &[("to", &county.council.to_string())]).await.status, StatusCode::SEE_OTHER);
        let out = |format: &str| format!("/referrals/{id}/out/{format}");
        assert!(county.get(&clerk, &out("json")).await.body.contains("Work was promised."), "all there was is looked through");
        county.learns(&chief, &me, person, Learns::Reference).await;
        for format in FORMATS {
            let kept = county.get(&clerk, &out(format)).await;
            kept.says("that does not open here");
            kept.says("Whoever made it ready looks at it again: tell them.");
            kept.keeps_quiet_about("Work was promised.");
        }
        let back = county.post(&clerk, &hand_to, &[("to", &county.police.to_string())]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "they can give it back: {}", back.text());
        assert!(county.get(&chief, &out("json")).await.body.contains("Work was promised."), "who can look for it finds nothing");
        county.missed_no_words();
    }
}
