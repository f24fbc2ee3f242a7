//! What is put into a sentence: names and numbers, already fit to be shown.

use fluent_bundle::{FluentArgs, FluentValue};

/// One value for a sentence. Numbers choose the plural form of each language.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Text(String),
    /// What there is in English alone: a page in another language marks it as that.
    English(String),
    Number(i64),
}

/// The values of one sentence, by name.
///
/// One value: `page.say_with("files-left", [("count", 3)])`. Of several kinds: `Args::new().set("count", 3).set("name", name)`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args(Vec<(&'static str, Arg)>);

impl Args {
    pub fn new() -> Args {
        Args::default()
    }

    #[must_use]
    pub fn set(mut self, name: &'static str, value: impl Into<Arg>) -> Args {
        self.0.push((name, value.into()));
        self
    }

    /// A value that exists in English alone, such as the name of a statute or the source of a rule.
    #[must_use]
    pub fn set_english(mut self, name: &'static str, value: impl Into<String>) -> Args {
        self.0.push((name, Arg::English(value.into())));
        self
    }

    /// The values that are English wherever they stand.
    pub(crate) fn english(&self) -> Vec<String> {
        let english = |arg: &Arg| match arg {
            Arg::English(text) if !text.is_empty() => Some(text.clone()),
            _ => None,
        };
        self.0.iter().filter_map(|(_, value)| english(value)).collect()
    }

    pub(crate) fn to_fluent(&self) -> FluentArgs<'_> {
        self.0
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Arg::Text(text) | Arg::English(text) => FluentValue::from(text.as_str()),
                    Arg::Number(number) => FluentValue::from(*number),
                };
                (*name, value)
            })
            .collect()
    }
}

impl<V: Into<Arg>, const N: usize> From<[(&'static str, V); N]> for Args {
    fn from(values: [(&'static str, V); N]) -> Args {
        Args(values.into_iter().map(|(name, value)| (name, value.into())).collect())
    }
}

// Templates hand references: askama borrows what is not copied.
impl<V: Into<Arg> + Clone, const N: usize> From<&[(&'static str, V); N]> for Args {
    fn from(values: &[(&'static str, V); N]) -> Args {
        Args(values.iter().cloned().map(|(name, value)| (name, value.into())).collect())
    }
}

impl From<&Args> for Args {
    fn from(args: &Args) -> Args {
        args.clone()
    }
}

impl From<()> for Args {
    fn from((): ()) -> Args {
        Args::default()
    }
}

impl From<&Arg> for Arg {
    fn from(value: &Arg) -> Arg {
        value.clone()
    }
}

macro_rules! texts {
    ($($kind:ty),*) => { $(impl From<$kind> for Arg { fn from(value: $kind) -> Arg { Arg::Text(value.to_string()) } })* };
}
texts!(&str, &&str, String, &String, &&String);

// A sentence that had to stay English stays marked within another.
impl From<&crate::words::Said> for Arg {
    fn from(said: &crate::words::Said) -> Arg {
        let text = said.plain().to_owned();
        if said.foreign().is_some() { Arg::English(text) } else { Arg::Text(text) }
    }
}

macro_rules! numbers {
    ($($kind:ty),*) => { $(
        impl From<$kind> for Arg { fn from(value: $kind) -> Arg { Arg::Number(i64::try_from(value).unwrap_or(i64::MAX)) } }
        impl From<&$kind> for Arg { fn from(value: &$kind) -> Arg { Arg::from(*value) } }
    )* };
}
numbers!(i64, i32, u8, u16, u32, u64, usize);
