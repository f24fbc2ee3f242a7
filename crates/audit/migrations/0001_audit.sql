-- One row for every act on a record: who, what, when, on what. Codes only; no row ever holds a person's words.
CREATE TABLE audit_entry (
    id           {ID} PRIMARY KEY,      -- UUIDv7: sorts by time
    happened_at  {INT} NOT NULL,        -- milliseconds since 1970, by the partnership's clock
    author_kind  TEXT NOT NULL CONSTRAINT audit_author_kind CHECK (author_kind IN ('public', 'member', 'system')),
    author       {ID},                  -- the member, opaque here; empty for the public and the system
    organisation {ID},                  -- the member's organisation at the time
    act          TEXT NOT NULL,         -- 'report.opened': noun, then what was done to it
    record_kind  TEXT NOT NULL,         -- 'report'
    record       {ID} NOT NULL,         -- the record's id
    detail       TEXT NOT NULL,         -- coded pairs 'basis=consent;to=…', sorted as recorded
    -- A member is somebody; the public and the system are nobody.
    CONSTRAINT audit_author_named CHECK ((author_kind = 'member') = (author IS NOT NULL))
) {STRICT};
CREATE INDEX audit_entry_record ON audit_entry (record_kind, record, id);
CREATE INDEX audit_entry_time ON audit_entry (happened_at, id);
