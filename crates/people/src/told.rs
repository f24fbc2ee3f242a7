//! What a person reads or is read: the explanation before they are asked, and the card. In more languages than the pages around it, which are the member's.
//! Its sentences stand in `words/told`, one file for a language; the head of each says who has read it, and on which day.

use daybreak_site::Args;
use daybreak_site::words::Telling;
use daybreak_vocabulary::{Day, Language, Tongue};
use std::sync::LazyLock;

/// A language we can tell it in.
#[derive(Debug)]
pub struct Told {
    /// The BCP 47 tag of what is written: `lang` on a page and on paper, and the name of its file.
    pub tag: &'static str,
    /// The tag of the [`Tongue`] that reads it, as it stands in a record.
    pub tongue: &'static str,
    /// The way it is written: `dir` on a page.
    pub dir: &'static str,
    /// Its sentences, in Fluent.
    pub words: &'static str,
}

macro_rules! told {
    ($tag:literal, $tongue:literal, $dir:literal) => {
        Told { tag: $tag, tongue: $tongue, dir: $dir, words: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/words/told/", $tag, ".ftl")) }
    };
}

/// Those of the pages first; then by the tag. To add one, add its file and its line.
pub static ALL: [Told; 9] = [
    told!("en", "en", "ltr"),
    told!("cy", "cy", "ltr"),
    told!("ro", "ro", "ltr"),
    told!("ar", "ar", "rtl"),
    told!("lt", "lt", "ltr"),
    told!("pl", "pl", "ltr"),
    told!("sq", "sq", "ltr"),
    told!("vi", "vi", "ltr"),
    told!("zh-Hans", "cmn", "ltr"),
];

/// Parsed once. A file that can't be read is told in English; a test finds it before.
static TELLINGS: LazyLock<Vec<Telling>> = LazyLock::new(|| ALL.iter().filter_map(|told| Telling::read("told", told.tag, told.words).ok()).collect());

impl Told {
    pub fn from_tag(tag: &str) -> Option<&'static Told> {
        ALL.iter().find(|told| told.tag == tag)
    }

    /// The one that whoever reads this language reads.
    pub fn read_by(tongue: &Tongue) -> Option<&'static Told> {
        ALL.iter().find(|told| told.tongue == tongue.tag())
    }

    /// The one that is a language of our pages.
    pub fn of_pages(language: Language) -> &'static Told {
        Told::from_tag(language.tag()).unwrap_or(&ALL[0])
    }

    /// Its name in itself.
    pub fn own_name(&self) -> &'static str {
        Tongue::from_tag(self.tongue).map_or("", |tongue| tongue.own_name())
    }

    /// A sentence in it.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, ())
    }

    pub fn say_with(&self, key: &str, args: impl Into<Args>) -> String {
        let args = args.into();
        let english = || ALL[0].telling()?.say_with(key, &args);
        self.telling().and_then(|telling| telling.say_with(key, &args)).or_else(english).unwrap_or_else(|| key.to_owned())
    }

    /// On which day the facts were checked, in figures: the names of months are not told.
    pub fn checked_on(&self, day: Day) -> String {
        let date = day.date();
        let args = Args::new().set("day", i64::from(date.day())).set("month", i64::from(date.month())).set("year", date.year().to_string());
        self.say_with("explain-checked", args)
    }

    /// Whether somebody who grew up with the language has read all of it.
    pub fn is_read(&self) -> bool {
        self.telling().is_some_and(Telling::is_read)
    }

    /// What was typed, such as a name or a number, among words that run the other way: on paper, where no mark-up holds it. A telephone number would be printed
    /// with its parts in the wrong order.
    pub fn apart(&self, typed: &str) -> String {
        if self.dir == "rtl" { format!("\u{200e}{typed}\u{200e}") } else { typed.to_owned() }
    }

    fn telling(&self) -> Option<&'static Telling> {
        TELLINGS.iter().find(|telling| telling.tag() == self.tag)
    }
}
