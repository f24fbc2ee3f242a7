//! How first responders are reached.

use super::statements as sql;
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Jurisdiction, Moment};

/// What the form asks about who reports, asked once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub role: String,
    pub phone: String,
    pub second_mail: String,
    /// As the Home Office form's list calls the organisation.
    pub form_name: String,
    pub jurisdiction: Jurisdiction,
}

pub async fn card(tx: &mut Transaction, member: MemberId) -> Result<Option<Card>, Failure> {
    let row: Option<(String, String, String, String, String)> =
        on!(tx, |db| sqlx::query_as(sql::CARD).bind(member.0).fetch_optional(db).await)?;
    row.map(|(role, phone, second_mail, form_name, nation)| {
        let jurisdiction = Jurisdiction::from_code(&nation).ok_or(Failure::Row { table: "responder_card", column: "nation", id: member.0 })?;
        Ok(Card { role, phone, second_mail, form_name, jurisdiction })
    })
    .transpose()
}

/// What a member is called who works here still; `None` where they were removed.
pub async fn working(tx: &mut Transaction, member: MemberId) -> Result<Option<String>, Failure> {
    let row: Option<(String,)> = on!(tx, |db| sqlx::query_as(sql::WORKING).bind(member.0).fetch_optional(db).await)?;
    Ok(row.map(|(name,)| name))
}

pub async fn set_card(tx: &mut Transaction, member: MemberId, card: &Card, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_CARD)
        .bind(member.0)
        .bind(&card.role)
        .bind(&card.phone)
        .bind(&card.second_mail)
        .bind(&card.form_name)
        .bind(card.jurisdiction.code())
        .bind(at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
