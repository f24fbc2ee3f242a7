//! What was made ready and is looked at again: what changed since or tells who it is, and the way back to its draft.

use crate::acts::redraft::{self, NotRedrafted};
use crate::acts::standing::Before;
use crate::form;
use crate::nameless::Leaking;
use crate::pages::cases::{act, chance, ended, path, seen};
use crate::since::Since;
use crate::standing::Standing;
use crate::telling::Telling;
use axum::extract::{Path, State};
use daybreak_access::{Act, Member, Office};
use daybreak_site::{Answer, Args, Choice, Fault, Form, Page, Said, Sent, Visit, go_to};
use daybreak_triage::act_page::{ActPage, Part, refuse};
use std::sync::Arc;

/// Whether this member may make a draft of it again: it is their organisation's, and was not entered.
pub fn may_redraft(before: &Before, member: &Member) -> bool {
    before.referral.organisation == member.organisation && before.standing() == Standing::Prepared && member.may(Act::WriteReferral)
}

/// Where that is done.
pub fn href(before: &Before) -> String {
    format!("{}/write-again", path(before.referral.id))
}

/// What they changed since it was made ready, and who puts that right.
pub fn changed(page: ActPage, member: &Member, before: &Before, since: &[Since]) -> ActPage {
    if since.is_empty() {
        return page;
    }
    let lines = since.iter().map(|one| page.page().say(one.key())).collect();
    let page = page.part(Part::List("since-changed", lines));
    if may_redraft(before, member) { page.part(Part::Link("redraft-title", href(before))) } else { page.say("since-theirs") }
}

/// What of a notification that names nobody tells who it is, in which field, and what to do about it.
pub fn told(page: &Page, telling: &Telling) -> Vec<Said> {
    let one = |leaking: &Leaking| {
        let said = page.say_with(leaking.found.leak.key(), Args::new().set("found", leaking.found.words.clone()));
        let field = form::find(&leaking.field).map_or("", |field| field.label);
        page.say_with("telling-in", Args::new().set_english("field", field).set("said", &said))
    };
    let unseen = telling.unseen.then(|| page.say("telling-unseen"));
    telling.leaks.iter().map(one).chain(unseen).collect()
}

/// How that is put right.
pub fn mend(before: &Before, member: &Member) -> &'static str {
    match before.standing() {
        Standing::Prepared if may_redraft(before, member) => "telling-look-again",
        Standing::Prepared => "since-theirs",
        _ => "telling-tell",
    }
}

/// The same on the page of an act.
pub fn tells(page: ActPage, member: &Member, before: &Before, telling: &Telling) -> ActPage {
    if telling.is_nothing() {
        return page;
    }
    let lines = told(page.page(), telling);
    let page = page.part(Part::List("check-found", lines)).say(mend(before, member));
    if may_redraft(before, member) { page.part(Part::Link("redraft-title", href(before))) } else { page }
}

fn page(visit: &Visit, member: &Member, own: &Own, form: Form) -> ActPage {
    let page = act(visit, member, &own.before, "write-again", "redraft-title", form);
    if own.before.standing() != Standing::Prepared {
        return page.say("redraft-no-ready").closed();
    }
    if own.out {
        return page.say("redraft-no-out").closed();
    }
    let page = if own.was_out { page.part(Part::Warn("standing-was_out")) } else { page };
    page.say("redraft-what").checkboxes("sure", "redraft-sure", "", vec![Choice::new("yes", "redraft-yes")]).button("redraft-title", "")
}

/// A referral of this organisation's own.
struct Own {
    before: Before,
    /// Another is to enter it, and has taken it out.
    out: bool,
    /// Whoever it fell back from had taken it out.
    was_out: bool,
}

/// The referral, where it is this organisation's own: what another made ready has no draft here.
async fn own(office: &Office, member: &Member, id: &str) -> Result<Own, Fault> {
    let before = seen(office, member, id).await?;
    if before.referral.organisation != member.organisation {
        return Err(Fault::Missing);
    }
    let mut tx = office.house.db.read().await?;
    let out = redraft::is_out_with_another(&mut tx, &before.referral).await?;
    let was_out = redraft::was_out_with_another(&mut tx, &before).await?;
    Ok(Own { before, out, was_out })
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let own = own(&office, &member, &id).await?;
    page(&visit, &member, &own, Form::new()).answer()
}

pub async fn redraft(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let own = own(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&visit, &member, &own, form).answer();
    }
    if !form.has("sure", "yes") {
        return page(&visit, &member, &own, refuse(form, NotRedrafted::NotSure)).answer();
    }
    let referral = own.before.referral.id;
    let now = office.house.clock.now();
    let redrafted = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| redraft::redraft(change, &member, referral).await);
    match ended(redrafted)? {
        Ok(()) => go_to(&format!("/referrals/{referral}?done=redrafted")),
        Err(refusal) => page(&visit, &member, &own, refuse(form, refusal)).answer(),
    }
}
