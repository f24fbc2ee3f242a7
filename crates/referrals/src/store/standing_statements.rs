//! The SQL texts of standings, readers and clocks.

/// Whoever a referral `f` was handed to, while they see it and are one of the partnership's; or else whoever made it ready.
macro_rules! handler {
    () => {
        "COALESCE((SELECT h.organisation FROM referral_reader h JOIN recipient o ON o.organisation = h.organisation AND o.active = TRUE
                   WHERE h.organisation = f.handled_by AND h.referral = f.id), f.organisation)"
    };
}

daybreak_database::statements! {
    EVENTS = "SELECT id, position, what, happened_on, authority, document, organisation, member, recorded_at FROM referral_event
              WHERE referral = $1 ORDER BY position";
    INSERT_EVENT = "INSERT INTO referral_event (id, referral, position, what, happened_on, authority, document, organisation, member, recorded_at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    BESIDES = "SELECT id, event, what, happened_on, document, organisation, member, recorded_at FROM referral_beside
               WHERE referral = $1 ORDER BY recorded_at, id";
    INSERT_BESIDE = "INSERT INTO referral_beside (id, referral, event, what, happened_on, document, organisation, member, recorded_at)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    INSERT_READER = "INSERT INTO referral_reader (referral, organisation, person, kind, nation, standing, is_open, lives_in, exploited_in, due_on, prepared_on, seen, happened)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (organisation, referral) DO NOTHING";
    /// Nothing is sealed to an organisation that rests: it is no reader of what is written.
    READERS = "SELECT r.organisation FROM referral_reader r JOIN recipient o ON o.organisation = r.organisation AND o.active = TRUE
               WHERE r.referral = $1 ORDER BY r.organisation";
    READS = "SELECT prepared_on FROM referral_reader WHERE organisation = $1 AND referral = $2";
    SET_STANDING = "UPDATE referral SET standing = $2 WHERE id = $1";
    SET_READERS = "UPDATE referral_reader SET standing = $2, is_open = $3, due_on = $4, happened = $5 WHERE referral = $1";
    SET_SEEN = "UPDATE referral_reader SET seen = happened WHERE organisation = $1 AND referral = $2 AND seen < happened";
    SET_DUE = "UPDATE referral_reader SET due_on = $2, is_open = $3 WHERE referral = $1";
    /// A draft again: it stands in no register, it has passed no door, and nobody else is to enter it.
    LEAVE_REGISTERS = "DELETE FROM referral_reader WHERE referral = $1";
    UNMAKE = "UPDATE referral SET standing = NULL, handled_by = NULL, door_on = NULL, door_child = NULL, door_heard = NULL WHERE id = $1";
    PASSED = "SELECT door_on, door_child, door_heard, child FROM referral WHERE id = $1";
    SET_PASSED = "UPDATE referral SET door_on = $2, door_child = $3, door_heard = $4 WHERE id = $1";
    SET_HANDLED_BY = "UPDATE referral SET handled_by = $2 WHERE id = $1";

    /// What this organisation is to enter, or to tell the authority: whoever handles it and sees it still, or else whoever made it ready.
    WAITING = concat!(
        "SELECT r.referral, r.standing, r.prepared_on FROM referral_reader r JOIN referral f ON f.id = r.referral
               WHERE r.organisation = $1 AND r.standing IN ('prepared', 'leaving') AND ",
        handler!(),
        " = $1
               ORDER BY r.prepared_on, r.referral LIMIT $2"
    );
    /// Ready, or a notice ready, since before today; nobody of the organisation was alerted of it today. Who handles it is asked of each that is left, here and below: joined, PostgreSQL walks every
    /// referral there is.
    TO_CHASE = concat!(
        "SELECT r.referral, r.organisation FROM referral_reader r
                WHERE r.standing IN ('prepared', 'leaving') AND r.due_on <= $1 AND r.organisation = (SELECT ",
        handler!(),
        " FROM referral f WHERE f.id = r.referral)
                AND NOT EXISTS (SELECT 1 FROM alert a WHERE a.organisation = r.organisation AND a.record_kind = 'referral' AND a.record = r.referral)
                ORDER BY r.prepared_on, r.referral LIMIT 50"
    );
    /// Members who stepped back from somebody of whom there is a referral or a draft, by any record there is of that person; with what the account of that
    /// referral says already. Few ever step back: begun with them, and none is left out.
    RECUSED = "SELECT f.id, r.member, a.detail FROM person_recusal r JOIN person k ON k.id = r.person
               JOIN person o ON o.id = COALESCE(k.merged_into, k.id) OR o.merged_into = COALESCE(k.merged_into, k.id)
               JOIN referral f ON f.person = o.id LEFT JOIN audit_entry a ON a.record_kind = 'referral' AND a.record = f.id AND a.act = $1
               ORDER BY f.id, r.member";
    /// Over by the person's word, and nobody of whoever handles it has looked since; nobody of theirs was called for it. What the index holds, word for word.
    LEFT_UNSEEN = concat!(
        "SELECT r.referral, r.organisation FROM referral_reader r
                   WHERE r.standing = 'withdrawn' AND r.seen < r.happened
                   AND r.organisation = (SELECT ",
        handler!(),
        " FROM referral f WHERE f.id = r.referral)
                   AND NOT EXISTS (SELECT 1 FROM alert a WHERE a.organisation = r.organisation AND a.record_kind = 'referral' AND a.record = r.referral)
                   ORDER BY r.referral LIMIT 50"
    );
    /// A "no" with little time left to ask about it; nobody of the organisation was called for it.
    NEAR_LIMIT = concat!(
        "SELECT r.referral, r.organisation FROM referral_reader r
                  WHERE r.standing IN ('refused_first', 'refused_second') AND r.due_on >= $1 AND r.due_on <= $2
                  AND r.organisation = (SELECT ",
        handler!(),
        " FROM referral f WHERE f.id = r.referral)
                  AND NOT EXISTS (SELECT 1 FROM alert a WHERE a.organisation = r.organisation AND a.record_kind = 'referral' AND a.record = r.referral)
                  ORDER BY r.due_on, r.referral LIMIT 50"
    );
    /// A "no" whose next day has passed: what passed last first, so that a day that stays past, such as an 18th birthday nobody has asked about, holds nothing back.
    PAST_LIMIT = "SELECT DISTINCT r.referral, r.due_on FROM referral_reader r WHERE r.standing IN ('refused_first', 'refused_second') AND r.due_on < $1
                  ORDER BY r.due_on DESC, r.referral LIMIT 200";
    OUTLIVED = "SELECT a.id, a.record FROM alert a WHERE a.record_kind = 'referral' AND NOT EXISTS
                (SELECT 1 FROM referral_reader r WHERE r.referral = a.record AND r.organisation = a.organisation
                 AND (r.standing IN ('prepared', 'leaving') OR (r.standing IN ('refused_first', 'refused_second') AND r.due_on >= $1)
                      OR (r.standing = 'withdrawn' AND r.seen < r.happened)))
                ORDER BY a.id LIMIT 50";
    /// Of what is chased every day: somebody is called once that the time for asking is nearly over.
    ANSWERED_BEFORE = "SELECT a.id, a.record FROM alert a WHERE a.record_kind = 'referral' AND a.acknowledged_at IS NOT NULL AND a.raised_on < $1
                       AND NOT EXISTS (SELECT 1 FROM referral_reader r WHERE r.referral = a.record AND r.organisation = a.organisation
                                       AND r.standing IN ('refused_first', 'refused_second'))
                       ORDER BY a.id LIMIT 50";
    /// Adults, by every record there is of them that says so by itself, whose newest word about being referred, or about being named in a notification, is no, in the ledgers of the person and of the
    /// records found to be theirs; but not where it passed the door as a child's and the word was known then, or said before. Only those on whom something must
    /// follow: a list cut short may hold nobody back for ever.
    DOUBTED = "SELECT f.id FROM referral f JOIN person o ON o.id = f.person JOIN person k ON k.id = COALESCE(o.merged_into, o.id)
               WHERE NOT f.nameless AND k.standing = 'adult' AND f.standing IN ('prepared', 'entered', 'acknowledged', 'recovering', 'refused_first', 'reconsidered')
               AND NOT EXISTS (SELECT 1 FROM person s WHERE s.merged_into = k.id AND s.keeper <> k.keeper AND s.standing <> 'adult')
               AND EXISTS (SELECT 1 FROM person_choice c JOIN person p ON p.id = c.person
                           WHERE (p.id = k.id OR p.merged_into = k.id)
                           AND c.about = CASE f.kind WHEN 'dtn' THEN 'named' ELSE 'referral' END AND c.answer IN ('refused', 'withdrawn')
                           AND (NOT COALESCE(f.door_child, f.child) OR (c.made_on >= COALESCE(f.door_on, 0) AND (f.door_heard IS NULL OR c.id <> f.door_heard)))
                           AND NOT EXISTS (SELECT 1 FROM person_choice n JOIN person q ON q.id = n.person
                                           WHERE (q.id = k.id OR q.merged_into = k.id)
                                           AND n.about = c.about
                                           AND (n.made_on, n.recorded_at, n.position, n.id) > (c.made_on, c.recorded_at, c.position, c.id)))
               ORDER BY f.id LIMIT 200";
    OF_PERSON = "SELECT id FROM referral WHERE person = $1 AND standing IS NOT NULL ORDER BY id";
    WAITS_REASONABLE = "SELECT e.happened_on, d.happened_on FROM referral_event d JOIN referral_event e ON e.referral = d.referral AND e.what = 'entered'
                        WHERE d.what IN ('rg_positive', 'rg_negative') AND d.happened_on > $1";
    WAITS_CONCLUSIVE = "SELECT e.happened_on, d.happened_on FROM referral_event d JOIN referral_event e ON e.referral = d.referral AND e.what = 'rg_positive'
                        WHERE d.what IN ('cg_positive', 'cg_negative') AND d.happened_on > $1";
    INSERT_FEEDBACK = "INSERT INTO referral_feedback (id, referral, document, organisation, member, written_at) VALUES ($1, $2, $3, $4, $5, $6)";
    FEEDBACK = "SELECT id, document, organisation, member, written_at, read_by, read_at FROM referral_feedback WHERE referral = $1 ORDER BY written_at, id";
    /// By whom of the organisation that referred it is read; whoever wrote it has not read it.
    SET_FEEDBACK_READ = "UPDATE referral_feedback SET read_by = $2, read_at = $3 WHERE referral = $1 AND read_at IS NULL AND member <> $2";
    /// What an organisation that referred has not read.
    UNREAD_FEEDBACK = "SELECT DISTINCT b.referral FROM referral_feedback b JOIN referral f ON f.id = b.referral
                       WHERE b.read_at IS NULL AND f.organisation = $1 AND b.member <> $2";
    SET_PREPARED_ON = "UPDATE referral_reader SET prepared_on = $2 WHERE referral = $1";
    SET_ENTERED_ON = "UPDATE referral SET entered_on = $2 WHERE id = $1 AND entered_on IS NULL";
    /// Of an index, and no referral is read.
    COUNT_ENTERED = "SELECT COALESCE(handled_by, organisation), exploitation, COUNT(*) FROM referral WHERE kind = $1 AND entered_on >= $2 AND entered_on <= $3
                     GROUP BY COALESCE(handled_by, organisation), exploitation";
    COUNT_DECIDED = "SELECT c.what, c.child, c.crime, COUNT(*) FROM
                     (SELECT e.what AS what, r.child AS child,
                             (SELECT COUNT(*) FROM (SELECT 1 FROM referral_beside b WHERE b.referral = r.id AND b.what = 'crime' LIMIT 1) one) AS crime
                      FROM referral_event e JOIN referral r ON r.id = e.referral
                      WHERE e.what IN ($1, $2) AND e.happened_on >= $3 AND e.happened_on <= $4 AND r.kind = 'nrm') c
                     GROUP BY c.what, c.child, c.crime";
    FIRST_ENTERED = "SELECT MIN(entered_on) FROM referral WHERE kind = 'nrm'";
    /// A row for each number of days that somebody waited, and for each standing of those about whom nothing is decided: as many referrals as there may be, the rows are few.
    FIRST_WAITS = "SELECT w.days, w.standing, COUNT(*) FROM
                   (SELECT f.decided_on - f.entered_on AS days, CASE WHEN f.decided_on IS NULL THEN f.standing END AS standing FROM
                    (SELECT r.entered_on AS entered_on, r.standing AS standing,
                            (SELECT MIN(d.happened_on) FROM referral_event d WHERE d.referral = r.id AND d.what IN ('rg_positive', 'rg_negative')) AS decided_on
                     FROM referral r WHERE r.kind = 'nrm' AND r.entered_on >= $1 AND r.entered_on <= $2) f) w
                   GROUP BY w.days, w.standing";
    /// A row for each number of days; no number where the first is not written down.
    SECOND_WAITS = "SELECT w.days, COUNT(*) FROM
                    (SELECT d.happened_on - (SELECT MIN(f.happened_on) FROM referral_event f WHERE f.referral = d.referral AND f.what = 'rg_positive') AS days
                     FROM referral_event d JOIN referral r ON r.id = d.referral
                     WHERE d.what IN ('cg_positive', 'cg_negative') AND d.happened_on >= $1 AND d.happened_on <= $2 AND r.kind = 'nrm') w
                    GROUP BY w.days";
    MEMBER = "SELECT name FROM member WHERE id = $1";
}
