//! What a colleague wrote between somebody's look at a record and what follows from it: it stands.

use crate::people::{adult, begin, taken, write};
use crate::place::{County, Person, counties, draw};
use daybreak_access::{Act, Member, PartnerPages};
use daybreak_audit::{Stop, change};
use daybreak_people::acts::choose::{self, Chosen};
use daybreak_people::acts::correct::Looked;
use daybreak_people::acts::open;
use daybreak_people::age::Standing;
use daybreak_people::choice::{About, Answer, ChoiceId, Explained};
use daybreak_people::{PersonId, opened, store};
use daybreak_triage::sealing::{self, Paper};
use daybreak_vault::{Compartment, DocumentKind};
use daybreak_vocabulary::Day;
use http::StatusCode;
use std::sync::Mutex;

/// Hands the member of a request to the test that made it.
static SEEN: Mutex<Vec<Member>> = Mutex::new(Vec::new());

async fn me(member: Member) -> StatusCode {
    SEEN.lock().expect("nobody failed here").push(member);
    StatusCode::NO_CONTENT
}

pub fn pages() -> PartnerPages {
    daybreak_access::pages().get("/test/me", Act::Home, me)
}

impl County {
    /// A member as an act takes them: what the guard puts into each request.
    async fn me(&self, person: &Person) -> Member {
        let seen = self.get(person, "/test/me").await;
        assert_eq!(seen.status, StatusCode::NO_CONTENT, "{}", seen.text());
        let mut waiting = SEEN.lock().expect("nobody failed here");
        let at = waiting.iter().position(|member| member.id == person.id).expect("a member");
        waiting.swap_remove(at)
    }

    async fn look(&self, me: &Member, person: PersonId) -> Looked {
        let mut tx = self.world.db.read().await.unwrap();
        let found = store::find_for(&mut tx, person, me.organisation).await.unwrap().unwrap();
        let opened = opened::open(&mut tx, me, &found).await.unwrap();
        tx.rollback().await.unwrap();
        opened.looked(self.now().day()).unwrap()
    }

    async fn stands(&self, person: PersonId) -> (Standing, Vec<Day>) {
        let mut tx = self.world.db.read().await.unwrap();
        let stands = (store::standing(&mut tx, person).await.unwrap(), store::clocks(&mut tx, person).await.unwrap());
        tx.rollback().await.unwrap();
        stands
    }

    async fn opens(&self, me: &Member, person: PersonId, looked: &Looked) {
        let opened = change!(&self.world.db, me.author(), self.now(), draw(&self.office), |change| open::open(change, me, person, Some(looked)).await);
        opened.unwrap();
    }

    async fn choice(&self, me: &Member, person: PersonId) -> Paper {
        let how = Explained {
            how: Vec::new(),
            language: None,
            language_words: String::new(),
            by: String::new(),
            interpreted: None,
            interpreter: String::new(),
            present: String::new(),
            advice: None,
            time: None,
            reason: String::new(),
        };
        let mut tx = self.world.db.read().await.unwrap();
        let keys = sealing::keys(&mut tx, &self.office.house.partnership_key, &[me.organisation], Compartment::Identities).await.unwrap();
        tx.rollback().await.unwrap();
        sealing::paper(draw(&self.office), person.0, DocumentKind::Choice, &how, &keys).unwrap()
    }
}

#[tokio::test]
async fn what_was_seen_before_a_colleague_wrote_puts_nothing_right() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = adult(&county, &chief, "Ana").await;
        let looked = county.look(&me, person).await;
        assert_eq!(looked.follows.standing, Standing::Adult);
        taken(&write(&county, &chief, person, "age", &[("years", "16"), ("source", "documented")]).await);
        let stands = county.stands(person).await;
        assert_eq!(stands.0, Standing::Unsure);
        county.opens(&me, person, &looked).await;
        assert_eq!(county.stands(person).await, stands, "opened, on {}", county.world.name());
        let paper = county.choice(&me, person).await;
        let chosen = Chosen { id: ChoiceId(draw(&county.office).uuid7(county.now())), about: About::Police, with: None, answer: Answer::Refused, made_on: county.now().day() };
        let put: Result<_, Stop<_>> =
            change!(&county.world.db, me.author(), county.now(), draw(&county.office), |change| choose::choose(change, &me, person, &chosen, &paper, Some(&looked)).await);
        put.unwrap();
        assert_eq!(county.stands(person).await, stands, "chose, on {}", county.world.name());
        // Whoever looks now sees all of it.
        let looked = county.look(&me, person).await;
        assert_eq!(looked.follows.standing, Standing::Unsure);
        county.opens(&me, person, &looked).await;
        assert_eq!(county.stands(person).await.0, Standing::Unsure);
    }
}

#[tokio::test]
async fn what_was_seen_before_a_childs_record_was_joined_or_parted_puts_nothing_right() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let (kept, twin) = (adult(&county, &chief, "Ana").await, begin(&county, &chief, &[("first", "Ana"), ("years", "16")]).await);
        let both = [county.look(&me, kept).await, county.look(&me, twin).await];
        taken(&write(&county, &chief, kept, "merge", &[("other", &twin.to_string())]).await);
        let stands = county.stands(kept).await;
        assert_eq!(stands.0, Standing::Unsure);
        for (one, looked) in [kept, twin].into_iter().zip(&both) {
            county.opens(&me, one, looked).await;
        }
        assert_eq!(county.stands(kept).await, stands, "joined, on {}", county.world.name());
        let looked = county.look(&me, kept).await;
        taken(&county.post(&chief, &format!("/people/{kept}/part"), &[("other", &twin.to_string())]).await);
        let stands = county.stands(kept).await;
        county.opens(&me, kept, &looked).await;
        assert_eq!(county.stands(kept).await, stands, "parted, on {}", county.world.name());
    }
}
