//! Conferences: several organisations on one person or place. Who may be laid what before, and what a conference leaves behind.

use crate::acts::pass_on::{Receives, receives};
use crate::store::Key;
use daybreak_access::MemberId;
use daybreak_reports::report::Report;
use daybreak_reports::{Concern, ReportId};
use daybreak_vault::{DocumentId, Recipient};
use daybreak_vocabulary::{Day, Moment, OrganisationId, id};
use serde::{Deserialize, Serialize};

id!(ConferenceId, "Several organisations called together about one person or place.");
id!(TaskId, "Something a conference asked an organisation to do, by a day.");

/// What stands unsealed of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conference {
    pub id: ConferenceId,
    /// Who called it.
    pub organisation: OrganisationId,
    pub called_by: MemberId,
    pub called_at: Moment,
    pub meets_on: Day,
    pub about: DocumentId,
    pub minutes: Option<DocumentId>,
    /// How many reports were laid before it and not taken away again.
    pub linked: i64,
    pub expires_on: Day,
    /// The day it stood for before it was moved last.
    pub moved_from: Option<Day>,
    /// Why it does not meet.
    pub called_off: Option<DocumentId>,
}

impl Conference {
    /// Where it stands in a list.
    pub fn key(&self) -> Key {
        (self.meets_on.0, self.id.0)
    }
}

/// One organisation asked to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    pub organisation: OrganisationId,
    /// `None` before anybody said.
    pub attended: Option<bool>,
}

/// A report laid before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Laid {
    pub report: ReportId,
    pub organisation: OrganisationId,
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: TaskId,
    pub conference: ConferenceId,
    pub document: DocumentId,
    pub organisation: OrganisationId,
    pub taken_by: Option<MemberId>,
    pub due_on: Day,
    pub set_by: MemberId,
    pub done_at: Option<Moment>,
}

/// What it is about: sealed to every organisation asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutText {
    /// What members call it among themselves.
    pub title: String,
    pub about: String,
    /// The hour and the place, or how to join.
    pub place: String,
}

/// Why it does not meet: sealed to every organisation asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalledOffText {
    pub why: String,
}

/// What was said and decided: sealed to the organisations that were there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesText {
    /// Who was there, a line each.
    pub present: String,
    pub discussed: String,
    pub decided: String,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskText {
    pub text: String,
}

/// Whether a report may be laid before these organisations. They do not get it by this; but they will speak of it, so whoever its sender shut out must not be
/// at the table, nor an organisation whose official it names. "Not the police" gives way where a life or a child is in danger, as the sender was told.
pub fn may_be_laid_before(report: &Report, concern: &Concern, seats: &[Recipient], concerned: &[OrganisationId]) -> bool {
    seats.iter().all(|seat| match receives(seat, concern, &[], concerned) {
        Receives::Yes => true,
        Receives::OnlyInDanger => report.is_urgent(),
        Receives::Never => false,
    })
}

/// To whom a task's words are sealed: those that were there, and whoever is to do it.
pub fn task_readers(seats: &[Seat], to: OrganisationId) -> Vec<OrganisationId> {
    let mut readers: Vec<OrganisationId> = seats.iter().filter(|seat| seat.attended == Some(true)).map(|seat| seat.organisation).collect();
    if !readers.contains(&to) {
        readers.push(to);
    }
    readers.sort();
    readers
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_task_is_read_by_those_who_were_there_and_who_is_to_do_it() {
        let id = |number| OrganisationId(Uuid::from_u128(number));
        let seat = |number, attended| Seat { organisation: id(number), attended };
        let seats = [seat(3, Some(true)), seat(1, Some(true)), seat(2, Some(false)), seat(4, None)];
        assert_eq!(task_readers(&seats, id(1)), [id(1), id(3)]);
        assert_eq!(task_readers(&seats, id(2)), [id(1), id(2), id(3)]);
    }
}
