//! Giving the sanitised text to another organisation: what goes is shown first, whole.

use super::{act, done, open, own};
use crate::acts::intelligence::{Looked, NotIntelligence, Parcel, give as give_act};
use crate::acts::pass_on::{Receives, receives};
use crate::grounds::Basis;
use crate::intelligence::{Intelligence, SanitisedText};
use crate::opened;
use crate::pages::act::{ActPage, Part, refuse};
use crate::pages::forms::choices;
use crate::pages::{chance, ended};
use crate::store;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_reports::store as reports;
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit};
use daybreak_vault::recipients::{self, Recipient};
use daybreak_vault::{Compartment, RecipientKind, documents, wrap};
use std::sync::Arc;

struct Ground {
    words: SanitisedText,
    receivers: Vec<(Recipient, Receives)>,
}

/// Who may have it. Made from a report, whoever its sender shut out never does, nor an organisation whose official it names: `None` where the concern does
/// not open, since then nobody can know whom. Its text is shown whole, so that this is in the account as an opening.
async fn ground(office: &Office, member: &Member, found: &Intelligence) -> Result<Option<Ground>, Fault> {
    let Some(words) = open(office, member, found).await?.sanitised else { return Ok(None) };
    let mut tx = office.house.db.read().await?;
    let directory = recipients::directory(&mut tx, &office.house.partnership_key).await?;
    let given = store::given(&mut tx, found.id).await?;
    let others = directory.recipients().filter(|one| one.id != found.organisation && !given.iter().any(|given| given.organisation == one.id));
    let others: Vec<Recipient> = others.cloned().collect();
    let receivers = match found.report {
        None => others.into_iter().filter(|one| one.active && one.kind != RecipientKind::ImmigrationEnforcement).map(|one| (one, Receives::Yes)).collect(),
        Some(report) => {
            let Some(report) = reports::find_for(&mut tx, report, member.organisation).await? else { return Ok(None) };
            let opened = opened::open(&mut tx, member, &report).await?;
            let Some((_, concern)) = &opened.concern else { return Ok(None) };
            let concerned = store::concerned(&mut tx, report.id).await?;
            // Whoever reads the report already may have the text as well: to lay it before others.
            let may = |one: Recipient| (receives(&one, concern, &[], &concerned), one);
            others.into_iter().map(may).filter(|(receives, _)| *receives != Receives::Never).map(|(receives, one)| (one, receives)).collect()
        }
    };
    drop(tx);
    super::show::record(office, member, found, Looked::Opened).await?;
    Ok(Some(Ground { words, receivers }))
}

fn page(visit: &Visit, member: &Member, found: &Intelligence, ground: Option<&Ground>, form: Form) -> ActPage {
    let page = act(visit, member, found, "give", "intelligence-give-title", form);
    let Some(ground) = ground else {
        let why = if found.sanitised.is_none() { "intelligence-no-not-sanitised" } else { "triage-no-sealed" };
        return page.say(why).closed();
    };
    let language = page.page().language;
    let mut page = page.say("intelligence-give-lead").part(Part::Original("intelligence-goes", language, ground.words.text.clone()));
    for (name, value) in super::grades(page.page(), &ground.words.grading) {
        page = page.told("intelligence-fact", [("name", name), ("value", value)]);
    }
    if ground.receivers.is_empty() {
        return page.say("intelligence-give-nobody").closed();
    }
    let receivers = ground.receivers.iter().map(|(one, receives)| {
        let choice = Choice::named(one.id.to_string(), &one.name);
        if *receives == Receives::OnlyInDanger { choice.hint("triage-pass-on-in-danger") } else { choice }
    });
    page.radios("to", "intelligence-give-to", "", receivers.collect())
        .radios("basis", "triage-pass-on-basis", "", choices!(Basis::ALL))
        .button("intelligence-give-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let found = own(&office, &member, &id).await?;
    let ground = ground(&office, &member, &found).await?;
    page(&visit, &member, &found, ground.as_ref(), Form::new()).answer()
}

/// Wraps the sanitised text, and it alone, to the receiver's reading key.
async fn parcel(office: &Office, member: &Member, found: &Intelligence, ground: &Ground, form: &Form) -> Result<Result<Parcel, NotIntelligence>, Failure> {
    let Some((to, receives)) = ground.receivers.iter().find(|(one, _)| one.id.to_string() == form.value("to")) else {
        return Ok(Err(NotIntelligence::NoReceiver));
    };
    let Some(basis) = Basis::from_code(form.value("basis")) else { return Ok(Err(NotIntelligence::NoBasis)) };
    let Some(document) = found.sanitised else { return Ok(Err(NotIntelligence::NotSanitised)) };
    let mut tx = office.house.db.read().await?;
    let keys = recipients::keys(&mut tx, &office.house.partnership_key, to.id).await?;
    let Some(theirs) = keys.iter().find(|key| key.compartment() == Compartment::Reading) else { return Ok(Err(NotIntelligence::NoReceiver)) };
    let keyring = member.keyring(&mut tx).await?;
    let Some((_, own)) = documents::find(&mut tx, document, member.organisation).await? else { return Ok(Err(NotIntelligence::Changed)) };
    let Ok(data) = keyring.data_key(&own) else { return Ok(Err(NotIntelligence::Sealed)) };
    Ok(Ok(Parcel { to: to.id, receives: *receives, basis, wrap: wrap(chance(office), &data, theirs)? }))
}

pub async fn give(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let found = own(&office, &member, &id).await?;
    let Some(ground) = ground(&office, &member, &found).await? else { return page(&visit, &member, &found, None, form).answer() };
    let again = |refusal: NotIntelligence, form: Form| page(&visit, &member, &found, Some(&ground), refuse(form, refusal)).answer();
    if form.is_refused() {
        return page(&visit, &member, &found, Some(&ground), form).answer();
    }
    let parcel = match parcel(&office, &member, &found, &ground, &form).await? {
        Ok(parcel) => parcel,
        Err(refusal) => return again(refusal, form),
    };
    let now = office.house.clock.now();
    let given = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        give_act(change, &member, found.id, &parcel).await
    });
    match ended(given)? {
        Ok(()) => done(found.id, "given"),
        Err(refusal) => again(refusal, form),
    }
}
