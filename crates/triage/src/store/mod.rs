//! Every statement of this room. Some also read what `reports`, `partnership` and `access` keep: who wrote, who was told, how a colleague is called.

mod grounds;
mod measured;
mod papers;
mod statements;
mod work;

pub use grounds::{
    Held, Passing, Wish, add_passing, delete_hold, delete_wish, hold_of, insert_hold, insert_wish, passings, wish_of,
};
pub use measured::{measured, notes_for, set_measured, stale};
pub use papers::{Note, Translation, add_note, add_translation, delete_notes, notes, translations};
pub use statements::{PAGE, STATEMENTS};
pub use work::{
    Colleague, Work, colleagues, concerned, delete_official, delete_recusals, delete_work, give_up, is_guarded, is_official, is_recused, left_behind, mark_official,
    name_of, news, officials, outlived, recusals, recuse, set_seen, set_taken, untold, work, works,
};
