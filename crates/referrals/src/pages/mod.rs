//! The partners' pages of this room: the route table, and what every handler begins with.

mod begin;
mod card;
mod cases;
mod check;
mod hand_over;
mod notify;
mod others;
mod out;
mod overview;
mod register;
mod rules;
mod sheet;
mod standing;
mod waiting;

use crate::acts::{Before, before, open};
use crate::opened::{self, Opened};
use crate::referral::{Kind, ReferralId};
use daybreak_access::{Act, Member, Office, PartnerPages};
use daybreak_database::Transaction;
use daybreak_site::{Fault, Page};
use daybreak_triage::refusals::ended;
use daybreak_vocabulary::Chance;

pub fn pages() -> PartnerPages {
    daybreak_access::pages()
        .get("/people/{id}/refer", Act::OpenReferral, begin::show)
        .post("/people/{id}/refer", Act::WriteReferral, begin::begin)
        .get("/referrals/{id}", Act::OpenReferral, overview::show)
        .get("/referrals/{id}/sheet/{kind}", Act::OpenReferral, sheet::first)
        .get("/referrals/{id}/sheet/{kind}/{entry}", Act::OpenReferral, sheet::show)
        .post("/referrals/{id}/sheet/{kind}/{entry}", Act::WriteReferral, sheet::save)
        .get("/referrals/{id}/check", Act::OpenReferral, check::show)
        .post("/referrals/{id}/prepare", Act::WriteReferral, check::prepare)
        .get("/referrals/{id}/hand-over", Act::WriteReferral, hand_over::show)
        .post("/referrals/{id}/hand-over", Act::WriteReferral, hand_over::hand_over)
        .post("/referrals/{id}/review", Act::WriteReferral, hand_over::review)
        .get("/referrals/{id}/drop", Act::WriteReferral, hand_over::show_drop)
        .post("/referrals/{id}/drop", Act::WriteReferral, hand_over::drop)
        .get("/referrals", Act::OpenReferral, register::show)
        .get("/referrals/waiting", Act::OpenReferral, waiting::show)
        .get("/referrals/rules", Act::OpenReferral, rules::show)
        .get("/referrals/{id}/standing", Act::OpenReferral, standing::show)
        .get("/referrals/{id}/standing/record/{what}", Act::WriteReferral, standing::record::show)
        .post("/referrals/{id}/standing/record/{what}", Act::WriteReferral, standing::record::put)
        .get("/referrals/{id}/standing/told/{event}", Act::WriteReferral, standing::aside::show_told)
        .post("/referrals/{id}/standing/told/{event}", Act::WriteReferral, standing::aside::tell)
        .get("/referrals/{id}/standing/crime", Act::WriteReferral, standing::aside::show_crime)
        .post("/referrals/{id}/standing/crime", Act::WriteReferral, standing::aside::crime)
        .get("/referrals/{id}/standing/hand-to", Act::WriteReferral, standing::hand_to::show)
        .post("/referrals/{id}/standing/hand-to", Act::WriteReferral, standing::hand_to::hand_to)
        .get("/referrals/{id}/standing/write-again", Act::WriteReferral, standing::again::show)
        .post("/referrals/{id}/standing/write-again", Act::WriteReferral, standing::again::redraft)
        .get("/referrals/{id}/standing/feedback", Act::WriteReferral, standing::feedback::show)
        .post("/referrals/{id}/standing/feedback", Act::WriteReferral, standing::feedback::put)
        .get("/referrals/{id}/out/{format}", Act::TakeOutReferral, out::show)
        .get("/people/notify", Act::WriteReferral, notify::show)
        .post("/people/notify", Act::WriteReferral, notify::go_on)
        .get("/account/responder-card", Act::WriteReferral, card::show)
        .post("/account/responder-card", Act::WriteReferral, card::keep)
}

/// The referral a path names, where this member sees it; otherwise the page that never was.
async fn seen(tx: &mut Transaction, member: &Member, id: &str) -> Result<Before, Fault> {
    let id: ReferralId = id.parse().map_err(|_| Fault::Missing)?;
    before(tx, member, id).await?.ok_or(Fault::Missing)
}

/// The same, opened. `None` where this member holds no key for it.
async fn seen_open(office: &Office, member: &Member, id: &str) -> Result<(Before, Option<Opened>), Fault> {
    let mut tx = office.house.db.read().await?;
    let before = seen(&mut tx, member, id).await?;
    let opened = opened::open(&mut tx, &office.house.settings.places, member, &before, office.house.today()).await?;
    Ok((before, opened))
}

/// Puts into the account that somebody looked: at the draft, at one sheet, or at what would leave. Shown only after it was recorded.
async fn opening(office: &Office, member: &Member, id: ReferralId, what: &'static str) -> Result<(), Fault> {
    let now = office.house.clock.now();
    let opened =
        daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| open::open(change, member, id, what).await);
    ended(opened)?.map_err(|never| match never {})
}

fn chance(office: &Office) -> &dyn Chance {
    office.house.chance.as_ref()
}

/// The heading of everything about one referral: never a name.
fn caption(page: &Page, before: &Before) -> String {
    let key = match before.referral.kind {
        Kind::Nrm => "referral-caption-nrm",
        Kind::Dtn => "referral-caption-dtn",
    };
    page.say_with(key, [("label", before.referral.label())]).plain().to_owned()
}
