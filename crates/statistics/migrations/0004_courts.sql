-- What courts did is counted too, a day of publication may be one that was supposed, and who brought a table is kept, so that they can take it back.
-- A CHECK can't be changed alike on both engines. The rows are put aside, the table is made anew, and they are put back.
CREATE TABLE published_table_aside (
    id           {ID} PRIMARY KEY,
    measure      TEXT NOT NULL,
    which        TEXT NOT NULL,
    title        TEXT NOT NULL,
    published_on {INT} NOT NULL,
    file         TEXT NOT NULL,
    print        {BYTES} NOT NULL,
    figures      {BYTES} NOT NULL,
    imported_at  {INT} NOT NULL
) {STRICT};
INSERT INTO published_table_aside (id, measure, which, title, published_on, file, print, figures, imported_at)
    SELECT id, measure, which, title, published_on, file, print, figures, imported_at FROM published_table;
DROP TABLE published_table;

-- One edition of a published table, as somebody else published it on a day. Never changed: it is about nobody that it does not already tell the world of.
CREATE TABLE published_table (
    id           {ID} PRIMARY KEY,        -- UUIDv7
    measure      TEXT NOT NULL,           -- what it counts
    which        TEXT NOT NULL,           -- which table it is: its measure, how it is split, from when to when
    title        TEXT NOT NULL,           -- what it calls itself
    published_on {INT} NOT NULL,          -- the day
    day_supposed {BOOL} NOT NULL,         -- the day was not read where it was published
    file         TEXT NOT NULL,           -- the file it came from, and the sheet, empty where it was typed in
    print        {BYTES} NOT NULL,        -- SHA-256 of the figures: the same table again is known for it
    figures      {BYTES} NOT NULL,        -- every number, packed, read whole
    imported_at  {INT} NOT NULL,
    brought_by   {ID},                    -- the member, nobody where it came by the command line
    brought_for  {ID},                    -- their organisation
    -- The measures that are known. A further one wants rules of its own about what it may be set against.
    CONSTRAINT published_table_measure CHECK (measure IN ('referrals', 'sent', 'reasonable', 'conclusive', 'notifications', 'prosecutions', 'convictions', 'population')),
    -- Nothing is overwritten: another edition has another day.
    CONSTRAINT published_table_which_published_on_unique UNIQUE (which, published_on)
) {STRICT};
CREATE INDEX published_table_newest ON published_table (measure, published_on);
INSERT INTO published_table (id, measure, which, title, published_on, day_supposed, file, print, figures, imported_at)
    SELECT id, measure, which, title, published_on, FALSE, file, print, figures, imported_at FROM published_table_aside;
DROP TABLE published_table_aside;
