-- The mark of a question, as its token under every key that was in use when it was asked: while one key takes another's place, what was traced under either is found.
CREATE TABLE asking_token (
    asking {ID} NOT NULL REFERENCES asking (id) ON DELETE CASCADE,
    token  {BYTES} NOT NULL,
    key    {INT} NOT NULL,                -- which key made it
    PRIMARY KEY (asking, token)
) {STRICT};
CREATE INDEX asking_token_token ON asking_token (token);
INSERT INTO asking_token (asking, token, key) SELECT id, token, key FROM asking;
ALTER TABLE asking DROP COLUMN token;
ALTER TABLE asking DROP COLUMN key;

-- A mark that somebody read in a report (a vehicle in a photograph) and put down by hand. Its words are a document, sealed to every reader.
CREATE TABLE added_mark (
    document     {ID} PRIMARY KEY,        -- in the vault
    report       {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    member       {ID} NOT NULL,           -- who put it down
    organisation {ID} NOT NULL,
    added_at     {INT} NOT NULL
) {STRICT};
CREATE INDEX added_mark_report ON added_mark (report, added_at);
-- A trace left by hand stays where an opening puts others in the place of its own.
ALTER TABLE trace ADD COLUMN added {ID};  -- the document of the mark that was put down by hand; empty for what an opening leaves

-- The day an organisation was told by mail that it is asked to a conference; empty before. Who called it need not be told.
ALTER TABLE conference_seat ADD COLUMN told_on {INT};
UPDATE conference_seat SET told_on = 0;
CREATE INDEX conference_seat_told_on ON conference_seat (told_on);

-- Measuring again goes on by pressing, and remembers nothing.
DROP TABLE measuring;
