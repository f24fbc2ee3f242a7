//! Conferences: the list, calling one, its page with what each organisation may see, moving it and calling it off, laying a report before it, minutes,
//! tasks.

mod call;
mod changing;
mod lay;
mod list;
mod minutes;
mod show;
mod tasks;

pub use call::{call, show as show_call};
pub use changing::{call_off, move_to, show_call_off, show_move};
pub use lay::{lay, show as show_lay, take_away};
pub use list::show as list;
pub use minutes::{keep, print as print_minutes, show as show_minutes};
pub use show::{print as print_pack, show};
pub use tasks::{ask, correct, finish, give_back, show as show_task, show_correct, show_take_back, take_back, take_on, undo};

use crate::acts::conference::{Before, before};
use crate::conference::{AboutText, CalledOffText, ConferenceId, MinutesText};
use crate::opened::paper;
use crate::pages::act::ActPage;
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Fault, Form, Page, Visit, go_to};

/// The one a path names, where this member sees it.
async fn seen(office: &Office, member: &Member, id: &str) -> Result<Before, Fault> {
    let id: ConferenceId = id.parse().map_err(|_| Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    before(&mut tx, member, id).await?.ok_or(Fault::Missing)
}

/// What this member's keys open of one.
struct Words {
    about: Option<AboutText>,
    minutes: Option<MinutesText>,
    off: Option<CalledOffText>,
}

async fn words(office: &Office, member: &Member, before: &Before) -> Result<Words, Failure> {
    let mut tx = office.house.db.read().await?;
    let keyring = member.keyring(&mut tx).await?;
    Ok(Words {
        about: paper(&mut tx, &keyring, member, Some(before.conference.about)).await?,
        minutes: paper(&mut tx, &keyring, member, before.conference.minutes).await?,
        off: paper(&mut tx, &keyring, member, before.conference.called_off).await?,
    })
}

/// What a conference is called where nobody's words may stand: by its day.
fn called(page: &Page, before: &Before) -> String {
    let day = page.day(before.conference.meets_on);
    page.say_with("conference-called-by-day", [("day", day.plain())]).plain().to_owned()
}

/// The page of an act on one.
fn act(visit: &Visit, member: &Member, before: &Before, act: &str, heading: &'static str, form: Form) -> ActPage {
    let page = member.page(visit, heading);
    let caption = called(&page, before);
    ActPage::of(page, format!("/conferences/{}", before.conference.id), "conference-back", caption, act, heading, form)
}

fn done(id: ConferenceId, what: &str) -> Answer {
    go_to(&format!("/conferences/{id}?done={what}"))
}
