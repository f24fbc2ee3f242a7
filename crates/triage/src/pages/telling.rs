//! What was told, question by question, in the reader's language; the sender's own words stay as they are.

use daybreak_reports::answers::Told;
use daybreak_reports::journey::Answer;
use daybreak_reports::{Concern, Identity};
use daybreak_site::{Args, Page, Said};
use daybreak_vocabulary::{AgeBand, Language, Repeat, Tongue, UncertainDay};

/// One question and what was answered.
#[derive(Clone, Debug)]
pub struct Line {
    pub question: Said,
    pub answer: TellingAnswer,
    /// The account itself: a person's translation stands beside it.
    pub is_story: bool,
}

/// An answer chosen from a list is ours to say in any language; words typed are theirs.
#[derive(Clone, Debug)]
pub enum TellingAnswer {
    Ours(Said),
    Theirs(String),
}

const STORY: &str = "triage-told-story";

/// Gathers lines; what was left out is not there.
struct Lines<'a> {
    page: &'a Page,
    lines: Vec<Line>,
}

impl Lines<'_> {
    fn ours(&mut self, question: impl AsRef<str>, answer: Said) {
        self.lines.push(Line { question: self.page.say(question), answer: TellingAnswer::Ours(answer), is_story: false });
    }

    fn theirs(&mut self, question: impl AsRef<str>, words: &str) {
        if !words.trim().is_empty() {
            let is_story = question.as_ref() == STORY;
            self.lines.push(Line { question: self.page.say(question), answer: TellingAnswer::Theirs(words.to_owned()), is_story });
        }
    }
}

pub fn told(page: &Page, concern: &Concern) -> Vec<Line> {
    let mut lines = Lines { page, lines: Vec::new() };
    lines.ours("triage-told-danger", answer(page, concern.danger));
    lines.theirs(STORY, &concern.story);
    lines.ours("triage-told-by", page.say(format!("triage-telling-{}", concern.telling.code())));
    if let Some(keyed) = &concern.keyed {
        lines.ours("key-in-told-keyed", page.say(format!("key-in-came-{}", keyed.came.code())));
        if let Some(spoken) = &keyed.spoken {
            lines.ours("key-in-told-in", in_words(page, spoken, concern.language));
        }
    }
    if let Some(setting) = concern.setting {
        lines.ours("triage-told-setting", page.say(format!("setting-{}", setting.code())));
    }
    for (key, told) in &concern.questions {
        let question = if concern.telling.is_about_self() && !key.starts_with("y-") { format!("q-{key}-you") } else { format!("q-{key}") };
        match told {
            Told::Answer(given) => lines.ours(question, answer(page, *given)),
            Told::Words(words) => lines.theirs(question, words),
        }
    }
    place(&mut lines, concern);
    time(&mut lines, concern);
    people(&mut lines, concern);
    lines.lines
}

/// A language Daybreak has no pages in, and the one it was put down in.
fn in_words(page: &Page, spoken: &Tongue, written: Language) -> Said {
    let written = page.language_name(written);
    match spoken.english() {
        "" => page.say_with("key-in-spoken-another", [("written", written)]),
        name => page.say_with("key-in-spoken", Args::new().set_english("language", name).set("written", written)),
    }
}

fn answer(page: &Page, answer: Answer) -> Said {
    page.say(format!("answer-{}", answer.code()))
}

fn place(lines: &mut Lines<'_>, concern: &Concern) {
    let place = &concern.place;
    lines.theirs("triage-told-where", &place.words);
    lines.theirs("triage-told-postcode", &place.postcode);
    lines.theirs("triage-told-near", &place.near);
    if ["here", "north", "east", "south", "west"].contains(&place.way.as_str()) && !place.near.is_empty() {
        let way = lines.page.say(format!("way-{}", place.way));
        lines.ours("triage-told-way", way);
    }
    lines.theirs("triage-told-point", &place.point);
    let name = place.district.as_deref().and_then(|code| lines.page.house.settings.places.name_of(code)).map(str::to_owned);
    lines.theirs("triage-told-district", name.as_deref().unwrap_or_default());
}

fn time(lines: &mut Lines<'_>, concern: &Concern) {
    let time = &concern.time;
    lines.theirs("triage-told-when", &time.words);
    for (key, day) in [("triage-told-first", time.first), ("triage-told-last", time.last)] {
        if let Some(said) = uncertain(lines.page, day) {
            lines.ours(key, said);
        }
    }
    if let Some(minutes) = time.minutes {
        lines.theirs("triage-told-time", &format!("{:02}:{:02}", minutes / 60, minutes % 60));
    }
    if time.repeat != Repeat::Unknown {
        let said = lines.page.say(format!("triage-repeat-{}", time.repeat.code()));
        lines.ours("triage-told-repeat", said);
    }
}

fn uncertain(page: &Page, day: UncertainDay) -> Option<Said> {
    let said = match day {
        UncertainDay::On(day) => page.day(day),
        UncertainDay::Month { year, month } => {
            let month = page.words.month(month);
            page.say_with("triage-day-month", Args::new().set("month", &month).set("year", year.to_string()))
        }
        UncertainDay::Year(year) => page.say_with("triage-day-year", [("year", year.to_string())]),
        UncertainDay::Between(first, last) => {
            let (first, last) = (page.day(first), page.day(last));
            page.say_with("triage-day-between", Args::new().set("first", &first).set("last", &last))
        }
        UncertainDay::Unknown => return None,
    };
    Some(said)
}

fn people(lines: &mut Lines<'_>, concern: &Concern) {
    let people = &concern.people;
    lines.theirs("triage-told-people", &people.words);
    lines.theirs("triage-told-count", &people.count);
    for band in people.ages.iter().filter(|band| **band != AgeBand::Unknown) {
        let said = lines.page.say(format!("triage-age-{}", band.code()));
        lines.ours("triage-told-ages", said);
    }
    lines.theirs("triage-told-vehicles", &people.vehicles.join("\n"));
    lines.theirs("triage-told-phones", &people.phones.join("\n"));
    lines.theirs("triage-told-links", &people.links.join("\n"));
}

/// Who sent it, with the rules for safe contact beside every way to reach them.
#[derive(Clone, Debug)]
pub struct KnownSender {
    pub name: Option<String>,
    pub contacts: Vec<Contact>,
}

/// One way to reach somebody, and whether it is safe.
#[derive(Clone, Debug)]
pub struct Contact {
    pub label: &'static str,
    pub value: String,
    pub question: &'static str,
    pub rules: Vec<Said>,
}

pub fn sender(page: &Page, identity: &Identity) -> KnownSender {
    let safe = &identity.safe;
    let how = |way: &str, yes: &'static str, no: &'static str| page.say(if safe.how.iter().any(|one| one == way) { yes } else { no });
    let or_unsaid = |value: &str, said: &'static str, name: &'static str, unsaid: &'static str| {
        if value.trim().is_empty() { page.say(unsaid) } else { page.say_with(said, [(name, value)]) }
    };
    let when = || or_unsaid(&safe.when, "triage-safe-when", "when", "triage-safe-when-unsaid");
    let who_else = || or_unsaid(&safe.who_else, "triage-safe-who-else", "who", "triage-safe-who-else-unsaid");
    let mut contacts = Vec::new();
    if !identity.phone.is_empty() {
        contacts.push(Contact {
            label: "triage-contact-phone",
            value: identity.phone.clone(),
            question: "triage-safe-to-call",
            rules: vec![
                how("call", "triage-safe-call-yes", "triage-safe-call-no"),
                how("text", "triage-safe-text-yes", "triage-safe-text-no"),
                when(),
                page.say(format!("triage-safe-voicemail-{}", safe.voicemail.code())),
                who_else(),
            ],
        });
    }
    if !identity.email.is_empty() {
        contacts.push(Contact {
            label: "triage-contact-email",
            value: identity.email.clone(),
            question: "triage-safe-to-mail",
            rules: vec![how("email", "triage-safe-email-yes", "triage-safe-email-no"), when(), who_else()],
        });
    }
    KnownSender { name: Some(identity.name.clone()).filter(|name| !name.is_empty()), contacts }
}
