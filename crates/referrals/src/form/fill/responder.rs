//! Who reports, and from where.

use crate::form::{Answer, Case};

pub(in crate::form) fn mail(case: &Case) -> Answer {
    Answer::text(&case.responder.mail)
}

/// The service wants a label of the responder's own. It is never a name, nor a reference of the person's.
pub(in crate::form) fn label(case: &Case) -> Answer {
    Answer::text(&case.responder.label)
}

pub(in crate::form) fn organisation(case: &Case) -> Answer {
    Answer::text(&case.responder.organisation)
}

pub(in crate::form) fn nation(case: &Case) -> Answer {
    // The form's codes are ours.
    Answer::code(case.jurisdiction.code())
}

pub(in crate::form) fn first_name(case: &Case) -> Answer {
    Answer::text(&case.responder.first_name)
}

pub(in crate::form) fn last_name(case: &Case) -> Answer {
    Answer::text(&case.responder.last_name)
}

pub(in crate::form) fn role(case: &Case) -> Answer {
    Answer::text(&case.responder.role)
}

pub(in crate::form) fn phone(case: &Case) -> Answer {
    Answer::text(&case.responder.phone)
}

pub(in crate::form) fn second_mail(case: &Case) -> Answer {
    Answer::text(&case.responder.second_mail)
}
