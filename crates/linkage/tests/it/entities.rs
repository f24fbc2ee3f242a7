//! Entities over runs, and runs that continue.

use crate::cli::{lists, said};
use daybreak_linkage::Watch;
use daybreak_linkage::blocking::{Blocks, Chunk, Limits};
use daybreak_linkage::clusters::{Clusters, Rules};
use daybreak_linkage::entities::{Change, Entities};
use daybreak_linkage::memory::Memory;
use daybreak_linkage::model::Link;
use daybreak_linkage::read::{self, Layout};
use daybreak_linkage::scoring::{Frequencies, Predictions, Scorer, weight_of};
use daybreak_linkage::table::Table;
use daybreak_linkage::training::train;
use daybreak_linkage::usual::usual;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn numbers_last_and_what_was_put_together_or_taken_apart_is_told() {
    let mut entities = Entities::default();
    let none = BTreeSet::new();
    let first = entities.next_run(&[None; 5], &[0, 0, 2, 3, 3], &none);
    assert_eq!(first, [1, 1, 2, 3, 3]);
    // A record comes in front, and one cluster takes another in: the larger share keeps its number.
    let before = [None, Some(1), Some(1), Some(2), Some(3), Some(3)];
    let second = entities.next_run(&before, &[0, 1, 1, 1, 4, 4], &none);
    assert_eq!(second, [4, 1, 1, 1, 3, 3]);
    assert_eq!(entities.history().iter().map(|event| &event.change).collect::<Vec<_>>(), [&Change::Merged { from: 2, into: 1 }]);
    // The cluster falls apart again: the largest part keeps the number, the other gets a new one; an ended number is not given again.
    let third = entities.next_run(&[Some(4), Some(1), Some(1), Some(1), Some(3), Some(3)], &[0, 1, 1, 3, 4, 4], &none);
    assert_eq!(third, [4, 1, 1, 5, 3, 3]);
    assert_eq!(entities.now(2), BTreeSet::from([1, 5]), "who was 2 is 1 or 5 now");
    let fourth = entities.next_run(&[Some(4), Some(1), Some(1), Some(5)], &[0, 1, 1, 3], &BTreeSet::from([3]));
    assert_eq!(fourth, [4, 1, 1, 5]);
    assert!(entities.now(3).is_empty());
    assert_eq!(entities.told(2).len(), 2);
    assert_eq!(entities.history().last().unwrap().to_string(), "run 4: no record of e3 is left");
}

proptest! {
    #[test]
    fn every_record_has_one_number_and_old_numbers_lead_to_where_their_records_are(
        first in prop::collection::vec(0u32..6, 12),
        second in prop::collection::vec(0u32..6, 12),
    ) {
        // A cluster is called by its least row.
        let least = |of: &[u32]| -> Vec<u32> { of.iter().map(|group| of.iter().position(|other| other == group).unwrap() as u32).collect() };
        let (first, second) = (least(&first), least(&second));
        let mut entities = Entities::default();
        let one = entities.next_run(&[None; 12], &first, &BTreeSet::new());
        let before: Vec<Option<u64>> = one.iter().map(|entity| Some(*entity)).collect();
        let two = entities.next_run(&before, &second, &BTreeSet::new());
        for a in 0..12 {
            for b in 0..12 {
                prop_assert_eq!(two[a] == two[b], second[a] == second[b]);
            }
            prop_assert!(entities.now(one[a]).contains(&two[a]));
        }
        // Nothing changed, nothing is told.
        let told = entities.history().len();
        let again: Vec<Option<u64>> = two.iter().map(|entity| Some(*entity)).collect();
        prop_assert_eq!(entities.next_run(&again, &second, &BTreeSet::new()), two);
        prop_assert_eq!(entities.history().len(), told);
    }
}

fn table(paths: &[std::path::PathBuf]) -> Table {
    let paths: Vec<&std::path::Path> = paths.iter().map(std::path::PathBuf::as_path).collect();
    read::files(&paths, &Layout::default(), &Watch::silent()).unwrap().table
}

/// The second list without its last rows.
fn shorter(files: &[std::path::PathBuf], folder: &std::path::Path, rows: usize) -> Vec<std::path::PathBuf> {
    std::fs::create_dir_all(folder).unwrap();
    files
        .iter()
        .map(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            let lines: Vec<&str> = text.lines().collect();
            let path = folder.join(file.file_name().unwrap());
            std::fs::write(&path, lines[..lines.len() - rows].join("\n") + "\n").unwrap();
            path
        })
        .collect()
}

#[test]
fn a_run_that_continues_gives_what_a_full_run_with_its_model_gives() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 2_500);
    let read = |table: &Table| table.columns().iter().map(|column| column.name().to_owned()).collect::<Vec<_>>();
    // The old lists under the same names: a source is its file.
    let full: Vec<String> = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    for (file, text) in files.iter().zip(&full) {
        let lines: Vec<&str> = text.lines().collect();
        std::fs::write(file, lines[..lines.len() - 150].join("\n") + "\n").unwrap();
    }
    let old = table(&files);
    let columns = read(&old);
    let made = usual(old, Link::Between).unwrap();
    let (model, _) = train(&made.table, &made.model, &made.plan, &Watch::silent()).unwrap();
    let predict = |table: &Table, model: &daybreak_linkage::Model, fresh: Option<Vec<bool>>| -> Predictions {
        let mut blocks = Blocks::new(table, &model.rules, model.link, &Limits::none()).unwrap();
        if let Some(fresh) = fresh {
            blocks = blocks.touching(fresh);
        }
        Scorer::new(table, model, &Frequencies::default()).unwrap().predict(table, &blocks, Chunk::WHOLE, -10.0, &Watch::silent())
    };
    let before = predict(&made.table, &model, None);
    let mut entities = Entities::default();
    let clusters = Clusters::new(&made.table, &before.pairs, &Rules::at(weight_of(0.95)), &Watch::silent()).unwrap();
    let of = entities.next_run(&vec![None; made.table.rows()], clusters.at(0), &BTreeSet::new());
    let memory = Memory::new(&made.table, &columns, &vec![true; made.table.rows()], &model, &before.pairs, entities, &of);
    let mut written = Vec::new();
    memory.write(&mut written).unwrap();
    let memory = Memory::read("memory", &mut written.as_slice()).unwrap();

    for (file, text) in files.iter().zip(&full) {
        std::fs::write(file, text).unwrap();
    }
    let now = table(&files);
    let recalled = memory.recall(&now, &columns);
    assert_eq!((recalled.changed.0, recalled.missing), (0, 0));
    assert_eq!(recalled.fresh.iter().filter(|fresh| **fresh).count(), 300);
    let made = usual(now.counting(recalled.counted.clone()), Link::Between).unwrap();
    let model = memory.weigh(made.model).unwrap();
    let new = predict(&made.table, &model, Some(recalled.fresh.clone()));
    let whole = predict(&made.table, &model, None);
    let mut together = [new.pairs.clone(), recalled.links].concat();
    together.sort_unstable_by_key(|pair| (pair.left, pair.right));
    assert_eq!(together, whole.pairs, "to the last bit");
    assert!(new.compared * 3 < whole.compared, "{} of {}", new.compared, whole.compared);
    assert!(new.pairs.len() > 20);
}

#[test]
fn a_memory_is_continued_by_the_command_and_refused_where_it_does_not_fit() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 2_500);
    let kept = shorter(&files, &folder.path().join("now"), 40);
    let memory = folder.path().join("memory");
    let clusters = folder.path().join("clusters.csv");
    let history = folder.path().join("history.txt");
    let words = ["run", "--memory", memory.to_str().unwrap(), "--clusters", clusters.to_str().unwrap(), "--levels", "0.999,0.6", "--history", history.to_str().unwrap()];
    let first = said(&words, &kept, &[]).unwrap();
    assert!(first.contains("0 changed in this run"), "{first}");
    let entity = |path: &std::path::Path| -> std::collections::BTreeMap<String, String> {
        let text = std::fs::read_to_string(path).unwrap();
        assert!(text.starts_with("cluster,source,id,cluster_0.6,cluster_0.999,entity\n"), "{}", &text[..80]);
        text.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>()).map(|row| (row[2].to_owned(), row[5].to_owned())).collect()
    };
    let before = entity(&clusters);
    // The same lists, longer, under the same names.
    for (file, now) in files.iter().zip(&kept) {
        std::fs::copy(file, now).unwrap();
    }
    let second = said(&words, &kept, &[]).unwrap();
    let after = entity(&clusters);
    assert_eq!(after.len(), before.len() + 80);
    let held = before.iter().filter(|(id, entity)| after[*id] == **entity).count();
    assert!(held * 100 > before.len() * 99, "{held} of {}: {second}", before.len());
    let told = said(&["entity", memory.to_str().unwrap(), "e1"], &[], &[]).unwrap();
    assert!(told.contains("e1 is now e1") && told.contains(".csv: "), "{told}");
    assert!(said(&["entity", memory.to_str().unwrap(), "e999999"], &[], &[]).unwrap_err().contains("no entity was ever called"));
    // One record is changed: what is promised can't be kept.
    let text = std::fs::read_to_string(&kept[0]).unwrap();
    std::fs::write(&kept[0], text.replacen("\"F\"", "\"M\"", 1)).unwrap();
    let refused = said(&words, &kept, &[]).unwrap_err();
    assert!(refused.contains("1 records were changed") && refused.contains("police.csv, line ") && refused.contains("--afresh"), "{refused}");
    assert!(said(&words, &kept, &["--afresh"]).unwrap().contains("entities were ever numbered"));
    let kinds = entity(&clusters);
    let held = after.iter().filter(|(id, entity)| kinds[*id] == **entity).count();
    assert!(held * 100 > after.len() * 95, "numbers last through a run afresh");
    // Other columns are another model.
    let other = said(&[&words[..], &["--pairs-of", "both"]].concat(), &kept, &[]).unwrap_err();
    assert!(other.contains("another model"), "{other}");
    // A changed file is told by its line.
    let text = std::fs::read_to_string(&memory).unwrap();
    for (broken, line) in [(text.replacen("linkage_memory", "memory", 1), 1), (text.replacen("\n[", "\n{", 1), 2), (text.lines().take(30).collect::<Vec<_>>().join("\n"), 31)] {
        std::fs::write(&memory, broken).unwrap();
        let refused = said(&words, &kept, &[]).unwrap_err();
        assert!(refused.contains(&format!("memory, line {line}: this is not what a run left")), "{refused}");
    }
}
