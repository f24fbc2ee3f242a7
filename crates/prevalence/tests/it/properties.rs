//! Simulated truth is recovered, and what is decided in whole numbers agrees with what fits do.

use crate::tables;
use daybreak_prevalence::chance::{Purpose, Stream};
use daybreak_prevalence::interval::{LEVEL, wald};
use daybreak_prevalence::select::Procedure;
use daybreak_prevalence::{Family, Fitter, Model, Table, Watch, existence, fit_all, simple};
use proptest::prelude::*;

/// A table drawn from independent lists.
fn independent(people: u64, reach: &[f64], seed: u64) -> Option<Table> {
    let chance = |cell: usize| -> f64 {
        reach.iter().enumerate().map(|(list, p)| if cell >> list & 1 == 1 { *p } else { 1.0 - p }).product()
    };
    let weights: Vec<f64> = (0..1 << reach.len()).map(chance).collect();
    let mut counts = vec![0; weights.len()];
    Stream::new(seed, Purpose::Test, 0).multinomial(people, &weights, &mut counts);
    counts[0] = 0;
    Table::new((0..reach.len()).map(|list| format!("list {list}")).collect(), counts).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// On independent lists of good reach the estimate is near the truth: within six standard errors of the fit.
    #[test]
    fn independence_recovers_the_truth(seed in any::<u64>(), people in 2_000u64..20_000, reach in prop::collection::vec(0.1f64..0.5, 3..6)) {
        let table = independent(people, &reach, seed).unwrap();
        let mut fitter = Fitter::new(table.counts());
        let fit = fitter.fit(Model::independence(reach.len()).terms());
        prop_assert!(fit.existence.fine());
        let error = fitter.log_dark_error().unwrap();
        let found = ((fitter.cases() + fit.dark) - table.people() as f64).ln();
        let truth = ((people - table.people()) as f64).ln();
        prop_assert!((found - truth).abs() < 6.0 * error + 0.05, "{found} {truth} {error}");
    }

    /// Two independent lists: the model, Lincoln and Petersen, and Chao all say n1 n2 / m.
    #[test]
    fn two_lists_agree_three_ways(a in 1u64..500, b in 1u64..500, both in 1u64..200) {
        let table = Table::of(&["a", "b"], &[(1, a), (2, b), (3, both)]).unwrap();
        let expected = (a + both) as f64 * (b + both) as f64 / both as f64;
        let mut fitter = Fitter::new(table.counts());
        let fit = fitter.fit(Model::independence(2).terms());
        let close = |value: f64| (value / expected - 1.0).abs() < 1e-9;
        prop_assert!(close(fitter.cases() + fit.dark));
        prop_assert!(close(simple::pairwise(&table, LEVEL)[0].lincoln_petersen.unwrap()));
        prop_assert!(close(simple::chao(&table, LEVEL).unwrap().people));
    }

    /// On tables of any sparseness: a fit that is called fine matches every margin; taking away a term from a fine model
    /// that keeps the same terms at minus infinity leaves a fine model (a theorem); adding terms never raises the deviance.
    #[test]
    fn existence_and_fits_agree(cells in prop::collection::vec(prop_oneof![3 => Just(0u64), 2 => Just(1), 2 => 2u64..40], 15)) {
        let mut counts = vec![0];
        counts.extend(cells);
        let Ok(table) = Table::new(vec!["a".into(), "b".into(), "c".into(), "d".into()], counts) else { return Ok(()) };
        let occupied: Vec<bool> = table.counts().iter().map(|count| *count > 0).collect();
        let every = fit_all(&table, &Family::new(4, 3).unwrap(), &Watch::silent());
        let mut fitter = Fitter::new(table.counts());
        for ranked in &every.models {
            let model = ranked.terms.model(4);
            prop_assert_eq!(existence::of(model.terms(), &occupied), ranked.existence, "{}", model);
            if !ranked.existence.fine() {
                continue;
            }
            fitter.fit(model.terms());
            let fitted = fitter.fitted().to_vec();
            for &term in model.terms() {
                let margin: f64 = (1..16u16).filter(|cell| term.0 & !cell == 0).map(|cell| fitted[usize::from(cell)]).sum();
                prop_assert!((margin - fitter.margin(term)).abs() < 1e-5 * (1.0 + margin), "{model} at {term}: {margin}");
            }
            for other in every.fine().iter().filter(|other| other.terms.within(ranked.terms)) {
                prop_assert!(other.deviance >= ranked.deviance - 1e-6, "{}", model);
            }
            for generator in model.generators().into_iter().filter(|generator| generator.size() > 1) {
                let smaller = model.without(generator);
                if table.margin(generator) > 0 {
                    prop_assert!(existence::of(smaller.terms(), &occupied).fine(), "{smaller} within {model}");
                }
            }
        }
    }

    /// A model prints itself as it can be read.
    #[test]
    fn models_read_what_they_print(bits in any::<u32>()) {
        let family = Family::new(5, 2).unwrap();
        family.walk(bits as usize % family.pieces(), &mut |terms| {
            let names: Vec<_> = terms.iter().copied().filter(|term| term.size() == 2).collect();
            let model = Model::generated(5, &names);
            assert_eq!(Model::read(&model.to_string(), 5).as_ref(), Ok(&model));
        });
    }
}

/// The interval given a true model holds the truth about as often as it says.
#[test]
fn wald_intervals_cover_when_the_model_is_true() {
    let mut covered = 0;
    for seed in 0..400 {
        let table = independent(5_000, &[0.2, 0.15, 0.25, 0.1], seed).unwrap();
        let mut fitter = Fitter::new(table.counts());
        let chosen = Procedure::Fixed(Model::independence(4)).choose(&mut fitter).unwrap();
        let interval = wald(&mut fitter, &chosen.fit, LEVEL).unwrap();
        covered += usize::from(interval.low <= 5_000.0 && 5_000.0 <= interval.high);
    }
    assert!((368..=394).contains(&covered), "{covered} of 400");
}

/// The profile likelihood's peak is the conditional estimate, a shade below the Poisson one, within its own interval.
#[test]
fn the_profile_peaks_beside_the_estimate() {
    let table = tables::kosovo();
    let mut fitter = Fitter::new(table.counts());
    let chosen = Procedure::Stepwise { threshold: 0.02 }.choose(&mut fitter).unwrap();
    let people = fitter.cases() + chosen.fit.dark;
    let (peak, interval, open) = daybreak_prevalence::interval::profile::interval(&mut fitter, &chosen.terms, LEVEL).unwrap();
    assert!(!open && (peak / people - 1.0).abs() < 0.005, "{peak} {people}");
    assert!(interval.low < peak && peak < interval.high);
}
