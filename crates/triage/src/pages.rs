//! The partners' pages of this room: the route table, and what every handler begins with.

pub(crate) mod act;
mod asked;
mod conferences;
mod due;
mod feedback;
mod file;
pub(crate) mod forms;
mod indicators;
mod intelligence;
mod key_in;
mod known;
mod leaf;
mod look_up;
mod measuring;
mod overruled;
mod price;
mod queue;
mod report;
mod telling;

pub use due::at_home;

use crate::acts::{Before, before, open};
use crate::refusals::ended;
use daybreak_access::{Act, Member, Office, PartnerPages};
use daybreak_reports::ReportId;
use daybreak_site::{Answer, Fault, Form, go_to};
use daybreak_vocabulary::Chance;
use uuid::Uuid;

pub fn pages() -> PartnerPages {
    daybreak_access::pages()
        .get("/reports", Act::ReadQueue, queue::show)
        .get("/reports/{id}", Act::OpenReport, report::show)
        .get("/reports/{id}/files/{position}", Act::OpenReport, file::copy)
        .get("/reports/{id}/originals/{position}", Act::ReadOriginals, file::original)
        .post("/reports/{id}/take-on", Act::TakeOn, forms::work::take_on)
        .post("/reports/{id}/give-back", Act::TakeOn, forms::work::give_back)
        .get("/reports/{id}/hand-over", Act::HandOver, forms::work::show)
        .post("/reports/{id}/hand-over", Act::HandOver, forms::work::hand_over)
        .get("/reports/{id}/write", Act::Ask, forms::write::show)
        .post("/reports/{id}/write", Act::Ask, forms::write::send)
        .get("/reports/{id}/note", Act::Note, forms::note::show)
        .post("/reports/{id}/note", Act::Note, forms::note::add)
        .get("/reports/{id}/translate/{document}", Act::Translate, forms::translate::show)
        .post("/reports/{id}/translate/{document}", Act::Translate, forms::translate::add)
        .get("/reports/{id}/pass-on", Act::PassOn, forms::pass_on::show)
        .post("/reports/{id}/pass-on", Act::PassOn, forms::pass_on::pass_on)
        .get("/reports/{id}/close", Act::Close, forms::close::show)
        .post("/reports/{id}/close", Act::Close, forms::close::close)
        .get("/reports/{id}/reopen", Act::Reopen, forms::close::show_reopen)
        .post("/reports/{id}/reopen", Act::Reopen, forms::close::reopen)
        .get("/reports/{id}/recuse", Act::Recuse, forms::step_back::show)
        .post("/reports/{id}/recuse", Act::Recuse, forms::step_back::recuse)
        .get("/reports/{id}/official", Act::Note, forms::step_back::show_official)
        .post("/reports/{id}/official", Act::Note, forms::step_back::official)
        .get("/reports/{id}/hold", Act::Hold, forms::hold::show)
        .post("/reports/{id}/hold", Act::Hold, forms::hold::hold)
        .get("/reports/{id}/release", Act::Hold, forms::hold::show_release)
        .post("/reports/{id}/release", Act::Hold, forms::hold::release)
        .get("/reports/{id}/erase", Act::EraseEarly, forms::erase::show)
        .post("/reports/{id}/erase", Act::EraseEarly, forms::erase::wish)
        .post("/reports/{id}/erase/decide", Act::EraseEarly, forms::erase::decide)
        .get("/reports/{id}/measures", Act::Overrule, forms::measures::show)
        .post("/reports/{id}/measures", Act::Overrule, forms::measures::overrule)
        .get("/reports/{id}/known", Act::LookUp, known::show)
        .get("/reports/{id}/ask/{position}", Act::AskAround, forms::ask::show)
        .post("/reports/{id}/ask/{position}", Act::AskAround, forms::ask::ask)
        .post("/reports/{id}/decline/{asking}", Act::AskAround, forms::ask::decline)
        .post("/reports/{id}/aside/{position}", Act::SetAside, forms::ask::set_aside)
        .post("/reports/{id}/aside/{position}/take-back", Act::SetAside, forms::ask::take_back)
        .get("/reports/{id}/mark", Act::AddMark, forms::mark::show)
        .post("/reports/{id}/mark", Act::AddMark, forms::mark::add)
        .post("/reports/{id}/mark/{document}/take-away", Act::AddMark, forms::mark::take_away)
        .get("/look-up", Act::LookUp, look_up::show)
        .post("/look-up", Act::LookUp, look_up::look_up)
        .post("/look-up/ask", Act::AskAround, look_up::ask)
        .get("/asked", Act::AskAround, asked::show)
        .get("/key-in", Act::KeyIn, key_in::show)
        .post("/key-in", Act::KeyIn, key_in::key_in)
        .get("/reports/{id}/price", Act::OpenReport, price::show)
        .post("/reports/{id}/price", Act::OpenReport, price::work_out)
        .get("/indicators", Act::ReadQueue, indicators::show)
        .post("/indicators/measure-again", Act::ReadMeasures, measuring::measure_again)
        .get("/measures", Act::ReadMeasures, overruled::show)
        .get("/feedback", Act::ReadFeedback, feedback::show)
        .get("/intelligence", Act::ReadIntelligence, intelligence::list)
        .get("/intelligence/write", Act::WriteIntelligence, intelligence::show_begin)
        .post("/intelligence/write", Act::WriteIntelligence, intelligence::begin)
        .get("/intelligence/{id}", Act::ReadIntelligence, intelligence::show)
        .get("/intelligence/{id}/print", Act::ReadIntelligence, intelligence::print)
        .get("/intelligence/{id}/source", Act::ReadSource, intelligence::source)
        .get("/intelligence/{id}/rewrite", Act::WriteIntelligence, intelligence::show_rewrite)
        .post("/intelligence/{id}/rewrite", Act::WriteIntelligence, intelligence::rewrite)
        .get("/intelligence/{id}/sanitise", Act::WriteIntelligence, intelligence::show_sanitise)
        .post("/intelligence/{id}/sanitise", Act::WriteIntelligence, intelligence::sanitise)
        .get("/intelligence/{id}/give", Act::GiveIntelligence, intelligence::show_give)
        .post("/intelligence/{id}/give", Act::GiveIntelligence, intelligence::give)
        .get("/reports/{id}/intelligence", Act::WriteIntelligence, intelligence::show_from)
        .post("/reports/{id}/intelligence", Act::WriteIntelligence, intelligence::write_from)
        .get("/conferences", Act::ReadConferences, conferences::list)
        .get("/conferences/call", Act::CallConference, conferences::show_call)
        .post("/conferences/call", Act::CallConference, conferences::call)
        .get("/conferences/{id}", Act::ReadConferences, conferences::show)
        .get("/conferences/{id}/pack", Act::ReadConferences, conferences::print_pack)
        .get("/conferences/{id}/move", Act::CallConference, conferences::show_move)
        .post("/conferences/{id}/move", Act::CallConference, conferences::move_to)
        .get("/conferences/{id}/call-off", Act::CallConference, conferences::show_call_off)
        .post("/conferences/{id}/call-off", Act::CallConference, conferences::call_off)
        .get("/conferences/{id}/minutes", Act::CallConference, conferences::show_minutes)
        .post("/conferences/{id}/minutes", Act::CallConference, conferences::keep)
        .get("/conferences/{id}/minutes/print", Act::ReadConferences, conferences::print_minutes)
        .get("/conferences/{id}/tasks", Act::CallConference, conferences::show_task)
        .post("/conferences/{id}/tasks", Act::CallConference, conferences::ask)
        .post("/conferences/{id}/tasks/{task}/take-on", Act::ReadConferences, conferences::take_on)
        .post("/conferences/{id}/tasks/{task}/give-back", Act::ReadConferences, conferences::give_back)
        .post("/conferences/{id}/tasks/{task}/finish", Act::ReadConferences, conferences::finish)
        .post("/conferences/{id}/tasks/{task}/not-done", Act::ReadConferences, conferences::undo)
        .get("/conferences/{id}/tasks/{task}/correct", Act::CallConference, conferences::show_correct)
        .post("/conferences/{id}/tasks/{task}/correct", Act::CallConference, conferences::correct)
        .get("/conferences/{id}/tasks/{task}/take-back", Act::CallConference, conferences::show_take_back)
        .post("/conferences/{id}/tasks/{task}/take-back", Act::CallConference, conferences::take_back)
        .post("/conferences/{id}/reports/{report}/take-away", Act::CallConference, conferences::take_away)
        .get("/reports/{id}/conference", Act::CallConference, conferences::show_lay)
        .post("/reports/{id}/conference", Act::CallConference, conferences::lay)
        .get("/due", Act::ReadQueue, due::list)
        .get("/due/clocks", Act::ReadQueue, due::clocks)
        .post("/due/clocks", Act::SetClocks, due::set_clock)
        .get("/due/hand-over", Act::HandOverAll, due::show_hand_all)
        .post("/due/hand-over", Act::HandOverAll, due::hand_all)
}

/// The report a path names, where this member sees it; otherwise the page that never was.
async fn seen(office: &Office, member: &Member, id: &str) -> Result<Before, Fault> {
    let id: ReportId = id.parse().map_err(|_| Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    before(&mut tx, member, id).await?.ok_or(Fault::Missing)
}

/// Records that a page other than the report's own shows something of what was told, before it does; `identity` where it tells of who sent it.
async fn shows(office: &Office, member: &Member, report: ReportId, identity: bool) -> Result<(), Fault> {
    let now = office.house.clock.now();
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| open::open_part(change, member, report, identity).await);
    match ended(recorded)? {
        Ok(()) => Ok(()),
        Err(never) => match never {},
    }
}

/// Back to the report, with a word of what was done.
fn done(report: ReportId, what: &str) -> Answer {
    go_to(&format!("/reports/{report}?done={what}"))
}

/// An id for what a form will make, drawn when the form is shown: pressed twice it makes one.
fn drawn(office: &Office) -> Uuid {
    chance(office).uuid7(office.house.clock.now())
}

/// The id that travelled in the form.
fn once(office: &Office, form: &Form) -> Uuid {
    form.value("once").parse().unwrap_or_else(|_| drawn(office))
}

fn chance(office: &Office) -> &dyn Chance {
    office.house.chance.as_ref()
}
