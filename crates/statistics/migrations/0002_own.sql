-- One release of the partnership's own numbers, as it went out: what was hidden is not in it. It is kept as long as anybody may hold a copy, which is for ever.
CREATE TABLE own_release (
    id          {ID} PRIMARY KEY,         -- UUIDv7
    name        TEXT NOT NULL,            -- what it is called in the ledger
    what        TEXT NOT NULL,            -- which table
    quarter     TEXT NOT NULL,            -- the quarter it counts: 2026-q3
    released_on {INT} NOT NULL,           -- the day
    member      {ID} NOT NULL,            -- who made it
    shown       TEXT NOT NULL,            -- every cell that is shown, and a mark where one is not; JSON
    CONSTRAINT own_release_name_unique UNIQUE (name),
    CONSTRAINT own_release_what CHECK (what IN ('reports', 'reading'))
) {STRICT};
CREATE INDEX own_release_quarter ON own_release (quarter, released_on, id);

-- The ledger of every release, with the true counts behind what was hidden: as secret as the facets it was counted from, and one row.
CREATE TABLE own_ledger (
    one     TEXT PRIMARY KEY,
    version {INT} NOT NULL,               -- counts every release: who releases meanwhile is told
    kept    {BYTES} NOT NULL,
    -- There is one ledger.
    CONSTRAINT own_ledger_one CHECK (one = 'ledger')
) {STRICT};

-- The words of the page for council members, where a coordinator changed them: text with names in braces for the numbers.
CREATE TABLE quarter_words (
    language   TEXT PRIMARY KEY,
    words      TEXT NOT NULL,
    member     {ID} NOT NULL,             -- who changed them last
    changed_at {INT} NOT NULL,
    CONSTRAINT quarter_words_language CHECK (language IN ('en', 'cy', 'ro'))
) {STRICT};
