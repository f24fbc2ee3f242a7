//! People who are helped, begun through the acts of their room: with a whole record, and with what they chose.

use axum::extract::{RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_people::PersonId;
use daybreak_people::acts::begin::{self, New};
use daybreak_people::acts::choose::{self, Chosen};
use daybreak_people::age::{Age, AgeSource, ChildThen, Evidence, Says};
use daybreak_people::choice::{About, Answer as Said, ChoiceId, Explained, How, Offer};
use daybreak_people::record::{Background, Children, Communication, Details, Gender, Interpreter, Name, NameKind, Safeguarding, Status};
use daybreak_people::safe::{Address, Contact, PhoneOf, Rules, Staying, Typed, Way};
use daybreak_reports::ReportId;
use daybreak_reports::journey::Answer;
use daybreak_site::Fault;
use daybreak_triage::sealing;
use daybreak_vault::{Compartment, DocumentKind};
use daybreak_vocabulary::{Day, Jurisdiction, Nationality, Tongue, UncertainDay};
use std::sync::Arc;

/// Whole enough for everything the form asks about a person.
pub fn details(born: Day, on: Day) -> Details {
    let says = Says::Born(UncertainDay::On(born));
    Details {
        names: vec![
            Name { kind: NameKind::Official, first: "Dana".to_owned(), last: "Popescu".to_owned() },
            Name { kind: NameKind::Alias, first: "Dani".to_owned(), last: String::new() },
        ],
        age: Age {
            evidence: vec![Evidence { source: AgeSource::Documented, says, by: "Passport".to_owned(), on, words: String::new() }],
            child_then: Some(ChildThen::No),
        },
        gender: Some(Gender::Female),
        nationalities: vec![Nationality::from_code("RO").unwrap()],
        languages: vec![Tongue::from_tag("ro").unwrap()],
        interpreter: Interpreter { needed: Answer::Yes, language: Tongue::from_tag("ro"), ..Interpreter::default() },
        communication: Communication { needed: Answer::No, ..Communication::default() },
        children: Children { has: Answer::No, ..Children::default() },
        background: Background {
            birthplace: "Bacau".to_owned(),
            family: "A mother and a brother.".to_owned(),
            education: "School until fourteen.".to_owned(),
            work: "In a bakery.".to_owned(),
        },
        safeguarding: Safeguarding {
            authority: "Aldermouth Council".to_owned(),
            phone: "01632 960001".to_owned(),
            email: "children@example.org".to_owned(),
            ..Safeguarding::default()
        },
        jurisdiction: Some(Jurisdiction::England),
        ..Details::default()
    }
}

fn contact() -> Contact {
    let typed = Typed {
        phone: "07700 900123".to_owned(),
        phone_of: Some(PhoneOf::Own),
        email: "dana@example.org".to_owned(),
        address: Address { street: "4 Quay Street".to_owned(), town: "Aldermouth".to_owned(), county: String::new(), postcode: "ZZ1 2AB".to_owned() },
        ..Typed::default()
    };
    let mut contact = Contact::default().with(typed);
    contact.rules = Rules { safe: vec![Way::Call, Way::Email], ..Rules::default() };
    contact.staying = Staying { town: "Aldermouth".to_owned(), region: "Kent".to_owned(), words: String::new() };
    contact
}

/// A yes, as it has to be explained.
fn explained(by: &str) -> Explained {
    Explained {
        how: vec![How::ReadAloud],
        language: Tongue::from_tag("ro"),
        language_words: String::new(),
        by: by.to_owned(),
        interpreted: None,
        interpreter: String::new(),
        present: String::new(),
        advice: Some(Offer::Declined),
        time: Some(Offer::Taken),
        reason: String::new(),
    }
}

/// `/test/person?yes`, `?no`, `?named`, `?undecided`, `?child`, `?unsure`; a report's id behind `&` is the report they are known from.
pub async fn somebody(State(office): State<Arc<Office>>, member: Member, RawQuery(query): RawQuery) -> Result<String, Fault> {
    let query = query.unwrap_or_default();
    let (who, report) = query.split_once('&').unwrap_or((&query, ""));
    let now = office.house.clock.now();
    let today = now.day();
    let chance = office.house.chance.as_ref();
    let born = if who == "child" { Day::from_ymd(2011, 5, 6).unwrap() } else { Day::from_ymd(1999, 3, 14).unwrap() };
    let mut details = details(born, today);
    if who == "unsure" {
        details.age = Age::default();
    }
    let own = {
        let mut tx = office.house.db.read().await?;
        sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Identities).await?
    };
    let id = PersonId(chance.uuid7(now));
    let status = Status { has_reference: Answer::No, ..Status::default() };
    let papers = vec![
        sealing::paper(chance, id.0, DocumentKind::Person, &details, &own)?,
        sealing::paper(chance, id.0, DocumentKind::Contact, &contact(), &own)?,
        sealing::paper(chance, id.0, DocumentKind::Status, &status, &own)?,
    ];
    let standing = details.age.standing(today);
    let reports: Vec<ReportId> = report.parse().into_iter().collect();
    let new = New { id, standing, papers, due: details.age.due_days(today), reports, beside: None };
    let answers: &[(About, Said)] = match who {
        "yes" => &[(About::Referral, Said::Given), (About::Support, Said::Given), (About::Police, Said::Refused)],
        "no" => &[(About::Referral, Said::Refused), (About::Named, Said::Refused)],
        "named" => &[(About::Referral, Said::Refused), (About::Named, Said::Given), (About::Police, Said::Given)],
        _ => &[],
    };
    let mut choices = Vec::new();
    for (about, answer) in answers {
        let chosen = Chosen { id: ChoiceId(chance.uuid7(now)), about: *about, with: None, answer: *answer, made_on: today };
        choices.push((chosen, sealing::paper(chance, id.0, DocumentKind::Choice, &explained(&member.name), &own)?));
    }
    let begun = daybreak_audit::change!(&office.house.db, member.author(), now, chance, |change| begin::begin(change, &member, &new).await);
    begun.map_err(|why| Fault::Broken(format!("{why:?}").into()))?;
    for (chosen, paper) in &choices {
        let chose = daybreak_audit::change!(&office.house.db, member.author(), now, chance, |change| {
            choose::choose(change, &member, id, chosen, paper, None).await
        });
        chose.map_err(|why| Fault::Broken(format!("{why:?}").into()))?;
    }
    Ok(id.to_string())
}

/// `/test/takes-back?person`: they take the referral back.
pub async fn takes_back(State(office): State<Arc<Office>>, member: Member, RawQuery(query): RawQuery) -> Result<http::StatusCode, Fault> {
    let person: PersonId = query.unwrap_or_default().parse().map_err(|_| Fault::Missing)?;
    let now = office.house.clock.now();
    let chance = office.house.chance.as_ref();
    let own = {
        let mut tx = office.house.db.read().await?;
        sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Identities).await?
    };
    let chosen = Chosen { id: ChoiceId(chance.uuid7(now)), about: About::Referral, with: None, answer: Said::Withdrawn, made_on: now.day() };
    let paper = sealing::paper(chance, person.0, DocumentKind::Choice, &explained(&member.name), &own)?;
    let chose =
        daybreak_audit::change!(&office.house.db, member.author(), now, chance, |change| choose::choose(change, &member, person, &chosen, &paper, None).await);
    chose.map_err(|why| Fault::Broken(format!("{why:?}").into()))?;
    Ok(http::StatusCode::NO_CONTENT)
}

/// `/test/form?referral`: the form as it was made ready, opened with the member's keys.
pub async fn form(State(office): State<Arc<Office>>, member: Member, RawQuery(query): RawQuery) -> Result<String, Fault> {
    let id: daybreak_referrals::ReferralId = query.unwrap_or_default().parse().map_err(|_| Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    let before = daybreak_referrals::acts::before(&mut tx, &member, id).await?.ok_or(Fault::Missing)?;
    let document = before.referral.form_document.ok_or(Fault::Missing)?;
    let keyring = member.keyring(&mut tx).await?;
    let filled: Option<daybreak_referrals::form::Filled> = daybreak_referrals::opened::read(&mut tx, &keyring, member.organisation, document).await?;
    Ok(serde_json::to_string(&filled.ok_or(Fault::Missing)?).unwrap())
}
