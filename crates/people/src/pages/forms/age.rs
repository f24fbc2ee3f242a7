//! One more word of somebody's age. What was said before stays.

use super::listed;
use crate::age::{AgeSource, ChildThen, Evidence, NotAnAge, Says, Standing};
use crate::pages::desk::{Desk, Mend, mend};
use crate::record::fits;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::form::NoSuchDay;
use daybreak_site::{Answer, Choice, Form, Sent, Visit};
use daybreak_triage::act_page::ActPage;
use daybreak_vault::DocumentKind;
use daybreak_vocabulary::{Day, UncertainDay};
use std::sync::Arc;

/// What was typed of an age.
pub enum AgeWords {
    Nothing,
    Said(Evidence),
}

/// What "not sure" comes to, of somebody nobody has as an adult yet.
pub const UNSURE: &str = "people-age-unsure-hint";

/// The questions of an age, for the form that begins a record and for the one that adds a word. `unsure` says what "not sure" comes to.
pub fn asked(page: ActPage, heading: &'static str, unsure: &'static str) -> ActPage {
    page.heading(heading)
        .say("people-age-what")
        .radios(
            "says",
            "people-age-says",
            "",
            vec![
                Choice::new("adult", "people-age-adult"),
                Choice::new("child", "people-age-child"),
                Choice::new("unsure", "people-age-unsure").hint(unsure),
            ],
        )
        .line("years", "people-age-years", "")
        .day("born", "people-age-born", "people-age-born-hint")
        .radios("source", "people-age-source", "", listed!(AgeSource::ALL))
}

fn key(why: NotAnAge) -> Mend {
    match why {
        NotAnAge::InTheFuture => Mend("born", "people-age-no-future"),
        NotAnAge::TooLongAgo => Mend("born", "people-age-no-long-ago"),
        NotAnAge::NoSuchDay => Mend("born", "people-no-such-day"),
        NotAnAge::SaidInTheFuture => Mend("said", "people-age-no-said-future"),
        NotAnAge::Nothing => Mend("says", "people-age-no-nothing"),
    }
}

/// A birth as far as it is known: a year alone, a month and a year, or a day.
fn born(form: &Form) -> Result<UncertainDay, NotAnAge> {
    let [day, month, year] = ["day", "month", "year"].map(|part| form.part("born", part));
    if [day, month, year].iter().all(|part| part.is_empty()) {
        return Ok(UncertainDay::Unknown);
    }
    let number = |text: &str| if text.is_empty() { Ok(None) } else { text.parse::<i16>().map(Some).map_err(|_| NotAnAge::NoSuchDay) };
    let small = |number: Option<i16>| number.map(|number| i8::try_from(number).map_err(|_| NotAnAge::NoSuchDay)).transpose();
    let (day, month, year) = (small(number(day)?)?, small(number(month)?)?, number(year)?);
    // A day or a month without its year is no birth.
    if year.is_none() || (day.is_some() && month.is_none()) {
        return Err(NotAnAge::NoSuchDay);
    }
    UncertainDay::from_parts(year, month, day).ok_or(NotAnAge::NoSuchDay)
}

/// Reads an age: a birth before a number of years, and that before "adult" or "child". Nothing said is not a fault.
pub fn read(form: &Form, today: Day) -> Result<AgeWords, Mend> {
    let on = match form.day("said") {
        Ok(on) => on.unwrap_or(today),
        Err(NoSuchDay) => return Err(Mend("said", "people-no-such-day")),
    };
    let years = match form.value("years") {
        "" => None,
        text => Some(text.parse::<u8>().map_err(|_| Mend("years", "people-age-no-years"))?),
    };
    let says = match (born(form).map_err(key)?, years, form.value("says")) {
        (UncertainDay::Unknown, None, "adult") => Says::Adult,
        (UncertainDay::Unknown, None, "child") => Says::Child,
        (UncertainDay::Unknown, None, _) => return Ok(AgeWords::Nothing),
        (UncertainDay::Unknown, Some(years), _) => Says::Years(years),
        (born, _, _) => Says::Born(born),
    };
    let evidence = Evidence {
        source: AgeSource::from_code(form.value("source")).unwrap_or(AgeSource::Claimed),
        says,
        by: form.value("by").to_owned(),
        on,
        words: form.value("words").to_owned(),
    };
    evidence.check(today).map_err(key)?;
    Ok(AgeWords::Said(evidence))
}

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let page = desk.form(visit, member, "age", "people-age-title", form);
    let today = page.page().house.today();
    // "Not sure" takes back nothing that was said: an adult on record is treated as a child by a word that they may be one, and by nothing less.
    let adult = desk.opened.details.as_ref().is_some_and(|details| desk.opened.age(details).standing(today) == Standing::Adult);
    asked(page, "people-age-heading", if adult { "people-age-unsure-hint-adult" } else { UNSURE })
        .line("by", "people-age-by", "people-age-by-hint")
        .day("said", "people-age-on", "people-age-on-hint")
        .area("words", "people-age-words", "", 3)
        .radios("child_then", "people-child-then", "people-child-then-hint", listed!(ChildThen::ALL))
        .button("people-age-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    let form = match desk.details().age.child_then {
        Some(then) => desk.versioned().with("child_then", then.code()),
        None => desk.versioned(),
    };
    page(&desk, &visit, &member, form).answer()
}

pub async fn add(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&desk, &visit, &member, form).answer();
    }
    let show = |form: Form| page(&desk, &visit, &member, form);
    let words = match read(&form, office.house.today()) {
        Ok(words) => words,
        Err(refusal) => return mend(show, form, refusal),
    };
    let mut details = desk.details();
    let then = ChildThen::from_code(form.value("child_then"));
    match words {
        AgeWords::Said(evidence) => {
            if let Err(much) = fits([("by", evidence.by.as_str())], [("words", evidence.words.as_str())]) {
                return mend(show, form, Mend::from(much));
            }
            details.age.evidence.push(evidence);
        }
        // Only whether they were a child then was answered.
        AgeWords::Nothing if then.is_some() && then != details.age.child_then => {}
        AgeWords::Nothing => return mend(show, form, key(NotAnAge::Nothing)),
    }
    details.age.child_then = then.or(details.age.child_then);
    let saved = desk.save(&office, &member, &form, DocumentKind::Person, &details, &details).await?;
    desk.finish(saved, "age", form, |desk, form| page(desk, &visit, &member, form))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_of(fields: &[(&str, &str)]) -> Result<AgeWords, (&'static str, &'static str)> {
        let form = fields.iter().fold(Form::new(), |form, (name, value)| form.with(*name, *value));
        read(&form, Day::from_ymd(2026, 11, 22).unwrap()).map_err(|Mend(field, key)| (field, key))
    }

    fn says(fields: &[(&str, &str)]) -> Says {
        match read_of(fields) {
            Ok(AgeWords::Said(evidence)) => evidence.says,
            Ok(AgeWords::Nothing) => panic!("nothing was read"),
            Err(why) => panic!("{why:?}"),
        }
    }

    /// Input and result: what a tired person types at night.
    #[test]
    fn what_is_typed_of_an_age_and_what_becomes_of_it() {
        let born = |year: &'static str, month: &'static str, day: &'static str| vec![("born-year", year), ("born-month", month), ("born-day", day)];
        assert_eq!(says(&born("2009", "", "")), Says::Born(UncertainDay::Year(2009)));
        assert_eq!(says(&born("2009", "3", "")), Says::Born(UncertainDay::Month { year: 2009, month: 3 }));
        assert_eq!(says(&[("years", "16")]), Says::Years(16));
        assert_eq!(says(&[("years", "16"), ("says", "adult")]), Says::Years(16), "the number counts, and the record says that it is disputed where another word stands");
        assert_eq!(says(&[("says", "child")]), Says::Child);
        assert!(matches!(read_of(&[]), Ok(AgeWords::Nothing)));
        assert!(matches!(read_of(&[("says", "unsure")]), Ok(AgeWords::Nothing)));
        for (fields, why) in [
            (born("2027", "1", "1"), ("born", "people-age-no-future")),
            (born("1890", "1", "1"), ("born", "people-no-such-day")),
            (born("2009", "2", "30"), ("born", "people-no-such-day")),
            (born("2009", "", "14"), ("born", "people-no-such-day")),
            (born("", "3", "14"), ("born", "people-no-such-day")),
            (born("two thousand", "", ""), ("born", "people-no-such-day")),
            (vec![("years", "-3")], ("years", "people-age-no-years")),
            (vec![("years", "200")], ("born", "people-age-no-long-ago")),
            (vec![("years", "16"), ("said-day", "23"), ("said-month", "11"), ("said-year", "2026")], ("said", "people-age-no-said-future")),
        ] {
            assert_eq!(read_of(&fields).err(), Some(why), "{fields:?}");
        }
    }
}
