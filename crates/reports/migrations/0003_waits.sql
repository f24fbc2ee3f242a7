-- Since when the sender of an open report waits for an answer: the day of the first thing they wrote since the last answer; empty where nobody waits.
-- It follows the messages, so that the list of what is due reads an index and no conversation.
ALTER TABLE report ADD COLUMN waits_since {INT};
UPDATE report SET waits_since = (
    SELECT MIN(m.sent_on) FROM report_message m WHERE m.report = report.id AND m.author = 'reporter'
    AND m.position > COALESCE((SELECT MAX(l.position) FROM report_message l WHERE l.report = report.id AND l.author = 'organisation'), -1)
) WHERE state NOT IN ('closed', 'withdrawn');
CREATE INDEX report_waits ON report (answering, waits_since, id);
