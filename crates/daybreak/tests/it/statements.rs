//! Which statements one request ran, on either engine: the database's library tells each to whoever listens, within the span of the request that asked for it.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex, Once};
use std::time::Duration;
use tracing::field::{Field, Visit};
use tracing::{Event, Instrument, Subscriber};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::{LookupSpan, Registry};

/// What was run within one span.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<String>>>);

struct Listener;

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Listener {
    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let Some(mut spans) = context.event_scope(event) else { return };
        if let Some(Kept(kept)) = spans.find_map(|span| span.extensions().get::<Kept>().cloned()) {
            let mut said = Said::default();
            event.record(&mut said);
            kept.lock().unwrap().push(said.text());
        }
    }
}

/// What the library says of a statement: its beginning, and the whole where that is longer.
#[derive(Default)]
struct Said {
    summary: String,
    statement: String,
}

impl Said {
    fn text(self) -> String {
        let whole = self.statement.trim();
        if whole.is_empty() { self.summary } else { whole.to_owned() }
    }
}

impl Visit for Said {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "db.statement" => value.clone_into(&mut self.statement),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

/// Those the rooms run. What a connection says for itself when it is opened is none of them.
static OURS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| daybreak::rooms::statements().iter().map(|statement| statement.sql.trim()).collect());

/// Does it, and answers which of our statements it ran, in the order of the alphabet.
pub async fn of<F: Future>(asked: F) -> (F::Output, Vec<String>) {
    static LISTENS: Once = Once::new();
    LISTENS.call_once(|| {
        let only = Targets::new().with_target("sqlx::query", LevelFilter::DEBUG).with_target(module_path!(), LevelFilter::INFO);
        tracing::subscriber::set_global_default(Registry::default().with(only).with(Listener)).expect("nobody else listens in these tests");
    });
    let kept = Kept::default();
    let span = tracing::info_span!("asked");
    let listened = span.with_subscriber(|(id, dispatch)| {
        let registry = dispatch.downcast_ref::<Registry>().expect("the registry of spans");
        registry.span(id).expect("the span that was just made").extensions_mut().insert(kept.clone());
    });
    assert!(listened.is_some(), "nobody listens");
    let answer = asked.instrument(span).await;
    // A connection of SQLite works on a thread of its own, which may not be through with the last statement yet.
    let mut patience = 20_000;
    while Arc::strong_count(&kept.0) > 1 {
        assert!(patience > 0, "a statement does not end");
        patience -= 1;
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let mut run = std::mem::take(&mut *kept.0.lock().unwrap());
    run.retain(|statement| OURS.contains(statement.as_str()));
    run.sort_unstable();
    (answer, run)
}
