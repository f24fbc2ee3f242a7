//! The demo's past: a clock that is moved on from story to story until it is now.

use daybreak_vocabulary::{Clock, Moment};
use std::sync::atomic::{AtomicI64, Ordering};

#[derive(Debug)]
pub struct Past(AtomicI64);

impl Past {
    pub fn beginning(at: Moment) -> Past {
        Past(AtomicI64::new(at.0))
    }

    /// Time only goes forwards, here too.
    pub fn reach(&self, moment: Moment) {
        self.0.fetch_max(moment.0, Ordering::SeqCst);
    }
}

impl Clock for Past {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}
