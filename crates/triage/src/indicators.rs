//! The library of indicators: data with a version, read and checked once. What an indicator is called is words, `indicator-{key}`.

use crate::signs::Signs;
use daybreak_database::Failure;
use daybreak_reports::journey::Telling;
use daybreak_reports::packs::{PACKS, Setting, YOUNG};
use daybreak_vocabulary::{AgeBand, Exploitation};
use serde::Deserialize;
use std::fmt;
use std::sync::LazyLock;

/// The library as it is kept: TOML, beside this file.
pub const TEXT: &str = include_str!("indicators/library.toml");

static LIBRARY: LazyLock<Result<Library, Wrong>> = LazyLock::new(|| Library::read(TEXT));

/// The library the room measures by.
///
/// # Errors
/// Broken where the file does not hold together; a test reads it, so that no build with such a file is released.
pub fn library() -> Result<&'static Library, Failure> {
    LIBRARY.as_ref().map_err(|_| Failure::Broken("the library of indicators does not hold together"))
}

#[derive(Clone, Debug)]
pub struct Library {
    /// What an opened report was measured by.
    pub version: String,
    pub groups: Vec<Group>,
    pub indicators: Vec<Indicator>,
    /// Questions of the public site that raise nothing.
    pub not_indicators: Vec<NotOne>,
}

/// Indicators that say the same thing in different ways: counted once.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub key: String,
    /// A way of holding somebody; without one there is no slavery, only bad work.
    pub control: bool,
}

/// A sign of exploitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    pub key: String,
    pub part: Part,
    /// Its place in [`Library::groups`].
    pub group: usize,
    pub kinds: Vec<Exploitation>,
    /// Codes of the Human Trafficking Case Data Standard 2.0.
    pub htcds: Vec<String>,
    /// Boxes of the digital referral it may bear on; which is ticked is the first responder's judgement.
    pub nrm: Vec<String>,
    pub raised: Vec<RaisedBy>,
    /// Why somebody should look today.
    pub urgent: Option<Urgent>,
    /// Somebody under 18: before all else.
    pub child: bool,
}

/// What raises an indicator. There is no variant for words, a name, a language, a country: none can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RaisedBy {
    /// A question answered yes or no, in any kind of place or only in some.
    Answer { question: &'static str, yes: bool, at: Vec<Setting> },
    Age(AgeBand),
    Telling(Telling),
}

/// The sections of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    General,
    Labour,
    Sexual,
    /// With county lines.
    Criminal,
    Cuckooing,
    /// Domestic servitude.
    Domestic,
    Child,
}

/// Why somebody should look today. Danger now and a child stand above all of them; self-harm no question asks, a reader says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgent {
    Injury,
    ShutIn,
    /// About to be taken elsewhere.
    Moved,
    Missing,
    Fire,
    /// A child who is afraid to go home.
    Home,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotOne {
    pub question: String,
    pub why: Why,
}

/// Why a question raises nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It is answered in words: a person reads them, no sum does.
    Words,
    /// It is asked to help, not to judge.
    Help,
}

impl Part {
    pub const ALL: [Part; 7] = [Part::General, Part::Labour, Part::Sexual, Part::Criminal, Part::Cuckooing, Part::Domestic, Part::Child];

    /// The end of its words key, `indicators-part-{code}`.
    pub fn code(self) -> &'static str {
        match self {
            Part::General => "general",
            Part::Labour => "labour",
            Part::Sexual => "sexual",
            Part::Criminal => "criminal",
            Part::Cuckooing => "cuckooing",
            Part::Domestic => "domestic",
            Part::Child => "child",
        }
    }
}

impl Urgent {
    pub const ALL: [Urgent; 6] = [Urgent::Injury, Urgent::ShutIn, Urgent::Moved, Urgent::Missing, Urgent::Fire, Urgent::Home];

    /// The end of its words key, `measure-urgent-{code}`.
    pub fn code(self) -> &'static str {
        match self {
            Urgent::Injury => "injury",
            Urgent::ShutIn => "shut-in",
            Urgent::Moved => "moved",
            Urgent::Missing => "missing",
            Urgent::Fire => "fire",
            Urgent::Home => "home",
        }
    }
}

impl RaisedBy {
    /// Whether these answers raise it.
    pub fn is_raised(&self, signs: &Signs) -> bool {
        match self {
            RaisedBy::Answer { question, yes, at } => {
                let here = at.is_empty() || signs.setting.is_some_and(|setting| at.contains(&setting));
                here && signs.answers.contains(&(question, *yes))
            }
            RaisedBy::Age(age) => signs.ages.contains(age),
            RaisedBy::Telling(telling) => signs.telling == *telling,
        }
    }
}

/// What is wrong with a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong(pub String);

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    version: String,
    groups: Vec<Group>,
    not_indicators: Vec<NotOne>,
    indicator: Vec<WrittenIndicator>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenIndicator {
    key: String,
    part: Part,
    group: String,
    kinds: Vec<Exploitation>,
    htcds: Vec<String>,
    nrm: Vec<String>,
    raised: Vec<WrittenRaised>,
    #[serde(default)]
    urgent: Option<Urgent>,
    #[serde(default)]
    child: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRaised {
    question: Option<String>,
    answer: Option<String>,
    #[serde(default)]
    at: Vec<Setting>,
    age: Option<String>,
    telling: Option<Telling>,
}

/// Every question of the public site, each key once.
pub fn questions() -> Vec<&'static str> {
    let mut keys: Vec<&'static str> = PACKS.iter().flat_map(|(_, _, pack)| pack.iter()).chain(YOUNG).map(|question| question.key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Whether a question is asked in a kind of place at all.
fn is_asked_at(question: &str, setting: Setting) -> bool {
    PACKS.iter().any(|(of, _, pack)| *of == setting && pack.iter().any(|asked| asked.key == question))
}

impl Library {
    /// Reads and checks a library.
    ///
    /// # Errors
    /// [`Wrong`], in one sentence: not TOML, a field there is no place for, a question nobody asks, a question that neither raises anything nor is listed.
    pub fn read(text: &str) -> Result<Library, Wrong> {
        let written: Written = toml::from_str(text).map_err(|wrong| Wrong(wrong.message().to_owned()))?;
        let asked = questions();
        let mut indicators: Vec<Indicator> = Vec::new();
        for one in written.indicator {
            if indicators.iter().any(|other| other.key == one.key) {
                return Err(Wrong(format!("{} stands there twice", one.key)));
            }
            let group = written.groups.iter().position(|group| group.key == one.group);
            let group = group.ok_or_else(|| Wrong(format!("{} names the group {}, which is none", one.key, one.group)))?;
            let raised = one.raised.iter().map(|raised| raised_by(&one.key, raised, &asked)).collect::<Result<Vec<_>, Wrong>>()?;
            if raised.is_empty() || one.kinds.is_empty() || one.htcds.is_empty() || one.nrm.is_empty() {
                return Err(Wrong(format!("{} lacks what raises it, a kind or a code", one.key)));
            }
            let (key, part, kinds, htcds, nrm, urgent, child) = (one.key, one.part, one.kinds, one.htcds, one.nrm, one.urgent, one.child);
            indicators.push(Indicator { key, part, group, kinds, htcds, nrm, raised, urgent, child });
        }
        let library = Library { version: written.version, groups: written.groups, indicators, not_indicators: written.not_indicators };
        for question in asked {
            match (library.raises(question), library.not_indicators.iter().any(|not| not.question == question)) {
                (true, false) | (false, true) => {}
                (true, true) => return Err(Wrong(format!("{question} raises something and is listed as raising nothing"))),
                (false, false) => return Err(Wrong(format!("{question} raises nothing and is not listed"))),
            }
        }
        Ok(library)
    }

    fn raises(&self, question: &str) -> bool {
        let of = |raised: &RaisedBy| matches!(raised, RaisedBy::Answer { question: own, .. } if *own == question);
        self.indicators.iter().any(|indicator| indicator.raised.iter().any(of))
    }

    pub fn group(&self, indicator: &Indicator) -> Option<&Group> {
        self.groups.get(indicator.group)
    }

    pub fn of_part(&self, part: Part) -> impl Iterator<Item = &Indicator> {
        self.indicators.iter().filter(move |indicator| indicator.part == part)
    }
}

fn raised_by(key: &str, raised: &WrittenRaised, asked: &[&'static str]) -> Result<RaisedBy, Wrong> {
    match (&raised.question, &raised.answer, &raised.age, raised.telling) {
        (Some(question), Some(answer), None, None) => {
            let known = asked.iter().find(|known| *known == question);
            let question = *known.ok_or_else(|| Wrong(format!("{key} is raised by {question}, which nobody is asked")))?;
            if let Some(setting) = raised.at.iter().find(|setting| !is_asked_at(question, **setting)) {
                return Err(Wrong(format!("{key}: {question} is not asked in {}", setting.code())));
            }
            let yes = match answer.as_str() {
                "yes" => true,
                "no" => false,
                _ => return Err(Wrong(format!("{key} is raised by neither yes nor no"))),
            };
            Ok(RaisedBy::Answer { question, yes, at: raised.at.clone() })
        }
        (None, None, Some(age), None) => {
            AgeBand::from_code(age).map(RaisedBy::Age).ok_or_else(|| Wrong(format!("{key} is raised by the age {age}, which is none")))
        }
        (None, None, None, Some(telling)) => Ok(RaisedBy::Telling(telling)),
        _ => Err(Wrong(format!("{key} is raised by more than one thing at once, or by none"))),
    }
}
