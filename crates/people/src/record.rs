//! Who somebody is, as far as they told or it was found: one sealed document, and apart from it their references with the Home Office.
//!
//! Every question the Home Office's form asks about a person has its place here, in `age`, `safe` or `choice`, each with a list of codes of its own.

use crate::age::Age;
use daybreak_reports::journey::Answer;
use daybreak_vocabulary::{Day, Jurisdiction, Nationality, Tongue, codes};
use serde::{Deserialize, Serialize};

/// The longest a name may be, and the longest anything in words: the Home Office's form takes 15,000 characters nearly everywhere.
pub const LONGEST_LINE: usize = 200;
pub const LONGEST_WORDS: usize = 15_000;

codes! {
    /// What kind of name.
    NameKind, "name-kind-" {
        /// What they are called.
        Used = "used",
        /// In their papers.
        Official = "official",
        /// In the script of their own language.
        OwnScript = "own_script",
        /// Another name they go by, or were made to go by.
        Alias = "alias",
    }
}

/// One name. Whoever has only one has it in `first`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    pub kind: NameKind,
    pub first: String,
    pub last: String,
}

impl Name {
    pub fn whole(&self) -> String {
        [self.first.trim(), self.last.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    pub fn is_one_word(&self) -> bool {
        self.first.trim().is_empty() != self.last.trim().is_empty()
    }
}

codes! {
    /// Their gender. The Home Office's form knows female, male and unknown.
    Gender, "gender-" {
        Female = "female",
        Male = "male",
        Other = "other",
        NotKnown = "unknown",
    }
}

codes! {
    /// Which interpreter they want.
    Wish, "interpreter-wish-" {
        Woman = "woman",
        Man = "man",
        Either = "either",
    }
}

/// Whether they want an interpreter, for which language, and whom. Never whoever came along with them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpreter {
    pub needed: Answer,
    pub language: Option<Tongue>,
    /// A dialect, or a language that is in no list.
    pub language_words: String,
    pub wish: Option<Wish>,
    /// Whom not: a community where everybody knows them.
    pub words: String,
}

codes! {
    /// What helps somebody to be understood.
    Aid, "aid-" {
        SignLanguage = "sign_language",
        LipReading = "lip_reading",
        EasyRead = "easy_read",
        LargePrint = "large_print",
        Braille = "braille",
        HearingLoop = "hearing_loop",
        ReadAloud = "read_aloud",
        Intermediary = "intermediary",
        Other = "other",
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Communication {
    pub needed: Answer,
    pub aids: Vec<Aid>,
    pub words: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Children {
    pub has: Answer,
    pub count: Option<u16>,
    pub words: String,
}

/// What came before: the first questions of the Home Office's form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    pub birthplace: String,
    pub family: String,
    pub education: String,
    pub work: String,
}

codes! {
    Relation, "relation-" {
        Partner = "partner",
        Parent = "parent",
        Child = "child",
        Sibling = "sibling",
        OtherFamily = "other_family",
        Friend = "friend",
        FromWork = "from_work",
        Other = "other",
    }
}

codes! {
    /// What somebody close to a person may know.
    MayKnow, "may-know-" {
        Everything = "everything",
        /// Where they are is not for them.
        NotWhere = "not_where",
        Nothing = "nothing",
        NotSaid = "not_said",
    }
}

/// Somebody close to them. Not a record of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    pub name: String,
    pub relation: Relation,
    pub may_know: MayKnow,
    pub words: String,
}

/// The steps that go with a child's referral: the council that was told, and the guardian that nation has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Safeguarding {
    pub authority: String,
    pub phone: String,
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub told_on: Option<Day>,
    pub guardian: String,
    pub guardian_asked_on: Option<Day>,
}

/// Everything about who somebody is. `Age` keeps every word that was said; the rest is as it is known now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    pub names: Vec<Name>,
    pub age: Age,
    pub gender: Option<Gender>,
    /// In the order they were said; two at most are asked for by the form. A stateless person's is `stateless`.
    pub nationalities: Vec<Nationality>,
    pub languages: Vec<Tongue>,
    pub languages_words: String,
    pub interpreter: Interpreter,
    pub communication: Communication,
    pub children: Children,
    pub background: Background,
    pub close: Vec<Close>,
    pub safeguarding: Safeguarding,
    /// Where they are being helped.
    pub jurisdiction: Option<Jurisdiction>,
    /// The language their own papers and cards are printed in.
    pub reads: Option<Tongue>,
}

impl Details {
    /// What they are called: the name they use, else the first there is. Empty where nobody knows one.
    pub fn called(&self) -> String {
        let used = self.names.iter().find(|name| name.kind == NameKind::Used).or(self.names.first());
        used.map(Name::whole).unwrap_or_default()
    }

    /// The name for a form: in their papers, else the one they use.
    pub fn official(&self) -> Option<&Name> {
        let of = |kind| self.names.iter().find(|name| name.kind == kind);
        of(NameKind::Official).or_else(|| of(NameKind::Used)).or(self.names.first())
    }

    /// Who must not know where they are, in the order they were named.
    pub fn not_to_know(&self) -> impl Iterator<Item = &Close> {
        self.close.iter().filter(|one| matches!(one.may_know, MayKnow::NotWhere | MayKnow::Nothing))
    }

    /// Everything in their record that somebody wrote in words of their own.
    pub fn prose(&self) -> impl Iterator<Item = &str> {
        let background = [&self.background.birthplace, &self.background.family, &self.background.education, &self.background.work];
        let told = [&self.languages_words, &self.interpreter.language_words, &self.interpreter.words, &self.communication.words, &self.children.words];
        let ages = self.age.evidence.iter().flat_map(|one| [&one.by, &one.words]);
        let close = self.close.iter().map(|one| &one.words);
        background.into_iter().chain(told).chain(ages).chain(close).map(String::as_str)
    }

    /// What a brother, a child or a friend in the same place shares with them: what they are called, how old they are, their papers and their choices are
    /// their own and never copied.
    #[must_use]
    pub fn shared_with_another(&self, parts: &[Shared]) -> Details {
        let with = |part: Shared| parts.contains(&part);
        let mut other = Details { jurisdiction: self.jurisdiction, ..Details::default() };
        if with(Shared::Nationality) {
            other.nationalities = self.nationalities.clone();
        }
        if with(Shared::Languages) {
            other.languages = self.languages.clone();
            other.languages_words = self.languages_words.clone();
            other.reads = self.reads.clone();
            other.interpreter = self.interpreter.clone();
        }
        if with(Shared::Close) {
            other.close = self.close.clone();
        }
        other
    }
}

codes! {
    /// What the records of a family or a group may share. The rest is personal.
    Shared, "shared-" {
        Nationality = "nationality",
        Languages = "languages",
        /// Who must not know where they are.
        Close = "close",
        /// Where they stay, and what is safe there.
        Staying = "staying",
        /// The reports about them, where this member reads those.
        Reports = "reports",
    }
}

/// Their references with the Home Office. Asked only where a referral needs them, sealed apart, shown only to whoever asks for them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    pub has_reference: Answer,
    pub kind: String,
    pub number: String,
    pub words: String,
}

/// What staff wrote beside an act: why it is held, why a rule was broken. Their own organisation's alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memo {
    pub text: String,
}

/// What can't be kept of what was typed: at which field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    Line(&'static str),
    Words(&'static str),
}

/// Whether a line and a text are short enough: `(field, text)`.
pub fn fits<'a>(lines: impl IntoIterator<Item = (&'static str, &'a str)>, words: impl IntoIterator<Item = (&'static str, &'a str)>) -> Result<(), TooMuch> {
    let long = |text: &str, most: usize| text.chars().count() > most;
    if let Some((field, _)) = lines.into_iter().find(|(_, text)| long(text, LONGEST_LINE)) {
        return Err(TooMuch::Line(field));
    }
    match words.into_iter().find(|(_, text)| long(text, LONGEST_WORDS)) {
        Some((field, _)) => Err(TooMuch::Words(field)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(kind: NameKind, first: &str, last: &str) -> Name {
        Name { kind, first: first.to_owned(), last: last.to_owned() }
    }

    #[test]
    fn names_of_one_word_and_of_any_script_are_names() {
        let one = name(NameKind::Used, "Suharti", "");
        assert!(one.is_one_word() && one.whole() == "Suharti");
        let details = Details { names: vec![name(NameKind::OwnScript, "Олена", "Коваль"), name(NameKind::Used, "Olena", "Koval")], ..Details::default() };
        assert_eq!(details.called(), "Olena Koval");
        assert_eq!(Details::default().called(), "");
    }

    #[test]
    fn what_is_shared_is_shared_and_what_is_personal_is_not() {
        let details = Details {
            names: vec![name(NameKind::Used, "Ana", "Rus")],
            nationalities: vec![Nationality::from_code("RO").unwrap(), Nationality::stateless()],
            languages: vec![Tongue::from_tag("ro").unwrap()],
            ..Details::default()
        };
        let other = details.shared_with_another(&[Shared::Languages]);
        assert!(other.names.is_empty() && other.age == Age::default() && other.nationalities.is_empty());
        assert_eq!(other.languages, details.languages);
    }

    #[test]
    fn twenty_thousand_characters_are_refused_by_name() {
        let long = "x".repeat(20_000);
        assert_eq!(fits([("first", "Ana")], [("family", long.as_str())]), Err(TooMuch::Words("family")));
        assert_eq!(fits([("first", long.as_str())], []), Err(TooMuch::Line("first")));
        assert_eq!(fits([("first", "Ana")], [("family", "")]), Ok(()));
    }
}
