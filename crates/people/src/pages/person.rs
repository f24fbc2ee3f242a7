//! A record opened: what must be done first, who they are, how they are reached, what they chose, who sees it, and the account.

mod offered;
mod view;

use super::account::{self, AccountLine, Names};
use super::{account_for_names, chance, ended};
use crate::acts::{Before, before, open};
use crate::age::Age;
use crate::doubt;
use crate::opened::{self, Opened, must_be_asked};
use crate::person::PersonId;
use crate::store;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Member, MemberId, Office};
use daybreak_audit::account as audit;
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Answer, Args, Fault, Page, Said, Visit, render};
use daybreak_vault::recipients;
use daybreak_vocabulary::Day;
use offered::Offered;
use std::collections::HashMap;
use std::sync::Arc;
use view::{ChoiceView, CloseView, Fact, Joined, Known, StandView};

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    page: Page,
    id: PersonId,
    /// What was just done, in words.
    done: Option<&'static str>,
    reference: String,
    standing: &'static str,
    child: bool,
    disputed: bool,
    held: bool,
    /// Another record is the one that is kept.
    merged_into: Option<String>,
    sealed: bool,
    /// They grew up, or were found to be an adult, and were not asked since.
    ask_again: bool,
    /// Their "no" to the referral waits for somebody to look at how old they are.
    waits: Vec<Said>,
    /// Who sees it on a ground that was a child's, and where its keeper ends that.
    outgrown: Vec<(Said, Option<String>)>,
    eighteen: Option<Said>,
    due: Vec<Day>,
    missing: Vec<&'static str>,
    acts: Vec<Offered>,
    facts: Vec<Fact>,
    ages: Vec<Said>,
    close: Vec<CloseView>,
    reach: Option<String>,
    safe: Vec<Said>,
    staying: String,
    stands: Vec<StandView>,
    ledger: Vec<ChoiceView>,
    readers: Vec<Said>,
    reports: Vec<String>,
    companions: Vec<Known>,
    joined: Vec<Joined>,
    memos: Vec<(Day, String)>,
    expires_on: Day,
    account: Vec<AccountLine>,
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let id: PersonId = id.parse().map_err(|_| Fault::Missing)?;
    // Recorded first, so that nothing is ever shown without an account of it.
    let (before, opened) = {
        let mut tx = office.house.db.read().await?;
        let before = before(&mut tx, &member, id).await?.ok_or(Fault::Missing)?;
        let opened = opened::open(&mut tx, &member, &before.person).await?;
        (before, opened)
    };
    let now = office.house.clock.now();
    let looked = opened.looked(now.day());
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        open::open(change, &member, id, looked.as_ref()).await
    });
    match ended(recorded)? {
        Ok(_) => {}
        Err(never) => match never {},
    }
    let done = query.as_deref().and_then(offered::done);
    let mut tx = office.house.db.read().await?;
    // Read again: time alone may have changed what they are.
    let person = store::find_for(&mut tx, id, member.organisation).await?.ok_or(Fault::Missing)?;
    let before = Before { person, ..before };
    let page = page(&mut tx, &member, &visit, &before, &opened, done, now.day()).await?;
    tx.rollback().await?;
    // Beside theirs stand the names of others.
    let named: Vec<PersonId> = page.companions.iter().map(|one| one.id).chain(page.joined.iter().filter(|one| one.named).map(|one| one.id)).collect();
    account_for_names(&office, &member, &named).await?;
    render(&page)
}

async fn page(
    tx: &mut Transaction,
    member: &Member,
    visit: &Visit,
    before: &Before,
    opened: &Opened,
    done: Option<&'static str>,
    today: Day,
) -> Result<PersonPage, Failure> {
    let person = &before.person;
    let page = member.page(visit, "people-person-title");
    let entries = audit::of_record(tx, "person", person.id.0).await?;
    let readers = store::readers(tx, person.id).await?;
    let names = names(tx, &entries, opened).await?;
    let ledger = opened.ledger();
    let details = opened.details.as_ref();
    let age = details.map(|details| opened.age(details));
    let reading = readers.iter().map(|reader| {
        let (day, basis) = (page.day(reader.since_on), page.say(reader.basis.key()));
        page.say_with("people-reader", Args::new().set("name", names.organisation(reader.organisation)).set("day", &day).set("basis", &basis))
    });
    let reading = reading.collect();
    let mut reports = Vec::new();
    for report in store::reports(tx, person.id).await? {
        // A report this member does not read is not there, though the person is known from it.
        if daybreak_triage::acts::before(tx, member, report).await?.is_some() {
            reports.push(format!("/reports/{report}"));
        }
    }
    let mut companions = Vec::new();
    for other in store::companions(tx, person.id, member.organisation).await? {
        companions.extend(view::known(tx, member, &opened.keyring, other).await?);
    }
    let mut joined = Vec::new();
    for merge in store::merges(tx, person.id).await? {
        joined.push(view::joined(tx, member, opened, &page, &names, &merge).await?);
    }
    let waits = doubt::notices(tx, member, &page, person, |id| names.organisation(id)).await?;
    let outgrown = opened.outgrown(today).into_iter().map(|reader| {
        let basis = page.say(reader.basis.key());
        let said = page.say_with("people-outgrown", Args::new().set("name", names.organisation(reader.organisation)).set("basis", &basis));
        (said, before.is_keeper().then(|| format!("/people/{}/unshare", reader.person)))
    });
    let outgrown = outgrown.collect();
    let contact = opened.contact.as_ref();
    Ok(PersonPage {
        id: person.id,
        done,
        reference: person.reference(),
        standing: person.standing.key(),
        child: person.standing.is_treated_as_child(),
        disputed: age.as_ref().is_some_and(Age::is_disputed),
        held: person.hold.is_some(),
        merged_into: person.merged_into.map(|kept| format!("/people/{kept}")),
        sealed: details.is_none(),
        ask_again: person.is_open() && age.as_ref().is_some_and(|age| must_be_asked(age, &ledger, today)),
        waits,
        outgrown,
        eighteen: age.as_ref().and_then(|age| view::eighteen(&page, age, today)),
        due: store::clocks(tx, person.id).await?,
        // What is missing in a joined record is asked for in the one that is kept: nothing is written here.
        missing: details.filter(|_| person.merged_into.is_none()).map(|details| view::missing(details, contact, &ledger, person.standing)).unwrap_or_default(),
        acts: offered::offered(member, before, opened),
        facts: details.map(|details| view::facts(&page, details)).unwrap_or_default(),
        ages: age.map(|age| view::ages(&page, &age)).unwrap_or_default(),
        close: details.map(view::close).unwrap_or_default(),
        reach: contact.map(|_| format!("/people/{}/reach", person.id)),
        safe: contact.map(|contact| view::safe(&page, contact)).unwrap_or_default(),
        staying: contact.map(|contact| contact.staying.town.clone()).unwrap_or_default(),
        stands: view::stands(opened, person.standing, today),
        ledger: opened.choices.iter().rev().map(|(line, explained)| view::choice(&page, &names, member, line, explained.as_ref())).collect(),
        readers: reading,
        reports,
        companions,
        joined,
        memos: opened.memos.clone(),
        expires_on: person.expires_on,
        account: account::lines(&page, &names, member, &entries),
        page,
    })
}

/// Everybody whose name this page shows.
async fn names(tx: &mut Transaction, entries: &[daybreak_audit::Recorded], opened: &Opened) -> Result<Names, Failure> {
    let acted = entries.iter().filter_map(|entry| entry.author().member()).map(MemberId);
    let wrote = opened.choices.iter().map(|(line, _)| line.recorded_by);
    let mut members = HashMap::new();
    for id in acted.chain(wrote) {
        if !members.contains_key(&id)
            && let Some((name, _)) = daybreak_triage::store::name_of(tx, id).await?
        {
            members.insert(id, name);
        }
    }
    Ok(Names { organisations: recipients::all(tx).await?, members })
}
