use daybreak_linkage::What;
use daybreak_linkage::judging::{Curve, Sample, Truth, Weighed, by_group};
use daybreak_linkage::labelling::{Label, Labelled, Stratum};
use daybreak_linkage::model::Link;
use daybreak_linkage::scoring::Scored;
use daybreak_linkage::table::{Builder, Table};

fn table() -> Table {
    let mut builder = Builder::new(["who", "from"]).unwrap();
    let rows = [("a", "1", "x", "GB"), ("a", "2", "x", "GB"), ("a", "3", "y", "VN"), ("b", "4", "x", "GB"), ("b", "5", "y", "VN"), ("b", "6", "z", "VN"), ("b", "7", "", "VN")];
    for (source, id, who, from) in rows {
        let source = builder.source(source);
        builder.push(source, 0, id, [(!who.is_empty()).then_some(who), Some(from)]).unwrap();
    }
    builder.finish().unwrap()
}

fn link(left: u32, right: u32, weight: f64) -> Scored {
    Scored { left, right, weight }
}

#[test]
fn true_pairs_are_those_the_run_may_make() {
    let table = table();
    let pairs = |link| Truth::from_column(&table, "who", link).unwrap().pairs();
    assert_eq!((pairs(Link::Both), pairs(Link::Between), pairs(Link::Within)), (4, 3, 1));
    assert!(matches!(Truth::from_column(&table, "whom", Link::Both), Err(What::NoSuchColumn { .. })));
}

#[test]
fn misses_of_blocking_count_as_missed() {
    let table = table();
    let truth = Truth::from_column(&table, "who", Link::Both).unwrap();
    // The pair (2, 4) is never scored; row 6 has no label and says nothing.
    let curve = Curve::new(&[link(0, 1, 9.0), link(0, 3, 5.0), link(1, 5, 5.0), link(1, 3, 1.0), link(2, 6, 20.0)], &truth);
    assert_eq!((curve.truths, curve.lost), (4, 1));
    let seen: Vec<(f64, u64, u64, u64)> = curve.points().iter().map(|point| (point.weight, point.right, point.wrong, point.missed)).collect();
    assert_eq!(seen, [(9.0, 1, 0, 3), (5.0, 2, 1, 2), (1.0, 3, 1, 1)]);
    let best = curve.best().unwrap();
    assert_eq!((best.weight, best.f1(), best.precision(), best.recall()), (1.0, 0.75, 0.75, 0.75));
    assert_eq!(curve.at(6.0).recall(), 0.25);
    assert_eq!((curve.at(30.0).precision(), curve.at(30.0).recall()), (1.0, 0.0));
    assert_eq!(curve.at_precision(0.99).unwrap().right, 1);
    assert_eq!(curve.at_probability(0.5).right, 3);
}

#[test]
fn groups_show_who_is_missed_and_what_that_does_to_an_estimate() {
    let table = table();
    let truth = Truth::from_column(&table, "who", Link::Both).unwrap();
    let groups = by_group(&table, &[link(0, 1, 9.0), link(0, 3, 5.0), link(1, 3, 4.0)], &truth, "from", Link::Both, 4.5).unwrap();
    let british = &groups[0];
    assert_eq!((british.group.as_str(), british.rows, british.point.right, british.point.missed, british.gap), ("GB", 3, 2, 1, 0.0));
    // Two of three links found: the overlap is a third too small, the estimate half too high.
    assert!((british.estimate_too_high - 50.0).abs() < 1e-9);
    let vietnamese = &groups[1];
    assert_eq!((vietnamese.point.right, vietnamese.point.missed, vietnamese.lost), (0, 1, 1));
    assert!((vietnamese.gap - 200.0 / 3.0).abs() < 1e-9);
    assert!(vietnamese.estimate_too_high.is_infinite());
}

#[test]
fn a_wrong_pair_across_groups_counts_against_both() {
    let table = table();
    let truth = Truth::from_column(&table, "who", Link::Both).unwrap();
    let across = (0..table.rows() as u32)
        .flat_map(|left| (left + 1..table.rows() as u32).map(move |right| (left, right)))
        .find(|&(left, right)| truth.same(left, right) == Some(false) && table.column("from").unwrap().text(left as usize) != table.column("from").unwrap().text(right as usize))
        .unwrap();
    let groups = by_group(&table, &[link(across.0, across.1, 9.0)], &truth, "from", Link::Both, 4.5).unwrap();
    assert_eq!(groups.iter().map(|group| group.point.wrong).sum::<u64>(), 2);
}

#[test]
fn labels_speak_for_the_steps_of_weight_they_were_drawn_from() {
    let label = |left, right, label, step, pairs| Labelled { left, right, label, stratum: Some(Stratum { step, pairs }) };
    let mut labelled = vec![
        label(0, 1, Label::Same, 9, 10),
        label(0, 3, Label::Same, 5, 40),
        label(1, 3, Label::Unsure, 5, 40),
        label(1, 5, Label::Different, 5, 40),
        label(2, 4, Label::Same, 1, 100),
        label(2, 6, Label::Different, 1, 100),
    ];
    let found = [link(0, 1, 9.0), link(0, 3, 5.5), link(1, 3, 5.2), link(1, 5, 5.1), link(2, 4, 1.2), link(2, 6, 1.4)];
    let sample = Sample::new(&labelled, &found).unwrap().unwrap();
    assert_eq!((sample.pairs, sample.most), (150, 50.0));
    let point = sample.at(4.5);
    assert_eq!(point, Weighed { right: 30.0, wrong: 20.0, missed: 50.0 });
    assert_eq!((point.precision(), point.recall(), point.f1()), (Some(0.6), Some(0.375), Some(60.0 / 130.0)));
    // Above all that was found, precision is not known, and above no threshold is a pair that was never scored.
    assert_eq!((sample.at(20.0).precision(), sample.at(20.0).recall(), sample.at(20.0).f1()), (None, Some(0.0), None));
    let lost = Sample::new(&labelled, &found[1..]).unwrap().unwrap();
    assert_eq!(lost.at(-100.0), Weighed { right: 70.0, wrong: 70.0, missed: 10.0 });
    let groups = sample.by_group(&table(), "from", 4.5).unwrap();
    let [british, vietnamese] = groups.as_slice() else { panic!("{groups:?}") };
    assert_eq!((british.group.as_str(), british.labels, british.point), ("GB", 3, Weighed { right: 30.0, wrong: 20.0, missed: 0.0 }));
    assert_eq!((vietnamese.labels, vietnamese.point, vietnamese.gap), (3, Weighed { right: 0.0, wrong: 20.0, missed: 50.0 }, Some(100.0)));
    assert_eq!((british.estimate_too_high, vietnamese.estimate_too_high), (Some(0.0), Some(f64::INFINITY)));
    labelled[0].stratum = None;
    assert_eq!(Sample::new(&labelled, &found).unwrap().unwrap().pairs, 140);
    labelled[1].stratum = Some(Stratum { step: 5, pairs: 41 });
    assert_eq!(Sample::new(&labelled, &found), Err(What::TwoDraws));
    assert_eq!(Sample::new(&labelled[..1], &found), Ok(None));
}
