-- Facet: the day it was entered in the Home Office's service; empty before that. Counts begin with it, and read the index and no referral.
ALTER TABLE referral ADD COLUMN entered_on {INT};
UPDATE referral SET entered_on = (SELECT MIN(e.happened_on) FROM referral_event e WHERE e.referral = referral.id AND e.what = 'entered');
CREATE INDEX referral_counted ON referral (kind, entered_on, exploitation, handled_by, organisation);
