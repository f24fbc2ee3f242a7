//! Synthetic people with truth: nobody real, and every record says who it is of.
//!
//! Each of any number of people is on each of four lists by chance ([`rates::on`]), so that some are on several and some on none; a list
//! writes them down with errors of the kinds and at the rates of [`rates`]. The people are of twelve [`Nationality`]s, their names
//! from lists typed into this project with their sources; addresses, telephones, vehicle marks and e-mail can't be anybody's.
//!
//! The same seed gives the same bytes, and a person is the same however many others there are. [`SEED`] and the rates are frozen:
//! a published benchmark is of these.

mod draws;
mod names;
mod naming;
mod nationality;
mod person;
mod places;
pub mod rates;
mod slips;

pub use nationality::Nationality;

use draws::Draws;
use names::Names;
use person::Person;
use crate::error::{Refusal, What};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// The frozen seed.
pub const SEED: u64 = 20_261_122;
/// The frozen number of people.
pub const PEOPLE: u64 = 20_000;

/// Whose list a record is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum List {
    Police,
    Council,
    Charity,
    Helpline,
}

impl List {
    /// All four.
    pub const ALL: [List; 4] = [List::Police, List::Council, List::Charity, List::Helpline];

    /// Its name: `police`.
    pub fn name(self) -> &'static str {
        match self {
            List::Police => "police",
            List::Council => "council",
            List::Charity => "charity",
            List::Helpline => "helpline",
        }
    }
}

/// The columns of a list's file.
pub const COLUMNS: [&str; 11] =
    ["unique_id", "forename", "surname", "dob", "sex", "nationality", "phone", "vehicle", "address", "postcode", "email"];

/// A row of a list. What was not written down is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Whose list it is on.
    pub list: List,
    /// Who it is of: the truth.
    pub person: u64,
    /// Their nationality: the truth.
    pub nationality: Nationality,
    /// The values, in the order of [`COLUMNS`].
    pub values: [String; 11],
}

/// So many synthetic people under a seed.
pub struct People {
    seed: u64,
    people: u64,
    names: [Names; 12],
}

impl People {
    /// So many people; at most 4,294,967,296 (ids have 32 bits).
    pub fn new(people: u64, seed: u64) -> People {
        People { seed, people: people.min(1 << 32), names: Nationality::ALL.map(Names::of) }
    }

    /// The frozen set of the benchmark.
    pub fn frozen() -> People {
        People::new(PEOPLE, SEED)
    }

    /// How many people there are, on a list or on none.
    pub fn count(&self) -> u64 {
        self.people
    }

    /// The rows of one list, in the order of their ids, which says nothing about who they are of.
    pub fn list(&self, list: List) -> impl Iterator<Item = Record> + '_ {
        let on = move |person: &u64| Draws::new(self.seed, "list", *person, list as u64).happens(rates::on(list));
        let mut ids: Vec<(u32, u32)> =
            (0..self.people).filter(on).map(|person| (self.id(list, person as u32), person as u32)).collect();
        ids.sort_unstable();
        ids.into_iter().map(move |(id, person)| self.record(list, id, u64::from(person)))
    }

    /// A number for a person on a list, different for each person: four rounds of a Feistel network over 32 bits.
    fn id(&self, list: List, person: u32) -> u32 {
        let (mut left, mut right) = (person >> 16, person & 0xffff);
        for round in 0..4u64 {
            let mut key = Draws::new(self.seed, "id", u64::from(right), (list as u64) << 8 | round);
            (left, right) = (right, left ^ (key.bits() as u32 & 0xffff));
        }
        left << 16 | right
    }

    fn record(&self, list: List, id: u32, number: u64) -> Record {
        let person = Person::new(self.seed, number, &self.names);
        let mut draws = Draws::new(self.seed, "record", number, list as u64);
        let (forename, surname) = naming::written(&person, list, &mut draws);
        let keep = |draws: &mut Draws, missing: f64, value: String| if draws.happens(missing) { String::new() } else { value };
        let forename = keep(&mut draws, rates::NAME_MISSING, forename);
        let surname = keep(&mut draws, rates::NAME_MISSING, surname);
        let dob = born(&person, &mut draws);
        let sex = if person.female != draws.happens(rates::SEX.1) { "F" } else { "M" };
        let sex = keep(&mut draws, rates::SEX.0, sex.to_owned());
        let mistaken = draws.happens(rates::NATIONALITY.1);
        let nationality = if mistaken { draws.one(person.nationality.mistaken_for()).unwrap_or_default() } else { person.nationality.name() };
        let nationality = keep(&mut draws, rates::NATIONALITY.0, nationality.to_owned());
        let phone = telephone(&person, number, &mut draws);
        let vehicle = vehicle(&person, self.seed, &mut draws);
        let (address, postcode) = lives(&person, &mut draws);
        let email = email(&person, &mut draws);
        let values = [format!("{}{id:010}", &list.name()[..1]), forename, surname, dob, sex, nationality, phone, vehicle, address, postcode, email];
        Record { list, person: number, nationality: person.nationality, values }
    }
}

fn born(person: &Person, draws: &mut Draws) -> String {
    let (mut year, mut month, mut day) = person.born;
    let rate = rates::births(person.nationality);
    if draws.happens(rates::BIRTH_MISSING) {
        return String::new();
    }
    if draws.happens(rate.year_only) {
        return format!("{year}-01-01");
    }
    if draws.happens(rate.other_year) {
        let by = 1 + draws.below(4) as u32;
        year = if draws.happens(0.7) { year + by } else { year - by };
        if (month, day) == (2, 29) {
            day = 28;
        }
    }
    if day <= 12 && draws.happens(rates::BIRTH_SWAPPED) {
        (month, day) = (day, month);
    }
    let written = format!("{year}-{month:02}-{day:02}");
    if !draws.happens(rates::BIRTH_DIGIT) {
        return written;
    }
    let slipped = slips::digit(&written, draws);
    let part = |range: std::ops::Range<usize>| slipped.get(range).and_then(|text| text.parse::<u32>().ok()).unwrap_or(0);
    // A form that knows the calendar refuses what is no day.
    let is_a_day = (1930..=2020).contains(&part(0..4)) && (1..=12).contains(&part(5..7)) && (1..=28).contains(&part(8..10));
    if is_a_day { slipped } else { written }
}

fn telephone(person: &Person, number: u64, draws: &mut Draws) -> String {
    if !draws.happens(rates::PHONE_KNOWN) {
        return String::new();
    }
    let first = if person.shares_phone { Person::phone_of_house(number) } else { person.phones[0] };
    let code = if draws.happens(rates::PHONE_FIRST) { first } else { person.phones[1 + draws.below(2)] };
    let phone = places::written(&places::phone(code), draws);
    if draws.happens(rates::PHONE_DIGIT) { slips::digit(&phone, draws) } else { phone }
}

fn vehicle(person: &Person, seed: u64, draws: &mut Draws) -> String {
    match person.vehicle {
        Some(code) if draws.happens(rates::VEHICLE.0) => {
            let mark = places::vehicle(seed, code);
            if draws.happens(rates::VEHICLE.1) { slips::look_alike(&mark, draws) } else { mark }
        }
        _ => String::new(),
    }
}

fn lives(person: &Person, draws: &mut Draws) -> (String, String) {
    let at = if draws.happens(rates::ADDRESS_FIRST) { 0 } else { 1 + draws.below(2) };
    let place = &person.places[at];
    let mut address = if draws.happens(rates::ADDRESS_KNOWN) { place.line(draws) } else { String::new() };
    if draws.happens(rates::ADDRESS_SLIP.0) {
        address = slips::letter(&address, draws);
    }
    let mut postcode = if draws.happens(rates::POSTCODE_KNOWN) { place.postcode.clone() } else { String::new() };
    if draws.happens(rates::ADDRESS_SLIP.1) {
        postcode = slips::digit(&postcode, draws);
    }
    (address, postcode)
}

fn email(person: &Person, draws: &mut Draws) -> String {
    if !draws.happens(rates::EMAIL.0) {
        return String::new();
    }
    if draws.happens(rates::EMAIL.1) { slips::letter(&person.email, draws) } else { person.email.clone() }
}

/// Writes one list as CSV, the header first. No value holds a comma but addresses, which are quoted.
///
/// # Errors
/// What the system says.
pub fn write_list(people: &People, list: List, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", COLUMNS.join(","))?;
    for record in people.list(list) {
        for (at, value) in record.values.iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            if value.contains(',') { write!(out, "{comma}\"{value}\"")? } else { write!(out, "{comma}{value}")? }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Writes `police.csv`, `council.csv`, `charity.csv`, `helpline.csv` and `truth.csv` into a folder, which is made where it is not there.
///
/// # Errors
/// What the system says, with the file.
pub fn write_folder(people: &People, folder: &Path) -> Result<(), Refusal> {
    let unwritten = |path: &Path, error: &io::Error| Refusal::of(&path.display().to_string(), None, What::Unwritten(error.kind().to_string()));
    std::fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    for name in List::ALL.map(List::name).into_iter().chain(["truth"]) {
        let path = folder.join(format!("{name}.csv"));
        let write = || {
            let mut out = BufWriter::new(File::create(&path)?);
            match List::ALL.into_iter().find(|list| list.name() == name) {
                Some(list) => write_list(people, list, &mut out)?,
                None => write_truth(people, &mut out)?,
            }
            out.flush()
        };
        write().map_err(|error| unwritten(&path, &error))?;
    }
    Ok(())
}

/// Writes the truth as CSV: which record is of which person, and their nationality.
///
/// # Errors
/// What the system says.
pub fn write_truth(people: &People, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "source,unique_id,person,nationality")?;
    for list in List::ALL {
        for record in people.list(list) {
            writeln!(out, "{},{},{},{}", list.name(), record.values[0], record.person, record.nationality)?;
        }
    }
    Ok(())
}
