//! What other rooms have lying on people's desks: asked by whoever hands everything over when somebody leaves.

use crate::member::MemberId;
use daybreak_audit::Change;
use daybreak_database::{Failure, Transaction};
use daybreak_vocabulary::OrganisationId;
use std::future::Future;
use std::pin::Pin;

/// One kind of thing that lies on a desk.
#[derive(Clone, Copy, Debug)]
pub struct OnDesks {
    pub count: CountOnDesks,
    pub hand_on: HandOn,
    /// The words for what stayed where it was: how many, why, and what to do about it.
    pub stayed: &'static str,
}

/// What was moved, and what stayed since the receiver may not see what it is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HandedOn {
    pub moved: i64,
    pub stayed: i64,
}

/// Who hands over, from which desk, and to which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hands {
    pub by: MemberId,
    pub from: MemberId,
    pub to: MemberId,
}

/// How many lie on each desk of an organisation, of those that the member who asks may know of.
pub type CountOnDesks = for<'a> fn(&'a mut Transaction, OrganisationId, MemberId) -> Pin<Box<dyn Future<Output = Result<Vec<(MemberId, i64)>, Failure>> + Send + 'a>>;

/// Moves what lies on one desk of an organisation to another, within the act that hands everything over. Whoever receives may do the work; whether they may see each thing,
/// is asked here. What whoever hands it over stepped back from is not there for them: it is neither moved nor told of.
pub type HandOn = for<'a> fn(&'a mut Change, OrganisationId, Hands) -> Pin<Box<dyn Future<Output = Result<HandedOn, Failure>> + Send + 'a>>;
