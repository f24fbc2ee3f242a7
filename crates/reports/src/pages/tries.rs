//! Receipts that are being tried at this moment. Each counts before it is judged, so that many at once gain nothing.

use crate::store::UnderWay;
use daybreak_vault::Locator;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Kept in memory alone: somebody who comes back with the right receipt leaves no trace on the disk.
#[derive(Clone, Debug, Default)]
pub struct Tries(Arc<Mutex<Counted>>);

#[derive(Debug, Default)]
struct Counted {
    here: HashMap<Locator, i64>,
    all: i64,
}

/// One try, under way until it is dropped.
#[derive(Debug)]
pub struct Try {
    tries: Tries,
    locator: Locator,
}

impl Tries {
    /// Begins one, and answers which were under way before it.
    pub fn begin(&self, locator: Locator) -> (Try, UnderWay) {
        let mut counted = self.counted();
        let here = counted.here.entry(locator).or_default();
        let before = *here;
        *here += 1;
        let under_way = UnderWay { here: before, all: counted.all };
        counted.all += 1;
        drop(counted);
        (Try { tries: self.clone(), locator }, under_way)
    }

    /// Numbers alone stand here: a panic elsewhere can't leave them half written.
    fn counted(&self) -> MutexGuard<'_, Counted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Try {
    fn drop(&mut self) {
        let mut counted = self.tries.counted();
        counted.all -= 1;
        if let Some(here) = counted.here.get_mut(&self.locator) {
            *here -= 1;
            if *here == 0 {
                counted.here.remove(&self.locator);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_counts_from_its_beginning_to_its_end() {
        let tries = Tries::default();
        let (first, none) = tries.begin(Locator(1));
        assert_eq!(none, UnderWay::default());
        let (_other, one) = tries.begin(Locator(2));
        assert_eq!(one, UnderWay { here: 0, all: 1 });
        let (second, two) = tries.begin(Locator(1));
        assert_eq!(two, UnderWay { here: 1, all: 2 });
        drop((first, second));
        assert_eq!(tries.begin(Locator(1)).1, UnderWay { here: 0, all: 1 });
        assert_eq!(tries.counted().here.len(), 1, "what is over is forgotten");
    }
}
