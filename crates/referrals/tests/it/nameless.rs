//! A notification without a name, over generated records: no name, date of birth, address, contact or reference is ever in it.

use crate::cases;
use crate::place::counties;
use daybreak_people::age::{Age, AgeSource, Evidence, Says};
use daybreak_people::record::{Background, Details, Name, NameKind, Status};
use daybreak_people::safe::{Address, Contact, DecisionTo, PhoneOf, Rules, Staying, Typed, Way};
use daybreak_referrals::account::sheets::Input;
use daybreak_referrals::account::{Account, EntryId, SHEETS, Sheet, SheetKind, Values};
use daybreak_referrals::form::{Answer, Case, Nameless, fill, find};
use daybreak_referrals::nameless::{AgeTold, Identifiers, Leak, Rare, age_told, rare};
use daybreak_referrals::subject;
use daybreak_vocabulary::written::is_unspaced;
use daybreak_vocabulary::{Day, UncertainDay};
use http::StatusCode;
use proptest::prelude::*;

/// Everything that tells who somebody is, as their record holds it.
#[derive(Clone, Debug)]
struct Somebody {
    names: Vec<[String; 2]>,
    /// As each source says: more than one where it is disputed.
    born: Vec<Day>,
    phone: String,
    mail: String,
    /// Whoever passes a word on to them, and by which number.
    helper: (String, String),
    address: Address,
    /// The house and its street, without what stands before them.
    house: String,
    kind: String,
    number: String,
    crime: String,
    /// The ways they called safe.
    safe: Vec<Way>,
    confirmed: bool,
}

const NAMES: &[[&str; 2]] = &[
    ["محمد", "أحمد"],
    ["فاطمة", ""],
    ["ሰላም", "ዮሃንስ"],
    ["ለተብርሃን", "ገብረ"],
    ["Hương", "Nguyễn"],
    ["Đức", "Trần"],
    ["Thị Mai", "Vũ"],
    ["An", "Đỗ"],
    ["Олена", "Коваль"],
    ["Ștefan", "Țurcanu"],
    ["Seán", "O'Brien"],
    ["さくら", "田中"],
    ["สมชาย", "ใจดี"],
];

/// What it says a reference is of.
const KINDS: &[&str] = &["", "Asylum", "GWF", "Port reference"];

/// A word nobody writes by chance: what is searched for must not be found in a code.
fn word() -> impl Strategy<Value = String> {
    "[A-Z][a-z]{5,9}qx[a-z]{2}"
}

fn name() -> impl Strategy<Value = [String; 2]> {
    prop_oneof![
        (word(), word()).prop_map(|(first, last)| [first, last]),
        ("[A-Z][a-z]{1,2}", "[A-Z][a-z]{1,3}").prop_map(|(first, last)| [first, last]),
        ("[一-俿]{1,2}", "[一-俿]").prop_map(|(first, last)| [first, last]),
        proptest::sample::select(NAMES).prop_map(|name| name.map(str::to_owned)),
    ]
}

fn somebody() -> impl Strategy<Value = Somebody> {
    let names = proptest::collection::vec(name(), 1..4);
    // An adult by every word, on the day of the case.
    let born = proptest::collection::vec((7_000_i64..14_000).prop_map(Day), 1..3);
    let house = (1_u8..99, word(), word(), "[A-Z][0-9] [0-9][A-Z]{2}", any::<bool>());
    let reached = ("07700 9[0-9]{5}", word().prop_map(|name| format!("{}@example.org", name.to_lowercase())), (word(), "07700 8[0-9]{5}"), house);
    let references = (proptest::sample::select(KINDS), prop_oneof!["[0-9]{5}", "[A-Z]{3}[0-9]{9}", "[A-Z][0-9]{7}"], "46/[0-9]{4}/26");
    let safe = proptest::sample::subsequence(Way::ALL.to_vec(), 0..=Way::ALL.len());
    (names, born, reached, references, safe, any::<bool>()).prop_map(|(names, born, (phone, mail, helper, (number, street, town, postcode, flat)), (kind, reference, crime), safe, confirmed)| {
        let house = format!("{number} {street} Street");
        let street = if flat { format!("Flat 3, {house}") } else { house.clone() };
        let address = Address { street, town, county: String::new(), postcode };
        Somebody { names, born, phone, mail, helper, address, house, kind: kind.to_owned(), number: reference, crime, safe, confirmed }
    })
}

const ENGLISH: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WELSH: [&str; 12] = ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];
const AFTER_O: [&str; 12] = ["Ionawr", "Chwefror", "Fawrth", "Ebrill", "Fai", "Fehefin", "Orffennaf", "Awst", "Fedi", "Hydref", "Dachwedd", "Ragfyr"];
const ROMANIAN: [&str; 12] =
    ["ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"];

/// A day of birth in the ways it may be written.
fn spelled(day: Day) -> Vec<String> {
    let date = day.date();
    let (d, m, y) = (date.day(), date.month(), date.year());
    let [english, welsh, after_o, romanian] = [ENGLISH, WELSH, AFTER_O, ROMANIAN].map(|names| names[usize::try_from(m - 1).unwrap()]);
    let (short, small, capitals, yy) = (&english[..3], english.to_lowercase(), english.to_uppercase(), y % 100);
    let th = match d {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    };
    vec![
        day.to_string(),
        format!("{d}/{m}/{y}"),
        format!("{m}/{d}/{y}"),
        format!("{d:02}.{m:02}.{yy:02}"),
        format!("{d} {m} {yy:02}"),
        format!("{d:02}{m:02}{yy:02}"),
        format!("{y}年{m}月{d}日"),
        format!("{d} {english} {y}"),
        format!("{d} {capitals} {y}"),
        format!("{d}{th} of {english} {y}"),
        format!("the {d}{th} of {small}, {y}"),
        format!("{d} {short} {yy:02}"),
        format!("{d}-{short}-{y}"),
        format!("{d}{short}{y}"),
        format!("{english} {d}, {y}"),
        format!("{short}. {d}{th}, {y}"),
        format!("{d}{th} of {english}"),
        format!("{english} {d}"),
        format!("{d} {welsh} {y}"),
        format!("{d} o {after_o} {y}"),
        format!("{d} {romanian} {y}"),
    ]
}

impl Somebody {
    fn details(&self) -> Details {
        let born = |day: &Day| Evidence { source: AgeSource::Claimed, says: Says::Born(UncertainDay::On(*day)), by: String::new(), on: Day(20_000), words: String::new() };
        let name = |[first, last]: &[String; 2]| Name { kind: NameKind::Used, first: first.clone(), last: last.clone() };
        let story = self.story();
        Details {
            names: self.names.iter().map(name).collect(),
            age: Age { evidence: self.born.iter().map(born).collect(), child_then: None },
            background: Background { birthplace: story.clone(), family: story.clone(), education: story.clone(), work: story },
            ..Details::default()
        }
    }

    fn contact(&self) -> Contact {
        let typed = Typed {
            phone: self.phone.clone(),
            phone_of: Some(PhoneOf::Own),
            relation: self.story(),
            email: self.mail.clone(),
            address: self.address.clone(),
            through: format!("Sister {}, {}", self.helper.0, self.helper.1),
            ..Typed::default()
        };
        let mut contact = Contact::default().with(typed);
        contact.rules = Rules { safe: self.safe.clone(), words: self.story(), ..Rules::default() };
        contact.staying = Staying { town: self.address.town.clone(), region: "Kent".to_owned(), words: self.story() };
        let [first_name, last_name] = self.names[0].clone();
        let (email, address) = (self.mail.clone(), self.address.clone());
        contact.decision_to = DecisionTo { somebody_else: true, first_name, last_name, by_email: true, by_post: true, email, address, permitted: true };
        contact
    }

    /// A record in which all of it was written wherever a responder might write it.
    fn case(&self) -> Case {
        let mut case = cases::nameless();
        let details = self.details();
        let status = Status { has_reference: daybreak_reports::journey::Answer::Yes, kind: self.kind.clone(), number: self.number.clone(), words: self.story() };
        case.subject = subject::recorded(Some(&details), &details.age, Some(&self.contact()), Some(&status), case.today);
        (case.subject.refusal, case.subject.council.first_name) = (self.story(), self.names[0][0].clone());
        let mut account = Account::new();
        for sheet in SHEETS.iter().filter(|sheet| sheet.kind != SheetKind::Notice) {
            let mut values = Values::new();
            for asked in sheet.asks {
                let text = match asked.input {
                    Input::Line if asked.name == "crime-reference" => self.crime.clone(),
                    Input::Line | Input::Area(_) => self.story(),
                    Input::One(codes) | Input::Any(codes) => codes.ours().first().map_or_else(String::new, |code| (*code).to_owned()),
                    Input::Day | Input::Hash => String::new(),
                };
                if !text.is_empty() {
                    values.set(asked.name, vec![text]);
                }
            }
            // The day they were born, where a day of the account is asked.
            let date = self.born[0].date();
            values.set("from", vec![date.year().to_string(), date.month().to_string(), date.day().to_string()]);
            values.set("on", values.parts("from").to_vec());
            account = account.with(sheet.kind, values);
        }
        // Of words longer than any short name that is made.
        let notice = Values::new().with("started", "Employment promised.").with("required", "Excessive workload.");
        let notice = if self.confirmed { notice.with("sure", "names-nobody") } else { notice };
        case.account = account.with(SheetKind::Notice, notice);
        case
    }

    fn story(&self) -> String {
        self.marks().into_iter().map(|(_, mark)| mark).collect::<Vec<_>>().join(", ")
    }

    /// Everything that tells who it is, as it might be written; a town alone names nobody.
    fn marks(&self) -> Vec<(Leak, String)> {
        let mut marks = Vec::new();
        for [first, last] in &self.names {
            let unspaced = [first, last].iter().any(|part| part.contains(is_unspaced));
            marks.extend([format!("{first} {last}"), format!("{last} {first}"), format!("{first}{last}")].map(|whole| (Leak::Name, whole.trim().to_owned())));
            // One sign alone stands in too many words.
            let parts = [first, last].into_iter().filter(|part| part.chars().count() > usize::from(unspaced));
            marks.extend(parts.flat_map(|part| [part.clone(), part.to_uppercase()]).map(|part| (Leak::Name, part)));
        }
        marks.extend(self.born.iter().flat_map(|day| spelled(*day)).map(|day| (Leak::Birth, day)));
        let arabic: String = self.phone.chars().map(|letter| letter.to_digit(10).map_or(letter, |digit| char::from_u32(0x660 + digit).unwrap())).collect();
        marks.extend([self.phone.clone(), self.phone.replace(' ', ""), format!("+44 {}", &self.phone[1..]), arabic, self.mail.clone(), self.mail.to_uppercase()].map(|mark| (Leak::Contact, mark)));
        let (helper, number) = &self.helper;
        marks.extend([helper.clone(), helper.to_uppercase(), number.clone(), number.replace(' ', ".")].map(|mark| (Leak::Contact, mark)));
        let postcode = &self.address.postcode;
        marks.extend([self.house.clone(), self.house.to_lowercase(), postcode.clone(), postcode.replace(' ', "").to_lowercase()].map(|mark| (Leak::Address, mark)));
        let parted = format!("{} {}", &self.number[..2], &self.number[2..]);
        marks.extend([self.number.clone(), parted, format!("{}-{}", self.kind, self.number), self.crime.clone()].map(|mark| (Leak::Reference, mark)));
        marks
    }
}

proptest! {
    #[test]
    fn nothing_that_tells_who_it_is_leaves(somebody in somebody()) {
        let case = somebody.case();
        let filled = fill(&case);
        let text = serde_json::to_string(&filled).unwrap().to_lowercase();
        // What is as short as a word of a code can't be told from one; "March 1" is no day in "March 1999".
        let stands = |mark: &str| text.match_indices(mark).any(|(at, _)| !text[at + mark.len()..].starts_with(|letter: char| letter.is_ascii_digit()));
        let marks = somebody.marks().into_iter().map(|(_, mark)| mark).filter(|mark| !mark.is_ascii() || mark.len() > 6);
        for mark in marks.chain([somebody.address.town.clone()]) {
            prop_assert!(!stands(&mark.to_lowercase()), "{mark} leaves");
        }
        prop_assert!(Identifiers::of(&case).leaks_of(&filled).is_empty());
        for field in filled.pages.iter().flat_map(|page| &page.fields) {
            let of = find(&field.id).unwrap();
            prop_assert!(!matches!(field.value, Answer::Day(_)), "{} is a day", field.id);
            if of.nameless == Nameless::Never {
                prop_assert!(!field.value.is_known(), "{} leaves", field.id);
            }
        }
    }

    #[test]
    fn whatever_of_it_is_written_anew_is_found(somebody in somebody(), which in any::<prop::sample::Index>()) {
        let mut case = somebody.case();
        let known = Identifiers::of(&case);
        let marks = somebody.marks();
        let (leak, mark) = which.get(&marks);
        let text = format!("They say that {mark} was there.");
        prop_assert!(known.leaks(&text).iter().any(|found| found.leak == *leak), "{text}: {:?}", known.leaks(&text));
        let notice = Values::new().with("started", &text).with("sure", "names-nobody");
        case.account.put(Sheet { kind: SheetKind::Notice, entry: EntryId::ONLY, version: 9, values: notice });
        let leaking = known.leaks_of(&fill(&case));
        prop_assert!(leaking.iter().any(|one| one.question == Some("started") && one.found.leak == *leak), "{leaking:?}");
    }
}

/// Where nothing is on record, what looks like it is found all the same.
#[test]
fn from_nothing_no_day_number_or_address_leaves_either() {
    for (text, leak) in [
        ("born on the 14th of March 1999", Leak::Day),
        ("born 14 Mar 99", Leak::Day),
        ("her birthday is 14 March", Leak::Day),
        ("ganwyd 14 o Fawrth 1999", Leak::Day),
        ("născută la 14 martie 1999", Leak::Day),
        ("call 07700 900123", Leak::Contact),
        ("write to her@example.org", Leak::Contact),
        ("sleeps at 4 Quay Street", Leak::Address),
        ("sleeps near ZZ1 2AB", Leak::Address),
        ("see NRM12345", Leak::Reference),
    ] {
        assert!(Identifiers::default().leaks(text).iter().any(|found| found.leak == leak), "{text}: {:?}", Identifiers::default().leaks(text));
    }
}

/// What a reference is of is a word: only its number tells who it is.
#[test]
fn the_kind_of_a_reference_may_be_written() {
    let status = Status { kind: "Asylum".to_owned(), number: "12345".to_owned(), ..Status::default() };
    let mut case = cases::nameless();
    case.subject = subject::recorded(None, &Age::default(), None, Some(&status), case.today);
    let known = Identifiers::of(&case);
    assert!(known.leaks("They asked for asylum.").is_empty());
    assert_eq!(known.leaks("Their ref is 12-345.")[0].words, "12-345");
}

#[test]
fn what_was_written_anew_leaves_only_when_it_was_confirmed() {
    let case = cases::nameless();
    assert_eq!(fill(&case).value("how-did-the-exploitation-start"), Some(&Answer::Text("Work was promised and not paid.".to_owned())));
    let mut unsure = case;
    let notice = Values::new().with("started", "Work was promised and not paid.");
    unsure.account.put(Sheet { kind: SheetKind::Notice, entry: EntryId::ONLY, version: 9, values: notice });
    assert_eq!(fill(&unsure).value("how-did-the-exploitation-start"), Some(&Answer::NotKnown));
}

#[test]
fn a_rare_nationality_beside_a_place_is_warned_of_and_a_common_one_is_not() {
    let mut case = cases::nameless();
    case.subject.nationalities = vec!["Albanian"];
    assert_eq!(rare(&case, &fill(&case)), None);
    case.subject.nationalities = vec!["Grenadian"];
    assert_eq!(rare(&case, &fill(&case)), Some(Rare::Nationality));
    case.subject.nationalities = vec!["Albanian", "Italian"];
    assert_eq!(rare(&case, &fill(&case)), Some(Rare::TwoNationalities));
    // The numbers of a nationality count every adult together: an age leaves few of them.
    case.subject.nationalities = vec!["Albanian"];
    case.subject.child_then = Some(true);
    assert_eq!(age_told(&case, &fill(&case)), AgeTold::ThenAChild);
    assert_eq!(rare(&case, &fill(&case)), Some(Rare::Age));
    case.subject.child_then = Some(false);
    for (version, (written, told)) in (9..).zip([
        ("They worked 14 hours a day for 7 days.", AgeTold::Adult),
        ("A 61-year-old who cleaned.", AgeTold::Years(61)),
        ("Is 23 years old.", AgeTold::Years(23)),
        ("Aged 45 and alone.", AgeTold::Years(45)),
        ("Was owed 19 months of pay.", AgeTold::Adult),
    ]) {
        let notice = Values::new().with("started", written).with("sure", "names-nobody");
        case.account.put(Sheet { kind: SheetKind::Notice, entry: EntryId::ONLY, version, values: notice });
        assert_eq!(age_told(&case, &fill(&case)), told, "{written}");
        assert_eq!(rare(&case, &fill(&case)).is_some(), told != AgeTold::Adult, "{written}");
    }
    case.subject.nationalities = vec!["Grenadian"];
    // Without a place the whole country is left.
    case.subject.staying_region = "Unknown".to_owned();
    case.account = Account::new();
    assert_eq!(rare(&case, &fill(&case)), None);
}

#[tokio::test]
async fn what_would_tell_who_it_is_is_told_where_it_stands_and_nothing_typed_is_lost() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let person = county.somebody(&chief, "no").await;
        let draft = county.begin(&chief, &person).await;
        let sheet = county.get(&chief, &format!("/referrals/{draft}/sheet/notice")).await;
        // Nobody said that letters are safe: the address is known all the same.
        let typed = [("started", "Sleeps at 4 Quay Street."), ("required", "Born on the 14th of March 1999, dana says."), ("view", "Work without pay."), ("sure", "names-nobody")];
        let refused = county.save(&chief, &sheet, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        refused.says("“4 Quay Street” looks like an address.");
        refused.says("“14th of March 1999” says when they were born.");
        refused.says("“dana” is a name from their record.");
        assert!(refused.body.contains("href=\"#started\"") && refused.body.contains("href=\"#required\""));
        for (name, value) in typed {
            assert_eq!(refused.form().value(name), value);
        }
        let kept = county.save(&chief, &refused, &[("started", "Mira was promised work."), ("required", "Long hours.")]).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());

        // Later somebody tells that they are called so: nothing confirmed before lets it out.
        let names = county.get(&chief, &format!("/people/{person}/names")).await;
        let corrected = county.save(&chief, &names, &[("own_script_first", "Mira")]).await;
        assert_eq!(corrected.status, StatusCode::SEE_OTHER, "{}", corrected.text());
        let check = county.get(&chief, &format!("/referrals/{draft}/check")).await;
        check.says("What tells who this is How it started “Mira” is a name from their record.");
        assert!(check.body.contains(&format!("href=\"/referrals/{draft}/sheet/notice/only#started\"")), "{}", check.body);
        check.keeps_quiet_about("Make it ready");
        let sent = county.post(&chief, &format!("/referrals/{draft}/prepare"), &[("rare", "yes"), ("aware", "yes")]).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        sent.says("What was written anew would say who this is.");
        assert!(!county.account(&draft).await.contains(&"referral.prepared".to_owned()), "{}", county.world.name());
        county.missed_no_words();
    }
}
