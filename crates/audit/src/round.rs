//! One round of a clock: acts of the system's, each by itself.

use crate::change::Stop;
use daybreak_database::Failure;

/// How many acts a round did, and the first that failed. One that fails does not hold up those after it.
#[derive(Debug, Default)]
pub struct Round {
    done: u64,
    failed: Option<Failure>,
}

impl Round {
    /// Counts an act, where it was done. A refused one found nothing to do any more: another server was first, or somebody did it by hand.
    pub fn count<T, R>(&mut self, act: Result<T, Stop<R>>) {
        if act.is_ok() {
            self.done += 1;
        }
        self.beside(act);
    }

    /// The same for an act that tidies up on the way: its failure is kept, and nobody asks how many there were.
    pub fn beside<T, R>(&mut self, act: Result<T, Stop<R>>) {
        if let Err(Stop::Failed(failure)) = act {
            self.failed.get_or_insert(failure);
        }
    }

    /// Takes in what another round did.
    pub fn add(&mut self, other: Result<u64, Failure>) {
        match other {
            Ok(done) => self.done += done,
            Err(failure) => {
                self.failed.get_or_insert(failure);
            }
        }
    }

    /// How many were done; the first failure, where there was one.
    pub fn end(self) -> Result<u64, Failure> {
        self.failed.map_or(Ok(self.done), Err)
    }
}

/// What one act of a clock's did: nothing, where there was nothing to do.
pub fn or_nothing<T: Default, R>(act: Result<T, Stop<R>>) -> Result<T, Failure> {
    match act {
        Ok(done) => Ok(done),
        Err(Stop::Refused(_)) => Ok(T::default()),
        Err(Stop::Failed(failure)) => Err(failure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Act = Result<(), Stop<()>>;

    #[test]
    fn what_was_refused_is_not_counted_and_what_failed_first_is_told() {
        let mut round = Round::default();
        for act in [Act::Ok(()), Err(Stop::Refused(())), Ok(())] {
            round.count(act);
        }
        round.beside(Act::Ok(()));
        round.add(Ok(3));
        assert_eq!(round.end().unwrap(), 5);

        let mut round = Round::default();
        round.add(Err(Failure::Full));
        for act in [Act::Err(Stop::Failed(Failure::Conflict)), Ok(())] {
            round.count(act);
        }
        assert!(matches!(round.end(), Err(Failure::Full)));
    }

    #[test]
    fn an_act_with_nothing_to_do_did_nothing() {
        assert_eq!(or_nothing::<u64, ()>(Ok(7)).unwrap(), 7);
        assert_eq!(or_nothing::<u64, ()>(Err(Stop::Refused(()))).unwrap(), 0);
        assert!(or_nothing::<u64, ()>(Err(Stop::Failed(Failure::Full))).is_err());
    }
}
