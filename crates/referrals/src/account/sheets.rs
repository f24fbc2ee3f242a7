//! The sheets of an account, as one table: what each asks, in which order, and how it is answered. Pages, drafts, the meter and the Home Office form all read it.

use daybreak_vocabulary::codes;

codes! {
    /// One sheet of the account. Those that repeat hold any number of records of their kind.
    SheetKind, "sheet-" {
        /// One situation of exploitation: the act, the means and the purpose told apart.
        Situation = "situation",
        /// Where it happened.
        Place = "place",
        /// How they were moved.
        Journey = "journey",
        /// Somebody who did it.
        Exploiter = "exploiter",
        /// Whether it goes on, how it ended, what is feared.
        Leaving = "leaving",
        /// Somebody else it happens to.
        Other = "other",
        /// Whether it was told before, and what the police know.
        Before = "before",
        /// What was observed, what was disclosed and what is inferred: never mixed.
        Signs = "signs",
        /// One conversation it was told in.
        Interview = "interview",
        /// What does not fit together, and how it is explained.
        Inconsistency = "inconsistency",
        /// Something that supports the account, and who holds it.
        Evidence = "evidence",
        /// Other professionals.
        Involved = "involved",
        /// What the first responder makes of it.
        View = "view",
        /// The account read back to the person in their own words.
        ReadBack = "read_back",
        /// Prose written anew for a notification that names nobody.
        Notice = "notice",
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// One line.
    Line,
    /// Several lines, with this many shown.
    Area(usize),
    /// One of a list. Leaving it is always possible.
    One(Codes),
    /// Any of a list.
    Any(Codes),
    /// A day in three boxes, of which the first and second may stay empty.
    Day,
    /// A SHA-256 in hexadecimal.
    Hash,
}

/// Where the answers of a list come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// Answers with words of our own: the prefix of their keys, and the codes.
    Ours(&'static str, &'static [&'static str]),
    /// Districts of the partnership, by ONS code.
    Districts,
    Countries,
    Forces,
}

/// One question of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub name: &'static str,
    pub input: Input,
    /// A hint stands below the label.
    pub hinted: bool,
    /// Only the first record of its kind asks it: whether there is any at all.
    pub first: bool,
    /// Only of somebody who was an adult: a child's exploitation needs no means.
    pub of_adults: bool,
}

const fn asked(name: &'static str, input: Input) -> Asked {
    Asked { name, input, hinted: false, first: false, of_adults: false }
}

const fn hinted(name: &'static str, input: Input) -> Asked {
    Asked { hinted: true, ..asked(name, input) }
}

const fn first(name: &'static str, input: Input) -> Asked {
    Asked { first: true, ..asked(name, input) }
}

const fn of_adults(asked: Asked) -> Asked {
    Asked { of_adults: true, ..asked }
}

const YES_NO: Codes = Codes::Ours("sheet-answer-", &["yes", "no"]);
const YES_NO_UNSURE: Codes = Codes::Ours("sheet-answer-", &["yes", "no", "not-sure"]);
const READ_BACK: Codes = Codes::Ours("sheet-answer-", &["yes", "no", "not-yet"]);

/// What somebody was used for: the Home Office form's own ten boxes.
pub const PURPOSES: &[&str] = &[
    "forced-to-work",
    "wages-taken",
    "forced-to-commit-fraud",
    "prostitution",
    "child-exploitation",
    "taken-somewhere",
    "forced-to-commit-crime",
    "organs-removed",
    "unpaid-household-work",
    "other",
];

/// What was done to bring them there and keep them: the act of article 4 of the Council of Europe's convention.
pub const ACTS: &[&str] = &["recruited", "moved", "handed-over", "housed", "received", "kept"];

/// By what it was done. The codes are HTCDS 2.0's methods of control, in our spelling.
pub const MEANS: &[&str] = &[
    "threats",
    "threats-authorities",
    "threats-family",
    "debt",
    "promises",
    "violence",
    "sexual-violence",
    "takes-earnings",
    "money",
    "medical-care",
    "necessities",
    "psychological",
    "substances",
    "hours",
    "documents",
    "other-means",
];

/// When the exploiter was last in touch: the Home Office form's own bands.
pub const LAST_CONTACT: &[&str] = &[
    "within-the-last-week",
    "within-the-last-month",
    "within-the-last-3-month",
    "within-the-last-6-month",
    "within-the-last-6-12-month",
    "over-a-year-ago",
    "not-sure",
];

const OFTEN: &[&str] = &["once", "now_and_then", "every_week", "every_day", "unknown"];
const RELATIONS: &[&str] = &["family", "partner", "friend", "employer", "stranger", "unknown"];

/// One sheet: its kind, whether it repeats, and its questions in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetForm {
    pub kind: SheetKind,
    pub repeats: bool,
    pub asks: &'static [Asked],
}

const AREA: Input = Input::Area(4);

/// The whole account, in the order it is walked.
pub const SHEETS: &[SheetForm] = &[
    SheetForm {
        kind: SheetKind::Situation,
        repeats: true,
        asks: &[
            hinted("purpose", Input::Any(Codes::Ours("sheet-purpose-", PURPOSES))),
            asked("other", Input::Line),
            hinted("required", AREA),
            asked("act", Input::Any(Codes::Ours("sheet-act-", ACTS))),
            hinted("started", AREA),
            of_adults(asked("means", Input::Any(Codes::Ours("sheet-means-", MEANS)))),
            asked("treated", AREA),
            asked("living", AREA),
            hinted("from", Input::Day),
            hinted("until", Input::Day),
            asked("often", Input::One(Codes::Ours("sheet-often-", OFTEN))),
            hinted("as-child", Input::One(YES_NO_UNSURE)),
        ],
    },
    SheetForm {
        kind: SheetKind::Place,
        repeats: true,
        asks: &[
            asked("district", Input::One(Codes::Districts)),
            hinted("town", Input::Line),
            asked("country", Input::One(Codes::Countries)),
            hinted("address", Input::Area(3)),
        ],
    },
    SheetForm {
        kind: SheetKind::Journey,
        repeats: true,
        asks: &[
            first("any", Input::One(YES_NO)),
            asked("origin", Input::Line),
            asked("destination", Input::Line),
            asked("on", Input::Day),
            hinted("how", AREA),
        ],
    },
    SheetForm {
        kind: SheetKind::Exploiter,
        repeats: true,
        asks: &[
            asked("name", Input::Line),
            hinted("who", AREA),
            asked("relation", Input::One(Codes::Ours("sheet-relation-", RELATIONS))),
            asked("uk", Input::One(YES_NO)),
            hinted("where", Input::Area(3)),
        ],
    },
    SheetForm {
        kind: SheetKind::Leaving,
        repeats: false,
        asks: &[
            asked("still", Input::One(YES_NO)),
            asked("keeping", AREA),
            asked("left", AREA),
            asked("contact", Input::One(Codes::Ours("sheet-contact-", LAST_CONTACT))),
            asked("contact-details", Input::Area(3)),
            asked("again", Input::One(YES_NO)),
            asked("again-why", AREA),
        ],
    },
    SheetForm {
        kind: SheetKind::Other,
        repeats: true,
        asks: &[first("any", Input::One(YES_NO_UNSURE)), hinted("who", AREA)],
    },
    SheetForm {
        kind: SheetKind::Before,
        repeats: false,
        asks: &[
            asked("reported", Input::One(YES_NO_UNSURE)),
            asked("reported-details", Input::Area(3)),
            hinted("why-now", AREA),
            asked("crime", Input::One(YES_NO)),
            asked("force", Input::One(Codes::Forces)),
            asked("crime-reference", Input::Line),
            asked("help-details", Input::Area(3)),
        ],
    },
    SheetForm {
        kind: SheetKind::Signs,
        repeats: false,
        asks: &[
            asked("seen", Input::One(YES_NO)),
            hinted("observed", AREA),
            hinted("disclosed", AREA),
            hinted("inferred", AREA),
        ],
    },
    SheetForm {
        kind: SheetKind::Interview,
        repeats: true,
        asks: &[
            asked("on", Input::Day),
            asked("where", Input::Line),
            hinted("present", Input::Line),
            asked("spoken", Input::Line),
            asked("interpreter", Input::Line),
            hinted("how", AREA),
        ],
    },
    SheetForm {
        kind: SheetKind::Inconsistency,
        repeats: true,
        asks: &[first("any", Input::One(YES_NO)), asked("what", Input::Area(3)), hinted("explained", Input::Area(3))],
    },
    SheetForm {
        kind: SheetKind::Evidence,
        repeats: true,
        asks: &[
            hinted("what", Input::Area(3)),
            asked("on", Input::Day),
            asked("holder", Input::Line),
            hinted("hash", Input::Hash),
            asked("goes", Input::One(YES_NO)),
        ],
    },
    SheetForm {
        kind: SheetKind::Involved,
        repeats: false,
        asks: &[asked("any", Input::One(YES_NO)), hinted("who", AREA)],
    },
    SheetForm { kind: SheetKind::View, repeats: false, asks: &[hinted("view", Input::Area(6))] },
    SheetForm {
        kind: SheetKind::ReadBack,
        repeats: false,
        asks: &[
            asked("done", Input::One(READ_BACK)),
            asked("on", Input::Day),
            asked("spoken", Input::Line),
            asked("by", Input::Line),
            hinted("corrected", AREA),
        ],
    },
    SheetForm {
        kind: SheetKind::Notice,
        repeats: false,
        asks: &[
            hinted("started", AREA),
            asked("required", AREA),
            asked("living", AREA),
            asked("treated", AREA),
            asked("view", AREA),
            asked("sure", Input::Any(Codes::Ours("sheet-sure-", &["names-nobody"]))),
        ],
    },
];

impl SheetKind {
    pub fn form(self) -> &'static SheetForm {
        const EMPTY: SheetForm = SheetForm { kind: SheetKind::View, repeats: false, asks: &[] };
        // Every kind is in the table: the test below counts them.
        SHEETS.iter().find(|sheet| sheet.kind == self).unwrap_or(&EMPTY)
    }
}

impl SheetForm {
    pub fn ask(&self, name: &str) -> Option<&'static Asked> {
        self.asks.iter().find(|asked| asked.name == name)
    }
}

impl Codes {
    /// The codes of a list of ours; the long lists have their own tables.
    pub fn ours(self) -> &'static [&'static str] {
        match self {
            Codes::Ours(_, codes) => codes,
            Codes::Districts | Codes::Countries | Codes::Forces => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_sheet_and_no_name_twice() {
        assert_eq!(SHEETS.iter().map(|sheet| sheet.kind).collect::<Vec<_>>(), SheetKind::ALL);
        for sheet in SHEETS {
            let mut names: Vec<&str> = sheet.asks.iter().map(|asked| asked.name).collect();
            names.sort_unstable();
            let all = names.len();
            names.dedup();
            assert_eq!(names.len(), all, "{:?}", sheet.kind);
            assert!(all > 0 && sheet.kind.form().kind == sheet.kind);
            // Every form carries these for itself: an answer under one of them would be lost, or taken for an order.
            for carried in ["language", "change-language", "escape", "token", "version", "once", "then", "conflict"] {
                assert!(!names.contains(&carried), "{:?} asks {carried}", sheet.kind);
            }
        }
    }
}
