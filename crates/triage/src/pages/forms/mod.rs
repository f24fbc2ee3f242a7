//! Acts with a page of their own, each its GET and its POST together.

pub mod ask;
pub mod close;
pub mod erase;
pub mod hold;
pub mod mark;
pub mod measures;
pub mod note;
pub mod pass_on;
pub mod step_back;
pub mod translate;
pub mod work;
pub mod write;

use crate::acts::write::LONGEST;
use crate::grounds::Conclusion;
use crate::pages::chance;
use crate::sealing::{self, Paper};
use crate::store::Colleague;
use daybreak_access::compartments::usual;
use daybreak_access::{Member, MemberId, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::ReportId;
use daybreak_site::{Choice, Form};
use daybreak_vault::Compartment;

/// A choice from a fixed list, in its words.
macro_rules! choices {
    ($list:expr) => {
        $list.iter().map(|one| daybreak_site::Choice::new(one.code(), one.key())).collect::<Vec<_>>()
    };
}
pub(crate) use choices;

/// A colleague to choose. Beside the name of one who lacks a key that goes with their roles stands that there is something they can't open yet: `held` is who of
/// the organisation holds what.
pub fn colleague(one: &Colleague, held: &[(MemberId, Compartment)]) -> Choice {
    let named = Choice::named(one.id.to_string(), &one.name);
    let lacks = one.roles.iter().flat_map(|role| usual(*role)).any(|compartment| !held.contains(&(one.id, *compartment)));
    if lacks { named.hint("triage-colleague-no-keys") } else { named }
}

/// A note to go with an act, sealed to one's own organisation; `None` where nothing was written.
async fn own_note(
    office: &Office,
    tx: &mut Transaction,
    member: &Member,
    report: ReportId,
    text: &str,
    conclusion: Option<Conclusion>,
) -> Result<Option<Paper>, Failure> {
    if text.trim().is_empty() && conclusion.is_none() {
        return Ok(None);
    }
    let own = sealing::keys(tx, &office.house.partnership_key, &[member.organisation], Compartment::Reading).await?;
    sealing::note(chance(office), report, text.trim(), conclusion, &own).map(Some)
}

fn is_too_long(form: &Form) -> bool {
    form.value("text").chars().count() > LONGEST
}

fn languages() -> Vec<Choice> {
    daybreak_vocabulary::Language::ALL.into_iter().map(|language| Choice::foreign(language.tag(), language.tag(), language.own_name())).collect()
}
