//! How long work is told from outside that it goes on, and told from outside to stop.

use std::sync::atomic::{AtomicBool, Ordering};

/// Hears how far a piece of work is. Called from any thread.
pub trait Progress: Sync {
    /// Work on `what` begins; it has so many steps.
    fn begin(&self, what: &'static str, steps: u64);
    /// So many more steps are done.
    fn step(&self, steps: u64);
}

/// A progress hearer, if any, and a flag that asks the work to stop with what it has.
#[derive(Clone, Copy, Default)]
pub struct Watch<'a> {
    progress: Option<&'a dyn Progress>,
    stop: Option<&'a AtomicBool>,
}

impl<'a> Watch<'a> {
    /// Nobody listens, nobody stops it.
    pub fn silent() -> Watch<'static> {
        Watch::default()
    }

    /// With a hearer and a flag.
    pub fn new(progress: &'a dyn Progress, stop: &'a AtomicBool) -> Watch<'a> {
        Watch { progress: Some(progress), stop: Some(stop) }
    }

    /// The same flag, and nobody hears: for small work inside work that is already told of.
    pub(crate) fn quiet(&self) -> Watch<'a> {
        Watch { progress: None, stop: self.stop }
    }

    /// Whether the work is asked to stop.
    pub fn stopped(&self) -> bool {
        self.stop.is_some_and(|stop| stop.load(Ordering::Relaxed))
    }

    pub(crate) fn begin(&self, what: &'static str, steps: u64) {
        if let Some(progress) = self.progress {
            progress.begin(what, steps);
        }
    }

    pub(crate) fn step(&self, steps: u64) {
        if let Some(progress) = self.progress {
            progress.step(steps);
        }
    }
}
