//! The SQL texts, in one list that a test prepares on both engines.

daybreak_database::statements! {
    INSERT_MEMBER = "INSERT INTO member (id, organisation, name, mail, language, state, made_at, changed_at) VALUES ($1, $2, $3, $4, $5, 'invited', $6, $6)";
    FIND_MEMBER = "SELECT id, organisation, name, mail, language, state, made_at FROM member WHERE id = $1";
    FIND_MEMBER_BY_MAIL = "SELECT id, organisation, name, mail, language, state, made_at FROM member WHERE mail = $1";
    LIST_MEMBERS = "SELECT id, organisation, name, mail, language, state, made_at FROM member
                    WHERE organisation = $1 AND state <> 'removed' ORDER BY name, id";
    LIST_ROLES = "SELECT r.member, r.role FROM member_role r JOIN member m ON m.id = r.member
                  WHERE m.organisation = $1 AND m.state <> 'removed' ORDER BY r.member, r.role";
    ROLES_OF = "SELECT role FROM member_role WHERE member = $1 ORDER BY role";
    SET_STATE = "UPDATE member SET state = $2, changed_at = $3 WHERE id = $1";
    SET_LANGUAGE = "UPDATE member SET language = $2 WHERE id = $1";
    /// A removed member's address may be invited again, as somebody new.
    FORGET_MAIL = "UPDATE member SET mail = $2 WHERE id = $1";
    /// Removed so long ago that no entry of the account names them any more.
    GONE_MEMBERS = "SELECT id FROM member WHERE state = 'removed' AND changed_at < $1 ORDER BY changed_at, id LIMIT 50";
    DELETE_INVITES_OF = "DELETE FROM invite WHERE member = $1";
    DELETE_MADE_OF = "DELETE FROM member_made WHERE member = $1";
    DELETE_MEMBER = "DELETE FROM member WHERE id = $1 AND state = 'removed'";
    INSERT_ROLE = "INSERT INTO member_role (member, role) VALUES ($1, $2)";
    DELETE_ROLES = "DELETE FROM member_role WHERE member = $1";

    /// The same one statement whether there is such a name or not.
    /// Members of an organisation that rests sign in no more, and their sessions are over.
    FIND_LOCK_BY_MAIL = "SELECT m.id, m.organisation, l.sealed, l.public, l.vouched, l.used_step FROM member m
                         JOIN member_lock l ON l.member = m.id JOIN recipient r ON r.organisation = m.organisation
                         WHERE m.mail = $1 AND m.state = 'active' AND r.active = TRUE";
    FIND_LOCK = "SELECT m.id, m.organisation, l.sealed, l.public, l.vouched, l.used_step FROM member m
                 JOIN member_lock l ON l.member = m.id WHERE m.id = $1 AND m.state = 'active'";
    PUT_LOCK = "INSERT INTO member_lock (member, sealed, public, vouched, used_step, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    DELETE_LOCK = "DELETE FROM member_lock WHERE member = $1";
    /// The same key pair under a new passphrase.
    RESEAL_LOCK = "UPDATE member_lock SET sealed = $2 WHERE member = $1 AND sealed = $3";
    /// Changes nothing where the step was used meanwhile: two browsers can't spend one code.
    USE_STEP = "UPDATE member_lock SET used_step = $2 WHERE member = $1 AND used_step < $2";
    INSERT_CODE = "INSERT INTO member_code (member, label) VALUES ($1, $2)";
    USE_CODE = "DELETE FROM member_code WHERE member = $1 AND label = $2";
    COUNT_CODES = "SELECT COUNT(*) FROM member_code WHERE member = $1";
    DELETE_CODES = "DELETE FROM member_code WHERE member = $1";

    /// Whoever makes a member what they are, and all who had made them: what is recorded once stays as it was first.
    INSERT_MADE = "INSERT INTO member_made (member, made_by, made_at) VALUES ($1, $2, $3) ON CONFLICT (member, made_by) DO NOTHING";
    MADE_BY = "SELECT made_by FROM member_made WHERE member = $1 ORDER BY made_by";
    IS_MADE_BY = "SELECT COUNT(*) FROM member_made WHERE (member = $1 AND made_by = $2) OR (member = $2 AND made_by = $1)";

    INSERT_INVITE = "INSERT INTO invite (label, member, kind, made_at, expires_at) VALUES ($1, $2, $3, $4, $5)";
    FIND_INVITE = "SELECT i.member, i.kind, i.expires_at FROM invite i JOIN member m ON m.id = i.member
                   WHERE i.label = $1 AND i.used_at IS NULL AND m.state = 'invited'";
    USE_INVITE = "UPDATE invite SET used_at = $2 WHERE label = $1 AND used_at IS NULL";
    /// A new link ends the ones before it.
    END_INVITES = "UPDATE invite SET used_at = $2 WHERE member = $1 AND used_at IS NULL";

    INSERT_SESSION = "INSERT INTO session (label, member, sealed, started_at, seen_at) VALUES ($1, $2, $3, $4, $4)";
    FIND_SESSION = "SELECT s.member, s.sealed, s.started_at, s.seen_at, m.organisation, m.name, m.mail, m.language FROM session s
                    JOIN member m ON m.id = s.member JOIN recipient r ON r.organisation = m.organisation
                    WHERE s.label = $1 AND m.state = 'active' AND r.active = TRUE";
    SEE_SESSION = "UPDATE session SET seen_at = $2 WHERE label = $1";
    DELETE_SESSION = "DELETE FROM session WHERE label = $1";
    DELETE_SESSIONS_OF = "DELETE FROM session WHERE member = $1";
    DELETE_SESSIONS = "DELETE FROM session";
    DELETE_OTHER_SESSIONS = "DELETE FROM session WHERE member = $1 AND label <> $2";
    COUNT_SESSIONS = "SELECT COUNT(*) FROM session WHERE member = $1 AND seen_at > $2 AND started_at > $3";
    SWEEP_SESSIONS = "DELETE FROM session WHERE seen_at <= $1 OR started_at <= $2";

    FIND_LANE = "SELECT count, last_at FROM throttle WHERE lane = $1";
    PUT_LANE = "INSERT INTO throttle (lane, count, last_at) VALUES ($1, $2, $3)
                ON CONFLICT (lane) DO UPDATE SET count = excluded.count, last_at = excluded.last_at";
    DELETE_LANE = "DELETE FROM throttle WHERE lane = $1";
    SWEEP_LANES = "DELETE FROM throttle WHERE last_at <= $1";

    GRANTS_OF = "SELECT compartment, epoch, wrap FROM compartment_grant WHERE organisation = $1 AND member = $2 ORDER BY compartment";
    HOLDERS = "SELECT g.member, l.public, l.vouched FROM compartment_grant g JOIN member_lock l ON l.member = g.member
               WHERE g.organisation = $1 AND g.compartment = $2 ORDER BY g.member";
    LIST_HELD = "SELECT member, compartment FROM compartment_grant WHERE organisation = $1 ORDER BY member, compartment";
    INSERT_GRANT = "INSERT INTO compartment_grant (organisation, compartment, epoch, member, wrap, granted_by, granted_at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// The same holder, the next epoch's key.
    RENEW_GRANT = "UPDATE compartment_grant SET epoch = $4, wrap = $5 WHERE organisation = $1 AND compartment = $2 AND member = $3";
    DELETE_GRANTS_OF = "DELETE FROM compartment_grant WHERE member = $1";
    DELETE_GRANTS_IN = "DELETE FROM compartment_grant WHERE member = $1 AND compartment = $2";

    LIST_REQUESTS = "SELECT q.member, q.compartment, q.outside, q.asked_at, q.agreed_by FROM grant_request q JOIN member m ON m.id = q.member
                     WHERE m.organisation = $1 AND m.state = 'active' ORDER BY q.asked_at, q.member, q.compartment";
    FIND_REQUEST = "SELECT member, compartment, outside, asked_at, agreed_by FROM grant_request WHERE member = $1 AND compartment = $2";
    INSERT_REQUEST = "INSERT INTO grant_request (member, compartment, outside, asked_at) VALUES ($1, $2, $3, $4) ON CONFLICT (member, compartment) DO NOTHING";
    AGREE_REQUEST = "UPDATE grant_request SET agreed_by = $3 WHERE member = $1 AND compartment = $2 AND agreed_by IS NULL";
    DELETE_REQUEST = "DELETE FROM grant_request WHERE member = $1 AND compartment = $2";
    DELETE_REQUESTS_OF = "DELETE FROM grant_request WHERE member = $1";

    LATEST_EPOCH = "SELECT MAX(epoch) FROM recipient_key WHERE organisation = $1 AND compartment = $2";
    PUT_DUE = "INSERT INTO epoch_due (organisation, compartment, since) VALUES ($1, $2, $3) ON CONFLICT (organisation, compartment) DO NOTHING";
    LIST_DUE = "SELECT compartment FROM epoch_due WHERE organisation = $1 ORDER BY compartment";
    DELETE_DUE = "DELETE FROM epoch_due WHERE organisation = $1 AND compartment = $2";
}
