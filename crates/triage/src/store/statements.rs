//! Every SQL text of this room.

use daybreak_database::among;

/// How many reports stand on one page of the queue. The lists below hold as many.
pub const PAGE: usize = daybreak_database::PAGE;

daybreak_database::statements! {
    FIND_WORK = "SELECT taken_by, seen FROM report_work WHERE organisation = $1 AND report = $2";
    /// Who has taken on the reports of a page, by name.
    WORKS = among!("SELECT w.report, w.taken_by, m.name FROM report_work w JOIN member m ON m.id = w.taken_by
                    WHERE w.organisation = $1 AND w.report", "");
    SET_TAKEN = "INSERT INTO report_work (report, organisation, taken_by, taken_at, seen) VALUES ($1, $2, $3, $4, 0)
                 ON CONFLICT (organisation, report) DO UPDATE SET taken_by = excluded.taken_by, taken_at = excluded.taken_at";
    /// Whoever has a report gives it back, unless they are the one named or a coordinator: taken on before it was known whom it names, it opens to them no longer.
    GIVE_UP = "UPDATE report_work SET taken_by = NULL, taken_at = NULL WHERE report = $1 AND organisation = $2 AND taken_by <> $3
               AND NOT EXISTS (SELECT 1 FROM member_role r WHERE r.member = report_work.taken_by AND r.role = 'coordinator')";
    SET_SEEN = "INSERT INTO report_work (report, organisation, seen) VALUES ($1, $2, $3)
                ON CONFLICT (organisation, report) DO UPDATE SET seen = excluded.seen";
    SET_MEASURED = "UPDATE report_work SET measured_by = $3 WHERE organisation = $1 AND report = $2";
    SET_MEASURED_AMONG = among!("UPDATE report_work SET measured_by = $42 WHERE organisation = $1 AND report", "");
    /// How many reports an organisation has opened, and how many of them were measured by a version.
    MEASURED = "SELECT COUNT(measured_by), COUNT(CASE WHEN measured_by = $2 THEN 1 END) FROM report_work WHERE organisation = $1";
    /// Opened reports measured by another version, by key: two ranges, because neither engine walks an index for "is not".
    STALE_BEFORE = "SELECT report FROM report_work WHERE organisation = $1 AND measured_by < $2 ORDER BY measured_by, report LIMIT $3";
    STALE_AFTER = "SELECT report FROM report_work WHERE organisation = $1 AND measured_by > $2 ORDER BY measured_by, report LIMIT $3";
    DELETE_WORK = "DELETE FROM report_work WHERE report = $1 AND organisation = $2";
    /// What the sender has written that nobody here has opened yet.
    NEWS = among!("SELECT m.report, COUNT(*) FROM report_message m LEFT JOIN report_work w ON w.report = m.report AND w.organisation = $1
                   WHERE m.author = 'reporter' AND m.position >= COALESCE(w.seen, 0) AND m.report", " GROUP BY m.report");

    /// Urgent, open, never opened here and nobody told: the oldest first, a night's worth at a time.
    UNTOLD = "SELECT r.report FROM report_reader r WHERE r.organisation = $1 AND r.is_open = TRUE AND r.rank = 0
              AND NOT EXISTS (SELECT 1 FROM alert a WHERE a.organisation = r.organisation AND a.record_kind = 'report' AND a.record = r.report)
              AND NOT EXISTS (SELECT 1 FROM report_work w WHERE w.organisation = r.organisation AND w.report = r.report)
              ORDER BY r.sent_on, r.report LIMIT 50";

    RECUSE = "INSERT INTO recusal (report, member, recused_at) VALUES ($1, $2, $3) ON CONFLICT (member, report) DO NOTHING";
    IS_RECUSED = "SELECT recused_at FROM recusal WHERE member = $1 AND report = $2";
    RECUSALS = among!("SELECT report FROM recusal WHERE member = $1 AND report", "");

    INSERT_OFFICIAL = "INSERT INTO official_concern (report, organisation, concerned, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5)
                       ON CONFLICT (organisation, report) DO UPDATE
                       SET concerned = COALESCE(excluded.concerned, official_concern.concerned), recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at";
    FIND_OFFICIAL = "SELECT recorded_at FROM official_concern WHERE organisation = $1 AND report = $2";
    /// Whoever recorded it, and the organisation whose official it is: in both, it is for coordinators and whoever took it on.
    GUARDED = "SELECT COUNT(*) FROM official_concern WHERE (organisation = $1 OR concerned = $1) AND report = $2";
    OFFICIALS = among!("SELECT report FROM official_concern WHERE (organisation = $1 OR concerned = $1) AND report", "");
    /// Whoever recorded it: a report about an official of theirs goes to no organisation named here.
    CONCERNED = "SELECT concerned FROM official_concern WHERE report = $1 AND concerned IS NOT NULL";
    DELETE_OFFICIAL = "DELETE FROM official_concern WHERE report = $1 AND organisation = $2";

    /// Alerts about reports that were erased, taken back, or are read by somebody else now.
    OUTLIVED = "SELECT a.id, a.record FROM alert a WHERE a.record_kind = 'report' AND NOT EXISTS
                (SELECT 1 FROM report_reader r WHERE r.report = a.record AND r.organisation = a.organisation) ORDER BY a.id LIMIT 50";

    /// Reports that were taken back and are held, with an organisation that read them no longer and has still something recorded there.
    LEFT_BEHIND = "SELECT p.id, o.organisation FROM report p JOIN official_concern o ON o.report = p.id
                   WHERE p.state = 'withdrawn' AND NOT EXISTS (SELECT 1 FROM report_reader r WHERE r.report = p.id AND r.organisation = o.organisation)
                   UNION SELECT p.id, m.organisation FROM report p JOIN recusal c ON c.report = p.id JOIN member m ON m.id = c.member
                   WHERE p.state = 'withdrawn' AND NOT EXISTS (SELECT 1 FROM report_reader r WHERE r.report = p.id AND r.organisation = m.organisation)
                   LIMIT 50";
    DELETE_RECUSALS = "DELETE FROM recusal WHERE report = $1 AND member IN (SELECT id FROM member WHERE organisation = $2)";

    INSERT_NOTE = "INSERT INTO staff_note (document, report, organisation, member, occasion, written_at) VALUES ($1, $2, $3, $4, $5, $6)";
    NOTES = "SELECT document, member, occasion, written_at FROM staff_note WHERE report = $1 AND organisation = $2 ORDER BY written_at, document";
    /// The same of a page of reports, of those written for one thing.
    NOTES_AMONG = among!("SELECT report, document, member, occasion, written_at FROM staff_note WHERE organisation = $1 AND report",
                         " AND occasion = $42 ORDER BY written_at, document");
    /// The latest notes of an organisation written for one thing.
    NOTES_FOR = "SELECT report, document, written_at FROM staff_note WHERE organisation = $1 AND occasion = $2 AND (written_at, document) < ($3, $4)
                 ORDER BY written_at DESC, document DESC LIMIT $5";
    DELETE_NOTES = "DELETE FROM staff_note WHERE report = $1 AND organisation = $2";

    /// What shares a token, at most a few more than the value may have, each with what decides who may hear of it.
    SHARING = "SELECT t.report, p.answering, p.state, r.organisation, o.concerned, d.key, d.shut
               FROM (SELECT report FROM trace WHERE token = $1 AND key = $2 LIMIT $4) t
               JOIN traced d ON d.report = t.report JOIN report p ON p.id = t.report
               LEFT JOIN report_reader r ON r.report = t.report AND r.organisation = $3
               LEFT JOIN official_concern o ON o.report = t.report AND o.concerned = $3
               ORDER BY p.sent_on DESC, t.report";
    TRACED = "SELECT key, whole FROM traced WHERE report = $1";
    /// What an opening left; what was put down by hand stands apart from it.
    TRACES_OF = "SELECT token FROM trace WHERE report = $1 AND added IS NULL ORDER BY token";
    SET_TRACED = "INSERT INTO traced (report, key, whole, shut) VALUES ($1, $2, $3, $4)
                  ON CONFLICT (report) DO UPDATE SET key = excluded.key, whole = excluded.whole, shut = excluded.shut";
    INSERT_TRACE = "INSERT INTO trace (token, key, report) VALUES ($1, $2, $3) ON CONFLICT (token, report) DO NOTHING";
    INSERT_ADDED_TRACE = "INSERT INTO trace (token, key, report, added) VALUES ($1, $2, $3, $4) ON CONFLICT (token, report) DO NOTHING";
    DELETE_TRACES = "DELETE FROM trace WHERE report = $1 AND added IS NULL";
    DELETE_ADDED_TRACES = "DELETE FROM trace WHERE report = $1 AND added = $2";
    INSERT_ADDED_MARK = "INSERT INTO added_mark (document, report, member, organisation, added_at) VALUES ($1, $2, $3, $4, $5)";
    ADDED_MARKS = "SELECT document, member, organisation, added_at FROM added_mark WHERE report = $1 ORDER BY added_at, document";
    DELETE_ADDED_MARK = "DELETE FROM added_mark WHERE document = $1 AND report = $2";
    SET_ASIDE = "INSERT INTO trace_aside (organisation, token, member, set_at) VALUES ($1, $2, $3, $4) ON CONFLICT (organisation, token) DO NOTHING";
    FIND_ASIDE = "SELECT member, set_at FROM trace_aside WHERE organisation = $1 AND token = $2";
    TAKE_BACK = "DELETE FROM trace_aside WHERE organisation = $1 AND token = $2";
    DELETE_ASIDES = "DELETE FROM trace_aside WHERE set_at < $1";
    INSERT_LOOK_UP = "INSERT INTO look_up (id, member, report, marks, looked_at) VALUES ($1, $2, $3, $4, $5)";
    LOOKED_UP = "SELECT CAST(COALESCE(SUM(marks), 0) AS BIGINT) FROM look_up WHERE member = $1 AND looked_at > $2";
    /// When the last answer of a member's comes or came.
    LAST_LOOKED = "SELECT COALESCE(MAX(looked_at), 0) FROM look_up WHERE member = $1";
    HAS_LOOKED = "SELECT COUNT(*) FROM look_up WHERE member = $1 AND looked_at > $2 AND report = $3";
    FORGET_LOOK_UPS = "DELETE FROM look_up WHERE member = $1 AND looked_at < $2";
    INSERT_ASKING = "INSERT INTO asking (id, organisation, member, report, mark, reason, avoid, asked_at, until_on, expires_on, delivered)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE)";
    INSERT_ASKING_TOKEN = "INSERT INTO asking_token (asking, token, key) VALUES ($1, $2, $3)";
    ASKING_TOKENS = "SELECT token, key FROM asking_token WHERE asking = $1 ORDER BY key DESC";
    /// The latest one organisation made.
    ASKINGS = "SELECT id, organisation, member, report, mark, reason, avoid, asked_at, until_on FROM asking
               WHERE organisation = $1 AND (asked_at, id) < ($2, $3) ORDER BY asked_at DESC, id DESC LIMIT $4";
    /// The latest one organisation made about a token.
    ASKINGS_ABOUT_TOKEN = "SELECT a.id, a.organisation, a.member, a.report, a.mark, a.reason, a.avoid, a.asked_at, a.until_on FROM asking_token t JOIN asking a ON a.id = t.asking
                          WHERE t.token = $2 AND a.organisation = $1 ORDER BY a.asked_at DESC, a.id LIMIT 40";
    UNDELIVERED = "SELECT id, organisation, member, report, mark, reason, avoid, asked_at, until_on FROM asking
                   WHERE delivered = FALSE ORDER BY asked_at, id LIMIT $1";
    SET_DELIVERED = "UPDATE asking SET delivered = TRUE WHERE id = $1";
    DELETE_ASKINGS = "DELETE FROM asking WHERE expires_on <= $1";
    INSERT_ABOUT = "INSERT INTO asking_about (asking, report) VALUES ($1, $2) ON CONFLICT (asking, report) DO NOTHING";
    /// What asks about reports that an organisation answers for: not declined, still waiting, and not shared meanwhile.
    ASKED_OF = "SELECT a.id, a.organisation, a.member, a.mark, a.reason, a.asked_at, a.until_on, b.report
                FROM asking_about b JOIN asking a ON a.id = b.asking JOIN report p ON p.id = b.report
                WHERE p.answering = $1 AND b.declined_at IS NULL AND a.until_on >= $2
                AND NOT EXISTS (SELECT 1 FROM report_reader r WHERE r.report = b.report AND r.organisation = a.organisation)
                AND (a.asked_at, a.id, b.report) < ($3, $4, $5)
                ORDER BY a.asked_at DESC, a.id DESC, b.report DESC LIMIT $6";
    /// The same of one report.
    ASKED_ABOUT = "SELECT a.id, a.organisation, a.member, a.mark, a.reason, a.asked_at, a.until_on, b.report
                   FROM asking_about b JOIN asking a ON a.id = b.asking JOIN report p ON p.id = b.report
                   WHERE b.report = $1 AND p.answering = $2 AND b.declined_at IS NULL AND a.until_on >= $3
                   AND NOT EXISTS (SELECT 1 FROM report_reader r WHERE r.report = b.report AND r.organisation = a.organisation)
                   ORDER BY a.asked_at DESC, a.id";
    /// Reports that came to the asker since, of those that were asked about.
    SHARED_SINCE = "SELECT b.report FROM asking_about b JOIN asking a ON a.id = b.asking
                    JOIN report_reader r ON r.report = b.report AND r.organisation = a.organisation WHERE b.asking = $1 ORDER BY b.report";
    DECLINE = "UPDATE asking_about SET declined_by = $3, declined_at = $4 WHERE asking = $1 AND report = $2 AND declined_at IS NULL";

    INSERT_TRANSLATION = "INSERT INTO translation (document, report, original, language, member, organisation, recorded_at)
                          VALUES ($1, $2, $3, $4, $5, $6, $7)";
    TRANSLATIONS = "SELECT document, original, language, member, organisation, recorded_at FROM translation
                    WHERE report = $1 ORDER BY recorded_at, document";

    INSERT_PASSING = "INSERT INTO passing (id, report, sender, receiver, member, basis, identity, answering, passed_at)
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    PASSINGS = "SELECT sender, receiver, basis, identity, passed_at FROM passing WHERE report = $1 ORDER BY passed_at, id";

    FIND_HOLD = "SELECT organisation, basis, member, held_at FROM report_hold WHERE report = $1";
    INSERT_HOLD = "INSERT INTO report_hold (report, organisation, kind, basis, member, held_at) VALUES ($1, $2, $3, $4, $5, $6)";
    DELETE_HOLD = "DELETE FROM report_hold WHERE report = $1";

    FIND_WISH = "SELECT basis, wished_by, wished_at FROM erasure_wish WHERE organisation = $1 AND report = $2";
    INSERT_WISH = "INSERT INTO erasure_wish (report, organisation, basis, wished_by, wished_at) VALUES ($1, $2, $3, $4, $5)";
    DELETE_WISH = "DELETE FROM erasure_wish WHERE report = $1 AND organisation = $2";

    /// A member's name whoever they work for, and where that is.
    /// Who of an organisation is active, a row for each role.
    COLLEAGUES = "SELECT m.id, m.name, r.role FROM member m JOIN member_role r ON r.member = m.id
                  WHERE m.organisation = $1 AND m.state = 'active' ORDER BY m.name, m.id, r.role";
    MEMBER = "SELECT name, organisation FROM member WHERE id = $1";

    /// Reports sent in a span of days, by the day and the hour in which they were first opened, if they were; without those their senders took back. Whatever was opened nine days after
    /// or later is put down to one hour of the ninth: as many reports as there may be, a day has at most so many rows.
    FIRST_OPENED = "SELECT o.sent_on, CASE WHEN o.hour < (o.sent_on + 9) * 24 THEN o.hour WHEN o.hour IS NOT NULL THEN (o.sent_on + 9) * 24 + 12 END, COUNT(*) FROM
                    (SELECT r.sent_on AS sent_on,
                            (SELECT MIN(e.happened_at) FROM audit_entry e WHERE e.record_kind = 'report' AND e.record = r.id AND e.act = 'report.opened') / 3600000 AS hour
                     FROM report r WHERE r.sent_on >= $1 AND r.sent_on <= $2 AND r.state <> 'withdrawn') o
                    GROUP BY 1, 2";
    INSERT_INTELLIGENCE = "INSERT INTO intelligence (id, organisation, report, state, body, source, made_by, made_at, kept_by, expires_on)
                           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    FIND_INTELLIGENCE = "SELECT id, organisation, report, state, body, source, sanitised, made_by, made_at, kept_by, expires_on FROM intelligence WHERE id = $1";
    /// Its own organisation's, or given to it. One statement, whether it is there and not theirs or was never there.
    FIND_INTELLIGENCE_FOR = "SELECT id, organisation, report, state, body, source, sanitised, made_by, made_at, kept_by, expires_on FROM intelligence
                             WHERE id = $1 AND (organisation = $2 OR EXISTS (SELECT 1 FROM intelligence_given g WHERE g.intelligence = $1 AND g.organisation = $2))";
    OWN_INTELLIGENCE = "SELECT id, organisation, report, state, body, source, sanitised, made_by, made_at, kept_by, expires_on FROM intelligence
                        WHERE organisation = $1 AND (made_at, id) < ($2, $3) ORDER BY made_at DESC, id DESC LIMIT $4";
    /// Not sanitised yet, the oldest first: those press most.
    DRAFTS = "SELECT id, organisation, report, state, body, source, sanitised, made_by, made_at, kept_by, expires_on FROM intelligence
              WHERE organisation = $1 AND state = 'draft' AND (made_at, id) > ($2, $3) ORDER BY made_at, id LIMIT $4";
    DRAFTS_OF = "SELECT id, organisation, report, state, body, source, sanitised, made_by, made_at, kept_by, expires_on FROM intelligence
                 WHERE kept_by = $1 AND state = 'draft' ORDER BY made_at, id";
    INTELLIGENCE_FROM = "SELECT id, organisation, report, state, body, source, sanitised, made_by, made_at, kept_by, expires_on FROM intelligence
                         WHERE report = $1 AND organisation = $2 ORDER BY made_at, id";
    RECEIVED_INTELLIGENCE = "SELECT i.id, i.organisation, i.report, i.state, i.body, i.source, i.sanitised, i.made_by, i.made_at, i.kept_by, i.expires_on, g.given_at
                             FROM intelligence_given g JOIN intelligence i ON i.id = g.intelligence
                             WHERE g.organisation = $1 AND (g.given_at, i.id) < ($2, $3) ORDER BY g.given_at DESC, i.id DESC LIMIT $4";
    INTELLIGENCE_DUE = "SELECT id, organisation, report, state, body, source, sanitised, made_by, made_at, kept_by, expires_on FROM intelligence
                        WHERE expires_on <= $1 ORDER BY expires_on, id LIMIT $2";
    REWRITE_INTELLIGENCE = "UPDATE intelligence SET body = $2, state = 'draft', sanitised = NULL, sanitised_by = NULL WHERE id = $1";
    SET_SANITISED = "UPDATE intelligence SET state = 'sanitised', sanitised = $2, sanitised_by = $3 WHERE id = $1";
    INSERT_GIVEN = "INSERT INTO intelligence_given (intelligence, organisation, basis, given_by, given_at) VALUES ($1, $2, $3, $4, $5)";
    SET_GIVEN = "UPDATE intelligence SET state = 'given' WHERE id = $1";
    GIVEN = "SELECT organisation, basis, given_by, given_at FROM intelligence_given WHERE intelligence = $1 ORDER BY given_at, organisation";
    DELETE_INTELLIGENCE = "DELETE FROM intelligence WHERE id = $1";
    /// Only what is still worked on: what was given stays under the name of who gave it.
    UNGIVEN_OF = "SELECT id FROM intelligence WHERE kept_by = $1 AND organisation = $2 AND state <> 'given' ORDER BY made_at, id";
    SET_KEPT_BY = "UPDATE intelligence SET kept_by = $2 WHERE id = $1";

    INSERT_CONFERENCE = "INSERT INTO conference (id, organisation, called_by, called_at, meets_on, about, linked, expires_on) VALUES ($1, $2, $3, $4, $5, $6, 0, $7)";
    FIND_CONFERENCE = "SELECT id, organisation, called_by, called_at, meets_on, about, minutes, linked, expires_on, moved_from, called_off FROM conference WHERE id = $1";
    /// Where the organisation was asked to it.
    FIND_CONFERENCE_FOR = "SELECT c.id, c.organisation, c.called_by, c.called_at, c.meets_on, c.about, c.minutes, c.linked, c.expires_on, c.moved_from, c.called_off
                           FROM conference_seat s JOIN conference c ON c.id = s.conference WHERE s.conference = $1 AND s.organisation = $2";
    CONFERENCES = "SELECT c.id, c.organisation, c.called_by, c.called_at, c.meets_on, c.about, c.minutes, c.linked, c.expires_on, c.moved_from, c.called_off
                   FROM conference_seat s JOIN conference c ON c.id = s.conference
                   WHERE s.organisation = $1 AND (c.meets_on, c.id) < ($2, $3) ORDER BY c.meets_on DESC, c.id DESC LIMIT $4";
    /// Those of them that were neither held nor called off.
    CONFERENCES_TO_COME = "SELECT c.id, c.organisation, c.called_by, c.called_at, c.meets_on, c.about, c.minutes, c.linked, c.expires_on, c.moved_from, c.called_off
                           FROM conference_seat s JOIN conference c ON c.id = s.conference
                           WHERE s.organisation = $1 AND c.minutes IS NULL AND c.called_off IS NULL AND (c.meets_on, c.id) < ($2, $3)
                           ORDER BY c.meets_on DESC, c.id DESC LIMIT $4";
    CONFERENCES_DUE = "SELECT id, organisation, called_by, called_at, meets_on, about, minutes, linked, expires_on, moved_from, called_off FROM conference
                       WHERE expires_on <= $1 ORDER BY expires_on, id LIMIT $2";
    DELETE_CONFERENCE = "DELETE FROM conference WHERE id = $1";
    MOVE_CONFERENCE = "UPDATE conference SET moved_from = meets_on, meets_on = $2, about = $3, expires_on = $4 WHERE id = $1";
    CALL_OFF = "UPDATE conference SET called_off = $2 WHERE id = $1";
    /// Everybody asked is to be told anew, but for whoever changed it.
    UNTELL = "UPDATE conference_seat SET told_on = NULL WHERE conference = $1 AND organisation <> $2";
    INSERT_SEAT = "INSERT INTO conference_seat (conference, organisation, told_on) VALUES ($1, $2, $3)";
    SEATS_TO_TELL = "SELECT conference, organisation FROM conference_seat WHERE told_on IS NULL ORDER BY conference, organisation LIMIT $1";
    SET_TOLD = "UPDATE conference_seat SET told_on = $3 WHERE conference = $1 AND organisation = $2 AND told_on IS NULL";
    SEATS = "SELECT organisation, attended FROM conference_seat WHERE conference = $1 ORDER BY organisation";
    SET_ATTENDED = "UPDATE conference_seat SET attended = $3 WHERE conference = $1 AND organisation = $2";
    SET_MINUTES = "UPDATE conference SET minutes = $2 WHERE id = $1";
    LAID = "SELECT report, organisation FROM conference_report WHERE conference = $1 ORDER BY linked_at, report";
    /// Before which tables a report lies at which an organisation sits.
    LAID_WITH = "SELECT l.conference FROM conference_report l JOIN conference_seat s ON s.conference = l.conference
                 WHERE l.report = $1 AND s.organisation = $2 ORDER BY l.conference";
    INSERT_LAID = "INSERT INTO conference_report (conference, report, organisation, linked_by, linked_at) VALUES ($1, $2, $3, $4, $5)";
    COUNT_LAID = "UPDATE conference SET linked = linked + $2 WHERE id = $1";
    DELETE_LAID = "DELETE FROM conference_report WHERE conference = $1 AND report = $2";
    INSERT_TASK = "INSERT INTO task (id, conference, document, organisation, taken_by, due_on, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    TASKS = "SELECT id, conference, document, organisation, taken_by, due_on, set_by, done_at FROM task WHERE conference = $1 ORDER BY due_on, id";
    OPEN_TASKS = "SELECT id, conference, document, organisation, taken_by, due_on, set_by, done_at FROM task
                  WHERE organisation = $1 AND done_at IS NULL AND (due_on, id) > ($2, $3) ORDER BY due_on, id LIMIT $4";
    OPEN_TASKS_OF = "SELECT id, conference, document, organisation, taken_by, due_on, set_by, done_at FROM task
                     WHERE taken_by = $1 AND organisation = $2 AND done_at IS NULL ORDER BY due_on, id";
    TAKE_TASK = "UPDATE task SET taken_by = $2 WHERE id = $1";
    FINISH_TASK = "UPDATE task SET done_by = $2, done_at = $3 WHERE id = $1";
    UNDO_TASK = "UPDATE task SET done_by = NULL, done_at = NULL WHERE id = $1";
    CORRECT_TASK = "UPDATE task SET document = $2, due_on = $3 WHERE id = $1";
    DELETE_TASK = "DELETE FROM task WHERE id = $1";
    TASKS_TO_CHASE = "SELECT DISTINCT organisation, taken_by FROM task WHERE done_at IS NULL AND due_on <= $1 ORDER BY organisation, taken_by";
    CHASED_ON = "SELECT chased_on FROM chased WHERE member = $1";
    SET_CHASED = "INSERT INTO chased (member, chased_on) VALUES ($1, $2) ON CONFLICT (member) DO UPDATE SET chased_on = excluded.chased_on";
    FORGET_CHASED = "DELETE FROM chased WHERE chased_on < $1";

    /// By the queue's own index, one rank at a time: only ranks 0 and 4 are an unopened report's, and within one they stand by age already.
    UNREAD = "SELECT r.report, r.since_on, r.sent_on, r.district, r.kind FROM report_reader r
              WHERE r.organisation = $1 AND r.is_open = TRUE AND r.rank = $2 AND (r.sent_on, r.report) > ($3, $4)
              AND NOT EXISTS (SELECT 1 FROM report_work w WHERE w.organisation = r.organisation AND w.report = r.report)
              ORDER BY r.sent_on, r.report LIMIT $5";
    UNREAD_AMONG = among!("SELECT r.report, r.since_on FROM report_reader r WHERE r.organisation = $1 AND r.is_open = TRUE
                           AND NOT EXISTS (SELECT 1 FROM report_work w WHERE w.organisation = r.organisation AND w.report = r.report) AND r.report", "");
    UNANSWERED = "SELECT p.id, p.waits_since, p.waits_since, r.district, r.kind FROM report p JOIN report_reader r ON r.report = p.id AND r.organisation = p.answering
                  WHERE p.answering = $1 AND (p.waits_since, p.id) > ($2, $3) ORDER BY p.waits_since, p.id LIMIT $4";
    /// Of those, what one member has taken on. Any day is after -1: neither engine walks an index for "is not empty".
    UNANSWERED_OF = "SELECT p.id, p.waits_since, p.waits_since, r.district, r.kind FROM report_work w JOIN report p ON p.id = w.report AND p.answering = w.organisation
                     JOIN report_reader r ON r.report = w.report AND r.organisation = w.organisation
                     WHERE w.taken_by = $1 AND w.organisation = $2 AND p.waits_since > -1 ORDER BY p.waits_since, p.id";
    /// Of a page of reports, those whose sender waits for an answer of this organisation's. Written so that no index but that of ids serves it.
    UNANSWERED_AMONG = among!("SELECT p.id, p.waits_since FROM report p WHERE CASE WHEN p.answering = $1 THEN p.waits_since END > -1 AND p.id", "");
    CLOCK_RULES = "SELECT duty, from_on, days, source, set_at FROM clock_rule WHERE organisation = $1 ORDER BY duty, from_on";
    /// Set twice on one day, the second is what holds.
    SET_CLOCK = "INSERT INTO clock_rule (organisation, duty, from_on, days, source, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
                 ON CONFLICT (organisation, duty, from_on) DO UPDATE SET days = excluded.days, source = excluded.source, set_by = excluded.set_by, set_at = excluded.set_at";
    TAKEN_ON_BY = "SELECT w.report FROM report_work w JOIN report_reader r ON r.report = w.report AND r.organisation = w.organisation
                   WHERE w.taken_by = $1 AND r.is_open = TRUE ORDER BY w.report";
    /// Everybody of an organisation with something on their desk, among them those who were removed; without what the member who asks stepped back from.
    DESKS = "SELECT m.id, m.name, COUNT(*) FROM member m JOIN (
                 SELECT w.taken_by AS member FROM report_work w JOIN report_reader r ON r.report = w.report AND r.organisation = w.organisation
                 WHERE w.organisation = $1 AND w.taken_by IS NOT NULL AND r.is_open = TRUE
                 AND NOT EXISTS (SELECT 1 FROM recusal x WHERE x.member = $2 AND x.report = w.report)
                 UNION ALL SELECT i.kept_by FROM intelligence i WHERE i.organisation = $1 AND i.state <> 'given'
                 AND NOT EXISTS (SELECT 1 FROM recusal x WHERE x.member = $2 AND x.report = i.report)
                 UNION ALL SELECT t.taken_by FROM task t WHERE t.organisation = $1 AND t.taken_by IS NOT NULL AND t.done_at IS NULL
                 AND NOT EXISTS (SELECT 1 FROM conference_report l JOIN recusal x ON x.report = l.report WHERE x.member = $2 AND l.conference = t.conference)
             ) d ON d.member = m.id WHERE m.organisation = $1 GROUP BY m.id, m.name ORDER BY m.name, m.id";
}
