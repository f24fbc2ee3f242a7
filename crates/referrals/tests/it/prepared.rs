//! People and their referrals for tests, begun through the same acts as everywhere, without walking the form.

use crate::place::{County, Person, draw};
use daybreak_access::Member;
use daybreak_audit::{Stop, change};
use daybreak_people::acts::{begin, choose, correct, share};
use daybreak_people::age::{Age, AgeSource, Evidence, Says, Standing};
use daybreak_people::choice::{About, Answer, ChoiceId, Explained, How, Offer};
use daybreak_people::record::{Details, Name, NameKind};
use daybreak_people::{PersonId, opened, store as people};
use daybreak_referrals::acts::standing;
use daybreak_referrals::form::{Answer as Said, Filled, FilledField, FilledPage};
use daybreak_referrals::referral::{Kind, Referral, ReferralId, State};
use daybreak_referrals::rules::Rules;
use daybreak_referrals::since::Made;
use daybreak_referrals::store;
use daybreak_referrals::store::standing::EventId;
use daybreak_triage::sealing;
use daybreak_vault::{Compartment, DocumentKind, recipients};
use daybreak_vocabulary::{Clock, Day, Exploitation, Jurisdiction, OrganisationId, UncertainDay};
use http::StatusCode;

/// An adult born long ago, a child of 17, or nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Adult,
    /// Turns 18 in so many days.
    Turning(i64),
    Unsure,
}

/// How somebody's age is written down.
pub fn age(who: Who, today: Day) -> Age {
    let said = |source, says| Evidence { source, says, by: "Sister Quill".to_owned(), on: today, words: String::new() };
    let evidence = match who {
        Who::Adult => vec![said(AgeSource::Documented, Says::Born(UncertainDay::On(Day::from_ymd(1990, 3, 1).expect("a day"))))],
        Who::Turning(days) => {
            let date = today.plus(days).date();
            let born = Day::from_ymd(date.year() - 18, date.month(), date.day()).or_else(|| Day::from_ymd(date.year() - 18, 3, 1)).expect("a day");
            vec![said(AgeSource::Documented, Says::Born(UncertainDay::On(born)))]
        }
        Who::Unsure => vec![said(AgeSource::Claimed, Says::Adult), said(AgeSource::Looks, Says::Child)],
    };
    Age { evidence, child_then: None }
}

impl County {
    fn today(&self) -> Day {
        self.world.clock.today()
    }

    /// Begins a record that this member's organisation keeps.
    pub async fn helped(&self, by: &Member, who: Who) -> PersonId {
        let today = self.today();
        let details = Details { age: age(who, today), ..Details::default() };
        let follows = opened::follows(&details.age, &[], today);
        let chance = draw(&self.office);
        let id = PersonId(chance.uuid7(self.now()));
        let keys = self.keys(&[by.organisation]).await;
        let paper = sealing::paper(chance, id.0, DocumentKind::Person, &details, &keys).expect("sealed");
        let contact = sealing::paper(chance, id.0, DocumentKind::Contact, &daybreak_people::safe::Contact::default(), &keys).expect("sealed");
        let new = begin::New { id, standing: follows.standing, papers: vec![paper, contact], due: follows.due, reports: Vec::new(), beside: None };
        let begun = change!(&self.world.db, by.author(), self.now(), chance, |change| begin::begin(change, by, &new).await);
        begun.expect("begun");
        id
    }

    pub async fn keys(&self, of: &[OrganisationId]) -> Vec<daybreak_vault::RecipientKey> {
        let mut tx = self.world.db.read().await.expect("a transaction");
        let keys = sealing::keys(&mut tx, &self.office.house.partnership_key, of, Compartment::Identities).await.expect("keys");
        tx.rollback().await.expect("a rollback");
        keys
    }

    /// Puts a choice into the person's ledger, explained as it must be. Whether it was taken.
    pub async fn choose(&self, by: &Member, person: PersonId, about: About, with: Option<OrganisationId>, answer: Answer) -> bool {
        let chance = draw(&self.office);
        let readers: Vec<OrganisationId> = self.readers(person).await;
        let keys = self.keys(&readers).await;
        let how = Explained {
            how: vec![How::Spoken],
            language: daybreak_vocabulary::Tongue::from_tag("en"),
            language_words: String::new(),
            by: "Sister Quill".to_owned(),
            interpreted: None,
            interpreter: String::new(),
            present: String::new(),
            advice: Some(Offer::Declined),
            time: Some(Offer::Taken),
            reason: String::new(),
        };
        let paper = sealing::paper(chance, person.0, DocumentKind::Choice, &how, &keys).expect("sealed");
        let chosen = choose::Chosen { id: ChoiceId(chance.uuid7(self.now())), about, with, answer, made_on: self.today() };
        let done = change!(&self.world.db, by.author(), self.now(), chance, |change| choose::choose(change, by, person, &chosen, &paper, None).await);
        taken(done)
    }

    /// Writes down more that was said of somebody's age, as its page does; what they are follows from all of it. Whether it was taken.
    pub async fn say_age(&self, by: &Member, person: PersonId, said: Vec<Evidence>) -> bool {
        self.correct(by, person, |details| details.age.evidence.extend(said)).await
    }

    /// Corrects what somebody is called, as its page does. Whether it was taken.
    pub async fn say_name(&self, by: &Member, person: PersonId, first: &str) -> bool {
        self.correct(by, person, |details| details.names = vec![Name { kind: NameKind::Used, first: first.to_owned(), last: String::new() }]).await
    }

    async fn correct(&self, by: &Member, person: PersonId, write: impl FnOnce(&mut Details)) -> bool {
        let found = {
            let mut tx = self.world.db.read().await.expect("a transaction");
            let Some(found) = people::find_for(&mut tx, person, by.organisation).await.expect("read") else { return false };
            let open = opened::open(&mut tx, by, &found).await.expect("opened");
            let readers = correct::who_reads(&mut tx, person, DocumentKind::Person, by.organisation).await.expect("readers");
            tx.rollback().await.expect("a rollback");
            open.details.clone().map(|details| (found.version, details, open, readers))
        };
        let Some((version, mut details, open, readers)) = found else { return false };
        write(&mut details);
        let follows = opened::follows(&open.age(&details), &open.ledger(), self.today());
        let keys = self.keys(&readers).await;
        let chance = draw(&self.office);
        let paper = sealing::paper(chance, person.0, DocumentKind::Person, &details, &keys).expect("sealed");
        let done = change!(&self.world.db, by.author(), self.now(), chance, |change| correct::correct(change, by, person, version, &paper, &follows).await);
        taken(done)
    }

    /// Social workers assessed them as an adult, today. What they are treated as hangs on every record there is of them.
    pub async fn write_assessed(&self, by: &Member, person: PersonId) {
        let assessed = Evidence { source: AgeSource::Assessed, says: Says::Adult, by: "Aldermouth Council".to_owned(), on: self.today(), words: String::new() };
        assert!(self.say_age(by, person, vec![assessed]).await);
    }

    /// So many days later, signed in anew.
    pub async fn later(&self, days: i64, person: Person) -> Person {
        self.world.clock.advance_days(days);
        self.again(person).await
    }

    /// One round of what follows by itself: how many followed, and how many calls.
    pub async fn follows(&self) -> u64 {
        standing::follow::round(&self.world.db, self.world.clock.as_ref(), draw(&self.office), &Rules::read("").expect("the rules")).await.expect("a round")
    }

    /// An adult who said yes, and their referral, made ready.
    pub async fn agreed(&self, me: &Member) -> (PersonId, ReferralId) {
        let person = self.helped(me, Who::Adult).await;
        assert!(self.choose(me, person, About::Referral, None, Answer::Given).await);
        (person, self.prepare(me, person, Kind::Nrm).await.expect("ready"))
    }

    /// A referral that was entered today.
    pub async fn entered(&self, chief: &Person, me: &Member, person: PersonId, reference: &str) -> ReferralId {
        let id = self.prepare(me, person, Kind::Nrm).await.expect("ready");
        self.happened(chief, id, "entered", self.today(), &[("reference", reference)]).await;
        id
    }

    pub async fn readers(&self, person: PersonId) -> Vec<OrganisationId> {
        let mut tx = self.world.db.read().await.expect("a transaction");
        let readers = people::readers(&mut tx, person).await.expect("readers");
        tx.rollback().await.expect("a rollback");
        readers.into_iter().map(|reader| reader.organisation).collect()
    }

    /// Shares a record on the person's own choice. Whether it was done.
    pub async fn share(&self, by: &Member, person: PersonId, to: OrganisationId) -> bool {
        let chance = draw(&self.office);
        let packed = {
            let mut tx = self.world.db.read().await.expect("a transaction");
            let Some(found) = people::find_for(&mut tx, person, by.organisation).await.expect("read") else { return false };
            let opened = opened::open(&mut tx, by, &found).await.expect("opened");
            let keys = recipients::keys(&mut tx, &self.office.house.partnership_key, to).await.expect("keys");
            share::pack(chance, &opened.keyring, &opened.papers, false, to, &keys).expect("packed")
        };
        let Some(packed) = packed else { return false };
        let basis = daybreak_people::person::Basis::Choice;
        let terms = share::Terms { basis, why: None, adult_since: None, they_keep: false };
        let done = change!(&self.world.db, by.author(), self.now(), chance, |change| share::share(change, by, person, &packed, terms).await);
        taken(done)
    }

    /// A referral or a notification made ready, as the act of the draft does at its end. The form is a few fields of it.
    pub async fn prepare(&self, by: &Member, person: PersonId, kind: Kind) -> Option<ReferralId> {
        self.prepare_as(by, person, kind, |child| filled(kind, child)).await
    }

    /// The same with a form of one's own.
    pub async fn prepare_as(&self, by: &Member, person: PersonId, kind: Kind, form: impl Fn(bool) -> Filled) -> Option<ReferralId> {
        let chance = draw(&self.office);
        let (now, today) = (self.now(), self.today());
        let id = ReferralId(chance.uuid7(now));
        let standing = {
            let mut tx = self.world.db.read().await.expect("a transaction");
            people::find(&mut tx, person).await.expect("read")?;
            people::standing(&mut tx, person).await.expect("read")
        };
        let child = standing != Standing::Adult;
        if child && kind == Kind::Dtn {
            return None;
        }
        let nameless = kind == Kind::Dtn;
        let looked = {
            let mut tx = self.world.db.read().await.expect("a transaction");
            let documents = people::documents(&mut tx, person).await.expect("documents");
            tx.rollback().await.expect("a rollback");
            documents.into_iter().map(|one| one.document).collect()
        };
        let made = Made { filled: form(child), contact: None, looked, reports: None };
        let keys = self.keys(&[by.organisation]).await;
        let paper = sealing::paper(chance, id.0, DocumentKind::Referral, &made, &keys).expect("sealed");
        let draft = Referral {
            id,
            person,
            organisation: by.organisation,
            kind,
            jurisdiction: Jurisdiction::England,
            state: State::Draft,
            state_on: today,
            child,
            nameless,
            begun_by: by.id,
            begun_on: today,
            held_by: by.id,
            reviewed_by: None,
            prepared_by: None,
            prepared_at: None,
            form_document: None,
            handled_by: None,
            lives_in: Some("E07990001".to_owned()),
            exploited_in: Some("E07990002".to_owned()),
            exploitation: Exploitation::Labour,
            expires_on: today.plus(28),
        };
        let rules = Rules::read("").expect("the rules");
        let event = EventId(chance.uuid7(now));
        let done: Result<(), Stop<()>> = change!(&self.world.db, by.author(), now, chance, |change| {
            if people::find_for(change.tx(), person, by.organisation).await?.is_none() {
                return Err(Stop::Refused(()));
            }
            store::insert(change.tx(), &draft).await?;
            daybreak_people::acts::put(change, person, &paper, None).await?;
            store::set_prepared(change.tx(), id, Some((by.id, now, paper.id()))).await?;
            store::set_state(change.tx(), id, State::Prepared, today).await?;
            store::set_facets(change.tx(), id, Some("E07990001"), Some("E07990002"), Exploitation::Labour).await?;
            let found = store::find(change.tx(), id).await?.ok_or(Stop::Refused(()))?;
            standing::prepared(change, by, &found, event, &rules, standing).await?;
            change.record(daybreak_audit::Entry::new("referral.prepared", "referral", id.0));
            Ok(())
        });
        done.is_ok().then_some(id)
    }

    /// Writes down through its page that something happened.
    pub async fn record(&self, person: &Person, id: ReferralId, what: &str, on: Day, more: &[(&str, &str)]) -> crate::place::Seen {
        let date = on.date();
        let (day, month, year) = (date.day().to_string(), date.month().to_string(), date.year().to_string());
        let path = format!("/referrals/{id}/standing/record/{what}");
        let page = self.get(person, &path).await;
        let counted = page.body.split("name=\"counted\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
        let mut fields = vec![("on-day", day.as_str()), ("on-month", month.as_str()), ("on-year", year.as_str()), ("counted", counted.as_str())];
        fields.extend_from_slice(more);
        self.post(person, &path, &fields).await
    }

    /// The same, which must succeed.
    pub async fn happened(&self, person: &Person, id: ReferralId, what: &str, on: Day, more: &[(&str, &str)]) {
        let seen = self.record(person, id, what, on, more).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{what}: {}", seen.text());
    }

    pub async fn case(&self, person: &Person, id: ReferralId) -> crate::place::Seen {
        self.get(person, &format!("/referrals/{id}/standing")).await
    }
}

fn taken<T, R>(done: Result<T, Stop<R>>) -> bool {
    match done {
        Ok(_) => true,
        Err(Stop::Refused(_)) => false,
        Err(Stop::Failed(failure)) => panic!("{failure:?}"),
    }
}

/// A few pages of the form, in its order: enough to read it back in every form it leaves in.
pub fn filled(kind: Kind, child: bool) -> Filled {
    let field = |id: &str, value: Said| FilledField { id: id.to_owned(), value };
    let page = |path: &str, fields: Vec<FilledField>| FilledPage { path: path.to_owned(), fields };
    let text = |text: &str| Said::Text(text.to_owned());
    let code = |code: &str| Said::Code(code.to_owned());
    let mut pages = vec![
        page("/pv-under-age", vec![field("pv-under-age", code(if child { "yes" } else { "no" }))]),
        page("/how-they-were-treated", vec![field("living-conditions", text("Six in one room.")), field("how-they-were-treated", Said::NotKnown)]),
        page("/where-exploitation-happened-uk", vec![
            field("where-exploitation-happened-uk-city-1", code("Aldermouth")),
            field("where-exploitation-happened-uk-city-2", code("Northmere")),
        ]),
        page("/types-of-exploitation", vec![field("types-of-exploitation-forced-to-work", Said::Ticked), field("types-of-exploitation-other", Said::Empty)]),
    ];
    if kind == Kind::Nrm {
        pages.push(page("/pv-name-referral", vec![field("pv-name-first-name", text("=Wanda")), field("pv-name-last-name", text("Marrow"))]));
        pages.push(page("/pv-gender-referral", vec![field("pv-gender", code("female"))]));
        pages.push(page("/pv-nationality-referral", vec![field("pv-nationality", code("Albanian"))]));
    } else {
        pages.push(page("/pv-gender-dtn", vec![field("pv-gender", code("unknown"))]));
    }
    Filled { kind, jurisdiction: Jurisdiction::England, nameless: kind == Kind::Dtn, pages }
}
