//! Every SQL text of this room.

/// A report as its readers' pages and the receipt's page need it, from what follows.
macro_rules! report {
    ($($rest:literal),*) => {
        concat!(
            "SELECT p.id, p.kind, p.district, p.age_band, p.danger, p.child, p.sent_on, p.state, p.state_on, p.public_reason,
                    p.answering, p.expires_on, p.hold",
            $($rest),*
        )
    };
}

/// The queue of one organisation after a key: `$1` organisation, `$2` to `$4` the key, `$5` how many, then the filters.
/// `is_open = TRUE` is written out because SQLite uses no index for a bare `is_open`.
macro_rules! queue {
    ($filter:literal) => {
        report!(
            ", r.rank FROM report_reader r JOIN report p ON p.id = r.report
             WHERE r.organisation = $1 AND (r.rank, r.sent_on, r.report) > ($2, $3, $4) AND ",
            $filter,
            " ORDER BY r.rank, r.sent_on, r.report LIMIT $5"
        )
    };
}

daybreak_database::statements! {
    INSERT_REPORT = "INSERT INTO report (id, submission, kind, district, age_band, danger, child, sent_on, state, state_on, answering,
                                         locator, receipt_key, expires_on)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'received', $8, $9, $10, $11, $12)";
    INSERT_READER = "INSERT INTO report_reader (report, organisation, since_on, rank, sent_on, kind, district, state, is_open)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                     ON CONFLICT (organisation, report) DO NOTHING";
    DELETE_READER = "DELETE FROM report_reader WHERE report = $1 AND organisation = $2";
    DELETE_READERS = "DELETE FROM report_reader WHERE report = $1";
    READERS = "SELECT organisation FROM report_reader WHERE report = $1 ORDER BY organisation";
    INSERT_DOCUMENT = "INSERT INTO report_document (document, report, role, position, added_on) VALUES ($1, $2, $3, $4, $5)";
    DOCUMENTS = "SELECT document, role, position, added_on FROM report_document WHERE report = $1 ORDER BY role, position, document";
    DELETE_DOCUMENT = "DELETE FROM report_document WHERE document = $1";
    DELETE_DOCUMENTS = "DELETE FROM report_document WHERE report = $1";
    NEXT_POSITION = "SELECT COUNT(*) FROM report_document WHERE report = $1 AND role = $2";

    FIND_BY_SUBMISSION = report!(" FROM report p WHERE p.submission = $1");
    FIND_FOR_READER = report!(" FROM report_reader r JOIN report p ON p.id = r.report WHERE r.organisation = $1 AND r.report = $2");
    FIND = report!(" FROM report p WHERE p.id = $1");
    BY_LOCATOR = "SELECT id, receipt_key FROM report WHERE locator = $1 ORDER BY id";
    RECEIPT_KEY = "SELECT receipt_key FROM report WHERE id = $1";

    QUEUE = queue!("r.is_open = TRUE");
    QUEUE_PLACE = queue!("r.is_open = TRUE AND r.district = $6");
    QUEUE_KIND = queue!("r.is_open = TRUE AND r.kind = $6");
    QUEUE_PLACE_KIND = queue!("r.is_open = TRUE AND r.district = $6 AND r.kind = $7");
    QUEUE_STATE = queue!("r.state = $6");
    QUEUE_STATE_PLACE = queue!("r.state = $6 AND r.district = $7");
    QUEUE_STATE_KIND = queue!("r.state = $6 AND r.kind = $7");
    QUEUE_STATE_PLACE_KIND = queue!("r.state = $6 AND r.district = $7 AND r.kind = $8");
    /// How many open reports are urgent: the number that stands above the queue.
    URGENT = "SELECT COUNT(*) FROM report_reader WHERE organisation = $1 AND is_open = TRUE AND rank < 2";

    SET_STATE = "UPDATE report SET state = $2, state_on = $3, public_reason = $4 WHERE id = $1";
    /// Since when its sender waits for an answer; nobody waits for one to a report that is closed.
    SET_WAITS = "UPDATE report SET waits_since = CASE WHEN state IN ('closed', 'withdrawn') THEN NULL ELSE (
                     SELECT MIN(m.sent_on) FROM report_message m WHERE m.report = report.id AND m.author = 'reporter'
                     AND m.position > COALESCE((SELECT MAX(l.position) FROM report_message l WHERE l.report = report.id AND l.author = 'organisation'), -1)
                 ) END WHERE id = $1";
    SET_READERS_STATE = "UPDATE report_reader SET state = $2, is_open = $3 WHERE report = $1";
    SET_ANSWERING = "UPDATE report SET answering = $2 WHERE id = $1";
    SET_EXPIRY = "UPDATE report SET expires_on = $2 WHERE id = $1";
    SET_HOLD = "UPDATE report SET hold = $2 WHERE id = $1";
    SET_FACETS = "UPDATE report SET kind = $2, district = $3, age_band = $4, danger = $5, child = $6 WHERE id = $1";
    /// What becomes urgent is new to its readers; what was, stays as read as it is.
    SET_READERS_FACETS = "UPDATE report_reader SET kind = $2, district = $3,
                                 rank = CASE WHEN $4 THEN CASE WHEN rank > 1 THEN 0 ELSE rank END ELSE 4 END WHERE report = $1";
    SET_RANK = "UPDATE report_reader SET rank = $3 WHERE report = $1 AND organisation = $2";
    /// The same of a page of reports; those that stand there already are left alone.
    SET_RANKS = daybreak_database::among!("UPDATE report_reader SET rank = $42 WHERE organisation = $1 AND report", " AND rank <> $42");
    SET_READ = "UPDATE report_reader SET rank = 1 WHERE report = $1 AND organisation = $2 AND rank = 0";
    SET_UNREAD = "UPDATE report_reader SET rank = 0 WHERE report = $1 AND rank = 1";
    DUE = "SELECT id FROM report WHERE expires_on <= $1 AND hold IS NULL ORDER BY expires_on, id LIMIT $2";
    /// What finds and opens the conversation: all that is left of a report that was taken back.
    SHELL = "SELECT submission, locator, receipt_key FROM report WHERE id = $1";
    INSERT_SHELL = "INSERT INTO report (id, submission, kind, age_band, danger, child, sent_on, state, state_on, answering, locator, receipt_key, expires_on)
                    VALUES ($1, $2, 'unknown', 'unknown', FALSE, FALSE, $3, 'withdrawn', $4, $5, $6, $7, $8)";
    DELETE_REPORT = "DELETE FROM report WHERE id = $1";

    INSERT_MESSAGE = "INSERT INTO report_message (id, report, document, author, position, sent_on) VALUES ($1, $2, $3, $4, $5, $6)";
    COUNT_MESSAGES = "SELECT COUNT(*) FROM report_message WHERE report = $1";
    MESSAGES = "SELECT id, document, author, sent_on FROM report_message WHERE report = $1 ORDER BY position";
    HAS_MESSAGE = "SELECT COUNT(*) FROM report_message WHERE id = $1";
    DELETE_MESSAGES = "DELETE FROM report_message WHERE report = $1";

    WRONG = "SELECT wrong, last_at FROM receipt_throttle WHERE bucket = $1";
    SET_WRONG = "INSERT INTO receipt_throttle (bucket, wrong, last_at) VALUES ($1, $2, $3)
                 ON CONFLICT (bucket) DO UPDATE SET wrong = excluded.wrong, last_at = excluded.last_at";
    FORGET_WRONG = "DELETE FROM receipt_throttle WHERE last_at < $1";

    INSERT_FEEDBACK = "INSERT INTO feedback (id, document, organisation, sent_on, expires_on) VALUES ($1, $2, $3, $4, $5)";
    FEEDBACK = "SELECT id, document, sent_on FROM feedback WHERE organisation = $1 ORDER BY sent_on DESC, id LIMIT $2";
    FEEDBACK_DUE = "SELECT id, document FROM feedback WHERE expires_on <= $1 ORDER BY id LIMIT $2";
    DELETE_FEEDBACK = "DELETE FROM feedback WHERE id = $1";

    /// Reports sent in a span of days by kind and place, without those their senders took back: for counts that are made safe before anybody reads them.
    COUNTED = "SELECT kind, district, COUNT(*) FROM report WHERE sent_on >= $1 AND sent_on <= $2 AND state <> 'withdrawn' GROUP BY kind, district";
}
