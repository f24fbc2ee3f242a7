use daybreak_linkage::hash;
use daybreak_linkage::read::{self, Layout};
use daybreak_linkage::synthetic::{COLUMNS, List, Nationality, People, Record, SEED, write_folder, write_list, write_truth};
use std::collections::{BTreeMap, HashSet};

fn records(people: &People) -> Vec<Record> {
    List::ALL.iter().flat_map(|list| people.list(*list)).collect()
}

/// A published benchmark is of these bytes: they may not change.
#[test]
fn the_frozen_people_stay_what_they_were() {
    let mut bytes = Vec::new();
    for list in List::ALL {
        write_list(&People::frozen(), list, &mut bytes).unwrap();
    }
    write_truth(&People::frozen(), &mut bytes).unwrap();
    assert_eq!((bytes.len(), hash::bytes(SEED, &bytes)), FROZEN);
}

const FROZEN: (usize, u64) = (3_515_298, 6_370_260_184_646_163_406);

#[test]
fn a_person_is_the_same_however_many_others_there_are() {
    let (few, many) = (People::new(200, 7), People::new(500, 7));
    for list in List::ALL {
        let of_many: Vec<Record> = many.list(list).filter(|record| record.person < 200).collect();
        assert!(few.list(list).eq(of_many), "{list:?}");
    }
    let other = People::new(200, 8);
    assert!(!few.list(List::Police).eq(other.list(List::Police)));
}

#[test]
fn ids_are_each_of_one_record_and_lists_hold_a_person_once() {
    let records = records(&People::new(5_000, 1));
    let ids: HashSet<&str> = records.iter().map(|record| record.values[0].as_str()).collect();
    assert_eq!(ids.len(), records.len());
    let places: HashSet<(List, u64)> = records.iter().map(|record| (record.list, record.person)).collect();
    assert_eq!(places.len(), records.len());
}

#[test]
fn all_nationalities_are_there_in_about_their_shares() {
    let mut people: BTreeMap<Nationality, HashSet<u64>> = BTreeMap::new();
    for record in records(&People::new(20_000, 3)) {
        people.entry(record.nationality).or_default().insert(record.person);
    }
    assert_eq!(Nationality::ALL.iter().map(|nationality| nationality.percent()).sum::<u32>(), 100);
    let all: usize = people.values().map(HashSet::len).sum();
    for nationality in Nationality::ALL {
        let share = people[&nationality].len() as f64 / all as f64 * 100.0;
        assert!((share - f64::from(nationality.percent())).abs() < 1.5, "{nationality}: {share}");
    }
}

#[test]
fn nobody_real_can_be_reached() {
    for record in records(&People::new(3_000, 5)) {
        let [_, forename, surname, dob, _, _, phone, vehicle, _, postcode, email] = &record.values;
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        assert!(phone.is_empty() || digits.len() >= 15, "a number of a length that rings nowhere");
        assert!(vehicle.is_empty() || vehicle.starts_with('Q'));
        assert!(postcode.is_empty() || postcode.starts_with(['Q', 'V', 'X']));
        assert!(email.is_empty() || email.contains("example") || email.len() > 8);
        assert!(dob.is_empty() || dob.len() == 10);
        for value in [forename, surname, email] {
            assert!(!value.contains('_') && !value.contains('/') && !value.contains(','));
        }
    }
}

#[test]
fn a_list_reads_back_as_it_was_written() {
    let people = People::new(2_000, 9);
    let mut bytes = Vec::new();
    write_list(&people, List::Charity, &mut bytes).unwrap();
    let reading = read::csv("charity.csv", &bytes, &Layout::default()).unwrap();
    assert!(reading.said.is_empty());
    for (row, record) in people.list(List::Charity).enumerate() {
        assert_eq!(reading.table.id(row), record.values[0]);
        for (name, value) in COLUMNS.iter().zip(&record.values).skip(1) {
            assert_eq!(reading.table.column(name).unwrap().text(row).unwrap_or_default(), value.trim());
        }
    }
}

#[test]
fn a_folder_holds_four_lists_and_the_truth() {
    let folder = tempfile::tempdir().unwrap();
    let people = People::new(300, 2);
    write_folder(&people, &folder.path().join("made")).unwrap();
    let lines = |name: &str| std::fs::read_to_string(folder.path().join("made").join(name)).unwrap().lines().count() - 1;
    let lists: usize = ["police.csv", "council.csv", "charity.csv", "helpline.csv"].into_iter().map(lines).sum();
    assert_eq!((lists, lines("truth.csv")), (records(&people).len(), lists));
    let file = folder.path().join("made").join("truth.csv");
    assert!(write_folder(&people, &file.join("below")).unwrap_err().to_string().contains("can't be written"));
}
