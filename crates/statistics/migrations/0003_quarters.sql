-- One release of the partnership's own numbers, as it went out: what was hidden is not in it. It is kept as long as anybody may hold a copy, which is for ever.
CREATE TABLE quarter_release (
    id          {ID} PRIMARY KEY,         -- UUIDv7
    name        TEXT NOT NULL,            -- what it is called in the ledger
    what        TEXT NOT NULL,            -- which table: the code knows them
    quarter     TEXT NOT NULL,            -- the quarter it counts: 2026-q3
    released_on {INT} NOT NULL,           -- the day
    member      {ID} NOT NULL,            -- who made it
    shown       TEXT NOT NULL,            -- every cell that is shown, and a mark where one is not; JSON
    CONSTRAINT quarter_release_name_unique UNIQUE (name)
) {STRICT};
CREATE INDEX quarter_release_quarter ON quarter_release (quarter, released_on, id);
INSERT INTO quarter_release (id, name, what, quarter, released_on, member, shown) SELECT id, name, what, quarter, released_on, member, shown FROM own_release;
DROP TABLE own_release;

-- Every release of one quarter with the true counts behind what was hidden: sealed under a key of the partners' process, and gone when the quarter can't be released from any more.
CREATE TABLE quarter_ledger (
    quarter    TEXT PRIMARY KEY,          -- 2026-q3
    version    {INT} NOT NULL,            -- counts every release: who releases meanwhile is told
    sealed     {BYTES} NOT NULL,
    expires_on {INT} NOT NULL             -- the day it is erased
) {STRICT};
CREATE INDEX quarter_ledger_expiry ON quarter_ledger (expires_on);
-- The one that held all quarters lay open. A quarter that was released from it has no ledger now, and is not released from again.
DROP TABLE own_ledger;

-- One quarter counted for one table, each night while it may be released from: sums of plain facets, erased on the day the first of those facets are.
CREATE TABLE quarter_count (
    what       TEXT NOT NULL,             -- which table
    quarter    TEXT NOT NULL,             -- 2026-q3
    counted_on {INT} NOT NULL,            -- the day
    cells      TEXT NOT NULL,             -- codes and how many, where there is anybody; JSON
    expires_on {INT} NOT NULL,            -- the day it is erased
    PRIMARY KEY (what, quarter)
) {STRICT};
CREATE INDEX quarter_count_expiry ON quarter_count (expires_on);
