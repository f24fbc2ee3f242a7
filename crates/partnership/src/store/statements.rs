//! The SQL texts, in one list that a test prepares on both engines.

daybreak_database::statements! {
    PUT_ORGANISATION = "INSERT INTO organisation (id, telephone, mail, joined_at) VALUES ($1, $2, $3, $4)
                        ON CONFLICT (id) DO UPDATE SET telephone = excluded.telephone, mail = excluded.mail";
    LIST_ORGANISATIONS = "SELECT id, telephone, mail FROM organisation ORDER BY id";
    /// A week without an order goes by the latest before it.
    ROTA_OF_WEEK = "SELECT member FROM rota WHERE organisation = $1 AND week_on =
                        (SELECT MAX(week_on) FROM rota WHERE organisation = $1 AND week_on <= $2) ORDER BY position";
    DELETE_ROTA = "DELETE FROM rota WHERE organisation = $1 AND week_on = $2";
    INSERT_ROTA = "INSERT INTO rota (organisation, week_on, position, member) VALUES ($1, $2, $3, $4)";
    INSERT_ALERT = "INSERT INTO alert (id, organisation, record_kind, record, raised_at, rung, due_at) VALUES ($1, $2, $3, $4, $5, 0, $6)
                    ON CONFLICT (organisation, record_kind, record) DO NOTHING";
    FIND_ALERT = "SELECT id, organisation, record_kind, record, raised_at, rung, due_at, acknowledged_by, acknowledged_at FROM alert
                  WHERE id = $1 AND organisation = $2";
    ALERT_OF_RECORD = "SELECT id, organisation, record_kind, record, raised_at, rung, due_at, acknowledged_by, acknowledged_at FROM alert
                       WHERE organisation = $1 AND record_kind = $2 AND record = $3";
    LIST_ALERTS = "SELECT id, organisation, record_kind, record, raised_at, rung, due_at, acknowledged_by, acknowledged_at FROM alert
                   WHERE organisation = $1 AND (raised_at >= $2 OR acknowledged_at IS NULL) ORDER BY raised_at DESC, id LIMIT 200";
    OVERDUE_ALERTS = "SELECT id, organisation, record_kind, record, raised_at, rung, due_at, acknowledged_by, acknowledged_at FROM alert
                      WHERE acknowledged_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT 200";
    /// Changes nothing where another clock was there first, or somebody acknowledged meanwhile.
    CLIMB = "UPDATE alert SET rung = rung + 1, due_at = $3 WHERE id = $1 AND rung = $2 AND acknowledged_at IS NULL";
    ACKNOWLEDGE = "UPDATE alert SET acknowledged_by = $2, acknowledged_at = $3 WHERE id = $1 AND acknowledged_at IS NULL";
    INSERT_POST = "INSERT INTO post (id, alert, member, attempts, due_at) VALUES ($1, $2, $3, 0, $4)";
    DUE_POST = "SELECT id, alert, member, attempts FROM post WHERE sent_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT 50";
    POST_SENT = "UPDATE post SET sent_at = $2, attempts = attempts + 1 WHERE id = $1";
    POST_NOT_SENT = "UPDATE post SET attempts = attempts + 1, due_at = $2 WHERE id = $1";
    /// Its mail goes first: it hangs on the alert.
    DROP_ALL_POST = "DELETE FROM post WHERE alert = $1";
    DELETE_ALERT = "DELETE FROM alert WHERE id = $1";
    DROP_POST = "DELETE FROM post WHERE alert = $1 AND sent_at IS NULL";
    HANDED_ON = "SELECT handed_on FROM head_handed WHERE organisation = $1";
    HAND = "INSERT INTO head_handed (organisation, handed_on) VALUES ($1, $2) ON CONFLICT (organisation) DO UPDATE SET handed_on = excluded.handed_on";
    CALLED = "SELECT member, sent_at FROM post WHERE alert = $1 ORDER BY id";
}
