//! What others published, and what the county lets out of its own: a few tables typed from their sources, and published sentences with their arithmetic. These numbers are real;
//! the county's are not, nor are those of its courts.

use crate::demo::NotMade;
use crate::demo::clock::Past;
use crate::demo::county::County;
use crate::demo::desk::Desk;
use axum::Router;
use daybreak_audit::{Author, Stop, change};
use daybreak_database::Database;
use daybreak_statistics::acts::import;
use daybreak_statistics::measure::Measure;
use daybreak_statistics::own::{self, What};
use daybreak_statistics::period::Period;
use daybreak_statistics::reading::{self, Given};
use daybreak_vocabulary::{Chance, Clock, Day, Moment};

/// A file, what is in it, the day it was published, and whether that day is supposed.
type Brought = (&'static str, &'static str, (i16, i8, i8), bool);

/// Home Office, National Referral Mechanism and duty to notify statistics (Crown copyright, Open Government Licence v3): the end of 2021 (3 March 2022), the first quarter of 2023,
/// the end of 2023 (March 2024). Police forces in 2021 from the forces' own pages and local newspapers, each named in its row. Of every table but the first the day of publication was
/// not read at its source: the day here is one we suppose (`true`), and wherever it is shown it is marked as not confirmed. Checked on 2026-11-30.
const TABLES: [Brought; 8] = [
    ("first_2021.csv", include_str!("tables/first_2021.csv"), (2022, 3, 3), false),
    ("forces_2021.csv", include_str!("tables/forces_2021.csv"), (2023, 12, 31), true),
    ("first_quarter_2023.csv", include_str!("tables/first_quarter_2023.csv"), (2023, 5, 4), true),
    ("fourth_quarter_2023.csv", include_str!("tables/fourth_quarter_2023.csv"), (2024, 3, 7), true),
    ("series.csv", include_str!("tables/series.csv"), (2024, 3, 7), true),
    ("reasonable.csv", include_str!("tables/reasonable.csv"), (2024, 3, 7), true),
    ("conclusive.csv", include_str!("tables/conclusive.csv"), (2024, 3, 7), true),
    ("notifications.csv", include_str!("tables/notifications.csv"), (2024, 3, 7), true),
];

/// Stands wherever a figure of the county's courts does, where else whoever published it is named: no court of a county that is not there did anything.
const INVENTED: &str = "Invented for the demo: no real court";

/// Lets the quarter that is over out, for council members: a coordinator reads what hiding costs and presses the button, as on any day. What the county's courts did is typed in beside it.
pub async fn release(county: &County, router: &Router, past: &Past) -> Result<(), NotMade> {
    let Some(quarter) = own::over(past.today()).into_iter().next() else { return Ok(()) };
    let desk = county.desk(router, past, "first-responder").await?;
    for what in [What::Reports, What::Reading] {
        let quarter = quarter.code();
        let table = [("what", what.code()), ("quarter", quarter.as_str())];
        let told = desk.shown("/numbers", &table, "told", "what a release costs").await?;
        desk.post("/numbers", &[&table[..], &[("told", told.as_str()), ("go", "release")]].concat(), "a release").await?;
    }
    put_in_courts(&desk, quarter, past.today()).await
}

/// The quarter that is over, and the year before this one.
async fn put_in_courts(desk: &Desk, quarter: Period, today: Day) -> Result<(), NotMade> {
    let date = today.date();
    let (day, month, year) = (date.day().to_string(), date.month().to_string(), date.year().to_string());
    let (quarter, before) = (quarter.code(), (date.year() - 1).to_string());
    let figures = [
        (Measure::Prosecutions, quarter.as_str(), "5"),
        (Measure::Convictions, quarter.as_str(), "3"),
        (Measure::Prosecutions, before.as_str(), "17"),
        (Measure::Convictions, before.as_str(), "9"),
    ];
    for (measure, period, people) in figures {
        let when = [("published-day", day.as_str()), ("published-month", month.as_str()), ("published-year", year.as_str())];
        let what = [("measure", measure.code()), ("period", period), ("people", people), ("source", INVENTED), ("public", "yes")];
        desk.post("/tables/courts", &[&what[..], &when[..]].concat(), "what courts did").await?;
    }
    Ok(())
}

/// Brings them in, as whoever runs a house would from the command line.
pub async fn bring(db: &Database, chance: &dyn Chance, now: Moment) -> Result<(), NotMade> {
    for (name, text, (year, month, day), day_supposed) in TABLES {
        let given = Given { published_on: Day::from_ymd(year, month, day), day_supposed, ..Given::default() };
        let read = reading::read(name, text.as_bytes(), &given).map_err(|_| NotMade::File("tables"))?;
        let ids: Vec<_> = read.editions.iter().map(|_| chance.uuid7(now)).collect();
        let done = change!(db, Author::System, now, chance, |change| import::tables(change, &read.editions, &ids, None).await);
        done.map_err(|stop| match stop {
            Stop::Refused(_) => NotMade::Refused("published tables"),
            Stop::Failed(failure) => failure.into(),
        })?;
    }
    let id = chance.uuid7(now);
    let done = change!(db, Author::System, now, chance, |change| import::claims(change, id, "published.toml", daybreak_statistics::CLAIMS).await);
    done.map_err(|stop| match stop {
        Stop::Refused(never) => match never {},
        Stop::Failed(failure) => failure.into(),
    })
}
