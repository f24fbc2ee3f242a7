-- Entries that are not yet linked into the chain. Each act puts its own in; the chainer takes them out. Nothing else reads or writes it.
CREATE TABLE audit_waiting (
    entry    {ID} PRIMARY KEY REFERENCES audit_entry (id), -- the entry
    ready_at {INT} NOT NULL -- when it may be linked: 0 is at once; the day after where only its day is known
) {STRICT};
CREATE INDEX audit_waiting_ready ON audit_waiting (ready_at, entry);
INSERT INTO audit_waiting (entry, ready_at) SELECT id, 0 FROM audit_entry;

-- The chain: each link binds one entry to all that came before it.
CREATE TABLE audit_link (
    sequence {INT} PRIMARY KEY CONSTRAINT audit_link_sequence CHECK (sequence > 0), -- from 1, without a gap: a gap is a link that was taken out
    entry    {ID} NOT NULL, -- the entry that is linked; no foreign key, since its link outlives an entry that has faded
    digest   {BYTES} NOT NULL, -- SHA-256 of the entry's canonical form
    hash     {BYTES} NOT NULL, -- SHA-256 of the link before, this sequence and this digest
    -- An entry stands in the account once.
    CONSTRAINT audit_link_entry_unique UNIQUE (entry)
) {STRICT};

-- Signed heads: what the chain was when it was signed, with a key that is not in the database. Copies are kept by every organisation.
CREATE TABLE audit_head (
    sequence  {INT} PRIMARY KEY, -- the last link that the head covers; no foreign key, since a head must outlive a chain that was cut
    hash      {BYTES} NOT NULL,  -- that link's hash
    signed_at {INT} NOT NULL,    -- milliseconds since 1970
    signature {BYTES} NOT NULL   -- Ed25519 over all of the above
) {STRICT};

-- Work that only one server may do at a time, and who does it until when.
CREATE TABLE lease (
    name       TEXT PRIMARY KEY, -- the work: 'audit.chain'
    holder     {ID} NOT NULL,    -- the server, by an id it draws when it starts
    held_until {INT} NOT NULL    -- milliseconds since 1970; after this anybody may take it
) {STRICT};

-- A member's and an organisation's acts, newest first, for the page of the account. The public's acts have neither and cost nothing here.
CREATE INDEX audit_entry_author ON audit_entry (author, id) WHERE author IS NOT NULL;
CREATE INDEX audit_entry_organisation ON audit_entry (organisation, id) WHERE organisation IS NOT NULL;
-- The list of erasures, replayed after a restore.
CREATE INDEX audit_entry_erased ON audit_entry (id) WHERE act LIKE '%.erased';
