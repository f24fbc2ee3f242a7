//! Published numbers, and the reference values of the partnership's methods paper, reproduced.

use crate::tables;
use daybreak_prevalence::interval::bca::{self, Plan};
use daybreak_prevalence::interval::{LEVEL, wald};
use daybreak_prevalence::select::{Criterion, Procedure, downhill::Downhill};
use daybreak_prevalence::{Family, Fitter, Table, Watch, fit_all, simple};

const STEPWISE: Procedure = Procedure::Stepwise { threshold: 0.02 };

fn best(table: &Table, order: usize) -> Procedure {
    Procedure::best(&Family::new(table.lists(), order).unwrap(), Criterion::Bic)
}

/// The estimate and Wald ends rounded to whole people, and the model.
fn chosen(table: &Table, procedure: &Procedure) -> (f64, f64, f64, String) {
    let mut fitter = Fitter::new(table.counts());
    let chosen = procedure.choose(&mut fitter).unwrap();
    let interval = wald(&mut fitter, &chosen.fit, LEVEL).unwrap();
    let people = fitter.cases() + chosen.fit.dark;
    (people.round(), interval.low.round(), interval.high.round(), chosen.model(table.lists()).to_string())
}

#[test]
fn stepwise_gives_the_published_estimates() {
    let uk = chosen(&tables::uk_five(), &STEPWISE);
    assert_eq!(uk, (11_313.0, 9_884.0, 13_027.0, "[12,13,24,25,35,45]".into()));
    let six = chosen(&tables::uk_six(), &STEPWISE);
    assert_eq!((six.0, six.1, six.2), (11_418.0, 9_977.0, 13_146.0));
    assert_eq!(chosen(&tables::kosovo(), &STEPWISE).0, 14_342.0);
    assert_eq!(chosen(&tables::korea(), &STEPWISE).0, 269.0);
    assert_eq!(chosen(&tables::new_orleans(), &STEPWISE).0, 1_184.0);
    assert_eq!(chosen(&tables::new_orleans_five(), &STEPWISE).0, 1_034.0);
}

#[test]
fn stepwise_by_aic_gives_the_uk_estimate_of_2014() {
    let uk = chosen(&tables::uk_five(), &Procedure::StepwiseAic { threshold: 0.05 });
    assert_eq!((uk.0, uk.3.as_str()), (11_313.0, "[12,13,24,25,35,45]"));
}

#[test]
fn the_best_of_all_models_is_the_reference_one() {
    let uk = tables::uk_five();
    assert_eq!(chosen(&uk, &best(&uk, 3)), (25_311.0, 19_202.0, 33_689.0, "[123,25,34]".into()));
    let six = tables::uk_six();
    let six = chosen(&six, &best(&six, 2));
    assert_eq!((six.0, six.3.as_str()), (12_350.0, "[12,13,25,35,36,45]"));
    let kosovo = tables::kosovo();
    let kosovo = chosen(&kosovo, &best(&kosovo, 3));
    assert_eq!((kosovo.0, kosovo.3.as_str()), (10_357.0, "[123,14,34]"));
    let korea = tables::korea();
    assert_eq!(chosen(&korea, &best(&korea, 2)).0, 157.0);
}

#[test]
fn downhill_from_one_start_stops_short_and_from_many_does_not() {
    let mut downhill = Downhill { criterion: Criterion::Bic, order: 3, starts: 1, seed: 1 };
    assert_eq!(chosen(&tables::uk_five(), &Procedure::Downhill(downhill.clone())).0, 12_262.0);
    downhill.starts = 50;
    assert_eq!(chosen(&tables::uk_five(), &Procedure::Downhill(downhill)).0, 25_311.0);
}

#[test]
fn chao_for_unequal_lists() {
    for (table, people) in [(tables::uk_five(), 13_434.0), (tables::kosovo(), 8_591.0), (tables::korea(), 130.0)] {
        assert_eq!(simple::chao(&table, LEVEL).unwrap().people.round(), people);
    }
}

/// The ends are noisy: within five of their own Monte Carlo standard errors of the reference, which has its own.
#[test]
fn bca_redoes_the_selection() {
    let plan = Plan { replicates: 10_000, seed: 2_013, level: LEVEL };
    let uk = bca::bootstrap(&tables::uk_five(), &STEPWISE, &plan, &Watch::silent()).unwrap();
    assert!((uk.acceleration - -0.0122).abs() < 0.00005, "{}", uk.acceleration);
    assert!((uk.below - 0.330).abs() < 0.02, "{}", uk.below);
    let noise = uk.interval.noise.unwrap();
    assert!((uk.interval.low - 9_305.0).abs() < 5.0 * noise.0, "{} {}", uk.interval.low, noise.0);
    assert!((uk.interval.high - 15_015.0).abs() < 5.0 * noise.1, "{} {}", uk.interval.high, noise.1);
    assert_eq!(uk.without_model, 0);

    let korea = tables::korea();
    let korea = bca::bootstrap(&korea, &best(&korea, 2), &plan, &Watch::silent()).unwrap();
    assert!((korea.interval.low - 128.0).abs() < 3.0, "{}", korea.interval.low);
    assert!((korea.interval.high - 350.0).abs() < 20.0, "{}", korea.interval.high);
}

/// Both searches against exhaustive fitting, on 20 seeded resamples of each table.
#[test]
fn pruning_never_changes_the_winner() {
    use daybreak_prevalence::chance::{Purpose, Stream};
    let tables = [
        (tables::uk_five(), 3),
        (tables::uk_six(), 2),
        (tables::kosovo(), 3),
        (tables::korea(), 2),
        (tables::new_orleans_five(), 2),
    ];
    for (table, order) in tables {
        let family = Family::new(table.lists(), order).unwrap();
        let pruned = Procedure::best(&family, Criterion::Bic);
        let weights: Vec<f64> = table.counts().iter().map(|&count| count as f64).collect();
        for replicate in 0..20 {
            let mut counts = vec![0; weights.len()];
            Stream::new(5, Purpose::Test, replicate).multinomial(table.people(), &weights, &mut counts);
            let resample = table.with_counts(counts).unwrap();
            let every = fit_all(&resample, &family, &Watch::silent());
            let mut fitter = Fitter::new(resample.counts());
            let found = pruned.choose(&mut fitter).map(|chosen| chosen.model(table.lists()).to_string());
            assert_eq!(found, every.best().map(|best| best.terms.model(table.lists()).to_string()));
        }
    }
}
