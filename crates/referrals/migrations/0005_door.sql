-- When a referral last passed the door, made ready or entered: on which day, whether as a child's, and the last word about being referred that was in the ledger
-- then. What was known at the door does not end it afterwards. Empty while it is a draft.
ALTER TABLE referral ADD COLUMN door_on {INT};
ALTER TABLE referral ADD COLUMN door_child {BOOL};
ALTER TABLE referral ADD COLUMN door_heard {ID};
UPDATE referral SET door_child = child,
    door_on = (SELECT MAX(e.happened_on) FROM referral_event e WHERE e.referral = referral.id AND e.what IN ('prepared', 'entered'))
    WHERE standing IS NOT NULL;
