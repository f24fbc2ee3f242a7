//! What others have published of the same people: an attacker holds it beside ours.

use super::counting::{self, Makers};
use super::What;
use crate::codes;
use crate::measure::{Dimension, Measure};
use crate::period::Period;
use crate::shelf::{Of, Shelf};
use crate::table::Value;
use daybreak_disclosure::{Count, Dimension as Split, Ledger, NotATable, Table};
use daybreak_vocabulary::Day;
use std::collections::BTreeMap;

/// Puts every figure of the published tables that counts what a table of ours counts into the ledger, edition by edition, unless it is there: referrals of the quarter that
/// one of our organisations made, told by its name. What is told of a whole country counts other people and is not set beside ours.
pub fn beside(ledger: &mut Ledger, shelf: &Shelf, what: What, quarter: Period, makers: &Makers) -> Result<(), NotATable> {
    if !matches!(what, What::Referrals | What::FirstWaits) {
        return Ok(());
    }
    let names = makers.names();
    let split = Split::flat("maker", "all", &names)?;
    let published = shelf.codes(Measure::Referrals, Dimension::Responder);
    type Figures = Vec<(Vec<usize>, Count)>;
    let mut editions: BTreeMap<(Day, String), Figures> = BTreeMap::new();
    for name in &names {
        let canonical = codes::code(Dimension::Responder, name);
        let Some(code) = published.iter().find(|code| code.eq_ignore_ascii_case(&canonical)) else { continue };
        let of = Of::from([(Dimension::Responder, (*code).to_owned())]);
        for found in shelf.find(Measure::Referrals, quarter, &of, None) {
            // Split by something else too, its parts are of the same people; the whole is enough to hold ours against.
            if let (Value::Known(people), Some(place)) = (found.value, split.place(name)) {
                let cells = editions.entry((found.edition.published_on, found.edition.title.clone())).or_default();
                if cells.iter().all(|(key, _)| *key != [place]) {
                    cells.push((vec![place], Count::Known(people)));
                }
            }
        }
    }
    for ((on, title), cells) in editions {
        let name = format!("{title} ({on})");
        if ledger.all().iter().all(|held| held.name != name) {
            ledger.published_by_others(&name, on, &Table::given(&counting::measure(what, quarter), vec![split.clone()], cells)?);
        }
    }
    Ok(())
}
