//! Every SQL text of this room.

/// The columns of a referral, in the order they are read.
macro_rules! columns {
    ($after:literal) => {
        concat!(
            "SELECT id, person, organisation, kind, nation, state, state_on, child, nameless, begun_by, begun_on, held_by, reviewed_by, prepared_by,
                    prepared_at, form_document, handled_by, lives_in, exploited_in, exploitation, expires_on FROM referral ",
            $after
        )
    };
}

daybreak_database::statements! {
    INSERT = "INSERT INTO referral (id, person, organisation, kind, nation, state, state_on, child, nameless, begun_by, begun_on, held_by, exploitation,
                                    expires_on)
              VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $6, $9, 'unknown', $10)";
    FIND = columns!("WHERE id = $1");
    FIND_FOR = columns!("WHERE id = $1 AND organisation = $2");
    OF_PERSON = columns!("WHERE person = $1 AND organisation = $2 ORDER BY id");
    /// The others there are of the same person by any record of theirs, as far as an organisation sees that record and them: being written, or not over.
    OTHERS = columns!(
        "WHERE id <> $1 AND person IN (SELECT p.id FROM person o JOIN person p ON p.id = COALESCE(o.merged_into, o.id) OR p.merged_into = COALESCE(o.merged_into, o.id)
                                       WHERE o.id = $2)
         AND (state = 'draft' OR standing IN ('prepared', 'entered', 'acknowledged', 'recovering', 'refused_first', 'reconsidered', 'leaving'))
         AND EXISTS (SELECT 1 FROM person_reader s WHERE s.person = referral.person AND s.organisation = $3)
         AND (organisation = $3 OR EXISTS (SELECT 1 FROM referral_reader r WHERE r.referral = referral.id AND r.organisation = $3))
         ORDER BY id"
    );
    /// Drafts whose day came: the oldest first, some at a time.
    DRAFTS_DUE = columns!("WHERE state = 'draft' AND expires_on <= $1 ORDER BY expires_on, id LIMIT 50");
    DRAFTS_BY_DESK = "SELECT f.held_by, COUNT(*) FROM referral f WHERE f.organisation = $1 AND f.state = 'draft'
                      AND NOT EXISTS (SELECT 1 FROM person_recusal r JOIN person k ON k.id = r.person JOIN person o ON COALESCE(o.merged_into, o.id) = COALESCE(k.merged_into, k.id)
                                      WHERE r.member = $2 AND o.id = f.person)
                      GROUP BY f.held_by ORDER BY f.held_by";
    DRAFTS_HELD_BY = "SELECT id, person FROM referral WHERE organisation = $1 AND state = 'draft' AND held_by = $2 ORDER BY id";
    SET_STATE = "UPDATE referral SET state = $2, state_on = $3 WHERE id = $1";
    SET_HELD = "UPDATE referral SET held_by = $2 WHERE id = $1";
    SET_REVIEWED = "UPDATE referral SET reviewed_by = $2 WHERE id = $1";
    /// Whatever is written puts off the draft's end and undoes its review.
    TOUCH = "UPDATE referral SET expires_on = $2, reviewed_by = NULL WHERE id = $1";
    SET_PREPARED = "UPDATE referral SET prepared_by = $2, prepared_at = $3, form_document = $4 WHERE id = $1";
    SET_FACETS = "UPDATE referral SET lives_in = $2, exploited_in = $3, exploitation = $4 WHERE id = $1";

    ADD_VERSION = "INSERT INTO sheet_version (referral, kind, entry, version, document, member, saved_at, once) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    SAVED_ONCE = "SELECT version FROM sheet_version WHERE referral = $1 AND once = $2";
    /// The latest version of every sheet, with who saved it.
    LATEST = "SELECT s.kind, s.entry, s.version, s.document, s.member, s.saved_at FROM sheet_version s WHERE s.referral = $1
              AND NOT EXISTS (SELECT 1 FROM sheet_version t WHERE t.referral = s.referral AND t.kind = s.kind AND t.entry = s.entry AND t.version > s.version)
              ORDER BY s.kind, s.entry";
    VERSION = "SELECT kind, entry, version, document, member, saved_at FROM sheet_version WHERE referral = $1 AND kind = $2 AND entry = $3 AND version = $4";
    EARLIER = "SELECT s.document FROM sheet_version s WHERE s.referral = $1
               AND EXISTS (SELECT 1 FROM sheet_version t WHERE t.referral = s.referral AND t.kind = s.kind AND t.entry = s.entry AND t.version > s.version)
               ORDER BY s.document";
    FORGET_VERSION = "DELETE FROM sheet_version WHERE referral = $1 AND document = $2";

    CARD = "SELECT role, phone, second_mail, form_name, nation FROM responder_card WHERE member = $1";
    WORKING = "SELECT name FROM member WHERE id = $1 AND state = 'active'";
    SET_CARD = "INSERT INTO responder_card (member, role, phone, second_mail, form_name, nation, saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (member) DO UPDATE SET role = excluded.role, phone = excluded.phone, second_mail = excluded.second_mail,
                form_name = excluded.form_name, nation = excluded.nation, saved_at = excluded.saved_at";
}
