//! What is due, by when and with whom; the times an organisation sets; handing everything over when somebody leaves.

mod clocks;
mod gathered;
mod hand_all;
mod list;

pub use clocks::{set as set_clock, show as clocks};
pub use gathered::overdue;
pub use hand_all::{hand_all, show as show_hand_all};
pub use list::{at_home, show as list};
