//! What the database role of `serve --public` may do on PostgreSQL, table by table: no more than the statements its pages and clocks run.
//!
//! A column that is not named can't be read: of what organisations open with, the role sees that it is there and for whom. `tests/it/apart.rs` walks the
//! public site under such a role, and tries everything else.

use std::fmt::Write;

/// One table: the columns that are read (`*` for all), and what else may be done.
struct Grant {
    table: &'static str,
    read: &'static str,
    insert: bool,
    /// The columns that are changed; none where it is empty.
    change: &'static str,
    delete: bool,
}

const fn read(table: &'static str, read: &'static str) -> Grant {
    Grant { table, read, insert: false, change: "", delete: false }
}

impl Grant {
    const fn insert(self) -> Grant {
        Grant { insert: true, ..self }
    }

    const fn change(self, change: &'static str) -> Grant {
        Grant { change, ..self }
    }

    const fn delete(self) -> Grant {
        Grant { delete: true, ..self }
    }
}

const GRANTS: [Grant; 21] = [
    read("migration", "*"),
    // The account: an act is put in, none is read, changed or taken out.
    read("audit_entry", "").insert(),
    read("audit_waiting", "").insert(),
    // Who will read, and to which public key.
    read("recipient", "*"),
    read("recipient_hours", "*"),
    read("recipient_place", "*"),
    read("directory", "*"),
    read("recipient_key", "organisation, compartment, epoch, public_key, signature"),
    // Sealed text. What opens it for an organisation is never read; what opens a conversation for its receipt is.
    read("document", "id, record, kind, sealed").insert().delete(),
    read("wrap", "document, organisation").insert().delete(),
    read("receipt_wrap", "document, kind, sealed").insert().delete(),
    read("file", "*").insert().change("waiting_until, complete, stored").delete(),
    read("file_chunk", "file, position, sealed").insert().delete(),
    read("erasure", "document").insert(),
    // Reports: a row that is taken back is deleted, with all that hangs on it in any room, and a bare one put in its place. Whether one is held, and who
    // answers, is not for this side to change.
    read("report", "*").insert().change("kind, district, age_band, danger, child, state, state_on, public_reason, expires_on, waits_since").delete(),
    read("report_reader", "report, organisation, rank").insert().change("kind, district, rank, state, is_open").delete(),
    read("report_document", "*").insert().delete(),
    read("report_message", "*").insert().delete(),
    read("receipt_throttle", "*").insert().change("wrong, last_at").delete(),
    read("feedback", "").insert(),
    read("ended_journey", "*").insert().delete(),
];

/// Why there are no grants for such a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a role's name has small letters, digits and underscores, and begins with a letter")]
pub struct NotARole;

/// The SQL that gives `role` what `serve --public` needs, and takes everything else from it. It may be run again, and has to be after a migration.
pub fn sql(role: &str) -> Result<String, NotARole> {
    let known = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_';
    if !role.starts_with(|first: char| first.is_ascii_lowercase()) || !role.chars().all(known) || role.len() > 63 {
        return Err(NotARole);
    }
    let mut text = format!(
        "BEGIN;\nREVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role};\nREVOKE CREATE ON SCHEMA public FROM PUBLIC;\nGRANT USAGE ON SCHEMA public TO {role};\n"
    );
    for Grant { table, read, insert, change, delete } in GRANTS {
        let mut verbs = Vec::new();
        match read {
            "" => {}
            "*" => verbs.push("SELECT".to_owned()),
            columns => verbs.push(format!("SELECT ({columns})")),
        }
        if insert {
            verbs.push("INSERT".to_owned());
        }
        if !change.is_empty() {
            verbs.push(format!("UPDATE ({change})"));
        }
        if delete {
            verbs.push("DELETE".to_owned());
        }
        // Writing to a String can't fail.
        let _ = writeln!(text, "GRANT {} ON {table} TO {role};", verbs.join(", "));
    }
    text.push_str("COMMIT;\n");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_a_plain_name() {
        for name in ["", "Role", "1role", "role; DROP TABLE report", "a b", "\"x\""] {
            assert_eq!(sql(name), Err(NotARole), "{name}");
        }
        assert!(sql("daybreak_public").is_ok_and(|text| text.contains("GRANT SELECT (document, organisation), INSERT, DELETE ON wrap TO daybreak_public;")));
    }
}
