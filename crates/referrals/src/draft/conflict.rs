//! Two people saved the same sheet. What only one of them changed is taken; what both changed is shown with both values, and nothing is lost.

use crate::account::{SheetForm, Values};

/// One question that both changed, each differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub name: &'static str,
    pub theirs: Vec<String>,
    pub mine: Vec<String>,
}

/// What came of two versions of one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// With the other's value where both changed it.
    pub values: Values,
    pub conflicts: Vec<Conflict>,
    /// Questions the other changed and this one did not: taken over.
    pub taken: Vec<&'static str>,
}

/// `base` is what this one began from, `theirs` what stands now, `mine` what was just sent.
pub fn merge(sheet: &SheetForm, base: &Values, theirs: &Values, mine: &Values) -> Merge {
    let mut merged = Merge { values: Values::new(), conflicts: Vec::new(), taken: Vec::new() };
    for asked in sheet.asks {
        let [was, other, own] = [base, theirs, mine].map(|values| values.parts(asked.name));
        let kept = if other == own || was == other {
            own
        } else {
            if was == own {
                merged.taken.push(asked.name);
            } else {
                merged.conflicts.push(Conflict { name: asked.name, theirs: other.to_vec(), mine: own.to_vec() });
            }
            other
        };
        merged.values.set(asked.name, kept.to_vec());
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::SheetKind;

    #[test]
    fn what_one_changed_is_taken_and_what_both_changed_is_shown() {
        let sheet = SheetKind::Leaving.form();
        let base = Values::new().with("still", "no").with("left", "Walked out.");
        let theirs = base.clone().with("contact", "not-sure");
        let mut mine = Values::new().with("still", "no").with("left", "Walked out at night.");
        let merged = merge(sheet, &base, &theirs, &mine);
        assert!(merged.conflicts.is_empty());
        assert_eq!(merged.taken, ["contact"]);
        assert_eq!((merged.values.text("left"), merged.values.text("contact")), ("Walked out at night.", "not-sure"));

        let theirs = Values::new().with("still", "no").with("left", "A friend fetched her.");
        let merged = merge(sheet, &base, &theirs, &mine);
        assert_eq!(merged.conflicts.len(), 1);
        assert_eq!((merged.conflicts[0].theirs[0].as_str(), merged.conflicts[0].mine[0].as_str()), ("A friend fetched her.", "Walked out at night."));

        // Taking something away is a change as well.
        mine.set("still", Vec::new());
        let theirs = Values::new().with("still", "yes").with("left", "Walked out at night.");
        assert_eq!(merge(sheet, &base, &theirs, &mine).conflicts.iter().map(|conflict| conflict.name).collect::<Vec<_>>(), ["still"]);
        // Both did the same: nothing to show.
        assert!(merge(sheet, &base, &mine, &mine).conflicts.is_empty());
    }
}
