//! What may be written to a log (docs/logging.md), and nothing else.
//!
//! A line holds its level, the part of Daybreak that wrote it, a constant sentence, and fields whose names are on the list below. A field
//! of any other name is dropped before it is formatted, and so is every line of a library: some libraries log statements or addresses.

use serde_json::{Map, Value};
use std::fmt::Debug;
use std::io::Write;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::Registry;

/// The names a field may have. None can hold a person's words, a name, an address, a receipt or a report's id.
pub const FIELDS: [&str; 13] = [
    "address", "count", "failure", "job", "line", "milliseconds", "name", "place", "reference", "route", "side", "status", "version",
];

/// Writes allowed lines as JSON, one a line, to standard error.
#[derive(Debug)]
struct Ledger;

impl<S: Subscriber> Layer<S> for Ledger {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if let Some(line) = written(event) {
            // A log that can't be written must not stop what is being done.
            let _ = writeln!(std::io::stderr().lock(), "{line}");
        }
    }
}

fn written(event: &Event<'_>) -> Option<Value> {
    let metadata = event.metadata();
    if !metadata.target().starts_with("daybreak") || *metadata.level() > Level::INFO {
        return None;
    }
    let mut line = Line(Map::new());
    line.0.insert("level".into(), metadata.level().as_str().to_lowercase().into());
    line.0.insert("part".into(), metadata.target().into());
    event.record(&mut line);
    Some(Value::Object(line.0))
}

struct Line(Map<String, Value>);

impl Line {
    fn put(&mut self, field: &Field, value: Value) {
        if field.name() == "message" {
            self.0.insert("said".into(), value);
        } else if FIELDS.contains(&field.name()) {
            self.0.insert(field.name().into(), value);
        }
    }
}

impl Visit for Line {
    fn record_i64(&mut self, field: &Field, value: i64) {
        self.put(field, value.into());
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.put(field, value.into());
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.put(field, value.into());
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.put(field, value.into());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.put(field, format!("{value:?}").into());
    }
}

/// Begins to log. A panic is logged by its place alone: its message may quote what was being handled.
pub fn begin() {
    // Fails only where a test has already begun to log.
    let _ = tracing::subscriber::set_global_default(Registry::default().with(Ledger));
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| place.file()).unwrap_or_default();
        let line = panic.location().map(|place| place.line()).unwrap_or_default();
        tracing::error!(place, line, "something broke that should not have been possible");
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    struct Kept(Arc<Mutex<Vec<Value>>>);

    impl<S: Subscriber> Layer<S> for Kept {
        fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
            self.0.lock().unwrap().extend(written(event));
        }
    }

    /// What is written while something is done.
    fn lines(what: impl FnOnce()) -> Vec<Value> {
        let lines = Arc::new(Mutex::new(Vec::new()));
        tracing::subscriber::with_default(Registry::default().with(Kept(lines.clone())), what);
        let lines = lines.lock().unwrap();
        lines.clone()
    }

    #[test]
    fn only_listed_fields_of_our_own_lines_are_written() {
        let lines = lines(|| {
            tracing::info!(reference = "K7", words = "six men behind", "a page was broken");
            tracing::debug!(reference = "K8", "too small to say");
            tracing::error!(target: "sqlx::query", reference = "K9", "a library's line");
        });
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert_eq!(lines[0]["reference"], "K7");
        assert_eq!(lines[0]["said"], "a page was broken");
        assert!(lines[0].get("words").is_none());
    }

    #[test]
    fn no_line_tells_of_one_alert() {
        assert_eq!(lines(|| crate::jobs::say("alerts", 1, 40)), Vec::<Value>::new());
        let slow = lines(|| crate::jobs::say("alerts", 1, 60_000));
        assert!(slow[0]["milliseconds"] == 60_000 && slow[0].get("count").is_none(), "{slow:?}");
        let many = lines(|| crate::jobs::say("expiry", 20, 40));
        assert!(many[0]["job"] == "expiry" && many[0]["count"] == 20 && many[0]["milliseconds"] == 40, "{many:?}");
    }
}
