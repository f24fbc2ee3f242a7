//! Every statement of this room. Some also read what `reports`, `partnership` and `access` keep: who wrote, who was told, how a colleague is called.

mod askings;
mod first_opened;
mod clocks;
mod conferences;
mod grounds;
mod intelligence;
mod measured;
mod papers;
mod statements;
mod traces;
mod work;

use uuid::Uuid;

/// Where a row stands in a list whose latest come first: when, and its id. Rows are asked for after one.
pub type Key = (i64, Uuid);

/// Before the first row of such a list.
const BEGINNING: Key = (i64::MAX, Uuid::max());

pub use askings::{
    Asked, Asking, NewAsking, about, asked_about, asked_of, asking_traces, askings, askings_about_token, decline, forget_askings, insert_asking, set_delivered, shared_since, undelivered,
};
pub use first_opened::first_opened;
pub use clocks::{Waiting, clock_rules, desks, set_clock, taken_on_by, unanswered, unanswered_among, unanswered_of, unread, unread_among};
pub use conferences::{
    add_conference, add_task, call_off, chased_on, conference, conference_for, conferences, conferences_due, conferences_to_come, correct_task, delete_conference, delete_task, finish_task, forget_chased, laid, laid_with, lay,
    move_conference, open_tasks, open_tasks_of, seats, seats_to_tell, set_attended, set_chased, set_minutes, set_told, take_away, take_task, tasks, tasks_to_chase, undo_task,
};
pub use intelligence::{
    add_intelligence, delete_intelligence, drafts, drafts_of, given, intelligence, intelligence_due, intelligence_for, intelligence_from, own_intelligence, received_intelligence,
    rewrite_intelligence, set_given, set_kept_by, set_sanitised, ungiven_of,
};
pub use grounds::{
    Held, Passing, Wish, add_passing, delete_hold, delete_wish, hold_of, insert_hold, insert_wish, passings, wish_of,
};
pub use measured::{Written, measured, notes_for, set_measured, set_measured_among, stale};
pub use papers::{Note, Translation, add_note, add_translation, delete_notes, notes, notes_among, translations};
pub use statements::{PAGE, STATEMENTS};
pub use traces::{
    AddedMark, Aside, SharingRow, added_marks, aside, count_look_up, delete_added_mark, forget_asides, has_looked, insert_added_mark, insert_added_trace, last_looked, looked_up,
    replace_traces, set_aside, sharing, take_back, traced, traces_of,
};
pub use work::{
    Colleague, Work, colleagues, concerned, delete_official, delete_recusals, delete_work, give_up, is_guarded, is_official, is_recused, left_behind, mark_official,
    name_of, news, officials, outlived, recusals, recuse, set_seen, set_taken, untold, work, works,
};
