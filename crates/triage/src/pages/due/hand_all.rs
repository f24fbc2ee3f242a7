//! Somebody leaves, or falls ill: everything on their desk goes to a colleague in one act.

use crate::acts::clocks::{HandedOver, NotHandedOver, desks, hand_all as hand_all_act, may_receive};
use crate::pages::act::{ActPage, Part, refuse};
use crate::pages::forms::colleague;
use crate::pages::{chance, ended};
use crate::store;
use axum::extract::{RawQuery, State};
use daybreak_access::{Member, MemberId, Office, keys};
use daybreak_database::Failure;
use daybreak_site::{Answer, Args, Choice, Form, Sent, Visit, go_to, parameter};
use std::sync::Arc;

struct Ground {
    desks: Vec<(MemberId, String, i64)>,
    colleagues: Vec<(MemberId, Choice)>,
    /// The words for what other rooms say stayed.
    stayed: Vec<&'static str>,
}

/// What was handed over, and between whom, by name.
struct Told {
    handed: HandedOver,
    from: String,
    to: String,
}

async fn ground(office: &Office, member: &Member) -> Result<Ground, Failure> {
    let mut tx = office.house.db.read().await?;
    let desks = desks(&mut tx, member, &office.on_desks).await?;
    let colleagues = store::colleagues(&mut tx, member.organisation).await?;
    let held = keys::held(&mut tx, member.organisation).await?;
    let able = colleagues.into_iter().filter(|one| may_receive(&one.roles, member.organisation_kind));
    let stayed = office.on_desks.iter().map(|one| one.stayed).collect();
    Ok(Ground { desks, colleagues: able.map(|one| (one.id, colleague(&one, &held))).collect(), stayed })
}

fn page(visit: &Visit, member: &Member, ground: &Ground, done: Option<Told>, form: Form) -> ActPage {
    let page = member.page(visit, "hand-all-title");
    let mut page = ActPage::of(page, "/due".to_owned(), "clocks-back", String::new(), "hand-over", "hand-all-title", form);
    if let Some(Told { handed: done, from, to }) = done {
        let args = Args::new().set("from", from).set("to", to).set("reports", done.reports).set("others", done.others);
        let said = page.page().say_with("hand-all-done", args);
        page = page.part(Part::Done(said));
        let own = [("hand-all-left", done.left), ("hand-all-drafts", done.drafts), ("hand-all-tasks", done.tasks)];
        for (key, count) in own.into_iter().chain(ground.stayed.iter().copied().zip(done.elsewhere)) {
            if count > 0 {
                page = page.told(key, Args::new().set("count", count));
            }
        }
    }
    page = page.say("hand-all-lead");
    if ground.desks.is_empty() {
        return page.say("hand-all-nothing").closed();
    }
    // A desk can't be handed to whoever sits at it.
    if ground.desks.iter().all(|(from, ..)| ground.colleagues.iter().all(|(to, _)| to == from)) {
        return page.say("triage-hand-over-nobody").closed();
    }
    let say = |page: &ActPage, name: &str, count: i64| page.page().say_with("hand-all-desk", Args::new().set("name", name).set("count", count)).plain().to_owned();
    let from = ground.desks.iter().map(|(id, name, count)| Choice::named(id.to_string(), say(&page, name, *count))).collect();
    let to = ground.colleagues.iter().map(|(_, choice)| choice.clone()).collect();
    page.radios("from", "hand-all-from", "hand-all-from-hint", from).radios("to", "hand-all-to", "", to).button("hand-all-button", "")
}

/// `done=12-3-1-0-2_FROM_TO` in the address: how many reports, other things, reports that lie on nobody's desk now, drafts that stayed, and tasks that are nobody's
/// now, then what stayed in other rooms; and the ids of who gave and who received. Only as the house itself said it to this member: nobody else's link makes the page
/// say that something was handed over.
fn read(office: &Office, member: &Member, query: &str) -> Option<(HandedOver, MemberId, MemberId)> {
    let said = parameter(query, "done")?;
    let parts: Vec<&str> = office.as_vouched(member.id, said)?.split('_').collect();
    let [counts, from, to] = parts.as_slice() else { return None };
    let counts: Vec<i64> = counts.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [reports, others, left, drafts, tasks, elsewhere @ ..] = counts.as_slice() else { return None };
    let handed = HandedOver { reports: *reports, others: *others, left: *left, drafts: *drafts, tasks: *tasks, elsewhere: elsewhere.to_vec() };
    Some((handed, from.parse().ok()?, to.parse().ok()?))
}

async fn done(office: &Office, member: &Member, query: &str) -> Result<Option<Told>, Failure> {
    let Some((handed, from, to)) = read(office, member, query) else { return Ok(None) };
    let mut tx = office.house.db.read().await?;
    let (from, to) = (store::name_of(&mut tx, from).await?, store::name_of(&mut tx, to).await?);
    Ok(from.zip(to).map(|((from, _), (to, _))| Told { handed, from, to }))
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let ground = ground(&office, &member).await?;
    let done = done(&office, &member, query.as_deref().unwrap_or_default()).await?;
    page(&visit, &member, &ground, done, Form::new()).answer()
}

pub async fn hand_all(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let ground = ground(&office, &member).await?;
    let again = |refusal: NotHandedOver, form: Form| page(&visit, &member, &ground, None, refuse(form, refusal)).answer();
    if form.is_refused() {
        return page(&visit, &member, &ground, None, form).answer();
    }
    let Ok(from) = form.value("from").parse::<MemberId>() else { return again(NotHandedOver::NobodyFrom, form) };
    let Ok(to) = form.value("to").parse::<MemberId>() else { return again(NotHandedOver::NobodyTo, form) };
    let now = office.house.clock.now();
    let handed = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        hand_all_act(change, &member, from, to, &office.on_desks).await
    });
    match ended(handed)? {
        Ok(HandedOver { reports, others, left, drafts, tasks, elsewhere }) => {
            let elsewhere: String = elsewhere.iter().map(|count| format!("-{count}")).collect();
            let done = office.vouched(member.id, &format!("{reports}-{others}-{left}-{drafts}-{tasks}{elsewhere}_{from}_{to}"));
            go_to(&format!("/due/hand-over?done={done}"))
        }
        Err(refusal) => again(refusal, form),
    }
}
