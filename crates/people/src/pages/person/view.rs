//! A record in the words of its page.

use crate::age::{Age, Eighteen, Evidence, Says, Standing};
use crate::choice::{About, Choice, Explained, stand};
use crate::opened::{self, Opened};
use crate::pages::account::Names;
use crate::pages::reach::rules;
use crate::person::PersonId;
use crate::record::{Close, Details, MayKnow};
use crate::safe::{Contact, Way, When};
use crate::store::{Line, Merge};
use daybreak_access::Member;
use daybreak_database::{Failure, Transaction};
use daybreak_reports::journey::Answer;
use daybreak_site::{Args, Page, Said};
use daybreak_vault::Keyring;
use daybreak_vocabulary::{Day, UncertainDay};

/// One line of what is known: the question's words, and the answer.
pub struct Fact {
    pub label: &'static str,
    pub value: String,
}

/// Somebody else's record, by what they are called.
pub struct Known {
    pub id: PersonId,
    pub href: String,
    pub called: String,
}

pub struct CloseView {
    pub one: Close,
    /// Where they are, or anything at all, is not for them.
    pub warned: bool,
}

/// Where one choice stands.
pub struct StandView {
    pub about: &'static str,
    pub stand: String,
}

/// One line of the ledger.
pub struct ChoiceView {
    pub about: &'static str,
    pub with: String,
    pub answer: &'static str,
    pub made_on: Day,
    pub said: Said,
    pub how: String,
    pub reason: String,
}

/// A record found to be the same person.
pub struct Joined {
    pub id: PersonId,
    /// Their name is said: it opens to this member.
    pub named: bool,
    pub said: Said,
    /// Not yet parted again: it may be.
    pub stands: bool,
}

pub async fn known(tx: &mut Transaction, member: &Member, keyring: &Keyring, id: PersonId) -> Result<Option<Known>, Failure> {
    if crate::acts::before(tx, member, id).await?.is_none() {
        return Ok(None);
    }
    let called = opened::details(tx, keyring, member.organisation, id).await?.map(|details| details.called()).unwrap_or_default();
    Ok(Some(Known { id, href: format!("/people/{id}"), called }))
}

pub async fn joined(tx: &mut Transaction, member: &Member, opened: &Opened, page: &Page, names: &Names, merge: &Merge) -> Result<Joined, Failure> {
    let known = known(tx, member, &opened.keyring, merge.merged).await?;
    let named = known.as_ref().is_some_and(|known| !known.called.is_empty());
    let reference = merge.merged.reference();
    // Beside the name its reference, which tells two of one name apart; alone where this member does not see the record.
    let called = match known {
        Some(known) if named => format!("{} ({reference})", known.called),
        Some(_) => format!("{} ({reference})", page.plain("people-no-name")),
        None => reference,
    };
    let day = page.day(merge.merged_at.day());
    let by = names.who(member, merge.member, member.organisation);
    let args = Args::new().set("called", called).set("day", &day).set("by", by);
    let said = page.say_with(if merge.undone.is_some() { "people-parted" } else { "people-joined" }, args);
    Ok(Joined { id: merge.merged, named, said, stands: merge.undone.is_none() })
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().filter(|item| !item.is_empty()).collect::<Vec<_>>().join(", ")
}

fn told(page: &Page, answer: Answer) -> String {
    match answer {
        Answer::Yes => page.plain("people-yes"),
        Answer::No => page.plain("people-no"),
        Answer::Unknown => page.plain("people-unknown"),
        Answer::Unsaid => String::new(),
    }
}

/// What is known, without what is not.
pub fn facts(page: &Page, details: &Details) -> Vec<Fact> {
    let with = |answer: Answer, more: String| list([told(page, answer), more]);
    let nationality = |one: &daybreak_vocabulary::Nationality| match (one.is_stateless(), one.is_known()) {
        (true, _) => page.plain("people-stateless"),
        (_, false) => page.plain("people-nationality-unknown"),
        _ => one.form_word().to_owned(),
    };
    let interpreter = &details.interpreter;
    // The language stands in the record before anybody asked: by itself it says nothing of an interpreter.
    let wanted = interpreter.language.as_ref().filter(|_| interpreter.needed == Answer::Yes);
    let language = wanted.map(|one| one.english().to_owned()).unwrap_or_default();
    let wish = interpreter.wish.map(|wish| page.plain(wish.key())).unwrap_or_default();
    let aids = list(details.communication.aids.iter().map(|aid| page.plain(aid.key())));
    let background = &details.background;
    let mut facts: Vec<Fact> = details.names.iter().map(|name| Fact { label: name.kind.key(), value: name.whole() }).collect();
    facts.extend([
        Fact { label: "people-gender", value: details.gender.map(|gender| page.plain(gender.key())).unwrap_or_default() },
        Fact { label: "people-nationality", value: list(details.nationalities.iter().map(nationality)) },
        Fact {
            label: "people-speaks",
            value: list(details.languages.iter().map(|one| one.english().to_owned()).chain([details.languages_words.clone()])),
        },
        Fact { label: "people-reads", value: details.reads.as_ref().map(|one| one.english().to_owned()).unwrap_or_default() },
        Fact {
            label: "people-interpreter-heading",
            value: with(interpreter.needed, list([language, interpreter.language_words.clone(), wish, interpreter.words.clone()])),
        },
        Fact { label: "people-communication", value: with(details.communication.needed, list([aids, details.communication.words.clone()])) },
        Fact {
            label: "people-children",
            value: with(details.children.has, list([details.children.count.map(|count| count.to_string()).unwrap_or_default(), details.children.words.clone()])),
        },
        Fact { label: "people-jurisdiction", value: details.jurisdiction.map(|one| page.plain(one.key())).unwrap_or_default() },
        Fact { label: "people-birthplace", value: background.birthplace.clone() },
        Fact { label: "people-family", value: background.family.clone() },
        Fact { label: "people-education", value: background.education.clone() },
        Fact { label: "people-work", value: background.work.clone() },
        Fact { label: "people-authority", value: details.safeguarding.authority.clone() },
        Fact { label: "people-guardian", value: details.safeguarding.guardian.clone() },
    ]);
    facts.retain(|fact| !fact.value.is_empty());
    facts
}

/// A day as far as it is known.
fn born(page: &Page, day: UncertainDay) -> String {
    match day {
        UncertainDay::On(day) => page.day(day).plain().to_owned(),
        UncertainDay::Month { year, month } => format!("{} {year}", page.words.month(month).plain()),
        UncertainDay::Year(year) => year.to_string(),
        UncertainDay::Between(first, last) => format!("{} – {}", page.day(first).plain(), page.day(last).plain()),
        UncertainDay::Unknown => String::new(),
    }
}

/// Each word of an age, the oldest first.
pub fn ages(page: &Page, age: &Age) -> Vec<Said> {
    let says = |says: Says| match says {
        Says::Born(day) => page.say_with("people-age-said-born", [("born", born(page, day).as_str())]).plain().to_owned(),
        Says::Years(years) => page.say_with("people-age-said-years", [("years", i64::from(years))]).plain().to_owned(),
        Says::Adult => page.plain("people-age-adult"),
        Says::Child => page.plain("people-age-child"),
    };
    let one = |evidence: &Evidence| {
        let (source, day) = (page.say(evidence.source.key()), page.day(evidence.on));
        let by = list([evidence.by.clone(), evidence.words.clone()]);
        let args = Args::new().set("what", says(evidence.says)).set("source", &source).set("day", &day).set("by", by);
        page.say_with(if evidence.by.is_empty() && evidence.words.is_empty() { "people-age-line" } else { "people-age-line-by" }, args)
    };
    age.evidence.iter().map(one).collect()
}

/// When they turn 18, or between which days.
pub fn eighteen(page: &Page, age: &Age, today: Day) -> Option<Said> {
    let Eighteen { earliest, latest } = age.eighteen(today)?;
    let (first, last) = (page.day(earliest), page.day(latest));
    Some(match earliest == latest {
        true => page.say_with("people-eighteen", [("day", first.plain())]),
        false => page.say_with("people-eighteen-between", Args::new().set("first", &first).set("last", &last)),
    })
}

pub fn close(details: &Details) -> Vec<CloseView> {
    let view = |one: &Close| CloseView { warned: matches!(one.may_know, MayKnow::NotWhere | MayKnow::Nothing), one: one.clone() };
    details.close.iter().map(view).collect()
}

/// The rules for reaching them, without what leads to them.
pub fn safe(page: &Page, contact: &Contact) -> Vec<Said> {
    let mut said = Vec::new();
    for way in Way::ALL.iter().filter(|way| contact.has(**way)) {
        let name = page.say(way.key());
        match contact.reach(*way, When::Later, None) {
            Ok(reach) => {
                said.push(page.say_with("people-way-safe", [("way", name.plain())]));
                if *way == Way::Call {
                    said.extend(rules(page, &reach));
                }
            }
            Err(blocked) => {
                let why = page.say(blocked.key());
                said.push(page.say_with("people-way-blocked", Args::new().set("way", &name).set("why", &why)));
            }
        }
    }
    said
}

/// Where each choice stands now.
pub fn stands(opened: &Opened, standing: Standing, today: Day) -> Vec<StandView> {
    let child = standing.is_treated_as_child();
    let of = |about: About| {
        let word = if child && matches!(about, About::Referral | About::Named) { "child" } else { opened.stand(about, None, today).word() };
        StandView { about: about.key(), stand: format!("choice-stand-{word}") }
    };
    About::FOUR.into_iter().chain([About::Immigration]).map(of).collect()
}

pub fn choice(page: &Page, names: &Names, member: &Member, line: &Line, explained: Option<&Explained>) -> ChoiceView {
    let day = page.day(line.recorded_at.day());
    let who = names.who(member, line.recorded_by, line.recorded_for);
    let how = explained.map(|one| {
        let how = one.how.iter().map(|how| page.plain(how.key()));
        let language = one.language.as_ref().map(|one| one.english().to_owned()).unwrap_or_default();
        let interpreted = one.interpreted.map(|one| page.plain(one.key())).unwrap_or_default();
        list(how.chain([language, one.language_words.clone(), one.by.clone(), interpreted, one.interpreter.clone(), one.present.clone()]))
    });
    ChoiceView {
        about: line.choice.about.key(),
        with: line.choice.with.map(|with| names.organisation(with)).unwrap_or_default(),
        answer: line.choice.answer.key(),
        made_on: line.choice.made_on,
        said: page.say_with("choice-recorded", Args::new().set("who", who).set("day", &day)),
        how: how.unwrap_or_default(),
        reason: explained.map(|one| one.reason.clone()).unwrap_or_default(),
    }
}

/// What is not there yet, and why it matters. Nothing of it is demanded.
pub fn missing(details: &Details, contact: Option<&Contact>, ledger: &[Choice], standing: Standing) -> Vec<&'static str> {
    let child = standing.is_treated_as_child();
    let asked = stand(ledger, About::Referral, None, None) != crate::choice::Stand::NotAsked;
    [
        (details.names.is_empty(), "missing-name"),
        (details.age.evidence.is_empty(), "missing-age"),
        (details.languages.is_empty(), "missing-language"),
        (contact.is_some_and(|contact| contact.rules.safe.is_empty()), "missing-safe_contact"),
        (!child && !asked, "missing-choice"),
        (child && details.safeguarding.authority.is_empty(), "missing-council"),
    ]
    .into_iter()
    .filter(|(missing, _)| *missing)
    .map(|(_, key)| key)
    .collect()
}
