//! What members do with a referral once it is ready. Each act: the rule, the store, the account.
//!
//! Whether this referral is theirs is asked first of all, inside the same transaction: their organisation sees it, and they see the person.

pub mod aside;
pub mod feedback;
pub mod follow;
pub mod hand_over;
pub mod open;
pub mod record;
pub mod take_out;

use crate::clocks;
use crate::door::Passed;
use crate::referral::{Referral, ReferralId, State};
use crate::rules::Rules;
use crate::standing::{Event, History, Standing, What};
use crate::store::{self, standing as rows};
use daybreak_access::Member;
use daybreak_audit::{Change, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_people::age::{Standing as Age, Turning};
use daybreak_people::choice::{Choice, Path, path};
use daybreak_people::{Person, PersonId, acts as people};
use daybreak_triage::refusals::No;
use daybreak_vocabulary::{Day, OrganisationId};

/// A referral as one member stands before it.
#[derive(Clone, Debug)]
pub struct Before {
    pub referral: Referral,
    pub person: Person,
    /// What they are treated as, by every record there is of them.
    pub treated_as: Age,
    pub events: Vec<rows::Recorded>,
    /// Whom it fell back from: it was handed to them, and they handle it no more.
    pub fell_back_from: Option<OrganisationId>,
}

impl Before {
    /// Everything that happened, for the rules. Whether they are treated as a child is what the person's records say now.
    pub fn history(&self) -> History {
        history(&self.referral, self.treated_as, &self.events)
    }

    pub fn standing(&self) -> Standing {
        self.history().standing()
    }

    /// Who is to enter it and works it on: whoever it was handed to, or else who made it ready.
    pub fn handled_by(&self) -> OrganisationId {
        self.referral.handled_by.unwrap_or(self.referral.organisation)
    }
}

fn history(referral: &Referral, treated_as: Age, events: &[rows::Recorded]) -> History {
    History { kind: referral.kind, child: treated_as.is_treated_as_child(), events: events.iter().map(|recorded| recorded.event).collect() }
}

/// The referral, where this member sees it. Everything else is the page that never was.
pub async fn before(tx: &mut Transaction, member: &Member, id: ReferralId) -> Result<Option<Before>, Failure> {
    if !rows::reads(tx, id, member.organisation).await? {
        return Ok(None);
    }
    let Some(mut referral) = store::find(tx, id).await? else { return Ok(None) };
    // Whoever it was handed to and does not see it any more, or has left the partnership, handles nothing: it falls back to whose it is.
    let mut fell_back_from = None;
    if let Some(by) = referral.handled_by
        && !rows::handles(tx, id, by).await?
    {
        fell_back_from = referral.handled_by.take();
    }
    let Some(seen) = people::before(tx, member, referral.person).await? else { return Ok(None) };
    let treated_as = daybreak_people::store::standing(tx, seen.person.id).await?;
    let events = rows::events(tx, id).await?;
    Ok(Some(Before { referral, person: seen.person, treated_as, events, fell_back_from }))
}

/// The same inside an act.
pub(crate) async fn must_see<R>(change: &mut Change, member: &Member, id: ReferralId) -> Result<Before, Stop<No<R>>> {
    before(change.tx(), member, id).await?.ok_or(Stop::Refused(No::NotThere))
}

/// A person's ledger of choices: one for all records found to be the same person.
pub async fn ledger(tx: &mut Transaction, person: &Person) -> Result<Vec<Choice>, Failure> {
    let kept: PersonId = person.merged_into.unwrap_or(person.id);
    Ok(daybreak_people::store::choices(tx, kept).await?.into_iter().map(|line| line.choice).collect())
}

/// Asks a rule how somebody may be referred, wherever that is a door: when a referral is made ready, entered or taken out. Once as their record was opened, and once
/// inside, by the ledger and by every record there is of them: what was taken back or found out in between counts. Answers what the rule said of the opened record.
///
/// # Errors
/// What the rule refuses either with.
pub(crate) fn asked_twice<T, E>(opened: Path, treated_as: Age, choices: &[Choice], rule: impl Fn(Path) -> Result<T, E>) -> Result<T, E> {
    let found = rule(opened)?;
    rule(path(treated_as, choices, None))?;
    Ok(found)
}

/// The next day that asks something of somebody, by the rules in force.
pub fn due_on(referral: &Referral, history: &History, eighteen: Option<Turning>, rules: &Rules, today: Day) -> Option<Day> {
    let nation = referral.jurisdiction.calendar();
    clocks::due_on(&clocks::Asked { history, nation, eighteen, rules, today })
}

/// Takes a referral that was just made ready into the register. Called by the act that makes it ready, in its own transaction; `treated_as` is what they
/// are taken to be by it.
pub async fn prepared(change: &mut Change, by: &Member, referral: &Referral, id: rows::EventId, rules: &Rules, treated_as: Age) -> Result<(), Failure> {
    let (now, today) = (change.now, change.now.day());
    if let Some(person) = daybreak_people::store::find(change.tx(), referral.person).await? {
        let passed = Passed::now(treated_as, &ledger(change.tx(), &person).await?, today);
        rows::set_passed(change.tx(), referral.id, &passed).await?;
    }
    let event = Event { what: What::Prepared, on: today, authority: None };
    // It may have been ready before, and a draft again since.
    let mut events: Vec<Event> = rows::events(change.tx(), referral.id).await?.into_iter().map(|recorded| recorded.event).collect();
    events.push(event);
    let position = i64::try_from(events.len()).unwrap_or(i64::MAX);
    let recorded = rows::Recorded { id, position, event, document: None, organisation: by.organisation, member: by.id, recorded_at: now };
    rows::add_event(change.tx(), referral.id, &recorded).await?;
    let history = History { kind: referral.kind, child: referral.child, events };
    let due_on = due_on(referral, &history, None, rules, today);
    let reader = reader(referral, referral.organisation, due_on, today, position, position);
    rows::add_reader(change.tx(), &reader).await?;
    rows::set_standing(change.tx(), referral.id, Standing::Prepared, due_on, position).await
}

/// One organisation that sees a referral that is ready.
fn reader(referral: &Referral, organisation: OrganisationId, due_on: Option<Day>, prepared_on: Day, seen: i64, happened: i64) -> rows::Reader<'_> {
    rows::Reader {
        referral: referral.id,
        organisation,
        person: referral.person,
        kind: referral.kind,
        nation: referral.jurisdiction,
        standing: Standing::Prepared,
        lives_in: referral.lives_in.as_deref(),
        exploited_in: referral.exploited_in.as_deref(),
        due_on,
        prepared_on,
        seen,
        happened,
    }
}

/// The column of the draft's own table that follows from where it stands.
fn state_of(standing: Standing, what: What) -> Option<State> {
    match (what, standing) {
        (What::Entered, _) => Some(State::Entered),
        // One that was entered and stands again is where it was.
        (What::Prepared, Standing::Prepared) => Some(State::Prepared),
        (What::Acknowledged, _) => Some(State::Acknowledged),
        (What::Withdrawn, _) => Some(State::Withdrawn),
        (What::Dropped, _) => Some(State::Dropped),
        _ => None,
    }
}
