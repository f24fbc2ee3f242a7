//! Published tables, boundaries and claims.

use super::statements as sql;
use crate::drawing::Boundaries;
use crate::measure::Measure;
use crate::packed;
use crate::shelf::Shelf;
use crate::table::{Edition, Published};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Moment, OrganisationId};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// An edition as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: Uuid,
    pub measure: Measure,
    pub which: String,
    pub title: String,
    pub published_on: Day,
    pub day_supposed: bool,
    /// Empty where it was typed in.
    pub file: String,
    pub imported_at: Moment,
    /// The organisation it was brought by; nobody where it came by the command line.
    pub brought_for: Option<OrganisationId>,
}

fn measure(word: &str, id: Uuid) -> Result<Measure, Failure> {
    Measure::from_code(word).ok_or(Failure::Row { table: "published_table", column: "measure", id })
}

/// The figures as they are stored, and the SHA-256 they are known by.
fn bytes_of(edition: &Edition) -> (Vec<u8>, Vec<u8>) {
    let bytes = packed::pack(&edition.dictionary, edition.figures());
    let print = Sha256::digest(&bytes).to_vec();
    (bytes, print)
}

/// The edition of the same table and day that is there already, and whether it says the same.
pub async fn edition_of(tx: &mut Transaction, edition: &Edition) -> Result<Option<(Uuid, bool)>, Failure> {
    let row: Option<(Uuid, Vec<u8>)> =
        on!(tx, |db| sqlx::query_as(sql::FIND_EDITION).bind(edition.which()).bind(edition.published_on.0).fetch_optional(db).await)?;
    Ok(row.map(|(id, print)| (id, print == bytes_of(edition).1)))
}

/// `by` is the member who brought it, and their organisation.
pub async fn insert_edition(tx: &mut Transaction, id: Uuid, edition: &Edition, at: Moment, by: Option<(MemberId, OrganisationId)>) -> Result<(), Failure> {
    let (figures, print) = bytes_of(edition);
    on!(tx, |db| sqlx::query(sql::INSERT_TABLE)
        .bind(id)
        .bind(edition.measure.code())
        .bind(edition.which())
        .bind(&edition.title)
        .bind(edition.published_on.0)
        .bind(edition.day_supposed)
        .bind(&edition.file)
        .bind(&print)
        .bind(&figures)
        .bind(at.0)
        .bind(by.map(|(member, _)| member.0))
        .bind(by.map(|(_, organisation)| organisation.0))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

impl Listed {
    pub fn published(&self) -> Published {
        Published { on: self.published_on, supposed: self.day_supposed }
    }
}

type ListedRow = (Uuid, String, String, String, i64, bool, String, i64, Option<Uuid>);

fn listed_of((id, word, which, title, published_on, day_supposed, file, imported_at, brought_for): ListedRow) -> Result<Listed, Failure> {
    Ok(Listed {
        id,
        measure: measure(&word, id)?,
        which,
        title,
        published_on: Day(published_on),
        day_supposed,
        file,
        imported_at: Moment(imported_at),
        brought_for: brought_for.map(OrganisationId),
    })
}

pub async fn listed(tx: &mut Transaction) -> Result<Vec<Listed>, Failure> {
    let rows: Vec<ListedRow> = on!(tx, |db| sqlx::query_as(sql::LIST_TABLES).fetch_all(db).await)?;
    rows.into_iter().map(listed_of).collect()
}

/// One edition, while it stands.
pub async fn find_listed(tx: &mut Transaction, id: Uuid) -> Result<Option<Listed>, Failure> {
    let row: Option<ListedRow> = on!(tx, |db| sqlx::query_as(sql::FIND_LISTED).bind(id).fetch_optional(db).await)?;
    row.map(listed_of).transpose()
}

/// Id, measure, title, day of publication, whether that was supposed, file, figures.
type ShelvedRow = (Uuid, String, String, i64, bool, String, Vec<u8>);

/// The editions a question about one measure needs, another beside it for shares; of every measure where none is named.
pub async fn shelf(tx: &mut Transaction, of: Option<(Measure, Measure)>) -> Result<Shelf, Failure> {
    let rows: Vec<ShelvedRow> = match of {
        Some((one, other)) => on!(tx, |db| sqlx::query_as(sql::TABLES_OF).bind(one.code()).bind(other.code()).fetch_all(db).await)?,
        None => on!(tx, |db| sqlx::query_as(sql::ALL_TABLES).fetch_all(db).await)?,
    };
    let mut editions = Vec::with_capacity(rows.len());
    for (id, word, title, published_on, day_supposed, file, figures) in rows {
        let (dictionary, figures) = packed::unpack(&figures).ok_or(Failure::Row { table: "published_table", column: "figures", id })?;
        editions.push(Edition::new(measure(&word, id)?, &title, Day(published_on), &file, dictionary, figures).supposed(day_supposed));
    }
    Ok(Shelf::new(editions))
}

pub async fn insert_boundaries(tx: &mut Transaction, id: Uuid, name: &str, geojson: &[u8], at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_BOUNDARIES).bind(id).bind(name).bind(geojson).bind(at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// The newest boundaries, where somebody brought some.
pub async fn boundaries(tx: &mut Transaction) -> Result<Option<Boundaries>, Failure> {
    let row: Option<(Uuid, Vec<u8>)> = on!(tx, |db| sqlx::query_as(sql::NEWEST_BOUNDARIES).fetch_optional(db).await)?;
    row.map(|(id, geojson)| Boundaries::read(&geojson).map_err(|_| Failure::Row { table: "boundary_set", column: "geojson", id })).transpose()
}

pub async fn insert_claims(tx: &mut Transaction, id: Uuid, name: &str, claims: &str, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_CLAIMS).bind(id).bind(name).bind(claims).bind(at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// The newest file of claims, by name and as it was.
pub async fn claims(tx: &mut Transaction) -> Result<Option<(String, String)>, Failure> {
    let row: Option<(String, String)> = on!(tx, |db| sqlx::query_as(sql::NEWEST_CLAIMS).fetch_optional(db).await)?;
    Ok(row)
}
