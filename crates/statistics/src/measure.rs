//! What published tables count, how they split it, and what must never be mixed.

use crate::codes;
use serde::{Deserialize, Serialize};

/// What is counted. Two measures are never added, divided or ranked together: each counts other things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Measure {
    /// Referrals to the National Referral Mechanism, by who made them.
    Referrals,
    /// Referrals by the police force they were sent to, for investigation.
    Sent,
    /// Reasonable grounds decisions made in the period, whenever the referral was.
    Reasonable,
    /// Conclusive grounds decisions made in the period, whenever the referral was.
    Conclusive,
    /// Notifications about adults who did not agree to be referred.
    Notifications,
    /// Defendants who were prosecuted for modern slavery, as courts, prosecutors or forces publish it.
    Prosecutions,
    /// Defendants who were convicted of it, by the same.
    Convictions,
    /// People who live in a place: only ever under a rate.
    Population,
}

/// One way of splitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dimension {
    /// A police force area, or another place.
    Place,
    /// What kind of body made it: government, police, council, charity.
    ResponderKind,
    /// The body that made it.
    Responder,
    /// The kind of exploitation.
    Kind,
    /// Adult or child at the time of exploitation.
    Age,
    Sex,
    Nationality,
    /// Where the exploitation was: in the country, overseas, both.
    Location,
    /// Positive or negative.
    Decision,
}

/// How many dimensions a figure is split by.
pub const DIMENSIONS: usize = 9;

macro_rules! words {
    ($name:ident { $($variant:ident = $code:literal, $english:literal;)* }) => {
        impl $name {
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The word in addresses, on the command line, and at the end of words keys.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),* }
            }

            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }

            /// In English, for the command line and for files.
            pub fn english(self) -> &'static str {
                match self { $($name::$variant => $english),* }
            }
        }
    };
}

words!(Measure {
    Referrals = "referrals", "NRM referrals made";
    Sent = "sent", "NRM referrals sent to police forces for investigation";
    Reasonable = "reasonable", "reasonable grounds decisions";
    Conclusive = "conclusive", "conclusive grounds decisions";
    Notifications = "notifications", "duty to notify reports";
    Prosecutions = "prosecutions", "defendants prosecuted for modern slavery";
    Convictions = "convictions", "defendants convicted of modern slavery";
    Population = "population", "people living there";
});

words!(Dimension {
    Place = "place", "place";
    ResponderKind = "responder-kind", "kind of first responder";
    Responder = "responder", "first responder";
    Kind = "kind", "kind of exploitation";
    Age = "age", "age at exploitation";
    Sex = "sex", "sex";
    Nationality = "nationality", "nationality";
    Location = "location", "where the exploitation was";
    Decision = "decision", "decision";
});

impl Measure {
    /// Whether it counts defendants: people accused, never people helped.
    pub fn of_courts(self) -> bool {
        matches!(self, Measure::Prosecutions | Measure::Convictions)
    }
}

impl Dimension {
    /// Its place among the codes of a figure.
    pub fn at(self) -> usize {
        self as usize
    }

    /// Whether the codes are a fixed few that cover everybody, so that a total that was not published may be added up over them.
    pub fn closes(self) -> bool {
        matches!(self, Dimension::ResponderKind | Dimension::Age | Dimension::Sex | Dimension::Location | Dimension::Decision)
    }

    /// The codes that have to be there before a total is added up over them: "unknown" may be left out where nobody was.
    pub fn least(self) -> &'static [&'static str] {
        match self {
            Dimension::ResponderKind => &["government", "ngo", "police", "council"],
            Dimension::Age => &["adult", "child"],
            Dimension::Sex => &["female", "male"],
            Dimension::Location => &["uk", "overseas", "both"],
            Dimension::Decision => &["positive", "negative"],
            _ => &[],
        }
    }

    /// A code as people read it in English; what is no code of ours stands as it was published.
    pub fn label(self, code: &str) -> &str {
        codes::label(self, code)
    }
}

/// Why two things can't be set against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// What a body made, and what was sent to it: other people, even where the number is called the same.
    MadeAndSent,
    /// A count of decisions beside a count of people: the decisions of a period are about referrals of any.
    DecisionsAndReferrals,
    /// Notifications name nobody: some of them are people referred later.
    Notified,
    /// Adults and children are counted by other rules: an adult has to agree, a child is always referred.
    AdultAndChild,
    /// Courts count defendants: neither is a share of the people who were harmed.
    Defendants,
    /// Who is convicted in a period may have been prosecuted in an earlier one.
    Courts,
    /// Another count altogether.
    Measures,
}

impl Unlike {
    /// The end of its words key.
    pub fn code(self) -> &'static str {
        match self {
            Unlike::MadeAndSent => "made-sent",
            Unlike::DecisionsAndReferrals => "decisions",
            Unlike::Notified => "notified",
            Unlike::AdultAndChild => "adult-child",
            Unlike::Defendants => "defendants",
            Unlike::Courts => "courts",
            Unlike::Measures => "measures",
        }
    }

    pub fn english(self) -> &'static str {
        match self {
            Unlike::MadeAndSent => "one counts referrals a body made and the other referrals sent to it: they are about other people",
            Unlike::DecisionsAndReferrals => "the decisions of a period are about referrals of any earlier one: neither is a share of the other",
            Unlike::Notified => "a notification names nobody, and some of those people are referred later: the two can't be added or divided",
            Unlike::AdultAndChild => "adults are counted where they agree to be referred and children always: a rank or a share of one among the other means nothing",
            Unlike::Defendants => "one counts defendants and the other people who may have been harmed, often years apart: neither is a share of the other",
            Unlike::Courts => "who is convicted in a period may have been prosecuted in an earlier one: neither is a share of the other",
            Unlike::Measures => "the two count different things",
        }
    }
}

/// Whether two measures may be set against each other.
pub fn alike(one: Measure, other: Measure) -> Result<(), Unlike> {
    use Measure::{Conclusive, Notifications, Population, Reasonable, Referrals, Sent};
    match (one, other) {
        (one, other) if one == other => Ok(()),
        (Referrals, Sent) | (Sent, Referrals) => Err(Unlike::MadeAndSent),
        (Notifications, Referrals | Sent) | (Referrals | Sent, Notifications) => Err(Unlike::Notified),
        (one, other) if one.of_courts() && other.of_courts() => Err(Unlike::Courts),
        (one, other) if (one.of_courts() || other.of_courts()) && one != Population && other != Population => Err(Unlike::Defendants),
        (Reasonable | Conclusive, Referrals | Sent) | (Referrals | Sent, Reasonable | Conclusive) => Err(Unlike::DecisionsAndReferrals),
        _ => Err(Unlike::Measures),
    }
}
