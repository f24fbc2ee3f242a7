//! Whom to write to, and whose telephone the support provider may call: only where it is safe.

use crate::form::{Answer, Case, DecisionTo, Letters, SupportPhone};

fn ways_of(mail: bool, post: bool) -> Answer {
    let ways: Vec<String> = [("email", mail), ("post", post)].into_iter().filter(|(_, safe)| *safe).map(|(way, _)| way.to_owned()).collect();
    if ways.is_empty() { Answer::Empty } else { Answer::Codes(ways) }
}

/// A way is offered only where the record has it and the person said it is safe: the service asks for that very tick.
pub(in crate::form) fn ways(case: &Case) -> Answer {
    ways_of(writes_mail(case), writes_post(case))
}

fn writes_mail(case: &Case) -> bool {
    case.subject.mail_is_safe && !case.subject.mail.is_empty()
}

fn writes_post(case: &Case) -> bool {
    case.subject.letters_are_safe && !case.subject.letters.is_empty()
}

pub(in crate::form) fn mail(case: &Case) -> Answer {
    if writes_mail(case) { Answer::text(&case.subject.mail) } else { Answer::Empty }
}

pub(in crate::form) fn mail_safe(case: &Case) -> Answer {
    if writes_mail(case) { Answer::Ticked } else { Answer::Empty }
}

pub(in crate::form) fn post_safe(case: &Case) -> Answer {
    if writes_post(case) { Answer::Ticked } else { Answer::Empty }
}

fn letter(case: &Case, line: impl Fn(&Letters) -> &String) -> Answer {
    if writes_post(case) { Answer::text(line(&case.subject.letters)) } else { Answer::Empty }
}

pub(in crate::form) fn street(case: &Case) -> Answer {
    letter(case, |letters| &letters.street)
}

pub(in crate::form) fn town(case: &Case) -> Answer {
    letter(case, |letters| &letters.town)
}

pub(in crate::form) fn county(case: &Case) -> Answer {
    letter(case, |letters| &letters.county)
}

pub(in crate::form) fn postcode(case: &Case) -> Answer {
    letter(case, |letters| &letters.postcode)
}

pub(in crate::form) fn phone(case: &Case) -> Answer {
    Answer::code(match &case.subject.support_phone {
        SupportPhone::NotSaid => "",
        SupportPhone::Own(_) => "yes",
        SupportPhone::Another { .. } => "pv-alternative-number",
        SupportPhone::Nobodys { .. } => "no",
    })
}

pub(in crate::form) fn own_phone(case: &Case) -> Answer {
    match &case.subject.support_phone {
        SupportPhone::Own(number) => Answer::text(number),
        _ => Answer::Empty,
    }
}

pub(in crate::form) fn other_phone(case: &Case) -> Answer {
    match &case.subject.support_phone {
        SupportPhone::Another { number, .. } => Answer::text(number),
        _ => Answer::Empty,
    }
}

pub(in crate::form) fn other_phone_of(case: &Case) -> Answer {
    match &case.subject.support_phone {
        SupportPhone::Another { relation, .. } => Answer::text(relation),
        _ => Answer::Empty,
    }
}

pub(in crate::form) fn no_phone(case: &Case) -> Answer {
    match &case.subject.support_phone {
        SupportPhone::Nobodys { why } => Answer::text(why),
        _ => Answer::Empty,
    }
}

pub(in crate::form) fn decision_to(case: &Case) -> Answer {
    Answer::code(match &case.subject.decision_to {
        DecisionTo::NotSaid => "",
        DecisionTo::Person => "potential-victim",
        DecisionTo::Another { .. } => "someone-else",
    })
}

/// What is known of somebody else who receives the decision.
fn another(case: &Case, of: impl Fn(&str, &str, &str, &Letters, bool) -> Answer) -> Answer {
    match &case.subject.decision_to {
        DecisionTo::Another { first_name, last_name, mail, letters, permitted } => of(first_name, last_name, mail, letters, *permitted),
        _ => Answer::Empty,
    }
}

pub(in crate::form) fn else_ways(case: &Case) -> Answer {
    another(case, |_, _, mail, letters, _| ways_of(!mail.is_empty(), !letters.is_empty()))
}

pub(in crate::form) fn else_first_name(case: &Case) -> Answer {
    another(case, |first_name, _, _, _, _| Answer::text(first_name))
}

pub(in crate::form) fn else_last_name(case: &Case) -> Answer {
    another(case, |_, last_name, _, _, _| Answer::text(last_name))
}

pub(in crate::form) fn else_mail(case: &Case) -> Answer {
    another(case, |_, _, mail, _, _| Answer::text(mail))
}

pub(in crate::form) fn else_street(case: &Case) -> Answer {
    another(case, |_, _, _, letters, _| Answer::text(&letters.street))
}

pub(in crate::form) fn else_town(case: &Case) -> Answer {
    another(case, |_, _, _, letters, _| Answer::text(&letters.town))
}

pub(in crate::form) fn else_county(case: &Case) -> Answer {
    another(case, |_, _, _, letters, _| Answer::text(&letters.county))
}

pub(in crate::form) fn else_postcode(case: &Case) -> Answer {
    another(case, |_, _, _, letters, _| Answer::text(&letters.postcode))
}

pub(in crate::form) fn else_permitted(case: &Case) -> Answer {
    another(case, |_, _, _, _, permitted| if permitted { Answer::Ticked } else { Answer::Empty })
}
