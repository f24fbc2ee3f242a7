//! A notification without a name, over generated records: no name, date of birth, address, contact or reference is ever in it.

use crate::cases;
use daybreak_referrals::account::{SheetKind, Values};
use daybreak_referrals::form::{Answer, Case, DecisionTo, Letters, Nameless, SupportPhone, fill, find};
use daybreak_referrals::nameless::{AgeTold, Identifiers, Leak, Rare, age_told, rare};
use daybreak_vocabulary::Day;
use proptest::prelude::*;

/// A word nobody writes by chance: what is searched for must not be found in a code.
fn word() -> impl Strategy<Value = String> {
    "[A-Z][a-z]{5,9}qx[a-z]{2}"
}

fn letters() -> impl Strategy<Value = Letters> {
    (1_u8..99, word(), word(), "[A-Z][0-9] [0-9][A-Z]{2}")
        .prop_map(|(number, street, town, postcode)| Letters { street: format!("{number} {street} Street"), town, county: String::new(), postcode })
}

/// A record in which everything that tells who somebody is was written wherever a responder might write it.
fn record() -> impl Strategy<Value = Case> {
    let names = (word(), word(), proptest::collection::vec(word(), 0..3));
    let reached = ("07700 9[0-9]{5}", word().prop_map(|name| format!("{}@example.org", name.to_lowercase())), letters());
    let references = ("GWF[0-9]{9}", "[0-9]{2}/[0-9]{4}/26");
    (names, reached, references, 7_000_i64..15_000, any::<bool>(), any::<bool>()).prop_map(
        |((first, last, others), (phone, mail, letters), (reference, crime), born, own, confirmed)| {
            let mut case = cases::nameless();
            let subject = &mut case.subject;
            (subject.first_name, subject.last_name, subject.other_names) = (first.clone(), last, others);
            subject.born = Some(Day(born));
            (subject.mail, subject.letters) = (mail.clone(), letters.clone());
            subject.phones = vec![phone.clone()];
            subject.home_office_reference = reference.clone();
            subject.support_phone = if own { SupportPhone::Own(phone.clone()) } else { SupportPhone::Another { number: phone.clone(), relation: first.clone() } };
            subject.decision_to = DecisionTo::Another { first_name: first.clone(), last_name: first.clone(), mail: mail.clone(), letters: letters.clone(), permitted: true };
            subject.staying_town = letters.town.clone();
            subject.refusal = format!("{first} said no, call {phone}");
            subject.council.first_name = first.clone();
            for text in [&mut subject.family, &mut subject.birthplace, &mut subject.work, &mut subject.education] {
                *text = format!("{first} of {}, {mail}, {phone}, {reference}", letters.street);
            }
            let story = format!("{first} lived at {}, {}, {phone}, {mail}, {reference}, {crime}", letters.street, letters.postcode);
            let mut account = daybreak_referrals::account::Account::new();
            for sheet in daybreak_referrals::account::SHEETS {
                if sheet.kind == SheetKind::Notice {
                    continue;
                }
                let mut values = Values::new();
                for asked in sheet.asks {
                    let text = match asked.input {
                        daybreak_referrals::account::sheets::Input::Line | daybreak_referrals::account::sheets::Input::Area(_) => story.clone(),
                        daybreak_referrals::account::sheets::Input::One(codes) | daybreak_referrals::account::sheets::Input::Any(codes) => {
                            codes.ours().first().map_or_else(String::new, |code| (*code).to_owned())
                        }
                        daybreak_referrals::account::sheets::Input::Day | daybreak_referrals::account::sheets::Input::Hash => String::new(),
                    };
                    if !text.is_empty() {
                        values.set(asked.name, vec![text]);
                    }
                }
                // The day they were born, where a day of the account is asked.
                let date = Day(born).date();
                values.set("from", vec![date.year().to_string(), date.month().to_string(), date.day().to_string()]);
                values.set("on", values.parts("from").to_vec());
                account = account.with(sheet.kind, values);
            }
            let notice = Values::new().with("started", "Work was promised.").with("required", "Long hours.");
            let notice = if confirmed { notice.with("sure", "names-nobody") } else { notice };
            case.account = account.with(SheetKind::Notice, notice);
            case
        },
    )
}

/// Everything that tells who it is, as it might be found in a text.
fn marks(case: &Case) -> Vec<String> {
    let subject = &case.subject;
    let mut marks = vec![subject.first_name.clone(), subject.last_name.clone(), subject.mail.clone(), subject.home_office_reference.clone()];
    marks.extend(subject.other_names.clone());
    marks.extend(subject.phones.clone());
    marks.extend([subject.letters.street.clone(), subject.letters.postcode.clone(), subject.letters.town.clone()]);
    let born = subject.born.unwrap();
    let date = born.date();
    marks.extend([born.to_string(), format!("{} {}", date.day(), date.strftime("%B %Y")), format!("{}/{}/{}", date.day(), date.month(), date.year())]);
    marks
}

proptest! {
    #[test]
    fn nothing_that_tells_who_it_is_leaves(case in record()) {
        let filled = fill(&case);
        let text = serde_json::to_string(&filled).unwrap().to_lowercase();
        for mark in marks(&case) {
            prop_assert!(!text.contains(&mark.to_lowercase()), "{mark} leaves");
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
    fn whatever_of_it_is_written_anew_is_found(case in record(), which in any::<prop::sample::Index>()) {
        let known = Identifiers::of(&case);
        let mut named: Vec<String> = marks(&case);
        // A town alone names nobody, and is not looked for.
        named.retain(|mark| *mark != case.subject.letters.town);
        let mark = which.get(&named);
        let text = format!("They say that {mark} was there.");
        prop_assert!(!known.leaks(&text).is_empty(), "{text}");
        let mut told = case.clone();
        let notice = Values::new().with("started", &text).with("sure", "names-nobody");
        told.account.put(daybreak_referrals::account::Sheet { kind: SheetKind::Notice, entry: daybreak_referrals::account::EntryId::ONLY, version: 9, values: notice });
        prop_assert!(!known.leaks_of(&fill(&told)).is_empty());
    }
}

#[test]
fn what_was_written_anew_leaves_only_when_it_was_confirmed() {
    let case = cases::nameless();
    assert_eq!(fill(&case).value("how-did-the-exploitation-start"), Some(&Answer::Text("Work was promised and not paid.".to_owned())));
    let mut unsure = case;
    let notice = Values::new().with("started", "Work was promised and not paid.");
    unsure.account.put(daybreak_referrals::account::Sheet { kind: SheetKind::Notice, entry: daybreak_referrals::account::EntryId::ONLY, version: 9, values: notice });
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
        case.account.put(daybreak_referrals::account::Sheet { kind: SheetKind::Notice, entry: daybreak_referrals::account::EntryId::ONLY, version, values: notice });
        assert_eq!(age_told(&case, &fill(&case)), told, "{written}");
        assert_eq!(rare(&case, &fill(&case)).is_some(), told != AgeTold::Adult, "{written}");
    }
    case.subject.nationalities = vec!["Grenadian"];
    // Without a place the whole country is left.
    case.subject.staying_region = "Unknown".to_owned();
    case.account = daybreak_referrals::account::Account::new();
    assert_eq!(rare(&case, &fill(&case)), None);
    let _ = Leak::Name;
}
