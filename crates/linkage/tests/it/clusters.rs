use daybreak_linkage::clusters::{Clusters, Rules, Why};
use daybreak_linkage::model::Link;
use daybreak_linkage::scoring::Scored;
use daybreak_linkage::table::{Builder, Table};
use daybreak_linkage::{Watch, What};
use proptest::prelude::*;

/// Rows 0 to `count`, on alternating lists `a` and `b` if `two`: then rows stand `a` first.
fn table(count: usize, two: bool) -> Table {
    let mut builder = Builder::new(["case"]).unwrap();
    for row in 0..count {
        let source = builder.source(if two && row >= count / 2 { "b" } else { "a" });
        let case = (row % 5 == 0).then(|| format!("NRM{row}"));
        builder.push(source, 0, &format!("{row:04}"), [case.as_deref()]).unwrap();
    }
    builder.finish().unwrap()
}

fn link(left: u32, right: u32, weight: f64) -> Scored {
    Scored { left, right, weight }
}

fn clusters(table: &Table, pairs: &[Scored], rules: &Rules) -> Clusters {
    Clusters::new(table, pairs, rules, &Watch::silent()).unwrap()
}

#[test]
fn without_rules_clusters_are_the_connected_components() {
    let table = table(7, false);
    let pairs = [link(0, 1, 5.0), link(1, 2, 4.0), link(3, 4, 1.0), link(5, 6, 9.0)];
    let made = clusters(&table, &pairs, &Rules { levels: vec![8.0, 3.0, 0.0], ..Rules::at(0.0) });
    assert_eq!(made.levels(), [0.0, 3.0, 8.0]);
    assert_eq!(made.at(0), [0, 0, 0, 3, 3, 5, 5]);
    assert_eq!(made.at(1), [0, 0, 0, 3, 4, 5, 5]);
    assert_eq!(made.at(2), [0, 1, 2, 3, 4, 5, 5]);
    assert_eq!(made.members(1), [vec![0, 1, 2], vec![5, 6]]);
    assert_eq!(made.pairs(&table, 1, Link::Both).len(), 4);
}

#[test]
fn a_source_that_holds_nobody_twice_gives_a_cluster_one_record() {
    let table = table(4, true);
    // 0 and 1 are of one list, 2 of the other.
    let pairs = [link(0, 2, 9.0), link(1, 2, 7.0)];
    let made = clusters(&table, &pairs, &Rules { once: vec![0], ..Rules::at(0.0) });
    assert_eq!(made.at(0), [0, 1, 0, 3]);
    assert_eq!(made.refused.iter().map(|refused| (refused.pair.left, refused.why)).collect::<Vec<_>>(), [(1, Why::OncePerSource)]);
    // The other list may hold people twice.
    let made = clusters(&table, &[link(0, 2, 9.0), link(0, 3, 7.0)], &Rules { once: vec![0], ..Rules::at(0.0) });
    assert_eq!(made.at(0), [0, 1, 0, 0]);
}

#[test]
fn decisions_are_kept_through_chains() {
    let table = table(6, false);
    let chain: Vec<Scored> = (0..5).map(|row| link(row, row + 1, 10.0 - f64::from(row))).collect();
    let made = clusters(&table, &chain, &Rules { not_same: vec![(1, 4)], ..Rules::at(0.0) });
    assert_ne!(made.at(0)[1], made.at(0)[4]);
    assert_eq!(made.refused.len(), 1);
    assert_eq!(made.refused[0].why, Why::Decided);
    // “The same” is surer than any link.
    let made = clusters(&table, &[link(0, 1, 20.0)], &Rules { same: vec![(0, 2)], not_same: vec![(1, 2)], ..Rules::at(0.0) });
    assert_eq!(made.at(0)[..3], [0, 1, 0]);
    let refusal = Clusters::new(&table, &[], &Rules { same: vec![(0, 1), (1, 2)], not_same: vec![(0, 2)], ..Rules::at(0.0) }, &Watch::silent()).unwrap_err();
    assert!(matches!(refusal.what, What::Contradiction { .. }));
}

#[test]
fn two_case_numbers_are_two_people() {
    let table = table(7, false);
    // Rows 0 and 5 have numbers of their own.
    let pairs = [link(0, 1, 9.0), link(1, 5, 8.0), link(5, 6, 7.0)];
    let made = clusters(&table, &pairs, &Rules { distinct: vec!["case".to_owned()], ..Rules::at(0.0) });
    assert_eq!(made.at(0), [0, 0, 2, 3, 4, 5, 5]);
    assert_eq!(made.refused[0].why, Why::Distinct);
}

#[test]
fn a_weak_bridge_between_two_groups_is_cut_and_others_are_not() {
    let table = table(7, false);
    let pairs = [link(0, 1, 9.0), link(1, 2, 9.0), link(0, 2, 9.0), link(2, 3, 2.0), link(3, 4, 9.0), link(5, 6, 2.0)];
    let made = clusters(&table, &pairs, &Rules { bridge: Some(5.0), ..Rules::at(0.0) });
    assert_eq!(made.at(0), [0, 0, 0, 3, 3, 5, 5]);
    assert_eq!(made.refused.iter().map(|refused| (refused.pair.left, refused.why)).collect::<Vec<_>>(), [(2, Why::Bridge)]);
    let made = clusters(&table, &pairs, &Rules { bridge: Some(1.0), ..Rules::at(0.0) });
    assert_eq!(made.at(0), [0, 0, 0, 0, 0, 5, 5]);
}

#[test]
fn shapes_tell_which_cluster_to_look_at() {
    let table = table(8, false);
    let pairs = [link(0, 1, 9.0), link(0, 2, 4.0), link(0, 3, 9.0), link(5, 6, 9.0), link(6, 7, 8.0), link(5, 7, 7.0)];
    let made = clusters(&table, &pairs, &Rules::at(0.0));
    let shapes = made.shapes(&pairs, 0);
    let star = &shapes[0];
    assert_eq!((star.cluster, star.size, star.links, star.bridges, star.largest_degree), (0, 4, 3, 3, 3));
    assert_eq!((star.density, star.weakest, star.centralisation), (0.5, 4.0, 1.0));
    let ring = &shapes[1];
    assert_eq!((ring.size, ring.bridges, ring.density, ring.centralisation), (3, 0, 1.0, 0.0));
}

/// Rows that can be reached from a row over links.
fn reach(count: usize, links: &[Scored], from: u32, without: Option<usize>) -> Vec<u32> {
    let mut seen = vec![from];
    let mut at = 0;
    while at < seen.len() {
        let row = seen[at];
        for (number, link) in links.iter().enumerate() {
            for (a, b) in [(link.left, link.right), (link.right, link.left)] {
                if Some(number) != without && a == row && !seen.contains(&b) {
                    seen.push(b);
                }
            }
        }
        at += 1;
    }
    assert!(seen.len() <= count);
    seen
}

proptest! {
    #[test]
    fn clusters_are_what_can_be_reached(pairs in prop::collection::vec((0u32..14, 0u32..14, 0u8..20), 0..30), level in 0u8..20) {
        let table = table(14, false);
        let pairs: Vec<Scored> = pairs.iter().filter(|(a, b, _)| a < b).map(|&(a, b, w)| link(a, b, f64::from(w))).collect();
        let made = clusters(&table, &pairs, &Rules::at(f64::from(level)));
        let held: Vec<Scored> = pairs.iter().filter(|pair| pair.weight >= f64::from(level)).copied().collect();
        for row in 0..14u32 {
            prop_assert_eq!(made.at(0)[row as usize], *reach(14, &held, row, None).iter().min().unwrap());
        }
    }

    #[test]
    fn looser_levels_hold_stricter_ones_whole_and_every_rule_is_kept(
        pairs in prop::collection::vec((0u32..14, 0u32..14, 0u8..20), 0..40),
        not in prop::collection::vec((0u32..14, 0u32..14), 0..5),
    ) {
        let table = table(14, true);
        let pairs: Vec<Scored> = pairs.iter().filter(|(a, b, _)| a < b).map(|&(a, b, w)| link(a, b, f64::from(w))).collect();
        let not_same: Vec<(u32, u32)> = not.into_iter().filter(|(a, b)| a != b).collect();
        let rules = Rules { levels: vec![2.0, 9.0, 15.0], once: vec![1], distinct: vec!["case".to_owned()], not_same: not_same.clone(), bridge: Some(6.0), ..Rules::at(0.0) };
        let made = clusters(&table, &pairs, &rules);
        for (left, right) in not_same {
            prop_assert_ne!(made.at(0)[left as usize], made.at(0)[right as usize]);
        }
        for members in made.members(0) {
            prop_assert!(members.iter().filter(|row| table.source(**row as usize) == 1).count() <= 1);
            let cases = members.iter().filter_map(|row| table.column("case").unwrap().text(*row as usize));
            prop_assert!(cases.count() <= 1);
        }
        for level in 0..2 {
            for a in 0..14 {
                for b in 0..14 {
                    prop_assert!(made.at(level + 1)[a] != made.at(level + 1)[b] || made.at(level)[a] == made.at(level)[b]);
                }
            }
        }
    }

    #[test]
    fn cut_bridges_are_bridges(pairs in prop::collection::btree_set((0u32..10, 0u32..10), 0..16)) {
        let table = table(10, false);
        let pairs: Vec<Scored> = pairs.into_iter().filter(|(a, b)| a < b).map(|(a, b)| link(a, b, 1.0)).collect();
        let made = clusters(&table, &pairs, &Rules { bridge: Some(5.0), ..Rules::at(0.0) });
        for (number, pair) in pairs.iter().enumerate() {
            let side = reach(10, &pairs, pair.left, Some(number));
            let other = reach(10, &pairs, pair.right, Some(number));
            let wanted = !side.contains(&pair.right) && side.len() > 1 && other.len() > 1;
            prop_assert_eq!(made.refused.iter().any(|refused| refused.pair == *pair), wanted);
        }
    }
}
