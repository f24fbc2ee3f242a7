//! From each room's figures to a table that prints nothing. The only file that sees a true count.

use crate::period::Period;
use daybreak_database::{Failure, Transaction};
use daybreak_disclosure::{Dimension, NotATable, Table};
use daybreak_reports::figures as reports;
use daybreak_triage::figures as triage;
use daybreak_vocabulary::{Day, Exploitation, Places};
use thiserror::Error;

/// The tables there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Reports by kind of exploitation and place.
    Reports,
    /// Reports by how long they waited to be read.
    Reading,
}

impl What {
    pub const ALL: [What; 2] = [What::Reports, What::Reading];

    pub fn code(self) -> &'static str {
        match self {
            What::Reports => "reports",
            What::Reading => "reading",
        }
    }

    pub fn from_code(code: &str) -> Option<What> {
        What::ALL.into_iter().find(|what| what.code() == code)
    }
}

/// A table that could not be made. It repeats no count.
#[derive(Debug, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum Uncounted {
    #[error("{0}")]
    Failed(#[from] Failure),
    #[error("the counts are no table")]
    NotATable(#[from] NotATable),
}

/// The first and the last day of a quarter.
pub fn days(quarter: Period) -> Option<(Day, Day)> {
    let (from, to) = quarter.span();
    let first = |months: u32| Day::from_ymd(i16::try_from(months / 12).ok()?, i8::try_from(months % 12 + 1).ok()?, 1);
    Some((first(from)?, first(to)?.plus(-1)))
}

/// The code of what nobody said.
const UNKNOWN: &str = "unknown";

/// Counts a quarter. What is not known has a cell of its own, always.
pub async fn table(tx: &mut Transaction, what: What, quarter: Period, places: &Places) -> Result<Table, Uncounted> {
    let (from, to) = days(quarter).ok_or(Failure::Broken("a quarter without days"))?;
    // One measure for all tables of the same reports: the ledger holds them against each other.
    let measure = format!("reports sent, {}", quarter.code());
    match what {
        What::Reports => {
            let counted = reports::by_kind_and_place(tx, from, to).await?;
            let kinds: Vec<&str> = Exploitation::ALL.into_iter().map(Exploitation::code).collect();
            let mut codes: Vec<&str> = places.districts.iter().filter(|one| one.joined_to.is_none()).map(|one| one.code.as_str()).collect();
            let joined = places.districts.iter().filter_map(|one| one.joined_to.as_deref());
            for larger in joined {
                if !codes.contains(&larger) {
                    codes.push(larger);
                }
            }
            codes.push(UNKNOWN);
            let known = codes.clone();
            let place = |district: Option<&str>| known.iter().copied().find(|code| Some(*code) == district).unwrap_or(UNKNOWN);
            let rows: Vec<(Vec<&str>, u64)> = counted.iter().map(|one| (vec![one.kind.code(), place(one.district.as_deref())], one.reports)).collect();
            Ok(Table::count(&measure, vec![Dimension::flat("kind", "all", &kinds)?, Dimension::flat("place", "all", &codes)?], rows)?)
        }
        What::Reading => {
            let counted = triage::first_reading(tx, from, to).await?;
            let codes: Vec<&str> = counted.iter().map(|(waited, _)| waited.code()).collect();
            let rows = counted.iter().map(|(waited, reports)| (vec![waited.code()], *reports));
            Ok(Table::count(&measure, vec![Dimension::flat("waited", "all", &codes)?], rows)?)
        }
    }
}
