-- An edition that was brought by mistake and taken back, with its day, its numbers and the reason: no answer reads it, and it is not erased.
CREATE TABLE taken_back_table (
    id            {ID} PRIMARY KEY,       -- the edition's own
    measure       TEXT NOT NULL,
    which         TEXT NOT NULL,
    title         TEXT NOT NULL,
    published_on  {INT} NOT NULL,         -- the day it was said to be published on
    day_supposed  {BOOL} NOT NULL,
    file          TEXT NOT NULL,
    print         {BYTES} NOT NULL,
    figures       {BYTES} NOT NULL,       -- as they were, for whoever was told one of them meanwhile
    imported_at   {INT} NOT NULL,
    brought_by    {ID},
    brought_for   {ID},
    taken_back_at {INT} NOT NULL,
    taken_back_by {ID},                   -- the member, nobody where it was done on the command line
    reason        TEXT NOT NULL           -- in their words
) {STRICT};
CREATE INDEX taken_back_table_newest ON taken_back_table (taken_back_at);
