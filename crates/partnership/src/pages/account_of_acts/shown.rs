//! What of an entry the account of acts shows. Whoever reads it checks what colleagues did. What a person answered, and what became of them, stands on that
//! person's own record for those who may open it (decision 165).

use daybreak_audit::Recorded;

/// What an entry about a person or a referral shows besides its act: whom else it touched, on what ground, whether a rule was gone past. A list of what is
/// shown, not of what is kept back: what an act of tomorrow records of a person is not shown before somebody has thought about it.
const OF_A_PERSON: [&str; 12] = ["as", "basis", "hold", "member", "other", "overridden", "person", "reason", "report", "to", "wished_by", "with"];
/// That somebody looked at what is kept apart, or wrote, is told with what that was.
const WITH_WHAT: [&str; 2] = ["person.looked", "person.corrected"];
/// Not an act of its own: what an answer meant for what was agreed before.
const MEANINGS: [&str; 1] = ["person.withdrew"];

/// Whether the account shows it at all. It is in the chain all the same.
pub(super) fn is_act(entry: &Recorded) -> bool {
    !MEANINGS.contains(&entry.act.as_str())
}

/// The coded pairs that are shown.
pub(super) fn detail(entry: &Recorded) -> String {
    if !["person", "referral"].contains(&entry.record_kind.as_str()) {
        return entry.detail.clone();
    }
    let shown = |name: &str| OF_A_PERSON.contains(&name) || (name == "what" && WITH_WHAT.contains(&entry.act.as_str()));
    let pairs: Vec<String> = entry.details().filter(|(name, _)| shown(name)).map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join(";")
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_vocabulary::Moment;
    use uuid::Uuid;

    fn entry(act: &str, kind: &str, detail: &str) -> Recorded {
        Recorded {
            id: Uuid::nil(),
            happened_at: Moment(0),
            author_kind: "member".to_owned(),
            author: Some(Uuid::nil()),
            organisation: Some(Uuid::nil()),
            act: act.to_owned(),
            record_kind: kind.to_owned(),
            record: Uuid::nil(),
            detail: detail.to_owned(),
        }
    }

    #[test]
    fn an_answer_is_not_shown_and_what_colleagues_did_is() {
        for (act, kind, detail, shown) in [
            ("person.chose", "person", "about=sharing;answer=refused;organisation=00", ""),
            ("person.standing_changed", "person", "standing=child", ""),
            ("person.reached", "person", "way=phone;overridden=yes", "overridden=yes"),
            ("person.corrected", "person", "what=contact;standing=adult", "what=contact"),
            ("person.shared", "person", "with=00;basis=danger;reason=given;contact=no", "with=00;basis=danger;reason=given"),
            ("referral.stands", "referral", "what=refused_first", ""),
            ("referral.taken_out", "referral", "as=sheet;basis=choice", "as=sheet;basis=choice"),
            ("person.of_tomorrow", "person", "wound=deep", ""),
            ("report.closed", "report", "reason=looked", "reason=looked"),
        ] {
            assert_eq!(detail_of(act, kind, detail), shown, "{act}");
        }
        assert!(!is_act(&entry("person.withdrew", "person", "")) && is_act(&entry("person.chose", "person", "")));
    }

    fn detail_of(act: &str, kind: &str, text: &str) -> String {
        detail(&entry(act, kind, text))
    }
}
