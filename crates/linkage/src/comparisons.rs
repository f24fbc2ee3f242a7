//! Comparisons ready made: each takes the name of a column and answers with levels from the surest down, missing first, all else last.
//!
//! Those of people, phones, marks, addresses and companies bring a value into its plain form first ([`crate::model::Step`]), so that a column can be compared as it was read.

use crate::model::{Comparison, Condition, Expression, Level, Measure, Operand, Part, Side, Step};

fn column(name: &str) -> Expression {
    Expression::column(name)
}

/// A comparison named as its column: missing, these levels, all else.
fn levels(name: &str, of: &Expression, levels: Vec<Level>) -> Comparison {
    let missing = Level { null: true, ..Level::new(format!("{name} is missing"), Condition::missing(of.clone())) };
    Comparison { name: name.to_owned(), description: String::new(), levels: [vec![missing], levels, vec![Level::other()]].concat() }
}

fn same(of: Expression) -> Level {
    Level::new("the same", Condition::same(of))
}

fn at_least(measure: Measure, of: &Expression, bounds: &[f64], what: &str) -> Vec<Level> {
    bounds.iter().map(|&bound| Level::new(format!("{what} at least {bound}"), Condition::at_least(measure, of.clone(), bound))).collect()
}

fn at_most(measure: Measure, of: &Expression, bounds: &[f64], what: &str) -> Vec<Level> {
    bounds.iter().map(|&bound| Level::new(format!("{what} at most {bound}"), Condition::at_most(measure, of.clone(), bound))).collect()
}

fn slips(of: &Expression, most: &[u32]) -> Vec<Level> {
    let level = |&most: &u32| {
        let label = if most == 1 { "one slip".to_owned() } else { format!("{most} slips") };
        Level::new(label, Condition::at_most(Measure::DamerauLevenshtein, of.clone(), f64::from(most)))
    };
    most.iter().map(level).collect()
}

/// The same, or not; the rarer a shared value, the more it says.
pub fn exact(name: &str) -> Comparison {
    levels(name, &column(name), vec![same(column(name)).by_frequency(name)])
}

/// The same, then by edits (insertions, deletions, replacements), the fewest first.
pub fn levenshtein(name: &str, most: &[f64]) -> Comparison {
    let of = column(name);
    levels(name, &of, [vec![same(of.clone()).by_frequency(name)], at_most(Measure::Levenshtein, &of, most, "edits")].concat())
}

/// The same, then by edits with swaps of neighbours counted as one.
pub fn damerau(name: &str, most: &[f64]) -> Comparison {
    let of = column(name);
    levels(name, &of, [vec![same(of.clone()).by_frequency(name)], at_most(Measure::DamerauLevenshtein, &of, most, "edits or swaps")].concat())
}

/// The same, then by Jaro's similarity, the highest first.
pub fn jaro(name: &str, least: &[f64]) -> Comparison {
    let of = column(name);
    levels(name, &of, [vec![same(of.clone()).by_frequency(name)], at_least(Measure::Jaro, &of, least, "Jaro")].concat())
}

/// The same, then by Jaro-Winkler's similarity, the highest first.
pub fn jaro_winkler(name: &str, least: &[f64]) -> Comparison {
    let of = column(name);
    levels(name, &of, [vec![same(of.clone()).by_frequency(name)], at_least(Measure::JaroWinkler, &of, least, "Jaro-Winkler")].concat())
}

/// By shared words over all words, as sets.
pub fn tokens(name: &str, least: &[f64]) -> Comparison {
    let of = column(name);
    levels(name, &of, [vec![same(of.clone())], at_least(Measure::TokenJaccard, &of, least, "shared words")].concat())
}

/// By shared pairs of letters (`q` 2) or triples (`q` 3), as sets.
pub fn grams(name: &str, q: u8, least: &[f64]) -> Comparison {
    let of = column(name);
    let measure = if q < 3 { Measure::BigramDice } else { Measure::TrigramJaccard };
    levels(name, &of, [vec![same(of.clone())], at_least(measure, &of, least, "shared groups of letters")].concat())
}

/// By how many pieces two lists ([`crate::table::LIST`]) share, the most first.
pub fn lists(name: &str, least: &[f64]) -> Comparison {
    levels(name, &column(name), at_least(Measure::Shared, &column(name), least, "shared pieces"))
}

/// By the difference of two numbers.
pub fn numbers(name: &str, most: &[f64]) -> Comparison {
    levels(name, &column(name), [vec![same(column(name))], at_most(Measure::Difference, &column(name), most, "apart")].concat())
}

/// By great-circle kilometres between two points, each in two columns of degrees.
pub fn distance(latitude: &str, longitude: &str, kilometres: &[f64]) -> Comparison {
    let point = Expression::Join(vec![column(latitude), column(longitude)], ",".to_owned());
    Comparison { name: "distance".to_owned(), ..levels("distance", &point, at_most(Measure::Kilometres, &point, kilometres, "kilometres")) }
}

/// Forename and surname in two columns: both the same, both in each other's place, both nearly, one of both, either nearly.
pub fn forename_surname(forename: &str, surname: &str) -> Comparison {
    let (of_f, of_s) = (column(forename).then(Step::Plain), column(surname).then(Step::Plain));
    let near = |of: &Expression| Condition::at_least(Measure::JaroWinkler, of.clone(), 0.92);
    let whole = Expression::Join(vec![of_f.clone(), of_s.clone()], " ".to_owned());
    let swapped = Condition::All(vec![Condition::crossed(of_f.clone(), of_s.clone()), Condition::crossed(of_s.clone(), of_f.clone())]);
    let made = vec![
        Level::new("both the same", Condition::same(whole.clone())),
        Level::new("both, in each other's place", swapped),
        Level::new("the same words in another order", Condition::same(whole.then(Step::SortedWords))),
        Level::new("both nearly the same", Condition::All(vec![near(&of_f), near(&of_s)])),
        Level::new("the same surname", Condition::same(of_s.clone())).by_frequency(surname),
        Level::new("the same forename", Condition::same(of_f.clone())).by_frequency(forename),
        Level::new("one nearly the same", Condition::Any(vec![near(&of_f), near(&of_s)])),
    ];
    let sides = [of_f, of_s].map(Condition::missing).to_vec();
    let missing = Level { null: true, ..Level::new("a name is missing", Condition::Any(sides)) };
    Comparison { name: "name".to_owned(), description: String::new(), levels: [vec![missing], made, vec![Level::other()]].concat() }
}

/// A whole name of any people, by how whole the agreement is and how rare the words that agree are within the group before them, in any field and order and any
/// usual spelling ([`Measure::NameAgreement`]). The column holds [`crate::usual::plain`] names, with [`crate::compare::GROUP`] after the group where there is one.
pub fn names(name: &str) -> Comparison {
    let level = |whole: u8, bits: f64| {
        let how = ["in part", "in another form", "wholly"][usize::from(whole.min(2))];
        let rare = if bits > 0.0 { format!("as rare as 1 in 2^{bits}") } else { format!("words worth {bits} bits") };
        Level::new(format!("{how}: {rare}"), Condition::at_least(Measure::NameAgreement, column(name), f64::from(whole) * 256.0 + 100.0 + bits))
    };
    let wholly = [20.0, 16.0, 13.0, 10.0, 7.0, 4.0, 1.0].map(|bits| level(2, bits));
    // Below the last of a step nothing of the next may fall: its bound is 100 bits against.
    let formed = [16.0, 12.0, 9.0, 6.0, 3.0].map(|bits| level(1, bits));
    let partly = [10.0, 6.0, 3.0, 0.0, -3.0].map(|bits| level(0, bits));
    let little = |whole: u8| Level::new(["", "in another form: common words", "wholly: common words"][usize::from(whole)], Condition::at_least(Measure::NameAgreement, column(name), f64::from(whole) * 256.0));
    levels(name, &column(name), [wholly.to_vec(), vec![little(2)], formed.to_vec(), vec![little(1)], partly.to_vec()].concat())
}

/// Words of any text, by how rare those are that agree.
pub fn words(name: &str, bits: &[f64]) -> Comparison {
    levels(name, &column(name), rarity(name, bits))
}

fn rarity(name: &str, bounds: &[f64]) -> Vec<Level> {
    let level = |bound: &f64| {
        let label = if *bound > 0.0 { format!("words as rare as 1 in 2^{bound}") } else { format!("words worth {bound} bits") };
        Level::new(label, Condition::at_least(Measure::SharedRarity, column(name), *bound))
    };
    bounds.iter().map(level).collect()
}

/// A date of birth written in any usual way: the same, day and month swapped, 1 January of two years, one slip, 1 January for any day of the year, the same day of another year, the
/// same year, within five years. 1 January is what is written where no day was ever registered, or only the year was said: that two have it says little, and that one has it no more than
/// the year.
pub fn born(name: &str) -> Comparison {
    let of = column(name).then(Step::Born);
    dates(name, of)
}

/// The same over dates already written `2001-05-04`.
pub(crate) fn plain_born(name: &str) -> Comparison {
    dates(name, column(name))
}

fn dates(name: &str, of: Expression) -> Comparison {
    let part = |start, length| of.clone().then(Step::Slice { start, length: Some(length) });
    let year = || Condition::same(part(1, 4));
    let swapped = Condition::All(vec![year(), Condition::crossed(part(6, 2), part(9, 2)), Condition::crossed(part(9, 2), part(6, 2))]);
    let known_day = |side| Condition::Missing(Operand { side, expression: part(6, 5).then(Step::NullIf("01-01".to_owned())) });
    let mut made = vec![same(of.clone()).by_frequency(name), Level::new("day and month swapped", swapped)];
    made.push(Level::new("1 January of two years", Condition::All(vec![known_day(Side::Left), known_day(Side::Right)])));
    made.extend(slips(&of, &[1]));
    made.push(Level::new("1 January for a day of the year", Condition::All(vec![year(), Condition::Any(vec![known_day(Side::Left), known_day(Side::Right)])])));
    made.push(Level::new("the same day of another year", Condition::same(part(6, 5))));
    made.push(Level::new("the same year", year()));
    made.push(Level::new("within five years", Condition::at_most(Measure::Days, of.clone(), 1_827.0)));
    levels(name, &of, made)
}

/// A British postcode by part: the same, one slip, sector, district, area.
pub fn postcode(name: &str) -> Comparison {
    let of = column(name).then(Step::Upper).then(Step::Trim);
    let part = |label: &str, part| Level::new(label, Condition::same(of.clone().then(Step::Part(part))));
    let made = vec![
        same(of.clone()).by_frequency(name),
        slips(&of, &[1]).swap_remove(0),
        part("the same sector", Part::PostcodeSector),
        part("the same district", Part::PostcodeDistrict),
        part("the same area", Part::PostcodeArea),
    ];
    levels(name, &of, made)
}

/// A telephone number in its country's form: the same, one slip.
pub fn phone(name: &str) -> Comparison {
    let of = column(name).then(Step::Phone);
    levels(name, &of, [vec![same(of.clone()).by_frequency(name)], slips(&of, &[1])].concat())
}

/// A vehicle's mark with look-alike characters as one: the same, one slip.
pub fn vehicle(name: &str) -> Comparison {
    let of = column(name).then(Step::Vehicle);
    levels(name, &of, [vec![same(of.clone())], slips(&of, &[1])].concat())
}

/// An e-mail address: the same, one slip, the same before the `@`.
pub fn email(name: &str) -> Comparison {
    let of = column(name).then(Step::Lower).then(Step::Trim);
    let user = Level::new("the same before the @", Condition::same(of.clone().then(Step::Part(Part::MailUser))));
    levels(name, &of, [vec![same(of.clone())], slips(&of, &[1]), vec![user]].concat())
}

/// An address: the same words in any order, the same house, most words.
pub fn address(name: &str) -> Comparison {
    let of = column(name).then(Step::Plain);
    let made = vec![
        Level::new("the same words", Condition::same(of.clone().then(Step::SortedWords))),
        Level::new("the same house", Condition::same(of.clone().then(Step::House))),
        Level::new("most words", Condition::at_least(Measure::TokenJaccard, of.clone(), 0.6)),
    ];
    levels(name, &of, made)
}

/// A company by the words that tell it apart: the same, one slip, words much alike.
pub fn company(name: &str) -> Comparison {
    let of = column(name).then(Step::Company);
    let near = Level::new("words much alike", Condition::at_least(Measure::TokenBest, of.clone(), 0.92));
    levels(name, &of, [vec![same(of.clone())], slips(&of, &[1]), vec![near]].concat())
}
