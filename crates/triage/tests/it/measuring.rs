//! The library holds together; the measures order three hundred concerns as a practitioner would; nothing about who somebody is moves any of them.

use crate::concerns::{Label, Labelled, all, measured, standing};
use daybreak_reports::Concern;
use daybreak_reports::journey::{Answer, Telling};
use daybreak_reports::packs::{PACKS, Setting, YOUNG};
use daybreak_triage::indicators::{Library, Part, RaisedBy, TEXT, Urgent, library, questions};
use daybreak_triage::measures::{Grades, Standing, Strength, Urgency, measure};
use daybreak_triage::overruling::Overruling;
use daybreak_triage::signs::{Details, Signs};
use daybreak_vocabulary::{AgeBand, Language};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_question_raises_something_or_is_listed_and_every_indicator_can_be_raised() {
    let library = library().unwrap();
    let raising: BTreeSet<&str> = library
        .indicators
        .iter()
        .flat_map(|one| &one.raised)
        .filter_map(|raised| match raised {
            RaisedBy::Answer { question, .. } => Some(*question),
            RaisedBy::Age(_) | RaisedBy::Telling(_) => None,
        })
        .collect();
    let listed: BTreeSet<&str> = library.not_indicators.iter().map(|not| not.question.as_str()).collect();
    let asked: BTreeSet<&str> = questions().into_iter().collect();
    assert!(raising.is_disjoint(&listed));
    assert_eq!(raising.union(&listed).copied().collect::<BTreeSet<_>>(), asked);
    // Someone can come to every one of them: by a pack where the question is asked, or by an answer everybody gives.
    for indicator in &library.indicators {
        let reached = indicator.raised.iter().all(|raised| match raised {
            RaisedBy::Answer { question, yes, at } => {
                let young = at.is_empty() && YOUNG.iter().any(|asked| asked.key == *question);
                let places: Vec<Setting> = PACKS.iter().filter(|(of, _, pack)| (at.is_empty() || at.contains(of)) && pack.iter().any(|asked| asked.key == *question)).map(|row| row.0).collect();
                let reached = |setting: Option<Setting>, telling| {
                    let signs = Signs { answers: vec![(*question, *yes)], setting, telling, ..Signs::default() };
                    measure(library, &signs, Grades::of(telling)).strength_moved.iter().any(|moved| moved.indicator == Some(indicator))
                };
                (!places.is_empty() && places.iter().all(|place| reached(Some(*place), Telling::Noticed))) || (young && reached(None, Telling::Young))
            }
            RaisedBy::Age(_) | RaisedBy::Telling(_) => true,
        });
        assert!(reached, "{} can't be raised", indicator.key);
    }
    assert!(Part::ALL.into_iter().all(|part| library.of_part(part).next().is_some()));
    assert!(Urgent::ALL.into_iter().all(|why| library.indicators.iter().any(|one| one.urgent == Some(why))));
}

#[test]
fn every_indicator_has_its_sentence_in_every_language() {
    for (language, text) in daybreak_triage::room().words {
        for indicator in &library().unwrap().indicators {
            assert!(text.contains(&format!("\nindicator-{} = ", indicator.key)), "{} lacks indicator-{}", language.tag(), indicator.key);
        }
    }
}

#[test]
fn codes_are_those_of_the_standards() {
    // Methods of control of HTCDS 2.0, and the two other lists the library names.
    const HTCDS: &[&str] = &[
        "PhysicalThreats", "ThreatsLawEnforcement", "ThreatensChildrenFamily", "DebtBondage", "FalsePromises", "PhysicalAbuse", "SexualAbuse", "TakesEarnings",
        "RestrictsFinancialAccess", "RestrictsMedicalCare", "WithholdsNecessities", "PsychologicalAbuse", "PsychoactiveSubstance", "ExcessiveWorkingHours",
        "WithholdsDocuments", "Other", "TypeOfExploitation.ChildLabour",
    ];
    // The boxes of the digital referral.
    const NRM: &[&str] = &[
        "forced-to-work", "wages-taken", "forced-to-commit-fraud", "prostitution", "child-exploitation", "taken-somewhere", "forced-to-commit-crime",
        "organs-removed", "unpaid-household-work", "other", "taken",
    ];
    for indicator in &library().unwrap().indicators {
        assert!(indicator.htcds.iter().all(|code| HTCDS.contains(&code.as_str())), "{}", indicator.key);
        assert!(indicator.nrm.iter().all(|code| NRM.contains(&code.as_str())), "{}", indicator.key);
    }
}

#[test]
fn nationality_can_not_be_written_into_the_library() {
    let with = |line: &str| Library::read(&TEXT.replacen("raised = [{ question = \"watched\", answer = \"yes\" }]", line, 1));
    for line in [
        "raised = [{ nationality = \"XX\" }]",
        "raised = [{ question = \"nationality\", answer = \"yes\" }]",
        "raised = [{ question = \"watched\", answer = \"Romanian\" }]",
        "raised = [{ language = \"ro\" }]",
        "raised = [{ name = \"Andrei\" }]",
        "raised = [{ words = \"foreign\" }]",
        "raised = [{ phone = \"+40\" }]",
        "raised = []",
        "nationalities = [\"XX\"]\nraised = [{ question = \"watched\", answer = \"yes\" }]",
    ] {
        assert!(with(line).is_err(), "{line}");
    }
    assert!(Library::read(TEXT).is_ok());
    let whole = TEXT.to_lowercase().lines().filter(|line| !line.starts_with('#')).collect::<String>();
    for word in ["nationalit", "ethnic", "race", "religio", "language", "country", "skin", "accent"] {
        assert!(!whole.contains(word), "{word}");
    }
}

/// The last place a report can take: everything that ranks with it may stand before it.
fn places(all: &[Labelled]) -> BTreeMap<String, usize> {
    let standings: Vec<Standing> = all.iter().map(|one| standing(&one.concern())).collect();
    let last = |of: Standing| standings.iter().filter(|other| **other <= of).count();
    all.iter().zip(&standings).map(|(one, standing)| (one.id.clone(), last(*standing))).collect()
}

#[test]
fn no_urgent_concern_stands_outside_the_first_fifth_and_no_serious_one_in_the_bottom_half() {
    let all = all();
    let places = places(&all);
    let outside = |wrong: &dyn Fn(&Labelled, usize) -> bool| -> Vec<String> {
        all.iter().filter(|one| wrong(one, places[&one.id])).map(|one| format!("{} at {}", one.id, places[&one.id])).collect()
    };
    assert_eq!(outside(&|one, at| one.urgent && at > 60), Vec::<String>::new());
    assert_eq!(outside(&|one, at| one.label == Label::Serious && at > 150), Vec::<String>::new());
    assert!(all.iter().filter(|one| one.short).count() >= 100);
    assert!(all.iter().filter(|one| one.urgent).all(|one| one.label == Label::Serious));
}

#[test]
fn the_table_in_the_documents_is_this_one() {
    let all = all();
    let standings: Vec<(Label, bool, Standing)> = all.iter().map(|one| (one.label, one.urgent, standing(&one.concern()))).collect();
    let mut table = String::from("| stands | serious | of them urgent | labour abuse | nothing | all | down to place |\n|---|---|---|---|---|---|---|\n");
    let mut place = 0;
    for of in Standing::ALL {
        let here: Vec<_> = standings.iter().filter(|(_, _, standing)| *standing == of).collect();
        let count = |label: Label| here.iter().filter(|(of, ..)| *of == label).count();
        let urgent = here.iter().filter(|(_, urgent, _)| *urgent).count();
        place += here.len();
        table += &format!(
            "| {} | {} | {urgent} | {} | {} | {} | {place} |\n",
            of.code(),
            count(Label::Serious),
            count(Label::LabourAbuse),
            count(Label::Nothing),
            here.len()
        );
    }
    let document = include_str!("../../../../docs/measures.md");
    assert!(document.contains(&table), "docs/measures.md should hold\n{table}");
}

/// Everything about who somebody is, swapped; what was answered stays.
fn swapped(concern: &Concern, nation: &str, language: Language, name: &str, prefix: &str) -> Concern {
    let words = format!("{name} is {nation}, speaks {nation} and can be called on {prefix} 7700 900123. {}", concern.story.chars().rev().collect::<String>());
    let mut other = concern.clone();
    other.language = language;
    other.story.clone_from(&words);
    other.people.words = format!("{name}, all {nation}");
    other.people.count = "some".to_owned();
    other.place.words = if concern.place.words.is_empty() { String::new() } else { format!("behind the {nation} shop") };
    other.people.phones = concern.people.phones.iter().map(|_| format!("{prefix} 7700 900123")).collect();
    other
}

#[test]
fn who_somebody_is_moves_no_measure() {
    let swaps = [
        ("British", Language::En, "John Smith", "+44"),
        ("Romanian", Language::Ro, "Ștefan Brânză", "+40"),
        ("Vietnamese", Language::Cy, "Nguyễn Thị Lan", "+84"),
        ("Eritrean", Language::En, "ኣማኑኤል", "+291"),
        ("Albanian", Language::Ro, "Arben Hoxha", "+355"),
    ];
    for one in all() {
        let concern = one.concern();
        let before = measured(&concern);
        for (nation, language, name, prefix) in swaps {
            assert_eq!(measured(&swapped(&concern, nation, language, name, prefix)), before, "{}: {nation}", one.id);
        }
    }
}

#[test]
fn a_short_report_is_not_known_rather_than_low_and_danger_or_a_child_overrides() {
    let library = library().unwrap();
    let nothing = Signs::default();
    let measured = measure(library, &nothing, Grades::of(Telling::Noticed));
    assert_eq!((measured.strength, measured.standing(&Overruling::default())), (Strength::NotKnown, Standing::Little));
    assert!(Standing::Little < Standing::Few);
    for signs in [
        Signs { danger: Answer::Yes, ..nothing.clone() },
        Signs { ages: vec![AgeBand::Under16], ..nothing.clone() },
        Signs { telling: Telling::Young, ..nothing.clone() },
        Signs { answers: vec![("children", true)], setting: Some(Setting::CarWash), ..nothing.clone() },
    ] {
        let measured = measure(library, &signs, Grades::of(signs.telling));
        assert_eq!((measured.urgency, measured.standing(&Overruling::default())), (Urgency::Now, Standing::Now), "{signs:?}");
    }
}

#[test]
fn signs_that_say_the_same_count_once_and_each_answer_is_shown() {
    let library = library().unwrap();
    let answers = vec![("watched", true), ("leave", false), ("debt", true), ("hours", true), ("papers", true)];
    let signs = Signs { answers, setting: Some(Setting::SomethingElse), details: Details { place: true, mark: true, ..Details::default() }, ..Signs::default() };
    let measured = measure(library, &signs, Grades::of(Telling::Worker));
    assert_eq!((measured.groups, measured.control, measured.strength), (4, 3, Strength::Strong));
    let amounts: i64 = measured.strength_moved.iter().map(|moved| moved.amount).sum();
    assert_eq!((measured.strength_moved.len(), amounts), (5, 4), "watched and cannot leave are one group");
    let confidence: i64 = measured.confidence_moved.iter().map(|moved| moved.amount).sum();
    assert_eq!(confidence, 4);
    let lower = measured.standing(&Overruling { strength: Some(Strength::Few), ..Overruling::default() });
    assert_eq!(lower, Standing::Few);
    assert_eq!(measured.standing(&Overruling { urgency: Some(Urgency::Now), ..Overruling::default() }), Standing::Now);
}
