//! What members and clocks do here: rule, store and account in one place.

pub mod alert;
pub mod found;
pub mod head;
pub mod joining;
pub mod members;
pub mod organisation;
pub mod rota;
