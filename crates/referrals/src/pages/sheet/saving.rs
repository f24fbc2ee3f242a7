//! Saving a sheet: once however often the page is sent, and never over what somebody else saved meanwhile.

use super::{Desk, chosen, refused};
use crate::account::{EntryId, SheetKind, Values};
use crate::acts::save::{self, NotSaved, Place};
use crate::draft::{Conflict, merge};
use crate::nameless::Identifiers;
use crate::opened;
use crate::pages::{chance, ended, seen_open};
use crate::store;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Args, Fault, Form, Sent, go_to};
use daybreak_triage::sealing::{self, Paper};
use daybreak_vault::{Compartment, DocumentKind};
use http::StatusCode;
use std::sync::Arc;
use uuid::Uuid;

/// How often what two people saved at once is put together before somebody is asked.
const TRIES: usize = 4;

pub async fn save(
    State(office): State<Arc<Office>>,
    member: Member,
    Path((id, kind, entry)): Path<(String, String, String)>,
    sent: Sent,
) -> Answer {
    let Sent { visit, form } = sent;
    let kind = SheetKind::from_code(&kind).ok_or(Fault::Missing)?;
    let (before, opened) = seen_open(&office, &member, &id).await?;
    let Some(opened) = opened else { return super::super::overview::sealed(&member, &visit, &before) };
    if !crate::journey::steps(before.referral.kind, before.referral.nameless).contains(&kind) {
        return Err(Fault::Missing);
    }
    let entry = if kind.form().repeats { entry.parse().map_err(|_| Fault::Missing)? } else { EntryId::ONLY };
    let desk = Desk { office: &office, member: &member, visit: &visit, before: &before, opened: &opened, kind, entry };
    let base = form.value("version").parse().unwrap_or(0);
    let once: Uuid = form.value("once").parse().map_err(|_| Fault::Missing)?;
    let mut values = Values::read(kind.form(), &form);
    let mut form = form;
    for wrong in values.wrong(kind.form()) {
        form.refuse(wrong.name, wrong.key);
    }
    if kind == SheetKind::Notice {
        let known = Identifiers::of(&opened.case);
        for asked in kind.form().asks.iter().filter(|asked| asked.name != "sure") {
            for found in known.leaks(values.text(asked.name)) {
                form.refuse_with(asked.name, found.leak.key(), Args::new().set("found", found.words));
            }
        }
    }
    if form.is_refused() {
        return refused(&desk.page(form, &[], "", None), StatusCode::UNPROCESSABLE_ENTITY);
    }
    if !before.is_draft() {
        form.refuse("", "draft-no-finished");
        return refused(&desk.page(form, &[], "", None), StatusCode::UNPROCESSABLE_ENTITY);
    }
    let theirs = version(&desk, base).await?;
    let open = chosen(kind, &form, &theirs, &mut values);
    if !open.is_empty() {
        form.refuse("", "draft-no-kept");
        let by = saved_by(&desk, base).await?;
        return refused(&desk.page(form, &open, &by, None), StatusCode::CONFLICT);
    }
    if base == 0 && values.is_empty() {
        return go_on(&desk, &form, false);
    }
    settle(&desk, form, values, base, once).await
}

/// Saves, and puts together what was saved at once as long as nobody has to choose.
async fn settle(desk: &Desk<'_>, mut form: Form, mut values: Values, mut base: i64, once: Uuid) -> Answer {
    let begun_from = base;
    let mine = values.clone();
    for _ in 0..TRIES {
        let place = Place { kind: desk.kind, entry: desk.entry, base, once };
        let paper = paper(desk, &values).await?;
        let referral = desk.before.referral.id;
        let now = desk.office.house.clock.now();
        let saved = daybreak_audit::change!(&desk.office.house.db, desk.member.author(), now, chance(desk.office), |change| {
            save::save(change, desk.member, referral, place, &paper).await
        });
        match ended(saved)? {
            Ok(()) | Err(NotSaved::Already) => return go_on(desk, &form, base != begun_from),
            Err(NotSaved::Finished) => {
                form.refuse("", "draft-no-finished");
                return refused(&desk.page(form, &[], "", None), StatusCode::UNPROCESSABLE_ENTITY);
            }
            Err(NotSaved::Behind) => {
                let now = latest(desk).await?;
                let [was, stands] = [version(desk, begun_from).await?, version(desk, now).await?];
                let merged = merge(desk.kind.form(), &was, &stands, &mine);
                if !merged.conflicts.is_empty() {
                    return conflict(desk, &form, &merged.values, &merged.conflicts, now).await;
                }
                (values, base) = (merged.values, now);
            }
        }
    }
    Err(Failure::Broken("a sheet was saved by others over and over").into())
}

/// The page that shows both values. What this member typed stays in it, and the version it goes over is the one they are shown.
async fn conflict(desk: &Desk<'_>, sent: &Form, merged: &Values, conflicts: &[Conflict], now: i64) -> Answer {
    let mut shown = merged.clone();
    for conflict in conflicts {
        shown.set(conflict.name, conflict.mine.clone());
    }
    let mut form = Form::new().with("version", now.to_string()).with("once", sent.value("once"));
    shown.fill(desk.kind.form(), &mut form);
    form.refuse("", "draft-no-behind");
    let by = saved_by(desk, now).await?;
    refused(&desk.page(form, conflicts, &by, None), StatusCode::CONFLICT)
}

fn go_on(desk: &Desk<'_>, form: &Form, merged: bool) -> Answer {
    let id = desk.before.referral.id;
    let done = if merged { "?done=merged" } else { "" };
    match form.value("then") {
        "another" => go_to(&format!("/referrals/{id}/sheet/{}/new{done}", desk.kind.code())),
        "list" => go_to(&format!("/referrals/{id}{done}")),
        _ => match crate::journey::after(desk.before.referral.kind, desk.before.referral.nameless, desk.kind) {
            Some(next) => go_to(&format!("/referrals/{id}/sheet/{}{done}", next.code())),
            None => go_to(&format!("/referrals/{id}/check")),
        },
    }
}

async fn paper(desk: &Desk<'_>, values: &Values) -> Result<Paper, Failure> {
    let mut tx = desk.office.house.db.read().await?;
    let own = sealing::keys(&mut tx, &desk.office.house.partnership_key, &[desk.member.organisation], Compartment::Identities).await?;
    sealing::paper(chance(desk.office), desk.before.referral.id.0, DocumentKind::Account, values, &own)
}

/// A version of this sheet; nothing written where there is none.
async fn version(desk: &Desk<'_>, of: i64) -> Result<Values, Failure> {
    let mut tx = desk.office.house.db.read().await?;
    let Some(saved) = store::version(&mut tx, desk.before.referral.id, desk.kind, desk.entry, of).await? else { return Ok(Values::new()) };
    Ok(opened::values(&mut tx, &desk.opened.person.keyring, desk.member.organisation, saved.document).await?.unwrap_or_default())
}

async fn latest(desk: &Desk<'_>) -> Result<i64, Failure> {
    let mut tx = desk.office.house.db.read().await?;
    let all = store::latest(&mut tx, desk.before.referral.id).await?;
    Ok(all.iter().find(|saved| saved.kind == desk.kind && saved.entry == desk.entry).map_or(0, |saved| saved.version))
}

/// Who saved a version.
async fn saved_by(desk: &Desk<'_>, of: i64) -> Result<String, Failure> {
    let mut tx = desk.office.house.db.read().await?;
    let Some(saved) = store::version(&mut tx, desk.before.referral.id, desk.kind, desk.entry, of).await? else { return Ok(String::new()) };
    Ok(daybreak_triage::store::name_of(&mut tx, saved.member).await?.map(|(name, _)| name).unwrap_or_default())
}
