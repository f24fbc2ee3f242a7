//! A draft at a glance: each sheet with where it stands, what is missing and why it matters, who holds it, and until when it is kept.

use super::others::{self, Others};
use super::sheet::address;
use super::{caption, opening, seen_open};
use crate::account::SheetKind;
use crate::acts::Before;
use crate::draft::{self, Gap};
use crate::referral::State as Standing;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Member, MemberId, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Answer, Page, Said, Visit, render};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "overview.html")]
struct Overview {
    page: Page,
    caption: String,
    done: Option<&'static str>,
    state: &'static str,
    draft: bool,
    nameless: bool,
    /// This member's keys do not open it.
    sealed: bool,
    kept_until: Said,
    held_by: String,
    reviewed_by: Option<String>,
    prepared: Option<Said>,
    /// Others there are of the same person, while this one is written.
    others: Others,
    lines: Vec<Line>,
    /// The meter: answered and required fields of the form, what is missing, what is there.
    answered: i64,
    required: i64,
    gaps: Vec<Missing>,
    held: Vec<&'static str>,
    check: String,
    hand_over: String,
    review: String,
    drop: String,
    /// Where it stands, once it was made ready.
    standing: Option<String>,
    person: String,
}

/// One kind of sheet.
struct Line {
    name: &'static str,
    href: String,
    count: i64,
    last: Option<Said>,
    another: Option<String>,
}

/// Something a good referral has.
struct Missing {
    name: &'static str,
    why: String,
    href: String,
}

/// The page of somebody who holds no key for it.
pub(super) fn sealed(member: &Member, visit: &Visit, before: &Before) -> Answer {
    let page = member.page(visit, "referral-title");
    render(&Overview {
        caption: caption(&page, before),
        done: None,
        state: before.referral.state.key(),
        draft: false,
        nameless: before.referral.nameless,
        sealed: true,
        kept_until: page.day(before.referral.expires_on),
        held_by: String::new(),
        reviewed_by: None,
        prepared: None,
        others: Others::default(),
        lines: Vec::new(),
        answered: 0,
        required: 0,
        gaps: Vec::new(),
        held: Vec::new(),
        check: String::new(),
        hand_over: String::new(),
        review: String::new(),
        drop: String::new(),
        standing: None,
        person: format!("/people/{}", before.referral.person),
        page,
    })
}

async fn name(tx: &mut Transaction, member: MemberId) -> Result<String, Failure> {
    Ok(daybreak_triage::store::name_of(tx, member).await?.map(|(name, _)| name).unwrap_or_default())
}

fn done(query: Option<&str>) -> Option<&'static str> {
    match query.and_then(|query| query.split('&').find_map(|part| part.strip_prefix("done="))) {
        Some("merged") => Some("draft-done-merged"),
        Some("handed-over") => Some("draft-done-handed-over"),
        Some("reviewed") => Some("draft-done-reviewed"),
        Some("not-two") => Some("draft-no-two"),
        Some("prepared") => Some("referral-done-prepared"),
        Some("redrafted") => Some("referral-done-redrafted"),
        _ => None,
    }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let (before, opened) = seen_open(&office, &member, &id).await?;
    let Some(opened) = opened else { return sealed(&member, &visit, &before) };
    let referral = &before.referral;
    opening(&office, &member, referral.id, "overview").await?;
    let page = member.page(&visit, "referral-title");
    let base = format!("/referrals/{}", referral.id);
    let is_draft = before.is_draft();
    let others = if is_draft { others::find(&office, &member, referral.id, referral.person).await? } else { Vec::new() };
    let mut tx = office.house.db.read().await?;
    let mut lines = Vec::new();
    for kind in crate::journey::steps(referral.kind, referral.nameless) {
        let records: Vec<_> = opened.case.account.all(*kind).collect();
        let last = records.iter().filter_map(|sheet| opened.saved_by(sheet)).max_by_key(|saved| saved.saved_at);
        let last = match last {
            Some(saved) => {
                let by = name(&mut tx, saved.member).await?;
                let at = page.moment(saved.saved_at);
                Some(page.say_with("referral-saved-by", daybreak_site::Args::new().set("name", by).set("at", &at)))
            }
            None => None,
        };
        lines.push(Line {
            name: kind.key(),
            href: records.first().map_or_else(|| first(&base, *kind), |sheet| address(referral.id, *kind, sheet.entry)),
            count: i64::try_from(records.len()).unwrap_or(i64::MAX),
            last,
            another: (kind.form().repeats && !records.is_empty()).then(|| format!("{base}/sheet/{}/new", kind.code())),
        });
    }
    let reading = draft::read(&opened.case);
    let missing = |gap: &Gap| Missing {
        name: gap.key(),
        why: gap.why(),
        href: gap.sheet().map_or_else(|| format!("/people/{}", referral.person), |kind| first(&base, kind)),
    };
    let nothing_to_weigh = referral.nameless;
    let (held_by, reviewed_by) = (name(&mut tx, referral.held_by).await?, match referral.reviewed_by {
        Some(by) => Some(name(&mut tx, by).await?),
        None => None,
    });
    let prepared = match referral.prepared_by.zip(referral.prepared_at) {
        Some((by, at)) if referral.state != Standing::Draft => {
            let by = name(&mut tx, by).await?;
            Some(page.say_with("referral-saved-by", daybreak_site::Args::new().set("name", by).set("at", &page.moment(at))))
        }
        _ => None,
    };
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    render(&Overview {
        caption: caption(&page, &before),
        done: done(query.as_deref()),
        state: referral.state.key(),
        draft: is_draft,
        nameless: referral.nameless,
        sealed: false,
        kept_until: page.day(referral.expires_on),
        held_by,
        reviewed_by,
        prepared,
        others: Others::of(&page, &member, referral, &others),
        lines,
        answered: count(reading.answered),
        required: count(reading.required),
        gaps: if nothing_to_weigh { Vec::new() } else { reading.gaps.iter().map(missing).collect() },
        held: if nothing_to_weigh { Vec::new() } else { reading.held.iter().map(|gap| gap.key()).collect() },
        check: format!("{base}/check"),
        hand_over: format!("{base}/hand-over"),
        review: format!("{base}/review"),
        drop: format!("{base}/drop"),
        standing: referral.prepared_by.map(|_| format!("{base}/standing")),
        person: format!("/people/{}", referral.person),
        page,
    })
}

/// The first record of a kind, or a new one.
fn first(base: &str, kind: SheetKind) -> String {
    format!("{base}/sheet/{}", kind.code())
}
