//! Writing down what happened: the rule of what may follow what, the reference, the reason, and where it stands from then on.

use super::take_out::TAKEN_OUT;
use super::{Before, asked_twice, due_on, follow, ledger, must_see, state_of};
use crate::acts::redraft::is_out_with_another;
use crate::door::{self, Passed};
use crate::others::{Hindrance, hinders, was_entered};
use crate::out;
use crate::reading::Reading;
use crate::referral::{Kind, Referral, ReferralId};
use crate::responders::Responders;
use crate::rules::Rules;
use crate::standing::{Event, NotNow, Reason, Remark, Standing, What};
use crate::store::{self, standing as rows};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Recorded, account};
use daybreak_database::{Failure, Transaction};
use daybreak_people::age::Standing as Age;
use daybreak_people::choice::{About, Choice, Path, Stand, stand};
use daybreak_people::{PersonId, acts as people, store as records};
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;
use daybreak_vocabulary::Day;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What is sealed beside an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The reference the Home Office gave.
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub reason: Option<Reason>,
    #[serde(default)]
    pub words: String,
    /// Who told the person, or the force that recorded the crime.
    #[serde(default)]
    pub by: String,
    /// In which language they were told, in words.
    #[serde(default)]
    pub language: String,
}

/// The most that is written in one box.
pub const LONGEST: usize = 10_000;
/// A reference or a name is a line.
pub const LONGEST_LINE: usize = 200;

impl Words {
    pub fn is_empty(&self) -> bool {
        *self == Words::default()
    }

    pub fn fits(&self) -> bool {
        let lines = [&self.reference, &self.by, &self.language];
        lines.iter().all(|line| line.chars().count() <= LONGEST_LINE) && self.words.chars().count() <= LONGEST
    }
}

refusals! {
    /// Why something can't be written down as having happened.
    NotRecorded {
        Already => ("", "standing-no-already"),
        TooEarly => ("", "standing-no-too_early"),
        Notification => ("", "standing-no-notification"),
        Over => ("", "standing-no-over"),
        Child => ("", "standing-no-child"),
        NothingRefused => ("", "standing-no-nothing_refused"),
        Future => ("on", "standing-no-future"),
        BeforeTheLast => ("on", "standing-no-before_the_last"),
        NoDay => ("on", "standing-no-day"),
        /// Nothing is called referred without the reference that was given.
        NoReference => ("reference", "standing-no-reference"),
        /// Only a designated first-responder organisation enters a referral.
        NotAResponder => ("", "standing-no-responder"),
        /// It was handed to another: they enter it.
        AnotherHandles => ("", "standing-no-another"),
        /// Another organisation is to enter it, and has taken it out: they may be keying it in.
        OutWithAnother => ("", "standing-no-out"),
        /// The person did not choose it, or not any more.
        NoGround => ("", "standing-no-ground"),
        /// A choice is put down in the person's ledger, and the referral follows it.
        NotChosen => ("", "standing-no-not_chosen"),
        /// Another about the same person was entered, and nobody said that a second is needed.
        Twice => ("twice", "others-no-twice"),
        /// Another about the same person was begun, or is ready, since this one ended.
        TwoWritten => ("", "others-no-written"),
        TwoReady => ("", "others-no-ready"),
        /// Something changed since it was made ready, and nobody said that it was entered already.
        Outdated => ("already", "standing-no-outdated"),
        /// It names nobody, its words tell who it is, and nobody said that it was entered already.
        Telling => ("already", "standing-no-telling"),
        /// Why it was never entered must be said.
        NoWords => ("words", "standing-no-words"),
        TooLong => ("words", "triage-no-too-long"),
        /// Somebody began or ended reading, or wrote something down, meanwhile.
        Changed => ("", "standing-no-changed"),
    }
}

impl From<NotNow> for NotRecorded {
    fn from(why: NotNow) -> NotRecorded {
        match why {
            NotNow::Already => NotRecorded::Already,
            NotNow::TooEarly => NotRecorded::TooEarly,
            NotNow::Notification => NotRecorded::Notification,
            NotNow::Over => NotRecorded::Over,
            NotNow::Child => NotRecorded::Child,
            NotNow::NothingRefused => NotRecorded::NothingRefused,
            NotNow::Future => NotRecorded::Future,
            NotNow::BeforeTheLast => NotRecorded::BeforeTheLast,
        }
    }
}

/// Something to be written down, made ready outside the transaction.
#[derive(Clone, Copy, Debug)]
pub struct Next<'a> {
    pub id: rows::EventId,
    /// For what follows from it at once.
    pub then: rows::EventId,
    pub event: Event,
    /// The words, sealed to every organisation that sees the referral; `None` where there are none.
    pub paper: Option<&'a Paper>,
    /// Whether they hold a reference: sealed, the act can't look.
    pub has_reference: bool,
    pub has_words: bool,
    /// How many events the page knew of.
    pub counted: usize,
    /// The opened record: how the person may be referred today, and what changed since it was made ready.
    pub reading: &'a Reading,
    /// Whoever enters it looked at another that was entered, and says that a second is needed.
    pub twice: bool,
    /// They say that it was entered before they read what changed, or tells who it is.
    pub already: bool,
}

/// The tables an act goes by.
#[derive(Clone, Copy, Debug)]
pub struct Tables<'a> {
    pub rules: &'a Rules,
    pub responders: &'a Responders,
}

/// Writes down what happened. Answers what is said beside it, because a rule would have it otherwise.
pub async fn record(change: &mut Change, by: &Member, id: ReferralId, next: Next<'_>, tables: Tables<'_>) -> Done<Vec<Remark>, NotRecorded> {
    let before: Before = must_see(change, by, id).await?;
    let today = change.now.day();
    let history = before.history();
    if let Err(why) = history.may_follow(next.event.what, next.event.on, today) {
        return no(why.into());
    }
    if before.events.len() != next.counted {
        return no(NotRecorded::Changed);
    }
    if let Err(why) = allowed(change, by, &before, &next, tables).await? {
        return no(why);
    }
    let readers = rows::readers(change.tx(), id).await?;
    if next.paper.is_some_and(|paper| !paper.is_for(&readers)) {
        return no(NotRecorded::Changed);
    }
    let remarks = history.remarks(&next.event, tables.rules, before.referral.jurisdiction.calendar());
    put(change, by, before, next, tables.rules).await?;
    if next.event.what == What::Entered {
        // Taken back meanwhile: the Home Office has it, and the notice is ready at once.
        follow::follow(change, id, next.then, tables.rules).await?;
    }
    Ok(remarks)
}

/// Whether it ended by itself, as if nothing had been entered. Where it had left the house, it may have been entered before.
pub fn ended_by_itself(before: &Before) -> bool {
    before.events.last().is_some_and(|last| last.event.what == What::Withdrawn && last.member.0.is_nil())
}

/// Whether it has left the house, in whichever form: from then on somebody may have entered it.
pub async fn has_left(tx: &mut Transaction, id: ReferralId) -> Result<bool, Failure> {
    Ok(!left_on(tx, id).await?.is_empty())
}

/// On which days it left the house, in whichever form, and whether as a child's; the first one first.
async fn left_on(tx: &mut Transaction, id: ReferralId) -> Result<Vec<(Day, bool)>, Failure> {
    let acts = account::of_record(tx, "referral", id.0).await?;
    let childs = |entry: &Recorded| entry.details().any(|detail| detail == ("basis", out::Basis::Child.code()));
    Ok(acts.iter().filter(|entry| entry.act == TAKEN_OUT).map(|entry| (entry.happened_at.day(), childs(entry))).collect())
}

/// Whether it can have been entered on a day although nothing allows it any more: by then it had left the house, and on that day the door stood open for its kind.
/// What the Home Office has is written down whatever was said or found since.
async fn was_entered_then(tx: &mut Transaction, before: &Before, reading: &Reading, choices: &[Choice], on: Day) -> Result<bool, Failure> {
    let referral = &before.referral;
    let left = left_on(tx, referral.id).await?;
    if left.first().is_none_or(|(first, _)| *first > on) {
        return Ok(false);
    }
    let agreed = door::rests_on(referral.kind, referral.nameless).is_none_or(|about| door::agreed_on(choices, about, on));
    Ok(match referral.kind {
        Kind::Nrm => agreed || was_a_childs_then(&left, reading, on),
        // Nobody is notified of a child, with a name or without.
        Kind::Dtn => agreed && !was_known_a_child_before(tx, before, on).await?,
    })
}

/// Of a referral: whether on that day it was a child's, who needs no consent. `left` is as [`left_on`] gives it.
fn was_a_childs_then(left: &[(Day, bool)], reading: &Reading, on: Day) -> bool {
    let as_a_childs: Vec<Day> = left.iter().filter(|(_, child)| *child).map(|(day, _)| *day).collect();
    door::was_a_childs_on(&as_a_childs, reading.adult_since, on)
}

/// Whether a record of theirs had them, when the day before ended, as somebody who may be a child: the account has what each said, and since when. Another record counts
/// from the day on which it was found to be theirs; one of the same keeper only until then, and after it what the kept one says.
async fn was_known_a_child_before(tx: &mut Transaction, before: &Before, on: Day) -> Result<bool, Failure> {
    let own = before.person.id;
    let kept = before.person.merged_into.unwrap_or(own);
    let joined: HashMap<PersonId, Day> =
        records::merges(tx, kept).await?.into_iter().filter(|merge| merge.undone.is_none()).map(|merge| (merge.merged, merge.merged_at.day())).collect();
    let keeper = records::find(tx, kept).await?.map(|person| person.keeper);
    for one in records::family(tx, kept).await? {
        let found_on = joined.get(&one).copied();
        let same_keeper = records::find(tx, one).await?.map(|person| person.keeper) == keeper;
        if same_keeper && found_on.is_some_and(|day| day < on) {
            continue;
        }
        let from = if one == own { None } else { found_on.max(joined.get(&own).copied()) };
        if door::was_in_doubt_before(&said_of(tx, one).await?, from, on) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What a record had them as, day by day: whether they may be a child. Of what was said in one moment a doubt is taken for the last.
async fn said_of(tx: &mut Transaction, record: PersonId) -> Result<Vec<(Day, bool)>, Failure> {
    let acts = account::of_record(tx, "person", record.0).await?;
    let in_doubt = |entry: &Recorded| entry.details().find(|(name, _)| *name == "standing").map(|(_, code)| code != Age::Adult.code());
    let mut said: Vec<_> = acts.iter().filter_map(|entry| Some((entry.happened_at, in_doubt(entry)?))).collect();
    said.sort_unstable();
    Ok(said.into_iter().map(|(at, doubt)| (at.day(), doubt)).collect())
}

/// What an event asks for beyond its place in the order.
async fn allowed(change: &mut Change, by: &Member, before: &Before, next: &Next<'_>, tables: Tables<'_>) -> Result<Result<(), NotRecorded>, Failure> {
    let choices = ledger(change.tx(), &before.person).await?;
    let referral = &before.referral;
    let rests_on = door::rests_on(referral.kind, referral.nameless);
    let ended = rows::passed(change.tx(), referral.id).await?.map(|passed| (passed.child, passed.is_ended_by(rests_on, &choices)));
    let others = store::others(change.tx(), referral.id, referral.person, by.organisation).await?;
    let theirs = before.handled_by() != by.organisation;
    let out = theirs && before.standing() == Standing::Prepared && is_out_with_another(change.tx(), referral).await?;
    Ok(match next.event.what {
        What::Entered => {
            let ground = |path| out::basis(out::Format::Sheet, referral.kind, referral.nameless, path, Standing::Prepared);
            let over = before.standing() == Standing::Withdrawn;
            let stands = !over && asked_twice(next.reading.path, before.treated_as, &choices, ground).is_ok();
            let open = !over || ended_by_itself(before);
            if theirs {
                Err(NotRecorded::AnotherHandles)
            } else if !tables.responders.may_enter(&by.organisation_name, referral.jurisdiction, next.event.on) {
                Err(NotRecorded::NotAResponder)
            } else if !(stands || open && was_entered_then(change.tx(), before, next.reading, &choices, next.event.on).await?) {
                Err(NotRecorded::NoGround)
            } else if !next.has_reference || next.paper.is_none() {
                Err(NotRecorded::NoReference)
            } else if was_entered(referral.kind, &others) && !next.twice {
                Err(NotRecorded::Twice)
            } else if !next.already && !next.reading.telling(change.tx(), by, before).await?.is_nothing() {
                Err(NotRecorded::Telling)
            } else if stands && !next.already && !next.reading.outdated(change.tx(), by, before).await?.is_empty() {
                Err(NotRecorded::Outdated)
            } else {
                Ok(())
            }
        }
        // Made ready by its draft alone. But whoever put a "no" down by mistake, or heard a yes since, lets it stand again by this one act.
        What::Prepared => {
            let ground = |path| out::basis(out::Format::Sheet, referral.kind, referral.nameless, path, Standing::Prepared);
            let ready_again = before.standing() == Standing::Withdrawn;
            if !before.history().may_stand_again() {
                Err(NotRecorded::Already)
            } else if theirs {
                Err(NotRecorded::AnotherHandles)
            } else if asked_twice(next.reading.path, before.treated_as, &choices, ground).is_err() {
                Err(NotRecorded::NoGround)
            } else {
                match hinders(referral.kind, &others).filter(|_| ready_again) {
                    Some(Hindrance::Written) => Err(NotRecorded::TwoWritten),
                    Some(Hindrance::Ready) => Err(NotRecorded::TwoReady),
                    Some(Hindrance::Entered) if !next.twice => Err(NotRecorded::Twice),
                    Some(Hindrance::Entered) | None => Ok(()),
                }
            }
        }
        what if is_nobodys(referral, what) => Err(NotRecorded::Notification),
        // Their reference would meet something that is over.
        What::Dropped | What::Withdrawn if out => Err(NotRecorded::OutWithAnother),
        What::Dropped if theirs => Err(NotRecorded::AnotherHandles),
        What::Leaving => match ended {
            Some((_, true)) => Ok(()),
            _ => Err(NotRecorded::NotChosen),
        },
        // A child's is over by a word that was said since, and by nobody's hand.
        What::Withdrawn if !history_has(before, What::Leaving) => match (stand(&choices, rests_on.unwrap_or(About::Referral), None, None), ended) {
            (Stand::Given(_), _) | (_, None | Some((true, false))) => Err(NotRecorded::NotChosen),
            _ => Ok(()),
        },
        What::Dropped if !next.has_words => Err(NotRecorded::NoWords),
        _ => Ok(()),
    })
}

/// Leaving, of a notification that names nobody: it rests on nobody's choice.
pub fn is_nobodys(referral: &Referral, what: What) -> bool {
    door::rests_on(referral.kind, referral.nameless).is_none() && matches!(what, What::Leaving | What::Withdrawn)
}

fn history_has(before: &Before, what: What) -> bool {
    before.events.iter().any(|recorded| recorded.event.what == what)
}

async fn put(change: &mut Change, by: &Member, before: Before, next: Next<'_>, rules: &Rules) -> Result<(), Failure> {
    let (now, today) = (change.now, change.now.day());
    let id = before.referral.id;
    if let Some(paper) = next.paper {
        // Listed with the person's documents, so that erasing and unsharing find it.
        people::put(change, before.referral.person, paper, None).await?;
    }
    let position = i64::try_from(before.events.len()).unwrap_or(i64::MAX).saturating_add(1);
    let recorded = rows::Recorded {
        id: next.id,
        position,
        event: next.event,
        document: next.paper.map(Paper::id),
        organisation: by.organisation,
        member: by.id,
        recorded_at: now,
    };
    rows::add_event(change.tx(), id, &recorded).await?;
    let mut history = before.history();
    history.events.push(next.event);
    let standing = history.standing();
    let due = due_on(&before.referral, &history, next.reading.eighteen, rules, today);
    rows::set_standing(change.tx(), id, standing, due, position).await?;
    rows::set_seen(change.tx(), id, by.organisation).await?;
    if matches!(next.event.what, What::Entered | What::Prepared) {
        // From here on it rests on what was known now; what was entered as a child's, and is written down since they are an adult, on what was known then.
        let choices = ledger(change.tx(), &before.person).await?;
        // A notification is never a child's, whatever was found since: a name they took back is told to the Home Office.
        let child = before.referral.kind == Kind::Nrm && (before.treated_as.is_treated_as_child() || next.reading.path == Path::ReferChild);
        let consents = child || stand(&choices, About::Referral, None, None).is_given();
        let earlier = if next.event.what == What::Entered && !consents && was_a_childs_then(&left_on(change.tx(), id).await?, next.reading, next.event.on) {
            rows::passed(change.tx(), id).await?
        } else {
            None
        };
        let passed = match earlier {
            Some(earlier) => Passed { on: next.event.on, child: true, ..earlier },
            None => Passed { child, ..Passed::now(before.treated_as, &choices, today) },
        };
        rows::set_passed(change.tx(), id, &passed).await?;
    }
    if next.event.what == What::Prepared && standing == Standing::Prepared {
        rows::set_prepared_on(change.tx(), id, next.event.on).await?;
    }
    if next.event.what == What::Entered {
        rows::set_entered_on(change.tx(), id, next.event.on).await?;
        if before.referral.handled_by.is_none() {
            rows::set_handled_by(change.tx(), id, by.organisation).await?;
        }
    }
    if let Some(state) = state_of(standing, next.event.what) {
        store::set_state(change.tx(), id, state, today).await?;
    }
    change.record(Entry::new("referral.stands", "referral", id.0).with("what", next.event.what.code()));
    Ok(())
}
