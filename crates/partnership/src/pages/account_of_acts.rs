//! The account of what an organisation's members did: acts, times and names of members, never what an act was about.

mod called;
mod shown;

use askama::Template;
use axum::extract::{Query, State};
use daybreak_access::{Member, Office, members};
use daybreak_audit::account::{self, Filter};
use daybreak_audit::chain;
use daybreak_site::{Answer, Page, Said, Visit, render};
use daybreak_vocabulary::Moment;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;
use uuid::Uuid;

/// The act that one look at a list does to each record whose name it shows.
const LISTED: &str = "person.named";
/// How many acts one page holds.
const PAGE: u16 = 50;
/// What is said at the head of the page, so that nobody has to find it among thousands of lines, and for how many days.
const OFTEN: &str = "member.looked_up_often";
const OFTEN_DAYS: i64 = 30;

struct Row {
    happened_at: Moment,
    who: String,
    /// What was done in words, where it has any; else its code.
    act: Option<Said>,
    code: String,
    record_kind: String,
    record: Uuid,
    detail: String,
    /// How many records one look told this of: a list of names is one line.
    times: usize,
}

#[derive(Template)]
#[template(path = "account_of_acts.html")]
struct AccountOfActs {
    page: Page,
    rows: Vec<Row>,
    /// Who looked marks up by the fifty.
    often: Vec<String>,
    /// The newest signed head, as the line an organisation keeps.
    head: Option<String>,
    /// The address of the acts before these; empty where there are none.
    earlier: String,
}

pub(crate) async fn show(
    State(office): State<Arc<Office>>,
    member: Member,
    visit: Visit,
    Query(asked): Query<HashMap<String, String>>,
) -> Answer {
    let before = asked.get("before").and_then(|text| text.parse().ok()).unwrap_or_else(account::newest);
    // Who stepped back from a record sees nothing that was done to it since.
    let seen = Filter::SeenBy { organisation: member.organisation.0, member: member.id.0, until: "recused" };
    let mut tx = office.house.db.read().await?;
    let found = account::page(&mut tx, seen, before, PAGE).await?;
    let known = members::of_organisation(&mut tx, member.organisation).await?;
    let since = account::before(office.house.clock.now().plus_days(-OFTEN_DAYS));
    let mut often = Vec::new();
    for (one, _) in &known {
        if !account::done_to(&mut tx, one.id.0, "member", OFTEN, &[one.id.0], since).await?.is_empty() {
            often.push(one.name.clone());
        }
    }
    let mut names: HashMap<Uuid, String> = known.into_iter().map(|(known, _)| (known.id.0, known.name)).collect();
    for author in found.iter().filter_map(|entry| entry.author) {
        if let Entry::Vacant(unknown) = names.entry(author) {
            // Somebody who was removed since: their name stays for the account.
            let gone = members::find(&mut tx, daybreak_access::MemberId(author)).await?;
            unknown.insert(gone.map(|gone| gone.name).unwrap_or_default());
        }
    }
    let head = chain::newest_head(&mut tx).await?.map(|head| head.to_string());
    tx.rollback().await?;
    let page = member.page(&visit, "account-of-acts-title");
    let full = found.len() == usize::from(PAGE);
    let earlier = found.last().filter(|_| full).map(|last| page.href(&format!("/account-of-acts?before={}", last.id))).unwrap_or_default();
    let mut rows: Vec<Row> = Vec::new();
    for entry in found.into_iter().filter(shown::is_act) {
        let who = entry.author.and_then(|author| names.get(&author).cloned()).unwrap_or_default();
        let detail = shown::detail(&entry);
        let same = |row: &&mut Row| row.code == LISTED && entry.act == LISTED && row.happened_at == entry.happened_at && row.who == who;
        if let Some(row) = rows.iter_mut().find(same) {
            row.times += 1;
            continue;
        }
        let act = called::key(&entry.act).map(|key| page.say(key));
        rows.push(Row { happened_at: entry.happened_at, who, act, code: entry.act, record_kind: entry.record_kind, record: entry.record, detail, times: 1 });
    }
    render(&AccountOfActs { page, rows, often, head, earlier })
}
