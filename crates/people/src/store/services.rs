//! Services of the partnership's own, beside those the house brings.

use super::statements as sql;
use crate::services::{Gives, Help, ServiceId};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Jurisdiction, OrganisationId};
use uuid::Uuid;

pub async fn services(tx: &mut Transaction) -> Result<Vec<Help>, Failure> {
    type Row = (Uuid, Uuid, String, String, String, String, String, String, Option<i64>, String);
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::SERVICES).fetch_all(db).await)?;
    let one = |(id, keeper, name, gives, words, number, hours, source, confirmed, nations): Row| {
        let broken = |column| Failure::Row { table: "service", column, id };
        let gives = gives.split_whitespace().map(|code| Gives::from_code(code).ok_or(broken("gives"))).collect::<Result<_, _>>()?;
        let nations = nations.split_whitespace().map(|code| Jurisdiction::from_code(code).ok_or(broken("nations"))).collect::<Result<_, _>>()?;
        Ok(Help {
            id: ServiceId(id),
            name,
            gives,
            nations,
            words,
            number,
            hours,
            source,
            confirmed_on: confirmed.map(Day),
            keeper: Some(OrganisationId(keeper)),
        })
    };
    rows.into_iter().map(one).collect()
}

/// Adds a service; `confirmed` is the day and who asked, where somebody did.
pub async fn add_service(
    tx: &mut Transaction,
    service: &Help,
    keeper: OrganisationId,
    confirmed: Option<(Day, MemberId)>,
) -> Result<(), Failure> {
    let gives = service.gives.iter().map(|gives| gives.code()).collect::<Vec<_>>().join(" ");
    let nations = service.nations.iter().map(|nation| nation.code()).collect::<Vec<_>>().join(" ");
    on!(tx, |db| sqlx::query(sql::INSERT_SERVICE)
        .bind(service.id.0)
        .bind(keeper.0)
        .bind(&service.name)
        .bind(&gives)
        .bind(&service.words)
        .bind(&service.number)
        .bind(&service.hours)
        .bind(&service.source)
        .bind(confirmed.map(|(day, _)| day.0))
        .bind(confirmed.map(|(_, by)| by.0))
        .bind(&nations)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Whether it was the keeper's own, and is confirmed now.
pub async fn confirm_service(tx: &mut Transaction, id: ServiceId, keeper: OrganisationId, on: Day, by: MemberId) -> Result<bool, Failure> {
    let done = on!(tx, |db| sqlx::query(sql::CONFIRM_SERVICE)
        .bind(id.0)
        .bind(keeper.0)
        .bind(on.0)
        .bind(by.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done > 0)
}

pub async fn delete_service(tx: &mut Transaction, id: ServiceId, keeper: OrganisationId) -> Result<bool, Failure> {
    let done = on!(tx, |db| sqlx::query(sql::DELETE_SERVICE).bind(id.0).bind(keeper.0).execute(db).await.map(|done| done.rows_affected()))?;
    Ok(done > 0)
}
