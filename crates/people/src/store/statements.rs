//! Every SQL text of this room.

macro_rules! person {
    () => {
        "SELECT p.id, p.keeper, p.standing, p.merged_into, p.version, p.begun_on, p.worked_on, p.expires_on, p.hold"
    };
}

/// Not one of those a member stepped back from, by any record there is of them. Asked once for all rows.
macro_rules! not_stepped_back {
    ($member:literal) => {
        concat!(" NOT IN (SELECT COALESCE(q.merged_into, q.id) FROM person_recusal s JOIN person q ON q.id = s.person WHERE s.member = ", $member, ")")
    };
}

daybreak_database::statements! {
    FIND = concat!(person!(), " FROM person p WHERE p.id = $1");
    FIND_FOR = concat!(person!(), " FROM person_reader r JOIN person p ON p.id = r.person WHERE r.organisation = $1 AND r.person = $2");
    /// The newest first; ids sort by time. Records found to be somebody else's are left out, and whom the member who asks stepped back from.
    LIST = concat!(person!(), ", r.basis, r.rests_on, r.shared_by, r.since_on FROM person_reader r JOIN person p ON p.id = r.person
                   WHERE r.organisation = $1 AND r.person < $2 AND p.merged_into IS NULL AND p.id", not_stepped_back!("$4"), " ORDER BY r.person DESC LIMIT $3");
    /// Of them those the organisation keeps itself, without one.
    LIST_KEPT = concat!(person!(), ", r.basis, r.rests_on, r.shared_by, r.since_on FROM person_reader r JOIN person p ON p.id = r.person
                        WHERE r.organisation = $1 AND r.person < $2 AND p.merged_into IS NULL AND p.keeper = $1 AND p.id <> $5
                        AND p.id", not_stepped_back!("$4"), " ORDER BY r.person DESC LIMIT $3");
    /// Whom an organisation keeps and somebody must look at again. A record that was joined to another has its days there; where another organisation keeps
    /// that one, which may not open this, its own keeper looks. Whoever stepped back from somebody does not find them.
    DUE = concat!(person!(), ", MIN(c.due_on) FROM person_clock c JOIN person p ON p.id = c.person LEFT JOIN person k ON k.id = p.merged_into
                  WHERE c.due_on <= $2 AND p.keeper = $1 AND (k.id IS NULL OR k.keeper <> p.keeper) AND COALESCE(p.merged_into, p.id)", not_stepped_back!("$3"), "
                  GROUP BY p.id, p.keeper, p.standing, p.merged_into, p.version, p.begun_on, p.worked_on, p.expires_on, p.hold
                  ORDER BY MIN(c.due_on), p.id LIMIT 100");
    /// Whose day has come and nobody of the keeper's was called for it.
    DUE_UNTOLD = "SELECT p.id, p.keeper FROM person_clock c JOIN person p ON p.id = c.person LEFT JOIN person k ON k.id = p.merged_into
                  WHERE c.due_on <= $1 AND (k.id IS NULL OR k.keeper <> p.keeper)
                  AND NOT EXISTS (SELECT 1 FROM alert a WHERE a.organisation = p.keeper AND a.record_kind = 'person' AND a.record = p.id)
                  GROUP BY p.id, p.keeper ORDER BY MIN(c.due_on), p.id LIMIT 50";
    /// Alerts about records that somebody looked at since, or that are another's now, or gone.
    ALERTS_OVER = "SELECT a.id, a.record FROM alert a WHERE a.record_kind = 'person' AND NOT EXISTS
                   (SELECT 1 FROM person p JOIN person_clock c ON c.person = p.id LEFT JOIN person k ON k.id = p.merged_into
                    WHERE p.id = a.record AND p.keeper = a.organisation AND (k.id IS NULL OR k.keeper <> p.keeper) AND c.due_on <= $1)
                   ORDER BY a.id LIMIT 50";
    /// Alerts from before the last day that has come: whoever was called months before a birthday was not called on it.
    ALERTS_OVERTAKEN = "SELECT a.id, a.record FROM alert a WHERE a.record_kind = 'person'
                        AND a.raised_on < (SELECT MAX(c.due_on) FROM person_clock c WHERE c.person = a.record AND c.due_on <= $1)
                        ORDER BY a.id LIMIT 50";
    /// Alerts that somebody answered on an earlier day, with the record still not looked at.
    ALERTS_ANSWERED = "SELECT a.id, a.record FROM alert a WHERE a.record_kind = 'person' AND a.acknowledged_at IS NOT NULL AND a.raised_on < $1
                       ORDER BY a.id LIMIT 50";
    INSERT = "INSERT INTO person (id, keeper, standing, state, version, begun_on, worked_on, expires_on) VALUES ($1, $2, $3, 'open', 1, $4, $4, $5)";
    SET_WORKED = "UPDATE person SET version = version + 1, standing = $2, worked_on = $3, expires_on = $4 WHERE id = $1";
    COUNT_ON = "UPDATE person SET version = version + 1 WHERE id = $1";
    SET_STANDING = "UPDATE person SET standing = $2 WHERE id = $1";
    SET_KEEPER = "UPDATE person SET keeper = $2 WHERE id = $1";
    SET_MERGED = "UPDATE person SET state = 'merged', merged_into = $2 WHERE id = $1";
    SET_PARTED = "UPDATE person SET state = 'open', merged_into = NULL WHERE id = $1";
    SET_HELD = "UPDATE person SET hold = $2 WHERE id = $1";
    DELETE = "DELETE FROM person WHERE id = $1";
    EXPIRED = "SELECT id FROM person WHERE expires_on <= $1 AND hold IS NULL AND merged_into IS NULL ORDER BY expires_on, id LIMIT $2";
    /// A record and all that were found to be the same person.
    FAMILY = "SELECT id FROM person WHERE id = $1 UNION SELECT id FROM person WHERE merged_into = $1";
    /// What somebody is by the record that is kept, and by those of another keeper, which whoever keeps that one may not open. What a joined record of the same
    /// keeper says by itself was put down before the joining.
    STANDINGS = "SELECT s.standing FROM person o JOIN person k ON k.id = COALESCE(o.merged_into, o.id)
                 JOIN person s ON s.id = k.id OR (s.merged_into = k.id AND s.keeper <> k.keeper) WHERE o.id = $1 ORDER BY s.id";
    /// Where the kept record has somebody as an adult: the joined ones of another keeper that do not, and whether that keeper sees the kept one.
    DOUBTS = "SELECT s.id, s.keeper, k.keeper, (SELECT COUNT(*) FROM person_reader r WHERE r.person = k.id AND r.organisation = s.keeper)
              FROM person o JOIN person k ON k.id = COALESCE(o.merged_into, o.id)
              JOIN person s ON s.merged_into = k.id AND s.keeper <> k.keeper AND s.standing <> 'adult'
              WHERE o.id = $1 AND k.standing = 'adult' ORDER BY s.id";

    INSERT_READER = "INSERT INTO person_reader (person, organisation, basis, rests_on, shared_by, since_on) VALUES ($1, $2, $3, $4, $5, $6)";
    SET_BASIS = "UPDATE person_reader SET basis = $3, rests_on = NULL WHERE person = $1 AND organisation = $2";
    SET_GROUND = "UPDATE person_reader SET basis = $3, rests_on = $4, shared_by = $5, since_on = $6 WHERE person = $1 AND organisation = $2";
    DELETE_READER = "DELETE FROM person_reader WHERE person = $1 AND organisation = $2";
    READERS = "SELECT organisation, basis, rests_on, shared_by, since_on FROM person_reader WHERE person = $1 ORDER BY organisation";
    RESTING_ON = "SELECT person, organisation FROM person_reader WHERE rests_on = $1 ORDER BY person, organisation";
    /// The ids of all whom an organisation keeps: a reference is the end of one, and neither engine finds that by an index.
    KEPT = "SELECT p.id FROM person_reader r JOIN person p ON p.id = r.person WHERE r.organisation = $1 AND p.keeper = $1 AND p.merged_into IS NULL ORDER BY p.id";

    ATTACH = "INSERT INTO person_document (document, person, role, organisation, added_on) VALUES ($1, $2, $3, $4, $5)";
    DETACH = "DELETE FROM person_document WHERE document = $1";
    DOCUMENTS = "SELECT document, role, organisation, added_on FROM person_document WHERE person = $1 ORDER BY document";
    DELETE_OWN = "DELETE FROM person_document WHERE person = $1 AND organisation = $2";

    INSERT_CHOICE = "INSERT INTO person_choice (id, person, document, about, organisation, answer, made_on, position, recorded_by, recorded_for, recorded_at)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// In the order it was written: of one millisecond, too. No line is recorded before the one it came after.
    CHOICES = "SELECT c.id, c.document, c.about, c.organisation, c.answer, c.made_on, c.position, c.recorded_by, c.recorded_for, c.recorded_at
               FROM person_choice c JOIN person p ON p.id = c.person WHERE p.id = $1 OR p.merged_into = $1
               ORDER BY c.recorded_at, c.position, c.id";
    POSITION = "SELECT COUNT(*) FROM person_choice WHERE person = $1";

    LINK = "INSERT INTO person_report (person, report, linked_by, linked_at) VALUES ($1, $2, $3, $4) ON CONFLICT (person, report) DO NOTHING";
    UNLINK = "DELETE FROM person_report WHERE person = $1 AND report = $2";
    REPORTS = "SELECT report FROM person_report WHERE person = $1 ORDER BY linked_at, report";
    /// The people of a report whom an organisation helps.
    OF_REPORT = "SELECT l.person FROM person_report l JOIN person_reader r ON r.person = l.person WHERE l.report = $1 AND r.organisation = $2 ORDER BY l.person";

    CLEAR_CLOCKS = "DELETE FROM person_clock WHERE person = $1";
    SET_CLOCK = "INSERT INTO person_clock (person, due_on) VALUES ($1, $2) ON CONFLICT (person, due_on) DO NOTHING";
    CLOCKS = "SELECT due_on FROM person_clock WHERE person = $1 ORDER BY due_on";

    RECUSE = "INSERT INTO person_recusal (person, member, recused_at) VALUES ($1, $2, $3) ON CONFLICT (member, person) DO NOTHING";
    /// From any record there is of somebody, by the one that is kept.
    IS_RECUSED = "SELECT r.recused_at FROM person_recusal r JOIN person p ON p.id = r.person WHERE r.member = $1 AND COALESCE(p.merged_into, p.id) = $2 LIMIT 1";
    HAS_STEPPED_BACK = "SELECT COUNT(*) FROM person_recusal WHERE member = $1";

    FIND_HOLD = "SELECT organisation, basis, member, held_at FROM person_hold WHERE person = $1";
    INSERT_HOLD = "INSERT INTO person_hold (person, organisation, basis, member, held_at) VALUES ($1, $2, $3, $4, $5)";
    DELETE_HOLD = "DELETE FROM person_hold WHERE person = $1";
    FIND_WISH = "SELECT basis, wished_by, wished_at FROM person_wish WHERE organisation = $1 AND person = $2";
    INSERT_WISH = "INSERT INTO person_wish (person, organisation, basis, wished_by, wished_at) VALUES ($1, $2, $3, $4, $5)";
    DELETE_WISH = "DELETE FROM person_wish WHERE person = $1 AND organisation = $2";

    PARTY_OF = "SELECT party FROM person_group WHERE person = $1";
    JOIN_PARTY = "INSERT INTO person_group (party, person) VALUES ($1, $2) ON CONFLICT (party, person) DO NOTHING";
    /// Those of the same family or group whom the organisation sees too.
    COMPANIONS = "SELECT o.person FROM person_group g JOIN person_group o ON o.party = g.party JOIN person_reader r ON r.person = o.person
                  WHERE g.person = $1 AND o.person <> $1 AND r.organisation = $2 ORDER BY o.person";

    INSERT_MERGE = "INSERT INTO person_merge (id, kept, merged, member, merged_at) VALUES ($1, $2, $3, $4, $5)";
    UNDO_MERGE = "UPDATE person_merge SET undone_by = $3, undone_at = $4 WHERE merged = $2 AND kept = $1 AND undone_at IS NULL";
    MERGES = "SELECT merged, member, merged_at, undone_by, undone_at FROM person_merge WHERE kept = $1 ORDER BY merged_at, id";

    SERVICES = "SELECT id, organisation, name, gives, words, number, hours, source, confirmed_on, nations FROM service ORDER BY name, id LIMIT 500";
    INSERT_SERVICE = "INSERT INTO service (id, organisation, name, gives, words, number, hours, source, confirmed_on, confirmed_by, nations)
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    CONFIRM_SERVICE = "UPDATE service SET confirmed_on = $3, confirmed_by = $4 WHERE id = $1 AND organisation = $2";
    DELETE_SERVICE = "DELETE FROM service WHERE id = $1 AND organisation = $2";
}
