//! The page: never a bare number, never a small cell in what may go out, the same bytes on any thread count.

use crate::tables;
use daybreak_prevalence::analysis::strata;
use daybreak_prevalence::interval::bca::{self, NoInterval, Plan};
use daybreak_prevalence::reading::{self, Layout};
use daybreak_prevalence::report::{self, Report};
use daybreak_prevalence::select::Procedure;
use daybreak_prevalence::{Method, Settings, Table, Watch, analyse};
use std::sync::atomic::AtomicBool;

fn quick() -> Settings {
    Settings { replicates: 120, sweeps: 300, worlds: 20, ..Settings::default() }
}

fn made(table: &Table, settings: &Settings) -> Report {
    Report::new(table, settings, "2026-11-22", analyse(table, settings, &Watch::silent()), None)
}

fn all_forms(report: &Report) -> [String; 4] {
    [report::text::write(report), report.json().unwrap(), report::csv::write(report), report::html::write(report)]
}

#[test]
fn the_same_bytes_on_any_number_of_threads() {
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| all_forms(&made(&tables::kosovo(), &quick())))
    };
    let one = on(1);
    assert_eq!(one, on(2));
    assert_eq!(one, on(5));
}

#[test]
fn every_form_says_whether_it_may_go_out() {
    let report = made(&tables::korea(), &quick());
    for form in all_forms(&report) {
        assert!(form.contains("NOT FOR PUBLICATION"), "{form}");
        assert!(form.contains(&tables::korea().hash()) && form.contains("2026-11-22"));
    }
    for form in all_forms(&report::released(&report)) {
        assert!(!form.contains("NOT FOR PUBLICATION") && form.contains("Released"));
        assert!(!form.contains(&tables::korea().hash()), "a hash of the whole table lets hidden cells be guessed");
    }
}

/// Each number an analyst may quote has its interval beside it, in the sentence that prints it.
#[test]
fn no_number_stands_alone() {
    let report = made(&tables::uk_five(), &quick());
    let mut answered = 0;
    for estimate in report.analysis.answers.iter().flatten() {
        let said = estimate.to_string();
        assert!(said.contains("95% interval") && said.contains(estimate.method().name()), "{said}");
        assert!(estimate.interval().low <= estimate.interval().high && estimate.interval().high.is_finite());
        answered += 1;
    }
    assert!(answered >= 7);
    let csv = report::csv::write(&report);
    for line in csv.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        assert!(fields[2].is_empty() || (!fields[3].is_empty() && !fields[4].is_empty()), "{line}");
    }
}

#[test]
fn released_output_shows_no_small_cell() {
    let table = tables::uk_five();
    let released = report::released(&made(&table, &quick()));
    let seen = released.analysis.observed.as_ref().unwrap();
    assert!(seen.cells.iter().all(|(_, count)| count.is_some_and(|count| count >= 5)));
    assert!(released.analysis.sensitivity.iter().all(|moved| moved.one_case.is_empty()) && released.analysis.replicates.is_empty());
    assert!(seen.on_list.iter().all(|on| on % 5 == 0));
    assert!(report::text::write(&released).contains("How much depends on what: best-bic"));
    for form in all_forms(&released) {
        for hidden in ["2,744", "11,313", "25,311"] {
            assert!(!form.contains(hidden), "{hidden}");
        }
    }
    assert!(report::text::write(&released).contains("11,300"));
    for pair in released.analysis.pairs.iter().filter(|pair| pair.both.is_none()) {
        assert!(pair.chapman.is_none() && pair.interval.is_none());
    }
}

/// One of a hundred more or less is not told by the sentences either.
#[test]
fn released_sentences_say_no_total_that_the_tables_round() {
    let table = Table::of(&["a", "b", "c"], &[(1, 30), (2, 21), (4, 16), (3, 8), (5, 7), (6, 6), (7, 5)]).unwrap();
    let report = made(&table, &Settings { methods: vec![Method::Stepwise], ..quick() });
    assert!(report.analysis.may_say[0].starts_with("93 different people"));
    assert!(report::released(&report).analysis.may_say[0].starts_with("95 different people"));
}

/// An agency knows five people whom another holds, and wonders about one more: whether they are five or six is in no cell, no length, no pair, no model and no hash.
#[test]
fn estimates_alone_show_nothing_that_is_counted() {
    let lists = |both: u64| Table::of(&["police", "charity", "council"], &[(1, 612), (2, 94), (4, 433), (3, both), (5, 77), (6, 31)]).unwrap();
    let settings = Settings { methods: vec![Method::Stepwise, Method::Chao], ..quick() };
    let alone = report::estimates_alone(&made(&lists(5), &settings));
    assert!(alone.analysis.answers.iter().any(Result::is_ok));
    let answers = |report: &Report| report.analysis.answers.iter().flatten().map(|one| (one.people(), one.interval().low, one.interval().high)).collect::<Vec<_>>();
    for number in answers(&alone).into_iter().flat_map(|(people, low, high)| [people, low, high]) {
        let unit = 10f64.powi(number.log10().floor() as i32 - 1);
        assert!((number / unit - (number / unit).round()).abs() < 1e-9, "{number}");
    }
    let forms = all_forms(&alone);
    assert!(forms.iter().all(|form| form.contains("estimates alone") && !form.contains("NOT FOR PUBLICATION")));
    // Cells, lengths, people on two lists, everybody. Of HTML the drawing has numbers of its own; its words are those of the text.
    for form in &forms[..3] {
        for told in ["612", "433", "694", "541", "113", "1,252", "1252", "police", "council", "SHA-256", "\"input_sha256", "\"observed", "fewer than", "[1,"] {
            assert!(!form.contains(told), "{told}: {form}");
        }
    }
    // Where nothing is answered, nor is the reason.
    let thin = report::estimates_alone(&made(&Table::of(&["police", "charity"], &[(1, 120), (2, 94), (3, 6)]).unwrap(), &settings));
    assert!(all_forms(&thin)[..3].iter().all(|form| !form.contains("220") && !form.contains("only 6") && !form.contains("Too few")));
}

/// Both procedures are moved and tried, by each kind of interval that is theirs.
#[test]
fn stepwise_and_the_best_of_all_are_both_looked_at_closely() {
    let report = made(&tables::uk_five(), &quick());
    let names = |names: Vec<&str>| assert_eq!(names, ["stepwise", "best-bic"]);
    names(report.analysis.sensitivity.iter().map(|moved| moved.procedure.as_str()).collect());
    names(report.analysis.checks.iter().map(|checks| checks.procedure.as_str()).collect());
    let best = &report.analysis.sensitivity[1];
    assert!(best.thresholds.is_empty() && best.dropped.len() == 5 && best.merged.len() == 10 && best.one_case.len() == 31);
    let kinds = |at: usize| -> Vec<&str> {
        let rows = &report.analysis.checks[at].coverage;
        rows.iter().take_while(|row| row.world == rows[0].world).map(|row| row.kind.name()).collect()
    };
    assert_eq!(kinds(0), ["Wald", "profile", "BCa bootstrap"]);
    assert_eq!(kinds(1), ["Wald", "profile"]);
    for checks in &report.analysis.checks {
        assert!(checks.power.len() == 9 && checks.known.len() == 5);
        assert!(checks.coverage.iter().all(|row| (0.0..=1.0).contains(&row.covered) && row.tables > 0));
    }
}

/// Overlap too thin, nothing identifiable, a number only in lucky resamples: reasons, no numbers.
#[test]
fn it_refuses_with_the_reason() {
    let thin = Table::of(&["a", "b", "c"], &[(1, 300), (2, 200), (4, 100), (3, 3), (5, 2)]).unwrap();
    let report = made(&thin, &quick());
    assert!(report.analysis.answers.iter().all(|answer| answer.as_ref().is_err_and(|none| none.reason.contains("only 5 of 605 people"))));
    let text = report::text::write(&report);
    assert!(text.contains("no method used here gives one that can be defended"), "{text}");

    let luck = Table::of(&["a", "b"], &[(1, 300), (2, 200), (3, 2)]).unwrap();
    let plan = Plan { replicates: 400, seed: 1, level: 0.95 };
    let procedure = Procedure::Stepwise { threshold: 0.02 };
    let refused = bca::bootstrap(&luck, &procedure, &plan, &Watch::silent()).unwrap_err();
    assert!(matches!(refused, NoInterval::WithoutModel { run: 400, .. }), "{refused}");
}

/// Stopped, it keeps what is done and says what is not.
#[test]
fn stopping_leaves_a_page() {
    struct Deaf;
    impl daybreak_prevalence::watch::Progress for Deaf {
        fn begin(&self, _: &'static str, _: u64) {}
        fn step(&self, _: u64) {}
    }
    let stop = AtomicBool::new(true);
    let settings = quick();
    let analysis = analyse(&tables::kosovo(), &settings, &Watch::new(&Deaf, &stop));
    assert!(analysis.answers.iter().all(|answer| answer.as_ref().is_err_and(|none| none.reason.contains("stopped"))));
    assert!(report::text::write(&Report::new(&tables::kosovo(), &settings, "2026-11-22", analysis, None)).contains("4,400"));
}

#[test]
fn parts_add_up_or_are_silent() {
    let mut file = String::from("sex,EXH,ABA,OSCE,HRW,count\n");
    for (cell, count) in tables::kosovo().cells() {
        let marks: Vec<String> = (0..4).map(|list| u8::from(cell.holds(list)).to_string()).collect();
        file.push_str(&format!("f,{0},{1}\nm,{0},{2}\n", marks.join(","), count / 3, count - count / 3));
    }
    let layout = Layout { by: vec!["sex".into()], ..Layout::default() };
    let mut parts = reading::parts("counts.csv", file.as_bytes(), &layout).unwrap();
    let plan = Plan { replicates: 200, seed: 1, level: 0.95 };
    let strata = strata::estimate(&parts, &[], 0.02, &plan, &Watch::silent());
    let total = strata.total.unwrap();
    let sum: f64 = strata.parts.iter().map(|part| part.answer.as_ref().unwrap().people()).sum();
    assert!((total.people() - sum).abs() < 1e-6 && total.interval().low < sum && sum < total.interval().high);
    parts[0].table = Table::of(&["EXH", "ABA", "OSCE", "HRW"], &[(1, 40), (2, 30), (4, 20), (8, 5), (3, 2)]).unwrap();
    assert!(strata::estimate(&parts, &[], 0.02, &plan, &Watch::silent()).total.is_err());
}

/// Draws that all equal the table change nothing; draws that differ widen the interval.
#[test]
fn linkage_draws_are_carried_inside_the_bootstrap() {
    let table = tables::kosovo();
    let procedure = Procedure::Stepwise { threshold: 0.02 };
    let plan = Plan { replicates: 300, seed: 1, level: 0.95 };
    let over = |draws: &[Table]| bca::bootstrap_over(&table, draws, &procedure, &plan, &Watch::silent()).unwrap().interval;
    let plain = bca::bootstrap(&table, &procedure, &plan, &Watch::silent()).unwrap().interval;
    assert_eq!(over(&[table.clone(), table.clone()]), plain);
    let fewer: Vec<u64> =
        table.counts().iter().enumerate().map(|(cell, count)| if cell.count_ones() > 1 { count * 4 / 5 } else { *count }).collect();
    let more: Vec<u64> =
        table.counts().iter().enumerate().map(|(cell, count)| if cell.count_ones() > 1 { count * 6 / 5 } else { *count }).collect();
    let wide = over(&[table.with_counts(fewer).unwrap(), table.with_counts(more).unwrap()]);
    assert!(wide.high - wide.low > plain.high - plain.low);
}

/// Names are shown as text, whatever they hold.
#[test]
fn names_do_no_harm() {
    let table = Table::of(&["=cmd()", "<script>", "Police, \"north\""], &[(1, 50), (2, 40), (4, 30), (3, 20), (5, 15), (6, 10), (7, 5)]).unwrap();
    let settings = Settings { methods: vec![Method::Stepwise], ..quick() };
    let report = made(&table, &settings);
    let html = report::html::write(&report);
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script"));
    assert!(!html.contains("http://") || html.matches("http://").count() == html.matches("http://www.w3.org/2000/svg").count());
    assert!(html.contains("<svg") && html.matches("<svg").count() <= html.matches("<table").count());
}
