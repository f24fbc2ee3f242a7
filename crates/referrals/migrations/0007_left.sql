-- What a clock looks for every minute: what ended by the person's word and nobody of an organisation has looked at since.
CREATE INDEX referral_reader_left ON referral_reader (referral, organisation) WHERE standing = 'withdrawn' AND seen < happened;
