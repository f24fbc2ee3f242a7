//! The meter: what a decision maker will look for and not find, and why it matters. It advises and never blocks.

use crate::account::SheetKind;
use crate::form::{self, Answer, Case};
use daybreak_vocabulary::codes;

codes! {
    /// Something a good referral has and this one has not.
    Gap, "meter-gap-" {
        Act = "act",
        Means = "means",
        Purpose = "purpose",
        Dates = "dates",
        Place = "place",
        Exploiter = "exploiter",
        /// What was seen, apart from what was told.
        Observed = "observed",
        Interview = "interview",
        View = "view",
        /// Something does not fit and nobody says why.
        Unexplained = "unexplained",
        ReadBack = "read_back",
        Evidence = "evidence",
        SafeContact = "safe_contact",
        Interpreter = "interpreter",
        /// The council was not told of a child.
        Council = "council",
    }
}

impl Gap {
    /// Why it matters: `meter-why-act`.
    pub fn why(self) -> String {
        format!("meter-why-{}", self.code())
    }

    /// The sheet it is written on; the person's record, where it is none.
    pub fn sheet(self) -> Option<SheetKind> {
        match self {
            Gap::Act | Gap::Means | Gap::Purpose | Gap::Dates => Some(SheetKind::Situation),
            Gap::Place => Some(SheetKind::Place),
            Gap::Exploiter => Some(SheetKind::Exploiter),
            Gap::Observed => Some(SheetKind::Signs),
            Gap::Interview => Some(SheetKind::Interview),
            Gap::View => Some(SheetKind::View),
            Gap::Unexplained => Some(SheetKind::Inconsistency),
            Gap::ReadBack => Some(SheetKind::ReadBack),
            Gap::Evidence => Some(SheetKind::Evidence),
            Gap::SafeContact | Gap::Interpreter | Gap::Council => None,
        }
    }
}

/// What the meter reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Missing, in the order of the account.
    pub gaps: Vec<Gap>,
    /// Present, in the same order.
    pub held: Vec<Gap>,
    /// Fields of the Home Office form that are answered, and how many this journey has that must be.
    pub answered: usize,
    pub required: usize,
}

/// Reads a case. A child needs no means, and somebody exploited as a child needs none for that time.
pub fn read(case: &Case) -> Reading {
    let (mut gaps, mut held) = (Vec::new(), Vec::new());
    for gap in Gap::ALL {
        match has(case, *gap) {
            Some(true) => held.push(*gap),
            Some(false) => gaps.push(*gap),
            None => {}
        }
    }
    let filled = form::fill(case);
    let fields = || filled.pages.iter().flat_map(|page| &page.fields);
    let answered = fields().filter(|field| field.value.is_known() && is_required(&field.id)).count();
    let required = answered + fields().filter(|field| field.value == Answer::NotKnown).count();
    Reading { gaps, held, answered, required }
}

fn is_required(id: &str) -> bool {
    form::find(id).is_some_and(|field| matches!(field.need, form::Need::Always | form::Need::If(..)))
}

/// Whether the case has it; `None` where it is not asked of this case.
fn has(case: &Case, gap: Gap) -> Option<bool> {
    let account = &case.account;
    let child = case.subject.standing.is_treated_as_child();
    let all = |names: &[&str]| {
        account.has(SheetKind::Situation)
            && account.all(SheetKind::Situation).all(|sheet| names.iter().any(|name| !sheet.values.parts(name).is_empty()))
    };
    match gap {
        Gap::Act => Some(all(&["act", "started"])),
        Gap::Means if child => None,
        Gap::Means => Some(
            account.has(SheetKind::Situation)
                && account.all(SheetKind::Situation).all(|sheet| {
                    sheet.values.has("as-child", "yes") || ["means", "treated"].iter().any(|name| !sheet.values.parts(name).is_empty())
                }),
        ),
        Gap::Purpose => Some(all(&["purpose"])),
        Gap::Dates => Some(all(&["from", "until"])),
        Gap::Place => Some(account.has(SheetKind::Place)),
        Gap::Exploiter => Some(account.has(SheetKind::Exploiter)),
        Gap::Observed => Some(!account.one(SheetKind::Signs).text("observed").is_empty()),
        Gap::Interview => Some(account.has(SheetKind::Interview)),
        Gap::View => Some(!account.one(SheetKind::View).is_empty()),
        Gap::Unexplained => {
            let mut doubts = account.all(SheetKind::Inconsistency).filter(|sheet| !sheet.values.text("what").is_empty()).peekable();
            doubts.peek()?;
            Some(doubts.all(|sheet| !sheet.values.text("explained").is_empty()))
        }
        Gap::ReadBack => Some(account.one(SheetKind::ReadBack).has("done", "yes")),
        Gap::Evidence => Some(account.has(SheetKind::Evidence)),
        Gap::SafeContact if child || case.is_nameless() => None,
        Gap::SafeContact => Some(form::fill(case).value("who-contact").is_some_and(Answer::is_known)),
        Gap::Interpreter if case.is_nameless() => None,
        Gap::Interpreter => Some(case.subject.interpreter.is_some()),
        Gap::Council if child => Some(!case.subject.council.name.is_empty()),
        Gap::Council => None,
    }
}
