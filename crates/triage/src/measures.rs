//! Three measures of a report, kept apart, each with the answers that moved it and by how much. They order the queue and decide nothing: no score closes a
//! report, and a reader overrules any of them with a reason.
//!
//! No public source for the weights that police tools use was found; these are the project's own, and small enough to be checked by hand.

use crate::indicators::{Indicator, Library, RaisedBy, Urgent};
use crate::overruling::Overruling;
use crate::signs::Signs;
use daybreak_reports::journey::{Answer, Telling};
use daybreak_reports::store::Rank;
use daybreak_vocabulary::AgeBand;
use daybreak_vocabulary::grade::{Information, Source};

/// How strongly the answers speak for exploitation: by independent groups, never by how many signs say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Two groups that hold somebody, or one and three others.
    Strong,
    /// One group that holds somebody, or three in all.
    Some,
    Few,
    /// Little was told: it may be anything.
    NotKnown,
}

/// How soon somebody should look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Danger now, or a child: before all else.
    Now,
    Today,
    /// Nothing told says that it can't wait. Not that it can.
    NotSaid,
}

/// How well what was told can be relied on and checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    Firm,
    Fair,
    Thin,
}

/// Makes the codes of a level: the word in forms, in sealed notes and at the end of its words key.
macro_rules! level {
    ($name:ident { $($variant:ident = $code:literal),* }) => {
        impl $name {
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The word in forms and sealed notes, and the end of its words key.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),* }
            }

            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }
        }
    };
}
level!(Strength { Strong = "strong", Some = "some", Few = "few", NotKnown = "not-known" });
level!(Urgency { Now = "now", Today = "today", NotSaid = "not-said" });
level!(Confidence { Firm = "firm", Fair = "fair", Thin = "thin" });

/// One answer that moved a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved<'a> {
    pub by: By<'a>,
    /// The indicator it raised; confidence has none.
    pub indicator: Option<&'a Indicator>,
    /// By how much: 1 for a new group, 0 for one that is counted already; points of confidence.
    pub amount: i64,
}

/// What somebody answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By<'a> {
    Question { key: &'a str, yes: bool },
    Age(AgeBand),
    Telling(Telling),
    Danger(Answer),
    Detail(Detail),
    Source(Source),
    Information(Information),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Detail {
    Place,
    Time,
    Mark,
    File,
}

impl Detail {
    /// The end of its words key, `measure-detail-{code}`.
    pub fn code(self) -> &'static str {
        match self {
            Detail::Place => "place",
            Detail::Time => "time",
            Detail::Mark => "mark",
            Detail::File => "file",
        }
    }
}

/// The measures of one report, as its answers have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measures<'a> {
    pub strength: Strength,
    /// Groups counted, and those of them that are ways of holding somebody.
    pub groups: i64,
    pub control: i64,
    pub strength_moved: Vec<Moved<'a>>,
    pub urgency: Urgency,
    pub urgent: Vec<Urgent>,
    pub urgency_moved: Vec<Moved<'a>>,
    pub confidence: Confidence,
    pub confidence_moved: Vec<Moved<'a>>,
    /// Something in a short report speaks for reading it soon.
    speaks: bool,
}

/// How a source and what it says are graded. A stranger is untested; how they know is taken from who tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grades {
    pub source: Source,
    pub information: Information,
}

impl Grades {
    /// Before anybody has graded it.
    pub fn of(telling: Telling) -> Grades {
        let lived = telling.is_about_self();
        Grades { source: Source::Untested, information: if lived { Information::KnownDirectly } else { Information::NotKnown } }
    }
}

/// Measures the answers of a report by a library.
pub fn measure<'a>(library: &'a Library, signs: &Signs, grades: Grades) -> Measures<'a> {
    let mut counted = vec![false; library.groups.len()];
    let (mut strength_moved, mut urgency_moved, mut urgent) = (Vec::new(), Vec::new(), Vec::new());
    let mut child = false;
    if signs.danger == Answer::Yes {
        urgency_moved.push(Moved { by: By::Danger(Answer::Yes), indicator: None, amount: 2 });
    }
    for indicator in &library.indicators {
        for raised in indicator.raised.iter().filter(|raised| raised.is_raised(signs)) {
            let by = by(raised);
            let new = counted.get_mut(indicator.group).is_some_and(|counted| !std::mem::replace(counted, true));
            strength_moved.push(Moved { by, indicator: Some(indicator), amount: i64::from(new) });
            if indicator.child {
                child = true;
                urgency_moved.push(Moved { by, indicator: Some(indicator), amount: 2 });
            } else if let Some(why) = indicator.urgent {
                if !urgent.contains(&why) {
                    urgent.push(why);
                }
                urgency_moved.push(Moved { by, indicator: Some(indicator), amount: 1 });
            }
        }
    }
    let count = |control: bool| library.groups.iter().zip(&counted).filter(|(group, counted)| **counted && (!control || group.control)).count();
    let (groups, control) = (count(false), count(true));
    let strength = match (control, groups) {
        (2.., _) | (1, 4..) => Strength::Strong,
        _ if signs.is_little() => Strength::NotKnown,
        (1, _) | (_, 3..) => Strength::Some,
        _ => Strength::Few,
    };
    let urgency = match (signs.danger == Answer::Yes || child, urgent.is_empty()) {
        (true, _) => Urgency::Now,
        (false, false) => Urgency::Today,
        (false, true) => Urgency::NotSaid,
    };
    let (confidence, confidence_moved) = confidence(signs, grades);
    let speaks = signs.danger == Answer::Unknown || signs.telling == Telling::Happens || control >= 1 || groups >= 2;
    Measures {
        strength,
        groups: i64::try_from(groups).unwrap_or(i64::MAX),
        control: i64::try_from(control).unwrap_or(i64::MAX),
        strength_moved,
        urgency,
        urgent,
        urgency_moved,
        confidence,
        confidence_moved,
        speaks,
    }
}

fn by(raised: &RaisedBy) -> By<'_> {
    match raised {
        RaisedBy::Answer { question, yes, .. } => By::Question { key: question, yes: *yes },
        RaisedBy::Age(age) => By::Age(*age),
        RaisedBy::Telling(telling) => By::Telling(*telling),
    }
}

/// Two for what is known directly or borne out, one for hearsay, less for what is doubted; one for each detail that can be checked.
fn confidence<'a>(signs: &Signs, grades: Grades) -> (Confidence, Vec<Moved<'a>>) {
    let source = match grades.source {
        Source::Reliable => 1,
        Source::Untested => 0,
        Source::NotReliable => -1,
    };
    let information = match grades.information {
        Information::KnownDirectly | Information::Corroborated => 2,
        Information::KnownIndirectly => 1,
        Information::NotKnown => 0,
        Information::SuspectedFalse => -2,
    };
    let moved = |by, amount| Moved { by, indicator: None, amount };
    let mut all = vec![moved(By::Source(grades.source), source), moved(By::Information(grades.information), information)];
    let details = signs.details;
    let given = [(Detail::Place, details.place), (Detail::Time, details.time), (Detail::Mark, details.mark), (Detail::File, details.file)];
    all.extend(given.into_iter().filter(|(_, given)| *given).map(|(detail, _)| moved(By::Detail(detail), 1)));
    let points: i64 = all.iter().map(|moved| moved.amount).sum();
    let confidence = match points {
        4.. => Confidence::Firm,
        2..=3 => Confidence::Fair,
        _ => Confidence::Thin,
    };
    (confidence, all)
}

/// Where a report stands in a queue: override, then urgency, then strength. The only thing of the measures that is stored plainly (decision 0063).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    Now,
    Today,
    Strong,
    /// Not opened yet, or little was told and something in it speaks for reading it soon.
    Unread,
    Some,
    /// Little was told: not low, not known.
    Little,
    Few,
}

impl Standing {
    pub const ALL: [Standing; 7] =
        [Standing::Now, Standing::Today, Standing::Strong, Standing::Unread, Standing::Some, Standing::Little, Standing::Few];

    /// Where the queue puts it once it was opened: what is urgent and read stands after what is urgent and unread.
    pub fn rank(self) -> Rank {
        match self {
            Standing::Now => Rank::Read,
            Standing::Today => Rank::Today,
            Standing::Strong => Rank::Strong,
            Standing::Unread => Rank::Other,
            Standing::Some => Rank::Some,
            Standing::Little => Rank::Little,
            Standing::Few => Rank::Few,
        }
    }

    /// The end of its words key, `triage-standing-{code}`.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Now => "now",
            Standing::Today => "today",
            Standing::Strong => "strong",
            Standing::Unread => "unread",
            Standing::Some => "some",
            Standing::Little => "little",
            Standing::Few => "few",
        }
    }
}

impl Measures<'_> {
    /// Where these measures put a report, with what a reader has overruled in their place.
    pub fn standing(&self, overruled: &Overruling) -> Standing {
        let (strength, urgency) = (overruled.strength.unwrap_or(self.strength), overruled.urgency.unwrap_or(self.urgency));
        match (urgency, strength) {
            (Urgency::Now, _) => Standing::Now,
            (Urgency::Today, _) => Standing::Today,
            (Urgency::NotSaid, Strength::Strong) => Standing::Strong,
            (Urgency::NotSaid, Strength::Some) => Standing::Some,
            (Urgency::NotSaid, Strength::Few) => Standing::Few,
            (Urgency::NotSaid, Strength::NotKnown) if self.speaks => Standing::Unread,
            (Urgency::NotSaid, Strength::NotKnown) => Standing::Little,
        }
    }
}
