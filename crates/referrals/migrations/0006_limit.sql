-- A last "no" stays open while there is time to ask for another look; its clock closes it on the day after.
UPDATE referral_reader SET is_open = TRUE WHERE standing = 'refused_second' AND due_on IS NOT NULL;
-- What a clock looks for every minute: the days of a "no", and of nothing else.
CREATE INDEX referral_reader_limit ON referral_reader (due_on, referral) WHERE standing IN ('refused_first', 'refused_second');
