//! Every statement of this room, and what reads or writes with it. `triage` calls the reading side.

mod conversation;
mod counted;
mod feedback;
mod queue;
mod records;
mod statements;
mod throttle;

pub use conversation::{Author, MessageRow, add_message, has_message, messages};
pub use counted::counted;
pub use feedback::{FeedbackRow, add_feedback, delete_feedback, feedback, feedback_due, was_kept};
pub use queue::{After, Filter, Queued, Rank, queue, set_rank, set_ranks, urgent};
pub use records::{
    NewReport, ReportDocument, Role, add_reader, attach, by_locator, by_submission, delete, detach, documents, due, empty, find, find_for,
    forget_documents, forget_messages, insert, readers, receipt_key, remove_reader, remove_readers, set_answering, set_expiry, set_facets,
    set_hold, set_read, set_state, set_unread,
};
pub use statements::STATEMENTS;
pub use throttle::{UnderWay, forget_old, note_wrong, wait};

use crate::report::{Hold, PublicReason, Report, ReportId, State};
use daybreak_database::Failure;
use daybreak_vocabulary::{AgeBand, Day, Exploitation, OrganisationId};
use uuid::Uuid;

/// The columns of a report, as both engines hand them out.
type ReportRow = (
    Uuid,
    String,
    Option<String>,
    String,
    bool,
    bool,
    i64,
    String,
    i64,
    Option<String>,
    Uuid,
    i64,
    Option<String>,
);

fn read_report(row: ReportRow) -> Result<Report, Failure> {
    let (id, kind, district, age_band, danger, child, sent_on, state, state_on, public_reason, answering, expires_on, hold) = row;
    let broken = |column| Failure::Row { table: "report", column, id };
    Ok(Report {
        id: ReportId(id),
        kind: Exploitation::from_code(&kind).ok_or(broken("kind"))?,
        district,
        age_band: AgeBand::from_code(&age_band).ok_or(broken("age_band"))?,
        danger,
        child,
        sent_on: Day(sent_on),
        state: State::from_code(&state).ok_or(broken("state"))?,
        state_on: Day(state_on),
        public_reason: match public_reason {
            Some(code) => Some(PublicReason::from_code(&code).ok_or(broken("public_reason"))?),
            None => None,
        },
        answering: OrganisationId(answering),
        expires_on: Day(expires_on),
        hold: match hold {
            Some(code) => Some(Hold::from_code(&code).ok_or(broken("hold"))?),
            None => None,
        },
    })
}
