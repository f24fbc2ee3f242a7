//! The measures of an opened report, each with the answers that moved it and by how much.

use crate::measures::{By, Confidence, Measures, Moved, Strength, Urgency};
use crate::overruling::{Overruled, Overruling};
use crate::sealing::NoteText;
use crate::store::Note;
use daybreak_reports::Concern;
use daybreak_reports::journey::Answer;
use daybreak_site::{Args, Page, Said};

/// The three measures of a report, as its page shows them.
pub struct Panel {
    pub measures: Vec<MeasureView>,
}

/// One measure.
pub struct MeasureView {
    pub name: &'static str,
    pub level: Said,
    pub colour: &'static str,
    /// What a reader put in its place, and what the answers say.
    pub overruled: Option<Said>,
    pub says: Vec<Said>,
    pub moved: Vec<MovedView>,
}

/// One answer, and by how much it moved the measure.
pub struct MovedView {
    pub what: Said,
    /// What the answer is a sign of.
    pub sign: Option<Said>,
    pub amount: Said,
}

/// The words of a level: `measure-strength-strong`.
pub fn level(page: &Page, measure: &str, code: &str) -> Said {
    match measure {
        "source" => page.say(format!("grade-source-{code}")),
        "information" => page.say(format!("grade-information-{}", code.to_lowercase())),
        _ => page.say(format!("measure-{measure}-{code}")),
    }
}

/// What an answer is called, in the words it was asked in.
fn what(page: &Page, concern: &Concern, by: By<'_>) -> Said {
    match by {
        By::Question { key, yes } => {
            let asked = if concern.telling.is_about_self() && !key.starts_with("y-") { format!("q-{key}-you") } else { format!("q-{key}") };
            let answer = if yes { Answer::Yes } else { Answer::No };
            let (question, answer) = (page.say(asked), page.say(format!("answer-{}", answer.code())));
            page.say_with("measures-answered", Args::new().set("question", &question).set("answer", &answer))
        }
        By::Danger(answer) => {
            let (question, answer) = (page.say("measures-danger"), page.say(format!("answer-{}", answer.code())));
            page.say_with("measures-answered", Args::new().set("question", &question).set("answer", &answer))
        }
        By::Age(age) => page.say_with("measures-age", [("age", &page.say(format!("age-{}", age.code())))]),
        By::Telling(telling) => page.say_with("measures-told-by", [("who", &page.say(format!("triage-telling-{}", telling.code())))]),
        By::Detail(detail) => page.say(format!("measure-detail-{}", detail.code())),
        By::Source(grade) => level(page, "source", grade.code()),
        By::Information(grade) => level(page, "information", grade.code()),
    }
}

fn sign(page: &Page, moved: &Moved<'_>) -> Option<Said> {
    moved.indicator.map(|indicator| page.say(format!("indicator-{}", indicator.key)))
}

pub fn panel(page: &Page, concern: &Concern, notes: &[(Note, NoteText)], names: &super::Names, groups: &[String], measures: &Measures<'_>) -> Panel {
    let stands = Overruling::of(notes);
    let colour = |red: bool, yellow: bool| if red { "red" } else if yellow { "yellow" } else { "grey" };
    let overruled = |name: &str, now: &str, was: &str| -> Option<Said> {
        let of = |overruled: &Overruled| overruled.puts().any(|(measure, _)| measure == name);
        let (note, _) = notes.iter().rev().find(|(_, words)| words.overruled.as_ref().is_some_and(of))?;
        let (now, was, day) = (level(page, name, now), level(page, name, was), page.day(note.written_at.day()));
        Some(page.say_with("measures-overruled", Args::new().set("name", names.name(note.member)).set("level", &now).set("was", &was).set("day", &day)))
    };

    let strength = stands.strength.unwrap_or(measures.strength);
    let counted = |moved: &Moved<'_>| {
        let group = moved.indicator.and_then(|indicator| groups.get(indicator.group)).map(String::as_str).unwrap_or_default();
        let group = page.say(format!("measure-group-{group}"));
        page.say_with(if moved.amount > 0 { "measures-counts" } else { "measures-counted" }, [("group", &group)])
    };
    let mut says = vec![page.say_with(
        "measures-groups",
        Args::new().set("groups", measures.groups).set("all", groups.len()).set("control", measures.control),
    )];
    if measures.strength == Strength::NotKnown {
        says.push(page.say("measures-little"));
    }
    let view = |moved: &Moved<'_>, amount: Said| MovedView { what: what(page, concern, moved.by), sign: sign(page, moved), amount };
    let of_strength = MeasureView {
        name: "measures-strength",
        level: level(page, "strength", strength.code()),
        colour: colour(strength == Strength::Strong, matches!(strength, Strength::Some | Strength::NotKnown)),
        overruled: stands.strength.and_then(|now| overruled("strength", now.code(), measures.strength.code())),
        says,
        moved: measures.strength_moved.iter().map(|moved| view(moved, counted(moved))).collect(),
    };

    let urgency = stands.urgency.unwrap_or(measures.urgency);
    let urgent = |moved: &Moved<'_>| match moved.indicator.and_then(|indicator| indicator.urgent) {
        Some(why) if moved.amount == 1 => page.say_with("measures-look-today", [("why", &page.say(format!("measure-urgent-{}", why.code())))]),
        _ => page.say("measures-before-all"),
    };
    let of_urgency = MeasureView {
        name: "measures-urgency",
        level: level(page, "urgency", urgency.code()),
        colour: colour(urgency == Urgency::Now, urgency == Urgency::Today),
        overruled: stands.urgency.and_then(|now| overruled("urgency", now.code(), measures.urgency.code())),
        says: if measures.urgency == Urgency::NotSaid { vec![page.say("measures-not-said")] } else { Vec::new() },
        moved: measures.urgency_moved.iter().map(|moved| view(moved, urgent(moved))).collect(),
    };

    let first = crate::measures::Grades::of(concern.telling);
    let graded = [
        stands.source.and_then(|now| overruled("source", now.code(), first.source.code())),
        stands.information.and_then(|now| overruled("information", now.code(), first.information.code())),
    ];
    let of_confidence = MeasureView {
        name: "measures-confidence",
        level: level(page, "confidence", measures.confidence.code()),
        colour: colour(false, measures.confidence == Confidence::Thin),
        overruled: None,
        says: graded.into_iter().flatten().collect(),
        moved: measures
            .confidence_moved
            .iter()
            .map(|moved| view(moved, page.say_with("measures-points", [("amount", moved.amount)])))
            .collect(),
    };
    Panel { measures: vec![of_urgency, of_strength, of_confidence] }
}
