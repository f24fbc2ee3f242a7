-- A word back to whoever referred, from whoever works the referral on. What it says is in the vault; whether it was read stands here.
CREATE TABLE referral_feedback (
    id           {ID} PRIMARY KEY,      -- UUIDv7
    referral     {ID} NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    document     {ID} NOT NULL,         -- in the vault: a sentence or two
    organisation {ID} NOT NULL,         -- whose member wrote it
    member       {ID} NOT NULL,
    written_at   {INT} NOT NULL,
    read_by      {ID},                  -- who of the organisation that referred opened it first
    read_at      {INT},
    -- Read by somebody at some time, or not yet.
    CONSTRAINT referral_feedback_read CHECK ((read_by IS NULL) = (read_at IS NULL))
) {STRICT};
CREATE INDEX referral_feedback_referral ON referral_feedback (referral, written_at);
CREATE INDEX referral_feedback_unread ON referral_feedback (read_at, referral);
