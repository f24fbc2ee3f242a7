//! The SQL texts, in one list that a test prepares on both engines.

daybreak_database::statements! {
    PUT_ORGANISATION = "INSERT INTO organisation (id, telephone, mail, joined_at) VALUES ($1, $2, $3, $4)
                        ON CONFLICT (id) DO UPDATE SET telephone = excluded.telephone, mail = excluded.mail";
    LIST_ORGANISATIONS = "SELECT id, telephone, mail FROM organisation ORDER BY id";
    INSERT_PROPOSAL = "INSERT INTO proposal (id, organisation, proposed_by, proposed_at, expires_on, name, kind, places, fallback, hours, telephone, mail,
                                             person, person_mail, person_language)
                       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    PROPOSALS = "SELECT id, organisation, proposed_by, proposed_at, name, kind, places, fallback, hours, telephone, mail, person, person_mail, person_language
                 FROM proposal WHERE expires_on > $1 ORDER BY id LIMIT 100";
    DELETE_PROPOSAL = "DELETE FROM proposal WHERE id = $1";
    OLD_PROPOSALS = "DELETE FROM proposal WHERE expires_on <= $1";
    /// A week without an order goes by the latest before it.
    ROTA_OF_WEEK = "SELECT member FROM rota WHERE organisation = $1 AND week_on =
                        (SELECT MAX(week_on) FROM rota WHERE organisation = $1 AND week_on <= $2) ORDER BY position";
    DELETE_ROTA = "DELETE FROM rota WHERE organisation = $1 AND week_on = $2";
    INSERT_ROTA = "INSERT INTO rota (organisation, week_on, position, member) VALUES ($1, $2, $3, $4)";
    INSERT_ALERT = "INSERT INTO alert (id, organisation, record_kind, record, raised_on, rung, due_at) VALUES ($1, $2, $3, $4, $5, 0, $6)
                    ON CONFLICT (organisation, record_kind, record) DO NOTHING";
    FIND_ALERT = "SELECT id, organisation, record_kind, record, raised_on, rung, due_at, acknowledged_by, acknowledged_at FROM alert
                  WHERE id = $1 AND organisation = $2";
    ALERT_OF_RECORD = "SELECT id, organisation, record_kind, record, raised_on, rung, due_at, acknowledged_by, acknowledged_at FROM alert
                       WHERE organisation = $1 AND record_kind = $2 AND record = $3";
    WAITING_ALERTS = "SELECT id, organisation, record_kind, record, raised_on, rung, due_at, acknowledged_by, acknowledged_at FROM alert
                      WHERE organisation = $1 AND acknowledged_at IS NULL AND (raised_on, id) < ($2, $3) ORDER BY raised_on DESC, id DESC LIMIT $4";
    ANSWERED_ALERTS = "SELECT id, organisation, record_kind, record, raised_on, rung, due_at, acknowledged_by, acknowledged_at FROM alert
                       WHERE organisation = $1 AND acknowledged_at IS NOT NULL AND raised_on >= $5 AND (raised_on, id) < ($2, $3)
                       ORDER BY raised_on DESC, id DESC LIMIT $4";
    OVERDUE_ALERTS = "SELECT id, organisation, record_kind, record, raised_on, rung, due_at, acknowledged_by, acknowledged_at FROM alert
                      WHERE acknowledged_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT 200";
    /// Changes nothing where another clock was there first, or somebody acknowledged meanwhile.
    CLIMB = "UPDATE alert SET rung = rung + 1, due_at = $3 WHERE id = $1 AND rung = $2 AND acknowledged_at IS NULL";
    /// The clock goes with the acknowledgement: nothing is left that says at what hour the record came.
    ACKNOWLEDGE = "UPDATE alert SET acknowledged_by = $2, acknowledged_at = $3, due_at = NULL WHERE id = $1 AND acknowledged_at IS NULL";
    INSERT_POST = "INSERT INTO post (id, alert, member, position, attempts, due_at) VALUES ($1, $2, $3, $4, 0, $5)";
    DUE_POST = "SELECT id, alert, member, position, attempts FROM post WHERE sent_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT 50";
    POST_SENT = "UPDATE post SET sent_at = $2, attempts = attempts + 1 WHERE id = $1";
    POST_NOT_SENT = "UPDATE post SET attempts = attempts + 1, due_at = $2 WHERE id = $1";
    /// Mail for an alert that somebody acknowledged, or that is forgotten: when it was sent tells when the record came.
    DROP_POST = "DELETE FROM post WHERE alert = $1";
    OLD_POST = "DELETE FROM post WHERE alert IN (SELECT id FROM alert WHERE raised_on <= $1 AND acknowledged_at IS NOT NULL)";
    OLD_ALERTS = "DELETE FROM alert WHERE raised_on <= $1 AND acknowledged_at IS NOT NULL";
    /// Weeks that are over, but for the last an organisation has: later weeks may still go by it.
    OLD_WEEKS = "DELETE FROM rota WHERE week_on <= $1 AND week_on <
                     (SELECT MAX(l.week_on) FROM rota l WHERE l.organisation = rota.organisation AND l.week_on <= $2)";
    DELETE_ALERT = "DELETE FROM alert WHERE id = $1";
    HANDED_ON = "SELECT handed_on FROM head_handed WHERE organisation = $1";
    HAND = "INSERT INTO head_handed (organisation, handed_on) VALUES ($1, $2) ON CONFLICT (organisation) DO UPDATE SET handed_on = excluded.handed_on";
    CALLED = "SELECT member, sent_at FROM post WHERE alert = $1 ORDER BY position, id";
}
