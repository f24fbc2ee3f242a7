//! A "no" that waits. By the record that is kept somebody is an adult, and by a joined one of another organisation they may be a child. They are treated as a child, whose
//! referral is not theirs to take back, nor a name in a notification, until that organisation has looked (decision 182). The pages say for whom it waits, and since when.

use crate::choice::{About, Answer, Choice, last};
use crate::person::{Person, PersonId};
use crate::store::{self, Doubt};
use daybreak_access::Member;
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Args, Page, Said};
use daybreak_vocabulary::{Day, OrganisationId};

/// A "no" to the referral, or to being named in a notification, that holds nowhere yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waits {
    pub about: About,
    /// The day they said it.
    pub since: Day,
    /// The records by which they may be a child, and who keeps each.
    pub on: Vec<Doubt>,
}

/// What a form about them rests on: a "no" to either waits for whoever doubts that they are an adult.
pub(crate) const WAITING: [About; 2] = [About::Referral, About::Named];

/// `None` where their last word about it is no "no", or nobody doubts that they are an adult.
pub async fn waits(tx: &mut Transaction, person: PersonId, about: About, choices: &[Choice]) -> Result<Option<Waits>, Failure> {
    let Some(since) = said_no(choices, about) else { return Ok(None) };
    let on = store::doubts(tx, person).await?;
    Ok((!on.is_empty()).then_some(Waits { about, since, on }))
}

/// Since when they say no to it. Who never chose to be named took nothing back: nothing waits.
fn said_no(choices: &[Choice], about: About) -> Option<Day> {
    let chose = about != About::Named || choices.iter().any(|one| one.about == about && one.answer == Answer::Given);
    last(choices, about, None).filter(|last| chose && matches!(last.answer, Answer::Refused | Answer::Withdrawn)).map(|last| last.made_on)
}

impl Waits {
    /// In words. `name` is what an organisation is called; one that keeps a record of theirs and does not see the kept one is named to the keeper of that alone.
    pub fn said(&self, page: &Page, member: &Member, name: impl Fn(OrganisationId) -> String) -> Vec<Said> {
        let known = |doubt: &Doubt| doubt.sees_kept || [doubt.kept_by, doubt.keeper].contains(&member.organisation);
        let names = listed(self.on.iter().map(|doubt| if known(doubt) { name(doubt.keeper) } else { page.plain("people-waits-somebody") }));
        let key = if self.about == About::Named { "people-waits-named" } else { "people-waits" };
        let mut said = vec![page.say_with(key, Args::new().set("day", &page.day(self.since)).set("names", names))];
        // Their look changes nothing while they can't read what is known: whoever keeps the record can let them.
        let unseen = listed(self.on.iter().filter(|doubt| !doubt.sees_kept && doubt.kept_by == member.organisation).map(|doubt| name(doubt.keeper)));
        if !unseen.is_empty() {
            said.push(page.say_with("people-waits-unseen", [("names", unseen)]));
        }
        said
    }
}

/// Each once.
fn listed(names: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for one in names {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all.join(", ")
}

/// What the page of a record says of it: of the kept one that the "no" waits, of the joined one to its keeper that a look is waited for.
pub(crate) async fn notices(tx: &mut Transaction, member: &Member, page: &Page, person: &Person, name: impl Fn(OrganisationId) -> String) -> Result<Vec<Said>, Failure> {
    let kept = person.merged_into.unwrap_or(person.id);
    let choices: Vec<Choice> = store::choices(tx, kept).await?.into_iter().map(|line| line.choice).collect();
    if person.is_open() {
        let mut said = Vec::new();
        for about in WAITING {
            if let Some(waits) = waits(tx, kept, about, &choices).await? {
                // What they can't read is said once.
                let lines = if said.is_empty() { usize::MAX } else { 1 };
                said.extend(waits.said(page, member, &name).into_iter().take(lines));
            }
        }
        return Ok(said);
    }
    let doubts = store::doubts(tx, kept).await?;
    let Some(own) = doubts.iter().find(|doubt| doubt.record == person.id && doubt.keeper == member.organisation) else { return Ok(Vec::new()) };
    let keeper = if own.sees_kept { name(own.kept_by) } else { page.plain("people-waits-somebody") };
    let mut said = vec![page.say_with("people-doubt", [("name", keeper)])];
    for (about, key) in [(About::Referral, "people-doubt-waits"), (About::Named, "people-doubt-waits-named")] {
        if let Some(day) = said_no(&choices, about) {
            said.push(page.say_with(key, [("day", page.day(day).plain())]));
        }
    }
    Ok(said)
}
