//! Cases to fill the form from: everything known, in each of the ways a journey can go.

use daybreak_people::age::Standing;
use daybreak_people::safe::Traces;
use daybreak_referrals::account::{Account, SheetKind, Values};
use daybreak_referrals::form::{Case, Council, DecisionTo, Letters, Responder, Subject, SupportPhone};
use daybreak_referrals::referral::Kind;
use daybreak_vocabulary::{Day, Jurisdiction, Places, UncertainDay};

fn values(of: &[(&str, &str)]) -> Values {
    of.iter().fold(Values::new(), |values, (name, text)| values.with(name, text))
}

fn dated(mut values: Values, name: &str, parts: [&str; 3]) -> Values {
    values.set(name, parts.map(str::to_owned).to_vec());
    values
}

pub fn letters() -> Letters {
    Letters { street: "4 Quay Street".to_owned(), town: "Aldermouth".to_owned(), county: "Aldershire".to_owned(), postcode: "ZZ1 2AB".to_owned() }
}

/// An account in which every sheet says something.
pub fn account() -> Account {
    let situation = values(&[
        ("purpose", "forced-to-work"),
        ("purpose", "other"),
        ("other", "Made to beg for others."),
        ("required", "Washed cars from seven to nine."),
        ("act", "recruited"),
        ("started", "A man on the coast promised work."),
        ("means", "debt"),
        ("treated", "Shouted at and locked in."),
        ("living", "Six in one room."),
        ("often", "every_day"),
        ("as-child", "no"),
    ]);
    let situation = dated(dated(situation, "from", ["2025", "3", ""]), "until", ["2026", "11", "4"]);
    Account::new()
        .with(SheetKind::Situation, situation)
        .with(SheetKind::Place, values(&[("district", "E07990001"), ("address", "Behind the car wash.")]))
        .with(SheetKind::Place, values(&[("country", "France"), ("address", "A camp by the sea.")]))
        .with(SheetKind::Journey, values(&[("any", "yes"), ("origin", "Calais"), ("destination", "the coast"), ("how", "In a lorry.")]))
        .with(SheetKind::Exploiter, values(&[("name", "Mr Grey"), ("who", "Tall, fifty."), ("uk", "yes"), ("where", "Above the shop.")]))
        .with(
            SheetKind::Leaving,
            values(&[
                ("still", "no"),
                ("left", "Walked out at night."),
                ("contact", "within-the-last-month"),
                ("contact-details", "He rang."),
                ("again", "yes"),
                ("again-why", "They know where she is."),
            ]),
        )
        .with(SheetKind::Other, values(&[("any", "yes"), ("who", "Five men in the same room.")]))
        .with(
            SheetKind::Before,
            values(&[
                ("reported", "no"),
                ("why-now", "Afraid of the police."),
                ("crime", "yes"),
                ("force", "Kent Police"),
                ("crime-reference", "46/1234/26"),
                ("help-details", "Would give a statement."),
            ]),
        )
        .with(SheetKind::Signs, values(&[("observed", "Bruises."), ("disclosed", "No pay."), ("inferred", "Held for a debt.")]))
        .with(SheetKind::Interview, values(&[("where", "At the harbour office."), ("how", "Two hours, tired.")]))
        .with(SheetKind::Inconsistency, values(&[("any", "yes"), ("what", "Two start dates."), ("explained", "Counts by seasons.")]))
        .with(SheetKind::Evidence, values(&[("what", "A payslip"), ("holder", "Harbour Charity"), ("goes", "yes")]))
        .with(SheetKind::Involved, values(&[("any", "yes"), ("who", "A doctor.")]))
        .with(SheetKind::View, values(&[("view", "What she tells is typical of debt bondage.")]))
        .with(SheetKind::ReadBack, values(&[("done", "yes"), ("spoken", "Romanian"), ("by", "Ioana")]))
}

pub fn subject() -> Subject {
    Subject {
        standing: Standing::Adult,
        child_then: Some(false),
        first_name: "Dana".to_owned(),
        last_name: "Popescu".to_owned(),
        other_names: vec!["Dani".to_owned()],
        born: Day::from_ymd(1999, 3, 14),
        gender: "female",
        nationalities: vec!["Romanian", "Moldovan"],
        interpreter: Some(true),
        language: "Romanian".to_owned(),
        aid: Some(true),
        aid_words: "large print".to_owned(),
        children: Some(1),
        birthplace: "Bacau".to_owned(),
        family: "A mother and a brother.".to_owned(),
        education: "School until fourteen.".to_owned(),
        work: "In a bakery.".to_owned(),
        council: Council {
            name: "Aldermouth Council".to_owned(),
            phone: "01632 960001".to_owned(),
            mail: "children@example.org".to_owned(),
            first_name: "Ben".to_owned(),
            last_name: "Clerk".to_owned(),
        },
        staying_town: "Aldermouth".to_owned(),
        staying_region: "Kent".to_owned(),
        home_office: Some(true),
        home_office_reference: "GWF 061234567".to_owned(),
        wants_referral: Some(true),
        wants_support: Some(true),
        helps_police: Some(true),
        refusal: "She is afraid of being sent back.".to_owned(),
        support_phone: SupportPhone::Own("07700 900123".to_owned()),
        decision_to: DecisionTo::Person,
        mail: "dana@example.org".to_owned(),
        mail_is_safe: true,
        letters: letters(),
        letters_are_safe: true,
        shared_with: vec!["Aldermouth Council".to_owned()],
        names: vec![["Dana".to_owned(), "Popescu".to_owned()], ["Dani".to_owned(), String::new()]],
        births: Day::from_ymd(1999, 3, 14).map(UncertainDay::On).into_iter().collect(),
        references: vec!["061234567".to_owned()],
        traces: Traces::default(),
    }
}

pub fn responder() -> Responder {
    Responder {
        organisation: "Unseen".to_owned(),
        first_name: "Cat".to_owned(),
        last_name: "Quill".to_owned(),
        mail: "cat@example.org".to_owned(),
        role: "Caseworker".to_owned(),
        phone: "01632 960002".to_owned(),
        second_mail: "deputy@example.org".to_owned(),
        label: "A1B2C3".to_owned(),
    }
}

pub fn adult() -> Case {
    Case {
        kind: Kind::Nrm,
        jurisdiction: Jurisdiction::England,
        named: true,
        subject: subject(),
        account: account(),
        responder: responder(),
        places: Places::fictional(),
        today: Day::from_ymd(2026, 11, 22).unwrap(),
    }
}

pub fn child() -> Case {
    let mut case = adult();
    case.subject.standing = Standing::Child;
    case.subject.child_then = Some(true);
    case
}

pub fn named() -> Case {
    Case { kind: Kind::Dtn, subject: Subject { wants_referral: Some(false), ..subject() }, ..adult() }
}

pub fn nameless() -> Case {
    let account = account().with(
        SheetKind::Notice,
        values(&[("started", "Work was promised and not paid."), ("required", "Long hours."), ("view", "Debt bondage is likely."), ("sure", "names-nobody")]),
    );
    Case { named: false, account, ..named() }
}

/// Together these have something for every field there is.
pub fn all() -> Vec<Case> {
    let mut still = adult();
    still.account = account().with(SheetKind::Situation, dated(values(&[("purpose", "unpaid-household-work")]), "from", ["2024", "", ""]));
    let mut leaving = Values::new().with("still", "yes").with("keeping", "They hold her papers.");
    leaving.set("contact", vec!["within-the-last-week".to_owned()]);
    still.account.put(sheet(SheetKind::Leaving, leaving));
    still.account.put(sheet(SheetKind::Before, values(&[("reported", "yes"), ("reported-details", "To a council, in May.")])));
    let all_purposes = daybreak_referrals::account::sheets::PURPOSES.iter().fold(Values::new(), |values, purpose| values.with("purpose", purpose));
    still.account = still.account.with(SheetKind::Situation, all_purposes);
    for _ in 0..10 {
        still.account = still
            .account
            .with(SheetKind::Place, values(&[("town", "Harbour Town")]))
            .with(SheetKind::Place, values(&[("country", "Belgium"), ("address", "A flat.")]));
    }
    still.subject.support_phone = SupportPhone::Another { number: "07700 900456".to_owned(), relation: "her aunt".to_owned() };
    still.subject.decision_to = DecisionTo::Another {
        first_name: "Lowri".to_owned(),
        last_name: "Law".to_owned(),
        mail: "lowri@example.org".to_owned(),
        letters: letters(),
        permitted: true,
    };
    let mut unsure = child();
    unsure.subject.standing = Standing::Unsure;
    unsure.account.put(sheet(SheetKind::Before, values(&[("reported", "not-sure"), ("reported-details", "Perhaps to a teacher.")])));
    unsure.account = without(&unsure.account, SheetKind::Other).with(SheetKind::Other, values(&[("any", "not-sure"), ("who", "Voices next door.")]));
    let mut alone = adult();
    alone.subject.support_phone = SupportPhone::Nobodys { why: "It was taken from her.".to_owned() };
    vec![adult(), still, child(), unsure, alone, named(), nameless()]
}

/// The account without the sheets of a kind.
pub fn without(account: &Account, kind: SheetKind) -> Account {
    let mut left = Account::new();
    account.sheets().filter(|sheet| sheet.kind != kind).for_each(|sheet| left.put(sheet.clone()));
    left
}

fn sheet(kind: SheetKind, values: Values) -> daybreak_referrals::account::Sheet {
    daybreak_referrals::account::Sheet { kind, entry: daybreak_referrals::account::EntryId::ONLY, version: 2, values }
}
