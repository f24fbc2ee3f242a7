-- One edition of a published table, as somebody else published it on a day. Never changed and never erased: it is about nobody that it does not already tell the world of.
CREATE TABLE published_table (
    id           {ID} PRIMARY KEY,        -- UUIDv7
    measure      TEXT NOT NULL,           -- what it counts
    which        TEXT NOT NULL,           -- which table it is: its measure, how it is split, from when to when
    title        TEXT NOT NULL,           -- what it calls itself
    published_on {INT} NOT NULL,          -- the day
    file         TEXT NOT NULL,           -- the file it came from, and the sheet
    print        {BYTES} NOT NULL,        -- SHA-256 of the figures: the same table again is known for it
    figures      {BYTES} NOT NULL,        -- every number, packed; read whole
    imported_at  {INT} NOT NULL,
    -- The measures that are known; a further one wants rules of its own about what it may be set against.
    CONSTRAINT published_table_measure CHECK (measure IN ('referrals', 'sent', 'reasonable', 'conclusive', 'notifications', 'population')),
    -- Nothing is overwritten: another edition has another day.
    CONSTRAINT published_table_which_published_on_unique UNIQUE (which, published_on)
) {STRICT};
CREATE INDEX published_table_newest ON published_table (measure, published_on);

-- Boundaries of areas, for true maps: the newest set is drawn.
CREATE TABLE boundary_set (
    id          {ID} PRIMARY KEY,         -- UUIDv7
    name        TEXT NOT NULL,            -- the file it came from
    geojson     {BYTES} NOT NULL,
    imported_at {INT} NOT NULL
) {STRICT};
CREATE INDEX boundary_set_newest ON boundary_set (imported_at);

-- A file of claims: published sentences with their arithmetic. The newest is shown.
CREATE TABLE claim_file (
    id          {ID} PRIMARY KEY,         -- UUIDv7
    name        TEXT NOT NULL,            -- the file it came from
    claims      TEXT NOT NULL,            -- TOML or JSON, as it was
    imported_at {INT} NOT NULL
) {STRICT};
CREATE INDEX claim_file_newest ON claim_file (imported_at);
