-- An intelligence report on the national form (3x5x2), made from a report or from nothing of ours. What it says, its grades and where it came from are sealed.
CREATE TABLE intelligence (
    id           {ID} PRIMARY KEY,        -- UUIDv7
    organisation {ID} NOT NULL,           -- whose it is
    report       {ID} REFERENCES report (id) ON DELETE CASCADE, -- what it was made from: it goes when that goes; empty where from nothing of ours
    state        TEXT NOT NULL,           -- how far it is
    body         {ID} NOT NULL,           -- in the vault: as staff wrote it
    source       {ID} NOT NULL,           -- in the vault, under the sources' key: where it came from, as a reference
    sanitised    {ID},                    -- in the vault: the text that may leave
    made_by      {ID} NOT NULL,           -- the member who wrote it: stays theirs in the account
    made_at      {INT} NOT NULL,
    kept_by      {ID} NOT NULL,           -- the member whose desk it is on
    sanitised_by {ID},                    -- who looked at every mark and decided
    expires_on   {INT} NOT NULL,          -- the day it is erased
    -- Made from a report it hangs on the share too: what an organisation made of a report goes when it ceases to read it.
    FOREIGN KEY (organisation, report) REFERENCES report_reader (organisation, report) ON DELETE CASCADE,
    CONSTRAINT intelligence_state CHECK (state IN ('draft', 'sanitised', 'given')),
    -- Nothing may leave that nobody looked at.
    CONSTRAINT intelligence_looked_at CHECK ((state = 'draft') = (sanitised IS NULL) AND (sanitised IS NULL) = (sanitised_by IS NULL))
) {STRICT};
CREATE INDEX intelligence_organisation ON intelligence (organisation, made_at, id);
CREATE INDEX intelligence_report ON intelligence (report, organisation);
CREATE INDEX intelligence_kept_by ON intelligence (kept_by, id);
CREATE INDEX intelligence_expires_on ON intelligence (expires_on, id);

-- That the sanitised text was given to another organisation, and on what ground. It opens that text and nothing else of the report.
CREATE TABLE intelligence_given (
    intelligence {ID} NOT NULL REFERENCES intelligence (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,           -- who has it
    basis        TEXT NOT NULL,           -- the ground
    given_by     {ID} NOT NULL,           -- the member
    given_at     {INT} NOT NULL,
    PRIMARY KEY (organisation, intelligence),
    CONSTRAINT intelligence_given_basis CHECK (basis IN ('reporters_choice', 'danger', 'safeguarding', 'crime', 'law'))
) {STRICT};
CREATE INDEX intelligence_given_intelligence ON intelligence_given (intelligence);
