//! A referral as JSON: the service's own field ids and codes, so that it can be read by a machine and checked against the form.

use crate::form::{Answer, Filled};
use crate::out::Basis;
use daybreak_vocabulary::Day;
use serde_json::{Value, json};

/// The form of this file; another form gets another number.
pub const VERSION: u32 = 1;

/// Written out for people too: indented, in the order of the service.
///
/// Whether immigration authorities may be told of it is what the person has said until then: no, unless they said yes.
/// `null` is a field that is left empty; `{"known": false}` one the service requires and nobody knows; `{"given": false}` one that does not leave because nobody is
/// named, known or not.
pub fn write(filled: &Filled, basis: Basis, immigration: bool, made_on: Day) -> String {
    let pages: Vec<Value> = filled
        .pages
        .iter()
        .map(|page| {
            let fields: Vec<Value> = page.fields.iter().map(|field| json!({ "id": field.id, "value": value(&field.value) })).collect();
            json!({ "page": page.path, "fields": fields })
        })
        .collect();
    let whole = json!({
        "version": VERSION,
        "form": "UKHomeOffice/modern-slavery, April 2026",
        "kind": filled.kind.code(),
        "nation": filled.jurisdiction.code(),
        "nameless": filled.nameless,
        "basis": basis.code(),
        "immigration_authorities_may_be_told": immigration,
        "made_on": made_on.to_string(),
        "pages": pages,
    });
    format!("{whole:#}\n")
}

fn value(answer: &Answer) -> Value {
    match answer {
        Answer::Text(text) => json!(text),
        Answer::Code(code) => json!(code),
        Answer::Codes(codes) => json!(codes),
        Answer::Day(day) => json!(day.to_string()),
        Answer::Ticked => json!(true),
        Answer::NotKnown => json!({ "known": false }),
        Answer::NotGiven => json!({ "given": false }),
        Answer::Empty => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_leave_tells_nobody_whether_it_is_known() {
        assert_eq!(value(&Answer::NotGiven), json!({ "given": false }));
        assert_eq!(value(&Answer::NotKnown), json!({ "known": false }));
        assert_eq!(value(&Answer::Empty), Value::Null);
    }
}
