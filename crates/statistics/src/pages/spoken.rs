//! The page's language, for tables and their sentences.

use crate::answer::Key;
use crate::codes;
use crate::measure::{Dimension, Measure, Unlike};
use crate::period::Period;
use crate::question::NotAnswered;
use crate::shelf::How;
use crate::table::{Published, Value};
use crate::tongue::{Sentence, Tongue, Word, grouped, tenths};
use daybreak_site::{Args, Page, Said};
use daybreak_vocabulary::Day;

/// A page as a tongue.
pub struct Spoken<'a>(pub &'a Page);

fn value(value: Value) -> String {
    value.known().map_or_else(|| value.to_string(), grouped)
}

impl Spoken<'_> {
    fn month(&self, month: u32) -> String {
        self.0.words.month(i8::try_from(month).unwrap_or(1)).plain().to_owned()
    }

    fn with(&self, key: &str, args: Args) -> String {
        self.0.say_with(key, args).plain().to_owned()
    }

    /// Why there is no answer, on the page.
    pub fn why(&self, why: &NotAnswered) -> Said {
        let page = self.0;
        let text = |key: &str, text: &str| page.say_with(key, Args::new().set("text", text));
        match why {
            NotAnswered::NoSuchMeasure(_) => page.say("tables-no-measure"),
            NotAnswered::NoSuchWord(word) => text("tables-no-word", word),
            NotAnswered::NoSuchCode { dimension, text, near } => {
                let near = if near.is_empty() { String::new() } else { self.with("tables-no-code-near", Args::new().set("near", near.join(", "))) };
                page.say_with("tables-no-code", Args::new().set("text", text).set("split", self.dimension(*dimension)).set("near", near))
            }
            NotAnswered::NoSuchPeriod(period) => text("tables-no-period", period),
            NotAnswered::NoSuchDay(day) => text("tables-no-day", day),
            NotAnswered::NoTables(_) => page.say("tables-no-tables"),
            NotAnswered::NotPublished => page.say("tables-no-figures"),
            NotAnswered::Unlike(unlike) => page.say(format!("tables-unlike-{}", unlike.code())),
            NotAnswered::Twice(word) => text("tables-no-twice", &self.word_of(word)),
            NotAnswered::RateOfWhat => page.say("tables-no-rate"),
            NotAnswered::NoPopulation => page.say("tables-no-population"),
            NotAnswered::NoRank(word) => text("tables-no-rank", &self.word_of(word)),
            NotAnswered::NoFigure(body) => text("tables-no-figure", body),
        }
    }

    fn word_of(&self, code: &str) -> String {
        Dimension::from_code(code).map_or_else(|| self.periods(), |dimension| self.dimension(dimension))
    }
}

impl Tongue for Spoken<'_> {
    fn measure(&self, measure: Measure) -> String {
        self.0.plain(format!("tables-measure-{}", measure.code()))
    }

    fn dimension(&self, dimension: Dimension) -> String {
        self.0.plain(format!("tables-dimension-{}", dimension.code()))
    }

    fn code(&self, dimension: Dimension, code: &str) -> String {
        if code == "unknown" {
            return self.0.plain("tables-code-unknown");
        }
        if let Some((one, other)) = code.split_once('+').filter(|_| dimension == Dimension::Kind) {
            return self.with("tables-code-kind-together", Args::new().set("one", self.code(dimension, one)).set("other", self.code(dimension, other)));
        }
        if codes::is_ours(dimension, code) {
            return self.0.plain(format!("tables-code-{}-{code}", dimension.code()));
        }
        codes::label(dimension, code).to_owned()
    }

    fn period(&self, period: Period) -> String {
        let (from, months) = period.parts();
        let (year, month) = (from / 12, from % 12 + 1);
        let last = (from + months - 1) % 12 + 1;
        match months {
            12 if month == 1 => year.to_string(),
            12 => self.with("tables-period-year-to", Args::new().set("month", self.month(last)).set("year", period.last_year().to_string())),
            3 if month % 3 == 1 => self.with("tables-period-quarter", Args::new().set("quarter", i64::from(month / 3 + 1)).set("year", year.to_string())),
            1 => self.with("tables-period-month", Args::new().set("month", self.month(month)).set("year", year.to_string())),
            _ => {
                let at = |month: u32, year: u32| self.with("tables-period-month", Args::new().set("month", self.month(month)).set("year", year.to_string()));
                self.with("tables-period-span", Args::new().set("from", at(month, year)).set("to", at(last, period.last_year())))
            }
        }
    }

    fn periods(&self) -> String {
        self.0.plain("tables-by-period")
    }

    fn total(&self) -> String {
        self.0.plain("tables-total")
    }

    fn word(&self, word: Word) -> String {
        match word {
            Word::People => self.0.plain("tables-word-people"),
            Word::Change => self.0.plain("tables-word-change"),
            Word::PercentChange => self.0.plain("tables-word-percent-change"),
            Word::Share => self.0.plain("tables-word-share"),
            Word::Rate(per) => self.with("tables-word-rate", Args::new().set("per", grouped(per))),
            Word::PublishedOn => self.0.plain("tables-word-published"),
            Word::Note => self.0.plain("tables-word-note"),
        }
    }

    fn how(&self, how: How) -> String {
        match how {
            How::Published => String::new(),
            How::LeftOut => self.0.plain("tables-how-left-out"),
            How::AddedOver(dimension) => self.with("tables-how-added-over", Args::new().set("split", self.dimension(dimension))),
            How::AddedQuarters => self.0.plain("tables-how-added-quarters"),
            How::AddedEditions => self.0.plain("tables-how-added-editions"),
            How::AddedBodies => self.0.plain("tables-how-added-bodies"),
        }
    }

    fn day(&self, day: Day) -> String {
        self.0.day(day).plain().to_owned()
    }

    fn supposed(&self, day: String) -> String {
        self.with("tables-day-supposed", Args::new().set("day", day))
    }

    fn say(&self, sentence: &Sentence) -> String {
        match sentence {
            Sentence::Course { from, to, first, last, change } => {
                let key = match change.by {
                    0 => "tables-say-same",
                    by if by > 0 => "tables-say-up",
                    _ => "tables-say-down",
                };
                let percent = change.percent.map(|percent| format!(" ({}%)", tenths(percent))).unwrap_or_default();
                let args = Args::new().set("from", self.key(from)).set("to", self.key(to)).set("first", grouped(*first)).set("last", grouped(*last));
                self.with(key, args.set("by", grouped(change.by.unsigned_abs())).set("percent", percent))
            }
            Sentence::Most { label, people, rows } => self.with("tables-say-most", Args::new().set("label", self.key(label)).set("people", grouped(*people)).set("rows", *rows)),
            Sentence::One { label, people } => self.with("tables-say-one", Args::new().set("label", self.key(label)).set("people", grouped(*people))),
            Sentence::None => self.0.plain("tables-say-none"),
            Sentence::Missing(rows) => self.with("tables-say-missing", Args::new().set("rows", *rows)),
            Sentence::Revised { label, column, now, on, before, before_on } => {
                let label = if *column == Key::Total { self.key(label) } else { format!("{}, {}", self.key(label), self.key(column)) };
                let args = Args::new().set("label", label).set("now", value(*now)).set("day", self.published(*on));
                self.with("tables-say-revised", args.set("before", value(*before)).set("before-day", self.published(*before_on)))
            }
            Sentence::Joined { before, after, from } => self.with("tables-say-joined", Args::new().set("before", *before).set("after", *after).set("from", self.period(*from))),
            Sentence::Whole { people } => self.with("tables-say-whole", Args::new().set("people", grouped(*people))),
            Sentence::Made { label, column, parts } => {
                let label = if *column == Key::Total { self.key(label) } else { format!("{}, {}", self.key(label), self.key(column)) };
                let part = |(period, title, published): &(Period, String, Published)| {
                    self.with("tables-say-made-part", Args::new().set("period", self.period(*period)).set("title", title).set("day", self.published(*published)))
                };
                self.with("tables-say-made", Args::new().set("label", label).set("parts", parts.iter().map(part).collect::<Vec<_>>().join("; ")))
            }
            Sentence::Defined { label, words, source } => self.with("tables-say-defined", Args::new().set("label", self.key(label)).set("words", words).set("source", source)),
        }
    }

    fn unlike(&self, unlike: Unlike) -> String {
        self.0.plain(format!("tables-unlike-{}", unlike.code()))
    }
}
