//! Sharing a record: what goes and what stays is shown before the organisation is chosen; and how a share ends.

use super::{listed, memo};
use crate::acts::share::{self, NotShared, Terms, receives};
use crate::choice::{About, Stand, stand};
use crate::pages::desk::{Desk, plain};
use crate::pages::{chance, done, ended};
use crate::safe;
use crate::person::{Basis, Reader};
use crate::record::fits;
use crate::store;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Args, Choice, Form, Sent, Visit, go_to};
use daybreak_triage::act_page::{ActPage, Part, refuse};
use daybreak_triage::refusals::Said;
use daybreak_vault::DocumentKind;
use daybreak_vault::recipients::{self, Recipient};
use daybreak_vocabulary::{Day, OrganisationId};
use std::sync::Arc;

/// All that the choice rests on.
struct Ground {
    desk: Desk,
    all: Vec<Recipient>,
    readers: Vec<Reader>,
    /// Those of them whose ground was a child's, of somebody grown: the record can be shared with them on another.
    outgrown: Vec<OrganisationId>,
    adult_since: Option<Day>,
}

async fn ground(office: &Office, desk: Desk) -> Result<Ground, Failure> {
    let mut tx = office.house.db.read().await?;
    let directory = recipients::directory(&mut tx, &office.house.partnership_key).await?;
    let readers = store::readers(&mut tx, desk.before.person.id).await?;
    let today = office.house.today();
    let outgrown = desk.opened.outgrown(today).into_iter().filter(|reader| reader.person == desk.before.person.id).map(|reader| reader.organisation).collect();
    Ok(Ground { all: directory.recipients().cloned().collect(), readers, outgrown, adult_since: desk.opened.adult_since(today), desk })
}

impl Ground {
    fn receivers(&self) -> Vec<&Recipient> {
        let reading: Vec<OrganisationId> = self.readers.iter().map(|reader| reader.organisation).filter(|one| !self.outgrown.contains(one)).collect();
        self.all.iter().filter(|one| receives(one, &reading)).collect()
    }

    fn name(&self, id: OrganisationId) -> String {
        self.all.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
    }
}

fn page(ground: &Ground, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let before = &ground.desk.before;
    let ledger = ground.desk.opened.ledger();
    let warns = gives_away(ground, form.value("contact") == "yes");
    let page = plain(visit, member, before, "share", "people-share-title", form);
    if !before.is_keeper() {
        return page.say(NotShared::AnotherKeeps.key()).closed();
    }
    if !before.person.is_open() {
        return page.say(NotShared::Merged.key()).closed();
    }
    if ground.desk.opened.details.is_none() {
        return page.say(NotShared::Sealed.key()).closed();
    }
    let receivers: Vec<Choice> = ground
        .receivers()
        .into_iter()
        .map(|one| {
            let choice = Choice::named(one.id.to_string(), &one.name);
            match stand(&ledger, About::Sharing, Some(one.id), ground.adult_since) {
                Stand::Given(_) => choice.hint("people-share-said-yes"),
                Stand::Refused | Stand::Withdrawn => choice.hint("people-share-said-no"),
                Stand::NotAsked | Stand::Undecided => choice.hint("people-share-not-asked"),
                Stand::AskAgain => choice.hint("choice-stand-ask_again"),
            }
        })
        .collect();
    if receivers.is_empty() {
        return page.say("people-share-nobody").closed();
    }
    let say = |key: &'static str| page.page().say(key);
    let goes = vec![say("people-goes-record"), say("people-goes-choices"), say("people-goes-contact")];
    let mut stays = vec![say("people-stays-status"), say("people-stays-memos")];
    if ground.desk.opened.papers.iter().any(|(document, _)| document.head.kind == DocumentKind::Account) {
        stays.push(say("people-stays-account"));
    }
    let page = page.part(Part::List("people-share-goes", goes))
        .part(Part::List("people-share-stays", stays))
        .radios("to", "people-share-to", "", receivers)
        .radios("basis", "people-share-basis", "", listed!(Basis::SHARING))
        .area("why", "people-share-why", "people-share-why-hint", 3)
        .radios("contact", "people-share-contact", "people-share-contact-hint", vec![Choice::new("yes", "people-yes"), Choice::new("no", "people-no")])
        .radios(
            "keeping",
            "people-share-keeping",
            "",
            vec![Choice::new("we", "people-share-we"), Choice::new("they", "people-share-they").hint("people-share-they-hint")],
        );
    let page = match warns {
        true => page.part(Part::Warn("safe-gives-away")).checkboxes("aware", "safe-aware", "", vec![Choice::new("yes", "safe-aware-yes")]),
        false => page,
    };
    page.button("people-share-button", "")
}

/// Whether the words that would go along tell how to reach them, or name whoever must not know.
fn gives_away(ground: &Ground, contact: bool) -> bool {
    let opened = &ground.desk.opened;
    let Some(details) = &opened.details else { return false };
    let told = opened.choices.iter().filter_map(|(_, explained)| explained.as_ref()).flat_map(|how| [how.reason.as_str(), how.present.as_str()]);
    safe::gives_away(opened.contact.as_ref().filter(|_| !contact), details, details.prose().chain(told))
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = ground(&office, Desk::open(&office, &member, &id).await?).await?;
    page(&ground, &visit, &member, Form::new().with("keeping", "we").with("contact", "no")).answer()
}

fn read(form: &Form, ground: &Ground) -> Result<(OrganisationId, Basis), NotShared> {
    let to: Option<OrganisationId> = form.value("to").parse().ok();
    let to = to.filter(|to| ground.receivers().iter().any(|one| one.id == *to)).ok_or(NotShared::NoReceiver)?;
    let basis = Basis::from_code(form.value("basis")).filter(|basis| Basis::SHARING.contains(basis)).ok_or(NotShared::NoBasis)?;
    Ok((to, basis))
}

pub async fn share(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let ground = ground(&office, Desk::open(&office, &member, &id).await?).await?;
    let again = |form: Form, refusal: NotShared| page(&ground, &visit, &member, refuse(form, refusal)).answer();
    if form.is_refused() {
        return page(&ground, &visit, &member, form).answer();
    }
    let (to, basis) = match read(&form, &ground) {
        Ok(read) => read,
        Err(refusal) => return again(form, refusal),
    };
    let keys = {
        let mut tx = office.house.db.read().await?;
        recipients::keys(&mut tx, &office.house.partnership_key, to).await?
    };
    let opened = &ground.desk.opened;
    let contact = form.value("contact") == "yes";
    if gives_away(&ground, contact) && !form.has("aware", "yes") {
        return again(form, NotShared::GivesAway);
    }
    if fits([], [("why", form.value("why"))]).is_err() {
        return again(form, NotShared::TooLong);
    }
    let packed = share::pack(chance(&office), &opened.keyring, &opened.papers, contact, to, &keys)?;
    let Some(packed) = packed else { return again(form, NotShared::Sealed) };
    let now = office.house.clock.now();
    let (person, they_keep) = (ground.desk.before.person.id, form.value("keeping") == "they");
    let why = memo(&office, &member, person, form.value("why")).await?;
    let terms = Terms { basis, why: why.as_ref(), adult_since: ground.adult_since, they_keep };
    let shared = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        share::share(change, &member, person, &packed, terms).await
    });
    match ended(shared)? {
        Ok(()) => done(person, "shared"),
        Err(refusal) => again(form, refusal),
    }
}

fn end_page(ground: &Ground, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let before = &ground.desk.before;
    let page = plain(visit, member, before, "unshare", "people-unshare-title", form);
    let ours = |reader: &&Reader| reader.organisation != before.person.keeper && (before.is_keeper() || reader.organisation == member.organisation);
    let ending: Vec<&Reader> = ground.readers.iter().filter(ours).collect();
    if ending.is_empty() {
        return page.say("people-unshare-nobody").closed();
    }
    let words = page.page();
    let told = ending.iter().map(|reader| {
        let (day, basis) = (words.day(reader.since_on), words.say(reader.basis.key()));
        words.say_with("people-reader", Args::new().set("name", ground.name(reader.organisation)).set("day", &day).set("basis", &basis))
    });
    let told = told.collect();
    let choices = ending.iter().map(|reader| Choice::named(reader.organisation.to_string(), ground.name(reader.organisation))).collect();
    page.part(Part::List("people-unshare-who", told))
        .say("people-unshare-what")
        .radios("to", "people-unshare-to", "", choices)
        .button("people-unshare-button", "warning")
}

pub async fn show_end(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = ground(&office, Desk::open(&office, &member, &id).await?).await?;
    end_page(&ground, &visit, &member, Form::new()).answer()
}

pub async fn end(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let ground = ground(&office, Desk::open(&office, &member, &id).await?).await?;
    let again = |form: Form, refusal: NotShared| end_page(&ground, &visit, &member, refuse(form, refusal)).answer();
    if form.is_refused() {
        return end_page(&ground, &visit, &member, form).answer();
    }
    let Ok(organisation) = form.value("to").parse::<OrganisationId>() else { return again(form, NotShared::NoReceiver) };
    let now = office.house.clock.now();
    let person = ground.desk.before.person.id;
    let unshared = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        share::unshare(change, &member, person, organisation).await
    });
    match ended(unshared)? {
        Ok(()) if organisation == member.organisation => go_to("/people"),
        Ok(()) => done(person, "unshared"),
        Err(refusal) => again(form, refusal),
    }
}
