//! Putting down what somebody chose. A line is added to the ledger; what rested on an earlier one ends with it.

use super::correct::Looked;
use super::{Before, doubt, must_see, open, put, readers, share};
use crate::choice::{About, Answer, Choice, ChoiceId, Explained, Interpreted, Offer, ended_by, last};
use crate::doubt::WAITING;
use crate::person::PersonId;
use crate::record::fits;
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;
use daybreak_vault::recipients::{self, RecipientKind};
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Day, OrganisationId};

refusals! {
    /// Why a choice can't be put down.
    NotChosen {
        NoAnswer => ("referral", "choice-no-answer"),
        /// Nobody chooses what was not explained.
        NotExplained => ("how", "choice-no-how"),
        NoLanguage => ("tongue", "choice-no-language"),
        Nobody => ("by", "choice-no-by"),
        /// Who interpreted, or that nobody was needed.
        NoInterpreter => ("interpreted", "choice-no-interpreted"),
        /// Whoever came along may be the one they fear.
        Accompanied => ("interpreted", "choice-no-accompanied"),
        /// A lawyer and time come first: offered, and put down.
        NotOffered => ("advice", "choice-no-advice"),
        /// A child is always referred: there is no such choice to make.
        Child => ("referral", "choice-no-child"),
        InTheFuture => ("made", "choice-no-future"),
        NoSuchDay => ("made", "people-no-such-day"),
        NoOrganisation => ("with", "choice-no-organisation"),
        TooLong => ("reason", "people-no-too-long"),
        Merged => ("", "people-no-merged"),
        /// Somebody began or ceased to read while it was sealed.
        Changed => ("", "people-no-changed"),
    }
}

/// A choice as it was made, before it has a place in the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub id: ChoiceId,
    pub about: About,
    pub with: Option<OrganisationId>,
    pub answer: Answer,
    pub made_on: Day,
}

/// Whether it was explained as it must be. What they want time for, and what they refuse, is put down however little was said: nobody is kept in for it.
pub fn explained(chosen: &Chosen, how: &Explained, today: Day) -> Result<(), NotChosen> {
    if chosen.made_on > today {
        return Err(NotChosen::InTheFuture);
    }
    let lines = [("by", how.by.as_str()), ("present", &how.present), ("interpreter", &how.interpreter), ("language_words", &how.language_words)];
    if fits(lines, [("reason", how.reason.as_str())]).is_err() {
        return Err(NotChosen::TooLong);
    }
    if chosen.answer != Answer::Given {
        return Ok(());
    }
    if how.how.is_empty() {
        return Err(NotChosen::NotExplained);
    }
    if how.language.is_none() {
        return Err(NotChosen::NoLanguage);
    }
    if how.by.trim().is_empty() {
        return Err(NotChosen::Nobody);
    }
    match how.interpreted {
        None => return Err(NotChosen::NoInterpreter),
        Some(Interpreted::Accompanying) => return Err(NotChosen::Accompanied),
        Some(Interpreted::NotNeeded | Interpreted::Professional | Interpreted::Telephone) => {}
    }
    let offered = |offer: Option<Offer>| matches!(offer, Some(Offer::Taken | Offer::Declined));
    if chosen.about == About::Referral && !(offered(how.advice) && offered(how.time)) {
        return Err(NotChosen::NotOffered);
    }
    Ok(())
}

/// What a new choice ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// A referral that was agreed to is agreed to no longer: whoever referred prepares the notice to the authority.
    pub referral_withdrawn: bool,
    /// Who reads the record no longer.
    pub shares: Vec<(PersonId, OrganisationId)>,
}

/// Adds a line to the ledger. Whoever reads the record may: somebody takes back what they said before whom they happen to meet. `looked` is what follows once it is
/// there, where this member can know all that was said of their age.
pub async fn choose(
    change: &mut Change,
    by: &Member,
    person: PersonId,
    chosen: &Chosen,
    paper: &Paper,
    looked: Option<&Looked>,
) -> Done<Ended, NotChosen> {
    let before: Before = must_see(change, by, person).await?;
    let person = before.person;
    if !person.is_open() {
        return no(NotChosen::Merged);
    }
    if chosen.made_on > change.now.day() {
        return no(NotChosen::InTheFuture);
    }
    // A child's own wishes about support and the police are asked and kept; whether they are referred or named in a notification is not theirs to decide.
    if person.standing.is_treated_as_child() && matches!(chosen.about, About::Referral | About::Named) {
        return no(NotChosen::Child);
    }
    match chosen.with {
        Some(with) => {
            let known = recipients::find(change.tx(), with).await?;
            // Immigration enforcement reads no record, whoever agrees: what it may be told is a choice of its own.
            let may = known.is_some_and(|one| one.kind != RecipientKind::ImmigrationEnforcement && one.id != person.keeper);
            if chosen.about != About::Sharing || !may {
                return no(NotChosen::NoOrganisation);
            }
        }
        None if chosen.about == About::Sharing => return no(NotChosen::NoOrganisation),
        None => {}
    }
    if !paper.is_for(&readers(change.tx(), person.id).await?) {
        return no(NotChosen::Changed);
    }
    put(change, person.id, paper, None).await?;
    let lines = store::choices(change.tx(), person.id).await?;
    let now = change.now;
    // Never before the line it comes after, where a clock was put back or another server's is behind.
    let recorded_at = lines.last().map_or(now, |last| now.max(last.recorded_at));
    let position = store::next_position(change.tx(), person.id).await?;
    let choice = Choice { id: chosen.id, about: chosen.about, with: chosen.with, answer: chosen.answer, made_on: chosen.made_on, position };
    let line = store::Line { choice, document: paper.id(), recorded_by: by.id, recorded_for: by.organisation, recorded_at };
    store::add_choice(change.tx(), person.id, &line).await?;
    let ledger: Vec<Choice> = store::choices(change.tx(), person.id).await?.into_iter().map(|line| line.choice).collect();
    let entry = Entry::new("person.chose", "person", person.id.0).with("about", chosen.about.code()).with("answer", chosen.answer.code());
    change.record(match chosen.with {
        Some(with) => entry.with_id("organisation", with.0),
        None => entry,
    });
    let mut ended = Ended::default();
    for choice in ended_by(&ledger, chosen.id) {
        ended.referral_withdrawn |= chosen.about == About::Referral;
        for (whose, organisation) in store::resting_on(change.tx(), choice).await? {
            share::end(change, whose, organisation, "choice").await?;
            ended.shares.push((whose, organisation));
        }
    }
    if ended.referral_withdrawn {
        change.record(Entry::new("person.withdrew", "person", person.id.0));
    }
    let standing = match looked {
        Some(looked) => open::settle(change, &before, looked).await?,
        // Whoever can't know all that was said of their age moves the record's end, and leaves what they are treated as to whoever can.
        None => person.standing,
    };
    store::set_worked(change.tx(), person.id, standing, now.day(), Class::Person.expires(now.day())).await?;
    let is_last = last(&ledger, chosen.about, chosen.with).is_some_and(|last| last.id == chosen.id);
    if WAITING.contains(&chosen.about) && is_last && matches!(chosen.answer, Answer::Refused | Answer::Withdrawn) {
        doubt::call(change, person.id).await?;
    }
    Ok(ended)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choice::How;
    use daybreak_vocabulary::Tongue;

    fn chosen(answer: Answer) -> Chosen {
        Chosen { id: ChoiceId(uuid::Uuid::nil()), about: About::Referral, with: None, answer, made_on: Day(10) }
    }

    fn how() -> Explained {
        Explained {
            how: vec![How::ReadAloud],
            language: Tongue::from_tag("vi"),
            language_words: String::new(),
            by: "Sister Anne Quill".to_owned(),
            interpreted: Some(Interpreted::Telephone),
            interpreter: "Interpreter 4471".to_owned(),
            present: String::new(),
            advice: Some(Offer::Declined),
            time: Some(Offer::Taken),
            reason: String::new(),
        }
    }

    #[test]
    fn a_yes_is_only_a_yes_when_it_was_explained() {
        let yes = chosen(Answer::Given);
        assert_eq!(explained(&yes, &how(), Day(10)), Ok(()));
        assert_eq!(explained(&yes, &how(), Day(9)), Err(NotChosen::InTheFuture));
        for (how, why) in [
            (Explained { how: vec![], ..how() }, NotChosen::NotExplained),
            (Explained { language: None, ..how() }, NotChosen::NoLanguage),
            (Explained { by: " ".to_owned(), ..how() }, NotChosen::Nobody),
            (Explained { interpreted: None, ..how() }, NotChosen::NoInterpreter),
            (Explained { interpreted: Some(Interpreted::Accompanying), ..how() }, NotChosen::Accompanied),
            (Explained { advice: None, ..how() }, NotChosen::NotOffered),
            (Explained { time: Some(Offer::NotOffered), ..how() }, NotChosen::NotOffered),
            (Explained { reason: "x".repeat(20_000), ..how() }, NotChosen::TooLong),
        ] {
            assert_eq!(explained(&yes, &how, Day(10)), Err(why));
        }
    }

    #[test]
    fn a_no_and_a_change_of_mind_are_taken_as_they_come() {
        for answer in [Answer::Refused, Answer::Withdrawn, Answer::Undecided] {
            let bare = Explained { how: vec![], language: None, by: String::new(), interpreted: None, advice: None, time: None, ..how() };
            assert_eq!(explained(&chosen(answer), &bare, Day(10)), Ok(()));
        }
    }
}
