//! People, who sees them, their documents, reports, clocks and company.

use super::statements as sql;
use crate::age::Standing;
use crate::choice::ChoiceId;
use crate::person::{Basis, Person, PersonId, Reader};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_reports::{Hold, ReportId};
use daybreak_vault::{DocumentId, DocumentKind};
use daybreak_vocabulary::{Day, Moment, OrganisationId};
use uuid::Uuid;

type Row = (Uuid, Uuid, String, Option<Uuid>, i64, i64, i64, i64, Option<String>);

fn person(row: Row) -> Result<Person, Failure> {
    let (id, keeper, standing, merged_into, version, begun_on, worked_on, expires_on, hold) = row;
    let broken = |column| Failure::Row { table: "person", column, id };
    Ok(Person {
        id: PersonId(id),
        keeper: OrganisationId(keeper),
        standing: Standing::from_code(&standing).ok_or(broken("standing"))?,
        merged_into: merged_into.map(PersonId),
        version,
        begun_on: Day(begun_on),
        worked_on: Day(worked_on),
        expires_on: Day(expires_on),
        hold: hold.map(|hold| Hold::from_code(&hold).ok_or(broken("hold"))).transpose()?,
    })
}

pub async fn find(tx: &mut Transaction, id: PersonId) -> Result<Option<Person>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::FIND).bind(id.0).fetch_optional(db).await)?;
    row.map(person).transpose()
}

/// The person, where the organisation sees them. `None` where there is none, or not for them: the two are the same.
pub async fn find_for(tx: &mut Transaction, id: PersonId, organisation: OrganisationId) -> Result<Option<Person>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::FIND_FOR).bind(organisation.0).bind(id.0).fetch_optional(db).await)?;
    row.map(person).transpose()
}

/// A person, and on what ground an organisation sees them.
type ListedRow = (Uuid, Uuid, String, Option<Uuid>, i64, i64, i64, i64, Option<String>, String, Option<Uuid>, Uuid, i64);

fn listed(organisation: OrganisationId, row: ListedRow) -> Result<(Person, Reader), Failure> {
    let (id, keeper, standing, merged, version, begun, worked, expires, hold, basis, rests_on, shared_by, since) = row;
    let person = person((id, keeper, standing, merged, version, begun, worked, expires, hold))?;
    Ok((person, reader(person.id, (organisation.0, basis, rests_on, shared_by, since))?))
}

/// The people an organisation sees, the newest first: those before an id, at most `limit`, without whom the member who asks stepped back from.
pub async fn list(tx: &mut Transaction, organisation: OrganisationId, by: MemberId, before: Option<PersonId>, limit: i64) -> Result<Vec<(Person, Reader)>, Failure> {
    let before = before.map_or(Uuid::max(), |before| before.0);
    let rows: Vec<ListedRow> =
        on!(tx, |db| sqlx::query_as(sql::LIST).bind(organisation.0).bind(before).bind(limit).bind(by.0).fetch_all(db).await)?;
    rows.into_iter().map(|row| listed(organisation, row)).collect()
}

/// Of them those it keeps itself, without one.
pub async fn list_kept(
    tx: &mut Transaction,
    organisation: OrganisationId,
    by: MemberId,
    but: PersonId,
    before: Option<PersonId>,
    limit: i64,
) -> Result<Vec<(Person, Reader)>, Failure> {
    let before = before.map_or(Uuid::max(), |before| before.0);
    let rows: Vec<ListedRow> =
        on!(tx, |db| sqlx::query_as(sql::LIST_KEPT).bind(organisation.0).bind(before).bind(limit).bind(by.0).bind(but.0).fetch_all(db).await)?;
    rows.into_iter().map(|row| listed(organisation, row)).collect()
}

/// Whom an organisation keeps and somebody must look at again by a day, with the first such day; without whom the member who asks stepped back from.
pub async fn due(tx: &mut Transaction, keeper: OrganisationId, member: MemberId, by: Day) -> Result<Vec<(Person, Day)>, Failure> {
    type Due = (Uuid, Uuid, String, Option<Uuid>, i64, i64, i64, i64, Option<String>, i64);
    let rows: Vec<Due> = on!(tx, |db| sqlx::query_as(sql::DUE).bind(keeper.0).bind(by.0).bind(member.0).fetch_all(db).await)?;
    let one = |(id, keeper, standing, merged, version, begun, worked, expires, hold, due)| {
        Ok((person((id, keeper, standing, merged, version, begun, worked, expires, hold))?, Day(due)))
    };
    rows.into_iter().map(one).collect()
}

/// Whom somebody must look at again by a day and nobody was called for, with who keeps each.
pub async fn due_untold(tx: &mut Transaction, by: Day) -> Result<Vec<(PersonId, OrganisationId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::DUE_UNTOLD).bind(by.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(person, keeper)| (PersonId(person), OrganisationId(keeper))).collect())
}

/// Alerts of which nothing is due any more on a day, those a later day has overtaken, and those answered earlier whose record waits still: each is forgotten, and
/// raised anew where it must be.
pub async fn alerts_to_forget(tx: &mut Transaction, today: Day) -> Result<Vec<(Uuid, PersonId)>, Failure> {
    let mut rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::ALERTS_OVER).bind(today.0).fetch_all(db).await)?;
    let answered: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::ALERTS_ANSWERED).bind(today.0).fetch_all(db).await)?;
    rows.extend(answered);
    let overtaken: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::ALERTS_OVERTAKEN).bind(today.0).fetch_all(db).await)?;
    rows.extend(overtaken);
    rows.sort_unstable();
    rows.dedup();
    Ok(rows.into_iter().map(|(alert, person)| (alert, PersonId(person))).collect())
}

pub async fn insert(tx: &mut Transaction, id: PersonId, keeper: OrganisationId, standing: Standing, on: Day, expires_on: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT)
        .bind(id.0)
        .bind(keeper.0)
        .bind(standing.code())
        .bind(on.0)
        .bind(expires_on.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Something was written: the version counts on, and the record's end moves with the day.
pub async fn set_worked(tx: &mut Transaction, id: PersonId, standing: Standing, on: Day, expires_on: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_WORKED).bind(id.0).bind(standing.code()).bind(on.0).bind(expires_on.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Another record was found to be theirs, or theirs no longer: the version counts on, and whoever opened it before looks again.
pub async fn count_on(tx: &mut Transaction, id: PersonId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::COUNT_ON).bind(id.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Time alone changed what they are.
pub async fn set_standing(tx: &mut Transaction, id: PersonId, standing: Standing) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_STANDING).bind(id.0).bind(standing.code()).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_keeper(tx: &mut Transaction, id: PersonId, keeper: OrganisationId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_KEEPER).bind(id.0).bind(keeper.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_merged(tx: &mut Transaction, id: PersonId, into: PersonId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_MERGED).bind(id.0).bind(into.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_parted(tx: &mut Transaction, id: PersonId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_PARTED).bind(id.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_held(tx: &mut Transaction, id: PersonId, hold: Option<Hold>) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_HELD).bind(id.0).bind(hold.map(Hold::code)).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Everything of this room that hangs on them goes too; the caller has erased the documents.
pub async fn delete(tx: &mut Transaction, id: PersonId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE).bind(id.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Whose record has come to its day.
pub async fn expired(tx: &mut Transaction, today: Day, limit: i64) -> Result<Vec<PersonId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::EXPIRED).bind(today.0).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
}

/// A record and all that were found to be the same person: the one itself among them.
pub async fn family(tx: &mut Transaction, id: PersonId) -> Result<Vec<PersonId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::FAMILY).bind(id.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
}

/// What somebody is treated as, by every record there is of them: a child's by one is a child's. Whoever is in none is treated as a child.
pub async fn standing(tx: &mut Transaction, id: PersonId) -> Result<Standing, Failure> {
    let rows: Vec<(String,)> = on!(tx, |db| sqlx::query_as(sql::STANDINGS).bind(id.0).fetch_all(db).await)?;
    let broken = Failure::Row { table: "person", column: "standing", id: id.0 };
    let all: Option<Vec<Standing>> = rows.iter().map(|(code,)| Standing::from_code(code)).collect();
    let all = all.ok_or(broken)?;
    Ok(all.iter().find(|one| one.is_treated_as_child()).or(all.first()).copied().unwrap_or(Standing::Unsure))
}

/// A record of somebody that another organisation keeps, and by which they may be a child, although the kept one has them as an adult.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub record: PersonId,
    pub keeper: OrganisationId,
    /// Who keeps the record it was joined to.
    pub kept_by: OrganisationId,
    /// Whether its keeper sees the kept record too, and so what is written there of their age.
    pub sees_kept: bool,
}

/// By which records somebody may be a child, where the kept one has them as an adult; the same from any record there is of them.
pub async fn doubts(tx: &mut Transaction, id: PersonId) -> Result<Vec<Doubt>, Failure> {
    let rows: Vec<(Uuid, Uuid, Uuid, i64)> = on!(tx, |db| sqlx::query_as(sql::DOUBTS).bind(id.0).fetch_all(db).await)?;
    let one = |(record, keeper, kept_by, sees): (Uuid, Uuid, Uuid, i64)| Doubt {
        record: PersonId(record),
        keeper: OrganisationId(keeper),
        kept_by: OrganisationId(kept_by),
        sees_kept: sees > 0,
    };
    Ok(rows.into_iter().map(one).collect())
}

pub async fn add_reader(tx: &mut Transaction, reader: &Reader) -> Result<(), Failure> {
    write_reader(tx, sql::INSERT_READER, reader).await
}

/// Puts what an organisation sees on another ground, with who said so and since when.
pub async fn set_ground(tx: &mut Transaction, reader: &Reader) -> Result<(), Failure> {
    write_reader(tx, sql::SET_GROUND, reader).await
}

async fn write_reader(tx: &mut Transaction, statement: &'static str, reader: &Reader) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(statement)
        .bind(reader.person.0)
        .bind(reader.organisation.0)
        .bind(reader.basis.code())
        .bind(reader.rests_on.map(|choice| choice.0))
        .bind(reader.shared_by.0)
        .bind(reader.since_on.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Puts what an organisation sees on another ground, which rests on no choice.
pub async fn set_basis(tx: &mut Transaction, person: PersonId, organisation: OrganisationId, basis: Basis) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_BASIS).bind(person.0).bind(organisation.0).bind(basis.code()).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn remove_reader(tx: &mut Transaction, person: PersonId, organisation: OrganisationId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_READER).bind(person.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Who sees a record, and why.
pub async fn readers(tx: &mut Transaction, person: PersonId) -> Result<Vec<Reader>, Failure> {
    let rows: Vec<ReaderRow> = on!(tx, |db| sqlx::query_as(sql::READERS).bind(person.0).fetch_all(db).await)?;
    rows.into_iter().map(|row| reader(person, row)).collect()
}

type ReaderRow = (Uuid, String, Option<Uuid>, Uuid, i64);

fn reader(person: PersonId, (organisation, basis, rests_on, shared_by, since): ReaderRow) -> Result<Reader, Failure> {
    Ok(Reader {
        person,
        organisation: OrganisationId(organisation),
        basis: Basis::from_code(&basis).ok_or(Failure::Row { table: "person_reader", column: "basis", id: person.0 })?,
        rests_on: rests_on.map(ChoiceId),
        shared_by: MemberId(shared_by),
        since_on: Day(since),
    })
}

/// Whose reading rests on a choice.
pub async fn resting_on(tx: &mut Transaction, choice: ChoiceId) -> Result<Vec<(PersonId, OrganisationId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::RESTING_ON).bind(choice.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(person, organisation)| (PersonId(person), OrganisationId(organisation))).collect())
}

/// One sealed document of a person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonDocument {
    pub document: DocumentId,
    pub kind: DocumentKind,
    /// Whose it is alone; `None` where it goes to every reader.
    pub organisation: Option<OrganisationId>,
    pub added_on: Day,
}

pub async fn attach(tx: &mut Transaction, person: PersonId, document: &PersonDocument) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::ATTACH)
        .bind(document.document.0)
        .bind(person.0)
        .bind(document.kind.code())
        .bind(document.organisation.map(|organisation| organisation.0))
        .bind(document.added_on.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn detach(tx: &mut Transaction, document: DocumentId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DETACH).bind(document.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn documents(tx: &mut Transaction, person: PersonId) -> Result<Vec<PersonDocument>, Failure> {
    let rows: Vec<(Uuid, String, Option<Uuid>, i64)> = on!(tx, |db| sqlx::query_as(sql::DOCUMENTS).bind(person.0).fetch_all(db).await)?;
    let one = |(id, role, organisation, added): (Uuid, String, Option<Uuid>, i64)| {
        Ok(PersonDocument {
            document: DocumentId(id),
            kind: DocumentKind::from_code(&role).ok_or(Failure::Row { table: "person_document", column: "role", id })?,
            organisation: organisation.map(OrganisationId),
            added_on: Day(added),
        })
    };
    rows.into_iter().map(one).collect()
}

/// Forgets which documents were one organisation's alone; the caller has erased them.
pub async fn delete_own(tx: &mut Transaction, person: PersonId, organisation: OrganisationId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_OWN).bind(person.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn link(tx: &mut Transaction, person: PersonId, report: ReportId, by: MemberId, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::LINK).bind(person.0).bind(report.0).bind(by.0).bind(at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn unlink(tx: &mut Transaction, person: PersonId, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::UNLINK).bind(person.0).bind(report.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn reports(tx: &mut Transaction, person: PersonId) -> Result<Vec<ReportId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::REPORTS).bind(person.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(report,)| ReportId(report)).collect())
}

/// The people known from a report whom an organisation sees.
pub async fn of_report(tx: &mut Transaction, report: ReportId, organisation: OrganisationId) -> Result<Vec<PersonId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::OF_REPORT).bind(report.0).bind(organisation.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(person,)| PersonId(person)).collect())
}

/// Puts these days in the place of whatever was due.
pub async fn set_clocks(tx: &mut Transaction, person: PersonId, due: &[Day]) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::CLEAR_CLOCKS).bind(person.0).execute(db).await.map(|_| ()))?;
    add_clocks(tx, person, due).await
}

/// Adds days to what is due.
pub async fn add_clocks(tx: &mut Transaction, person: PersonId, due: &[Day]) -> Result<(), Failure> {
    for day in due {
        on!(tx, |db| sqlx::query(sql::SET_CLOCK).bind(person.0).bind(day.0).execute(db).await.map(|_| ()))?;
    }
    Ok(())
}

pub async fn clocks(tx: &mut Transaction, person: PersonId) -> Result<Vec<Day>, Failure> {
    let rows: Vec<(i64,)> = on!(tx, |db| sqlx::query_as(sql::CLOCKS).bind(person.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(day,)| Day(day)).collect())
}

/// Whom an organisation keeps under this reference: one, and where chance would have it more.
pub async fn with_reference(tx: &mut Transaction, keeper: OrganisationId, reference: &str) -> Result<Vec<PersonId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::KEPT).bind(keeper.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id,)| PersonId(id)).filter(|person| person.reference() == reference).collect())
}

pub async fn party_of(tx: &mut Transaction, person: PersonId) -> Result<Option<Uuid>, Failure> {
    let row: Option<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::PARTY_OF).bind(person.0).fetch_optional(db).await)?;
    Ok(row.map(|(party,)| party))
}

pub async fn join_party(tx: &mut Transaction, party: Uuid, person: PersonId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::JOIN_PARTY).bind(party).bind(person.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Who belongs to the same family or group, as far as the organisation sees them.
pub async fn companions(tx: &mut Transaction, person: PersonId, organisation: OrganisationId) -> Result<Vec<PersonId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::COMPANIONS).bind(person.0).bind(organisation.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(person,)| PersonId(person)).collect())
}
