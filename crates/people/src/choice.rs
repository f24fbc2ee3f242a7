//! The ledger of choices: what somebody decided about themselves. Nothing in it is overwritten; what holds now follows from all of it.

use crate::age::Standing;
use daybreak_vocabulary::{Day, OrganisationId, Tongue, codes, id};
use serde::{Deserialize, Serialize};

id!(ChoiceId, "One choice of a person's, as it was recorded.");

codes! {
    /// What a choice is about. The first four are asked apart: yes to one is not yes to another.
    About, "choice-about-" {
        /// To be referred to the National Referral Mechanism.
        Referral = "referral",
        /// Support for whoever is in it.
        Support = "support",
        /// Contact with the police.
        Police = "police",
        /// To be named, if they are not referred, in the notification a public authority must make.
        Named = "named",
        /// That another organisation may see their record.
        Sharing = "sharing",
        /// That immigration authorities may be told anything about them.
        Immigration = "immigration",
    }
}

impl About {
    /// The four that are asked together, on one page, each by itself.
    pub const FOUR: [About; 4] = [About::Referral, About::Support, About::Police, About::Named];
}

codes! {
    /// What they said.
    Answer, "choice-answer-" {
        Given = "given",
        Refused = "refused",
        /// Yes before, and no longer.
        Withdrawn = "withdrawn",
        /// They want time. Nothing is decided for them.
        Undecided = "undecided",
    }
}

codes! {
    /// How it was explained.
    How, "choice-how-" {
        Spoken = "spoken",
        ReadAloud = "read_aloud",
        OnPaper = "on_paper",
        Interpreter = "interpreter",
        Film = "film",
        EasyRead = "easy_read",
    }
}

codes! {
    /// Who interpreted. Whoever came along with a person may be the one they fear.
    Interpreted, "choice-interpreted-" {
        NotNeeded = "not_needed",
        Professional = "professional",
        Telephone = "telephone",
        /// Refused: a choice made through the accompanying person is not recorded as one.
        Accompanying = "accompanying",
    }
}

codes! {
    /// Whether something that comes first was offered, and what they said to it.
    Offer, "choice-offer-" {
        Taken = "taken",
        Declined = "declined",
        NotOffered = "not_offered",
    }
}

/// One line of the ledger, as far as it stands in plain columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: ChoiceId,
    pub about: About,
    /// With which organisation, where the choice is about sharing.
    pub with: Option<OrganisationId>,
    pub answer: Answer,
    /// The day they made it; it may have been recorded later.
    pub made_on: Day,
    /// Counts the lines of one person's ledger.
    pub position: i64,
}

/// How a choice came about: sealed, with their own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    pub how: Vec<How>,
    /// In which language; its name in words where it is in no list.
    pub language: Option<Tongue>,
    pub language_words: String,
    /// Who explained it.
    pub by: String,
    pub interpreted: Option<Interpreted>,
    /// The interpreter's name or number.
    pub interpreter: String,
    /// Who else was there.
    pub present: String,
    /// A lawyer before they decide, and time to think: only asked about a referral.
    pub advice: Option<Offer>,
    pub time: Option<Offer>,
    /// Why, in their own words. Nobody has to say.
    pub reason: String,
}

/// What holds now about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    NotAsked,
    Undecided,
    Given(ChoiceId),
    Refused,
    Withdrawn,
    /// They chose as a child, and are an adult now.
    AskAgain,
}

impl Stand {
    pub fn is_given(self) -> bool {
        matches!(self, Stand::Given(_))
    }

    /// Whether what rests on it goes on: a yes; and a child's, until whoever keeps the record has looked at it again.
    pub fn carries(self) -> bool {
        matches!(self, Stand::Given(_) | Stand::AskAgain)
    }

    /// The end of its words key: `choice-stand-`.
    pub fn word(self) -> &'static str {
        match self {
            Stand::NotAsked => "not_asked",
            Stand::Undecided => "undecided",
            Stand::Given(_) => "given",
            Stand::Refused => "refused",
            Stand::Withdrawn => "withdrawn",
            Stand::AskAgain => "ask_again",
        }
    }
}

/// The line that says what they last chose about it.
pub fn last(choices: &[Choice], about: About, with: Option<OrganisationId>) -> Option<&Choice> {
    choices.iter().filter(|one| one.about == about && one.with == with).max_by_key(|one| (one.made_on, one.position))
}

/// What holds now: the latest choice about it. `adult_since` is when they came to be treated as an adult: whatever they chose before, they are asked again, and a
/// yes of theirs is none until they were.
pub fn stand(choices: &[Choice], about: About, with: Option<OrganisationId>, adult_since: Option<Day>) -> Stand {
    let Some(last) = last(choices, about, with) else { return Stand::NotAsked };
    let a_childs = adult_since.is_some_and(|since| last.made_on < since);
    match last.answer {
        _ if a_childs => Stand::AskAgain,
        Answer::Given => Stand::Given(last.id),
        Answer::Refused => Stand::Refused,
        Answer::Withdrawn => Stand::Withdrawn,
        Answer::Undecided => Stand::Undecided,
    }
}

/// What may be made of a person's record for the Home Office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// A child, or somebody who may be one, is always referred, and never notified of.
    ReferChild,
    /// An adult who said yes.
    ReferAdult(ChoiceId),
    /// An adult who said no: a notification, by whom it binds. Named only where they chose it.
    Notify { named: bool },
    /// An adult who has not decided: nothing yet.
    AskFirst,
}

/// The one rule for "a referral or a notification".
pub fn path(standing: Standing, choices: &[Choice], adult_since: Option<Day>) -> Path {
    if standing.is_treated_as_child() {
        return Path::ReferChild;
    }
    match stand(choices, About::Referral, None, adult_since) {
        Stand::Given(choice) => Path::ReferAdult(choice),
        Stand::Refused | Stand::Withdrawn => Path::Notify { named: stand(choices, About::Named, None, adult_since).is_given() },
        Stand::NotAsked | Stand::Undecided | Stand::AskAgain => Path::AskFirst,
    }
}

/// The choices that allowed what a new line of the ledger ends: everything that rested on one of them is over. None, where a later word about it stands: what was
/// said before a yes, and put down after, takes nothing of it away.
pub fn ended_by(choices: &[Choice], new: ChoiceId) -> Vec<ChoiceId> {
    let holds = |one: &&Choice| one.id == new && last(choices, one.about, one.with).is_some_and(|last| last.id == new);
    let Some(new) = choices.iter().find(holds) else { return Vec::new() };
    match new.answer {
        Answer::Given => Vec::new(),
        // Who wants time about a referral has not taken it back; who wants time about being seen is not seen meanwhile.
        Answer::Undecided if new.about != About::Sharing => Vec::new(),
        Answer::Refused | Answer::Withdrawn | Answer::Undecided => {
            choices.iter().filter(|one| one.about == new.about && one.with == new.with && one.answer == Answer::Given).map(|one| one.id).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_vocabulary::uuid::Uuid;

    fn choice(position: i64, about: About, answer: Answer, on: i64) -> Choice {
        Choice { id: ChoiceId(Uuid::from_u128(position.unsigned_abs().into())), about, with: None, answer, made_on: Day(on), position }
    }

    #[test]
    fn the_latest_choice_holds_and_nothing_is_lost() {
        let all = [choice(1, About::Referral, Answer::Undecided, 5), choice(2, About::Referral, Answer::Given, 7), choice(3, About::Referral, Answer::Withdrawn, 9)];
        assert_eq!(stand(&all[..1], About::Referral, None, None), Stand::Undecided);
        assert_eq!(stand(&all[..2], About::Referral, None, None), Stand::Given(all[1].id));
        assert_eq!(stand(&all, About::Referral, None, None), Stand::Withdrawn);
        assert_eq!(stand(&all, About::Support, None, None), Stand::NotAsked);
        assert_eq!(ended_by(&all, all[2].id), [all[1].id]);
    }

    #[test]
    fn a_no_that_was_said_before_a_yes_and_put_down_after_ends_nothing() {
        for about in [About::Referral, About::Sharing] {
            for answer in [Answer::Refused, Answer::Withdrawn, Answer::Undecided] {
                let earlier = [choice(1, about, Answer::Given, 5), choice(2, about, answer, 4)];
                assert_eq!(ended_by(&earlier, earlier[1].id), Vec::new(), "{about:?} {answer:?}");
                assert!(stand(&earlier, about, None, None).is_given());
                // Of one day, what was put down last holds.
                let same = [earlier[0], choice(2, about, answer, 5)];
                let ends = answer != Answer::Undecided || about == About::Sharing;
                assert_eq!(ended_by(&same, same[1].id), if ends { vec![same[0].id] } else { vec![] }, "{about:?} {answer:?}");
            }
        }
    }

    #[test]
    fn one_that_was_made_earlier_and_recorded_later_does_not_hold() {
        let all = [choice(1, About::Police, Answer::Refused, 9), choice(2, About::Police, Answer::Given, 3)];
        assert_eq!(stand(&all, About::Police, None, None), Stand::Refused);
    }

    #[test]
    fn a_child_is_always_referred_and_an_adult_never_without_a_yes() {
        let yes = [choice(1, About::Referral, Answer::Given, 5)];
        let no = [choice(1, About::Referral, Answer::Refused, 5)];
        for standing in [Standing::Child, Standing::Unsure] {
            assert_eq!(path(standing, &no, None), Path::ReferChild);
        }
        assert_eq!(path(Standing::Adult, &yes, Some(Day(0))), Path::ReferAdult(yes[0].id));
        assert_eq!(path(Standing::Adult, &no, Some(Day(0))), Path::Notify { named: false });
        assert_eq!(path(Standing::Adult, &[], Some(Day(0))), Path::AskFirst);
        let named = [no[0], choice(2, About::Named, Answer::Given, 5)];
        assert_eq!(path(Standing::Adult, &named, Some(Day(0))), Path::Notify { named: true });
    }

    #[test]
    fn what_a_child_chose_an_adult_is_asked_again() {
        let yes = [choice(1, About::Referral, Answer::Given, 5)];
        assert_eq!(stand(&yes, About::Referral, None, Some(Day(6))), Stand::AskAgain);
        assert_eq!(path(Standing::Adult, &yes, Some(Day(6))), Path::AskFirst);
        assert_eq!(stand(&yes, About::Referral, None, Some(Day(5))), Stand::Given(yes[0].id));
    }

    #[test]
    fn no_yes_of_a_childs_holds_for_the_adult_whatever_it_is_about() {
        let with = OrganisationId(Uuid::from_u128(9));
        for about in About::ALL.iter().copied() {
            let with = (about == About::Sharing).then_some(with);
            let said = |answer| [Choice { with, ..choice(1, about, answer, 5) }];
            for answer in Answer::ALL.iter().copied() {
                assert_eq!(stand(&said(answer), about, with, Some(Day(6))), Stand::AskAgain, "{about:?} {answer:?}");
            }
            assert!(stand(&said(Answer::Given), about, with, None).is_given(), "{about:?}: a child's yes is a yes while they are one");
            let again = [said(Answer::Given)[0], Choice { with, ..choice(2, about, Answer::Given, 6) }];
            assert_eq!(stand(&again, about, with, Some(Day(6))), Stand::Given(again[1].id), "{about:?}");
        }
    }
}
