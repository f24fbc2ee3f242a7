//! Every statement of this room, and what reads or writes with it. The rooms that build on it call the reading side.

mod choices;
mod grounds;
mod people;
mod services;
mod statements;

pub use choices::{Line, add_choice, choices, next_position};
pub use grounds::{
    Held, Merge, Wish, add_merge, delete_hold, delete_wish, has_stepped_back, hold_of, insert_hold, insert_wish, is_recused, merges, recuse, undo_merge, wish_of,
};
pub use people::{
    Doubt, PersonDocument, add_clocks, add_reader, alerts_to_forget, attach, clocks, companions, count_on, delete, delete_own, detach, documents, doubts, due, due_untold, expired, family, find,
    find_for, insert, join_party, link, list, list_kept, of_report, party_of, readers, remove_reader, reports, resting_on, set_basis, set_clocks, set_ground, set_held, set_keeper,
    set_merged, set_parted, set_standing, set_worked, standing, unlink, with_reference,
};
pub use services::{add_service, confirm_service, delete_service, services};
pub use statements::STATEMENTS;
