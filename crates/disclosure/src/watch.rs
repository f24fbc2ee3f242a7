//! Time and progress of long work.

use daybreak_vocabulary::{Clock, Moment};

/// Tells the time, and is told how far the work has come.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    clock: &'a dyn Clock,
    progress: &'a dyn Fn(&str, usize, usize),
}

impl<'a> Watch<'a> {
    /// `progress` is called with what is being done, how much of it is done, and how much there is.
    pub fn new(clock: &'a dyn Clock, progress: &'a dyn Fn(&str, usize, usize)) -> Watch<'a> {
        Watch { clock, progress }
    }

    /// Nobody is told.
    pub fn quiet(clock: &'a dyn Clock) -> Watch<'a> {
        Watch { clock, progress: &|_, _, _| {} }
    }

    pub(crate) fn now(&self) -> Moment {
        self.clock.now()
    }

    pub(crate) fn told(&self, what: &str, done: usize, of: usize) {
        (self.progress)(what, done, of);
    }
}
