//! Published tables, typed: Home Office, National Referral Mechanism statistics for England and Wales and the whole United Kingdom, January to
//! March 2023, table of referrals by responder and table of duty to notify (Crown copyright, Open Government Licence v3), as the R package
//! `asylum` re-published them. They were published without suppression; here they stand for tables of our own.

use daybreak_disclosure::{Count, Dimension, Table};

/// Referrals made by Home Office Immigration Enforcement: kind, age, sex, people. 838 in all.
const ENFORCEMENT: &[(&str, &str, &str, u64)] = &[
    ("Criminal", "Adult", "Male", 116),
    ("Criminal", "Child", "Male", 13),
    ("Criminal", "Not known", "Female", 1),
    ("Criminal", "Not known", "Male", 7),
    ("Domestic", "Adult", "Female", 5),
    ("Domestic", "Adult", "Male", 3),
    ("Domestic", "Child", "Male", 1),
    ("Labour", "Adult", "Female", 2),
    ("Labour", "Adult", "Male", 269),
    ("Labour", "Child", "Male", 33),
    ("Labour", "Not known", "Male", 20),
    ("Labour & Criminal", "Adult", "Female", 2),
    ("Labour & Criminal", "Adult", "Male", 157),
    ("Labour & Criminal", "Child", "Male", 15),
    ("Labour & Criminal", "Not known", "Male", 22),
    ("Labour & Domestic", "Adult", "Female", 2),
    ("Labour & Domestic", "Adult", "Male", 6),
    ("Labour & Domestic", "Child", "Female", 1),
    ("Labour & Domestic", "Child", "Male", 1),
    ("Labour & Organ Harvesting", "Adult", "Male", 1),
    ("Labour, Domestic & Criminal", "Not known", "Male", 1),
    ("Not specified or unknown", "Adult", "Female", 6),
    ("Not specified or unknown", "Adult", "Male", 53),
    ("Not specified or unknown", "Child", "Female", 1),
    ("Not specified or unknown", "Child", "Male", 2),
    ("Not specified or unknown", "Not known", "Female", 1),
    ("Sexual", "Adult", "Female", 51),
    ("Sexual", "Adult", "Male", 8),
    ("Sexual", "Child", "Female", 1),
    ("Sexual", "Child", "Male", 1),
    ("Sexual", "Not known", "Female", 4),
    ("Sexual & Criminal", "Child", "Male", 1),
    ("Sexual & Domestic", "Adult", "Female", 1),
    ("Sexual & Domestic", "Child", "Male", 1),
    ("Sexual & Labour", "Adult", "Female", 13),
    ("Sexual & Labour", "Adult", "Male", 4),
    ("Sexual & Labour", "Child", "Female", 1),
    ("Sexual & Labour", "Child", "Male", 3),
    ("Sexual & Labour", "Not known", "Male", 2),
    ("Sexual, Labour & Criminal", "Adult", "Male", 3),
    ("Sexual, Labour & Domestic", "Adult", "Female", 1),
    ("Sexual, Labour & Domestic", "Adult", "Male", 1),
    ("Sexual, Labour & Domestic", "Child", "Female", 1),
];

/// Reports under the duty to notify by nationality. 1,420 in all.
#[rustfmt::skip]
const NOTIFIED: &[(&str, u64)] = &[
    ("Afghan", 12), ("Albanian", 364), ("Albanian Italian", 1), ("Albanian Syrian", 1), ("Algerian", 4), ("American", 1), ("Bangladeshi", 7),
    ("Bangladeshi UK", 1), ("Bolivian", 4), ("Botswanan", 1), ("Brazilian", 7), ("Brazilian Italian", 1), ("Brazilian Portuguese", 1),
    ("British Virgin Islander Somali", 1), ("Bulgarian", 13), ("Bulgarian Canadian", 1), ("Cameroonian", 3), ("Central African", 1), ("Chadian", 2),
    ("Chinese", 59), ("Chinese Japanese", 1), ("Chinese UK", 1), ("Colombian", 1), ("Congolese (Drc)", 1), ("Czech", 3), ("Dutch", 2),
    ("East Timorese", 1), ("East Timorese Portuguese", 1), ("Egyptian", 10), ("Egyptian Syrian", 1), ("Emirati", 1), ("Eritrean", 169),
    ("Ethiopian", 18), ("Ethiopian Eritrean", 1), ("Filipino", 8), ("Filipino Qatari", 1), ("French", 1), ("Ghanaian", 5), ("Greek", 1),
    ("Guinean", 1), ("Hong Konger", 1), ("Hungarian", 2), ("Indian", 17), ("Indian UK", 2), ("Indonesian", 1), ("Iranian", 21), ("Iraqi", 15),
    ("Irish", 1), ("Kenyan", 5), ("Kuwaiti", 2), ("Kuwaiti Unknown", 1), ("Latvian", 2), ("Libyan", 2), ("Malaysian", 1), ("Malian", 1),
    ("Mexican", 1), ("Moroccan", 2), ("Namibian", 2), ("Nepalese", 122), ("Nigerian", 12), ("North Korean", 1), ("Pakistani", 9),
    ("Pakistani UK", 1), ("Palestinian", 1), ("Palestinian Unknown", 1), ("Polish", 13), ("Portuguese", 2), ("Portuguese UKrainian", 1),
    ("Romanian", 90), ("Romanian Unknown", 1), ("Salvadorean", 1), ("Senegalese", 1), ("Sierra Leonean", 1), ("Sierra Leonean UK", 1), ("Slovak", 1),
    ("Somali", 9), ("South African", 1), ("South Sudanese", 4), ("Spanish", 2), ("Sri Lankan", 2), ("Sudanese", 141), ("Sudanese South Sudanese", 1),
    ("Syrian", 15), ("Tanzanian", 1), ("Thai", 13), ("Trinidadian", 1), ("Tunisian", 1), ("Turkish", 2), ("Ugandan", 2), ("UK", 109),
    ("UK Zimbabwean", 1), ("Ukrainian", 3), ("Unknown", 19), ("Vietnamese", 37), ("Yemeni", 2), ("Zimbabwean", 3),
];

fn codes<'a>(values: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    values.for_each(|value| if !found.contains(&value) { found.push(value) });
    found
}

/// Every meeting of kind, age and sex: 17 kinds make 216 cells.
pub fn enforcement() -> Table {
    let dimensions = vec![
        Dimension::flat("kind", "Total", &codes(ENFORCEMENT.iter().map(|row| row.0))).unwrap(),
        Dimension::flat("age", "Total", &["Adult", "Child", "Not known"]).unwrap(),
        Dimension::flat("sex", "Total", &["Female", "Male"]).unwrap(),
    ];
    Table::count("referrals", dimensions, ENFORCEMENT.iter().map(|(kind, age, sex, people)| (vec![*kind, *age, *sex], *people))).unwrap()
}

/// As published: rows of nought dropped.
pub fn notified() -> Table {
    let nationality = Dimension::flat("nationality", "Total", &codes(NOTIFIED.iter().map(|row| row.0))).unwrap();
    let total: u64 = NOTIFIED.iter().map(|(_, people)| people).sum();
    let cells = NOTIFIED.iter().enumerate().map(|(at, (_, people))| (vec![at + 1], Count::Known(*people)));
    Table::given("notifications", vec![nationality], cells.chain([(vec![0], Count::Known(total))])).unwrap()
}
