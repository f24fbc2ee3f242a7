//! Cases in and out in the case data standard, and rows made of them.

use crate::made::day;
use daybreak_disclosure::Ledger;
use daybreak_disclosure::anonymous::NoRows;
use daybreak_disclosure::exchange::{Cases, Entry, Safety, Wrong, ctdc, nrm};
use daybreak_vocabulary::csv::line;
use daybreak_vocabulary::htcds::FIELDS;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn read(text: &str) -> Cases {
    Cases::read("cases.csv", text.as_bytes()).unwrap()
}

fn refused(text: &str) -> (String, Wrong) {
    let refusal = Cases::read("cases.csv", text.as_bytes()).unwrap_err();
    (refusal.to_string(), refusal.what)
}

/// One answer of every field, from a number: a code where there are codes, words that a spreadsheet would run where there are none.
fn answer(name: &str, codes: &[&str], several: bool, pick: usize) -> String {
    if pick.is_multiple_of(5) {
        return String::new();
    }
    match name {
        "prs_Citizenship" => ["VN", "RO;GB", "GB-WLS", "VNM"][pick % 4].to_owned(),
        "prs_MailingCountry" => "GB".to_owned(),
        "prs_Birthdate" | "cas_IncomingReferralDate" | "cas_OutgoingReferralDate" | "hte_Date" | "spl_PlannedEndDate" | "spl_ActualEndDate" => {
            format!("20{:02}-0{}-1{}", pick % 27, 1 + pick % 9, pick % 10)
        }
        "prs_NumberOfChildren" | "vic_AgeWhenTrafficked" | "prs_MailingLongitude" | "prs_MailingLatitude" => format!("-{}.5", pick % 60),
        "prs_Deceased" | "con_Consent" => (pick.is_multiple_of(2)).to_string(),
        _ if !codes.is_empty() && several => format!("{};{}", codes[pick % codes.len()], codes[(pick / 7) % codes.len()]),
        _ if !codes.is_empty() => codes[pick % codes.len()].to_owned(),
        _ => ["plain", "=HYPERLINK(\"x\")", "+44 7700 900123", "two\nlines", "a, \"b\"; c ", "'quoted'", "-5", "Łukasz"][pick % 8].to_owned(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every field of the standard and one of our own: written, read and written again it is the same, whatever the order of the columns was.
    #[test]
    fn what_is_read_and_written_again_is_the_same(picks in prop::collection::vec(prop::collection::vec(0usize..10_000, FIELDS.len() + 1), 1..6), turned in any::<bool>()) {
        let mut columns: Vec<&str> = FIELDS.iter().map(|field| field.name).chain(["local_kind"]).collect();
        let mut rows: Vec<Vec<String>> = picks
            .iter()
            .map(|picks| {
                let local = answer("local_kind", &[], false, picks[FIELDS.len()]);
                FIELDS.iter().zip(picks).map(|(field, pick)| answer(field.name, field.codes, field.several, *pick)).chain([local]).collect()
            })
            .collect();
        let straight = line(&columns) + &rows.iter().map(line).collect::<String>();
        if turned {
            columns.reverse();
            rows.iter_mut().for_each(|row| row.reverse());
        }
        let given = line(&columns) + &rows.iter().map(line).collect::<String>();
        let cases = Cases::read("cases.csv", given.as_bytes()).unwrap();
        prop_assert_eq!(cases.write(), straight);
        prop_assert_eq!(read(&cases.write()).write(), cases.write());
    }

    #[test]
    fn no_text_makes_the_reader_fall_over(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Cases::read("any", &bytes);
    }
}

#[test]
fn a_file_is_read_or_refused_with_its_row_and_column() {
    let cases = read("vic_Vulnerabilities,prs_FirstName,vic_TypeOfExploitation\nPoverty,Ana,ForcedLabour;Servitude\n");
    assert_eq!(cases.deprecated(), ["vic_Vulnerabilities"]);
    assert!(!cases.write().contains("Poverty"));
    let (said, _) = refused("prs_FirstName,vic_TraffickingStatus\nAna,PossibleVictimOfTrafficking\nBo,Maybe\n");
    assert_eq!(
        said,
        "cases.csv, row 3, column vic_TraffickingStatus: this is no code of this field. It takes PossibleVictimOfTrafficking, ActualVictimOfTrafficking, NotAVictimOfTrafficking"
    );
    let (said, what) = refused("vic_MethodsOfControl\n\"DebtBondage;Chains\"\n");
    assert!(said.starts_with("cases.csv, row 2, column vic_MethodsOfControl: this is no code") && matches!(what, Wrong::NotACode { .. }), "{said}");
    for (text, place, what) in [
        ("prs_FirstName,prs_Name\nAna,Bo\n", "row 1, column 2", Wrong::NoSuchField),
        ("prs_FirstName,prs_FirstName\nAna,Bo\n", "row 1, column prs_FirstName", Wrong::RepeatedField),
        ("prs_Birthdate\n12/04/1990\n", "row 2, column prs_Birthdate", Wrong::NotADay),
        ("prs_Birthdate\n2026-02-30\n", "row 2, column prs_Birthdate", Wrong::NotADay),
        ("vic_AgeWhenTrafficked\ntwelve\n", "row 2, column vic_AgeWhenTrafficked", Wrong::NotANumber),
        ("con_Consent\nperhaps\n", "row 2, column con_Consent", Wrong::NotYesOrNo),
        ("prs_Citizenship\nVN;Narnia\n", "row 2, column prs_Citizenship", Wrong::NotACountry),
        ("prs_FirstName,prs_SecondName\nAna\n", "row 2", Wrong::FieldCount { found: 1, expected: 2 }),
        ("prs_FirstName\n", "cases.csv", Wrong::NoRows),
    ] {
        let (said, found) = refused(text);
        assert!(said.contains(place), "{said}");
        assert_eq!(found, what);
    }
    // What stands in a cell is a person's, and not repeated: nor the first row of a file that has no names of columns.
    for column in ["prs_Birthdate", "prs_Gender", "vic_MethodsOfControl", "prs_Citizenship", "vic_AgeWhenTrafficked", "con_Consent"] {
        for text in [format!("{column}\nSzczepan\n"), format!("{column},prs_Gender\n,Feminine;Szczepan\n"), "Szczepan,Szczepan\nAna,Bo\n".to_owned()] {
            let (said, _) = refused(&text);
            assert!(!said.contains("Szczepan") && said.contains(", row ") && said.contains(", column "), "{said}");
        }
    }
    assert_eq!(Cases::read("cases.csv", b"prs_FirstName\nF\xff\n").unwrap_err().what, Wrong::NotText);
}

const COLUMNS: [&str; 12] = [
    "prs_IdentityNumber", "prs_Gender", "prs_Birthdate", "prs_Citizenship", "vic_AgeWhenTrafficked", "vic_MethodsOfControl", "vic_TypeOfExploitation",
    "vic_TypeOfSexExploitation", "cas_ReferringOrganisation", "cas_IncomingReferralDate", "hte_Country", "local_counted_as",
];

fn cases(rows: &[[String; 12]]) -> Cases {
    read(&(line(COLUMNS) + &rows.iter().map(line).collect::<String>()))
}

/// A person of a number: the first 33 alike but for what happened to them, the last one standing out.
fn person(number: usize) -> [String; 12] {
    let kinds = ["ForcedLabour", "SexualExploitation", "ForcedLabour;Servitude"][number % 3];
    let (citizenship, gender) = if number == 33 { ("VU", "Feminine") } else { ("VN", "Masculine") };
    let control = if number.is_multiple_of(2) { "DebtBondage;PhysicalAbuse" } else { "" };
    let sexual = if number % 3 == 1 { "Prostitution" } else { "" };
    let text = |text: &str| text.to_owned();
    [
        number.to_string(), text(gender), text("1996-05-10"), text(citizenship), text("17"), text(control), text(kinds), text(sexual), text("Bedfordshire Police"),
        text("2026-05-09"), text("United Kingdom"), text(""),
    ]
}

fn entry(name: &str, on: i64) -> Entry<'_> {
    Entry { measure: "people", name, on: day(on) }
}

const SAFE: Safety = Safety { k: 11, spare: 0.4 };

#[test]
fn people_leave_in_the_shape_of_ctdc() {
    let mut rows: Vec<[String; 12]> = (0..33).map(person).collect();
    // The same person's second event is no second person.
    rows.push(person(4));
    let shaped = ctdc::rows(&cases(&rows), &entry("2026", 0), SAFE, &mut Ledger::new()).unwrap();
    assert_eq!((shaped.people, shaped.rows.rows().len(), shaped.loss.left_out), (33, 33, 0));
    assert_eq!(shaped.rows.columns().len(), 27);
    let at = |name: &str| shaped.rows.columns().iter().position(|column| column == name).unwrap();
    let count = |name: &str, value: &str| shaped.rows.rows().iter().filter(|row| row[at(name)] == value).count();
    // Nine days short of thirty.
    assert_eq!((count("ageBroad", "27--29"), count("citizenship", "VNM"), count("CountryOfExploitation", "GBR"), count("yearOfRegistration", "2026")), (33, 33, 33, 33));
    assert_eq!((count("gender", "Man"), count("meansDebtBondageEarnings", "1"), count("meansAbusePsyPhySex", "1"), count("meansThreats", "")), (33, 17, 17, 33));
    assert_eq!((count("isForcedLabour", "1"), count("isSexualExploit", "1"), count("typeOfSexProstitution", "1"), count("typeOfLabourDomesticWork", "1")), (22, 11, 11, 11));
    assert!(!shaped.rows.csv().contains("1996"));
}

/// One woman from Vanuatu among 33 men from Viet Nam is not in the rows as such, and leaving her out alone would tell that she is.
#[test]
fn whoever_stands_out_is_not_shown_and_that_is_told() {
    let rows: Vec<[String; 12]> = (0..34).map(person).collect();
    let mut ledger = Ledger::new();
    let shaped = ctdc::rows(&cases(&rows), &entry("2026", 0), SAFE, &mut ledger).unwrap();
    assert_eq!(shaped.loss.left_out, 0);
    let text = shaped.rows.csv_joined("");
    assert!(!text.contains("VUT") && !text.contains("Woman"), "{text}");
    assert!(shaped.told().contains("citizenship is not told.\n") && shaped.told().contains("gender is not told.\n"), "{}", shaped.told());
    let more: Vec<[String; 12]> = (0..36).map(|number| person(if number == 33 { 40 } else { number })).collect();
    assert!(matches!(ctdc::rows(&cases(&more), &entry("again", 1), SAFE, &mut ledger), Err(NoRows::Again { .. })));
    let another = Entry { measure: "people registered in 2027", ..entry("again", 1) };
    assert!(matches!(ctdc::rows(&cases(&more), &another, SAFE, &mut ledger), Err(NoRows::Again { .. })), "nobody said that these are others");
    ledger.apart("people", "people registered in 2027");
    assert!(ctdc::rows(&cases(&more), &another, SAFE, &mut ledger).is_ok());
    assert_eq!(ctdc::rows(&cases(&rows[..10]), &entry("few", 0), SAFE, &mut Ledger::new()), Err(NoRows::TooFew));
}

/// What happened to every one of a group is not told of it; what nobody is known to have met tells nothing.
#[test]
fn what_all_of_a_group_share_is_not_told() {
    let mut rows: Vec<[String; 12]> = (0..24).map(person).collect();
    rows.iter_mut().for_each(|row| row[6] = "ForcedLabour".to_owned());
    assert_eq!(ctdc::rows(&cases(&rows), &entry("2026", 0), SAFE, &mut Ledger::new()), Err(NoRows::TooFew));
}

#[test]
fn people_leave_as_rows_of_the_statistics() {
    let mut rows: Vec<[String; 12]> = (0..33).map(person).collect();
    rows[1][11] = "labour;criminal;sexual".to_owned();
    rows[4][9] = "2026-11-30".to_owned();
    rows[7][8] = "Kent Police".to_owned();
    let shaped = nrm::rows(&cases(&rows), &entry("2026", 0), Safety { k: 5, spare: 0.0 }, &mut Ledger::new()).unwrap();
    let seen: BTreeMap<&str, usize> = shaped.rows.rows().iter().fold(BTreeMap::new(), |mut seen, row| {
        assert_eq!(row[..5], ["2026", "Police", "Child (17 or under)", "Male", "Vietnamese"]);
        *seen.entry(row[5].as_str()).or_default() += 1;
        seen
    });
    assert_eq!(seen, BTreeMap::from([("Labour", 11), ("Labour & Domestic", 11), ("Sexual", 10), ("Sexual, Labour & Criminal", 1)]));
    assert!(shaped.told().contains("Quarter is told by year only.\nFirst responder is told by type only.\n"), "{}", shaped.told());
}

#[derive(clap::Parser)]
struct Line {
    #[command(flatten)]
    arguments: daybreak_disclosure::cli::exchange::Arguments,
}

/// The command writes the rows in one place and what was kept from them in another; without a ledger it does not begin.
#[test]
fn the_command_writes_rows_and_tells_apart_what_was_kept() {
    use clap::Parser;
    let folder = std::env::temp_dir().join(format!("daybreak-exchange-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = |name: &str| folder.join(name).display().to_string();
    let rows: Vec<[String; 12]> = (0..34).map(person).collect();
    std::fs::write(path("cases.csv"), line(COLUMNS) + &rows.iter().map(line).collect::<String>()).unwrap();
    let (cases, ledger) = (path("cases.csv"), path("releases.json"));
    let run = |further: &[&str]| {
        let words = ["exchange", cases.as_str()].into_iter().chain(further.iter().copied());
        let line = Line::try_parse_from(words).map_err(|error| error.to_string())?;
        let (mut out, mut aside) = (Vec::new(), Vec::new());
        daybreak_disclosure::cli::exchange::run(&line.arguments, &crate::made::Still, &mut out, &mut aside).map_err(|ended| ended.to_string())?;
        Ok::<_, String>((String::from_utf8(out).unwrap(), String::from_utf8(aside).unwrap()))
    };
    let (standard, told) = run(&[]).unwrap();
    assert_eq!((standard.lines().count(), told.as_str()), (35, "Rows: 34, people: 34; all as the standard has it.\n"));
    assert!(run(&["--to", "ctdc", "--name", "2026"]).unwrap_err().contains("--ledger"));
    assert!(run(&["--to", "ctdc", "--name", "2026", "--ledger", &ledger]).unwrap_err().contains("begin one with --begin"));
    assert!(run(&["--to", "ctdc", "--name", "2026", "--ledger", &ledger, "--begin", "--k", "4"]).is_err());
    let (ctdc, told) = run(&["--to", "ctdc", "--name", "2026", "--ledger", &ledger, "--begin"]).unwrap();
    assert!(ctdc.starts_with("yearOfRegistration,gender,ageBroad,citizenship,CountryOfExploitation,traffickMonths,meansDebtBondageEarnings,"));
    assert!(ctdc.contains("2026,,27--29,,GBR,") && told.contains("34 of 34 people are in the rows."), "{told}");
    assert!(run(&["--to", "nrm", "--name", "2026", "--ledger", &ledger]).unwrap_err().contains("--for"));
    let nrm = ["--to", "nrm", "--name", "2026", "--for", "the safeguarding board, by its agreement", "--spare", "0", "--ledger"];
    // The same people in another shape.
    assert!(run(&[&nrm[..], &[ledger.as_str()][..]].concat()).unwrap_err().contains("rows of “people, in the shape of CTDC” were released in “2026”."));
    let other = ["--measure", "people registered in 2027", "--apart-from", "people, in the shape of CTDC"];
    let (rows, _) = run(&[&nrm[..], &[ledger.as_str()][..], &other[..]].concat()).unwrap();
    assert!(rows.starts_with("Quarter,First responder,Age at exploitation,Gender,Nationality,Exploitation type\n"), "{rows}");
    // The same rows for somebody else: the ledger knows for whom each time.
    let police = nrm.map(|word| if word.starts_with("the safeguarding board") { "the police, by the board's yes" } else { word });
    let (again, _) = run(&[&police[..], &[ledger.as_str()][..], &other[..]].concat()).unwrap();
    assert_eq!(again, rows);
    let kept = std::fs::read_to_string(&ledger).unwrap();
    assert!(kept.contains("for the safeguarding board") && kept.contains("for the police, by the board's yes"), "{kept}");
    std::fs::write(path("cases.csv"), "prs_Gender\nWoman\n").unwrap();
    assert!(run(&[]).unwrap_err().contains("row 2, column prs_Gender: this is no code of this field."));
    std::fs::remove_dir_all(&folder).unwrap();
}
