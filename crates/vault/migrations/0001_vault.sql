-- An organisation that what people tell can be sealed to. Public: shown by name before anything is told.
CREATE TABLE recipient (
    organisation {ID} PRIMARY KEY,      -- the organisation's id in every room
    name         TEXT NOT NULL,         -- as the public knows it
    -- What it is: decides what the public is told of it, and the immigration wall.
    kind         TEXT NOT NULL CONSTRAINT recipient_kind CHECK (kind IN ('police', 'council', 'charity', 'helpline', 'labour_inspectorate',
                 'health', 'fire', 'immigration_enforcement', 'other')),
    active       {BOOL} NOT NULL,       -- false: nothing new is sealed to it
    fallback     {BOOL} NOT NULL,       -- reads what no other organisation covers or may see
    -- The immigration wall: such an organisation is never where a report goes for want of a better place.
    CONSTRAINT recipient_fallback_wall CHECK (NOT (fallback AND kind = 'immigration_enforcement'))
) {STRICT};

-- The districts a recipient covers. A report is sealed to those that cover its place.
CREATE TABLE recipient_place (
    organisation {ID} NOT NULL REFERENCES recipient (organisation), -- who covers it
    district     TEXT NOT NULL,         -- the district's ONS code
    PRIMARY KEY (organisation, district)
) {STRICT};
CREATE INDEX recipient_place_district ON recipient_place (district, organisation);

-- A recipient's public key for one compartment and epoch, signed by the partnership key that is pinned in configuration.
CREATE TABLE recipient_key (
    organisation {ID} NOT NULL REFERENCES recipient (organisation), -- whose key it is
    -- Which part of its records it opens.
    compartment  TEXT NOT NULL CONSTRAINT recipient_key_compartment CHECK (compartment IN ('reading', 'identities', 'originals', 'sources')),
    epoch        {INT} NOT NULL CONSTRAINT recipient_key_epoch CHECK (epoch >= 1), -- a removed member starts the next; they count from one
    public_key   {BYTES} NOT NULL,      -- X25519, 32 bytes
    signature    {BYTES} NOT NULL,      -- Ed25519 over organisation, compartment, epoch and public key
    former       {BYTES},               -- the private key of the epoch before, sealed to this epoch's public key
    PRIMARY KEY (organisation, compartment, epoch),
    -- Every epoch but the first opens the one before, so that nothing sealed earlier is lost.
    CONSTRAINT recipient_key_former CHECK ((epoch = 1) = (former IS NULL))
) {STRICT};

-- The public half of an organisation's recovery code, signed by the partnership key. Replaced after use.
CREATE TABLE recovery (
    organisation {ID} PRIMARY KEY REFERENCES recipient (organisation), -- whose way back it is
    public_key   {BYTES} NOT NULL,      -- X25519, derived from the code, which is nowhere stored
    signature    {BYTES} NOT NULL       -- Ed25519 over organisation and public key
) {STRICT};

-- The latest private key of each compartment, sealed to the recovery code.
CREATE TABLE recovery_key (
    organisation {ID} NOT NULL REFERENCES recovery (organisation), -- whose way back it is
    compartment  TEXT NOT NULL,         -- with the epoch: which key is inside
    epoch        {INT} NOT NULL,        -- the epoch of the key inside
    sealed       {BYTES} NOT NULL,      -- form, encapsulated key, ciphertext
    PRIMARY KEY (organisation, compartment),
    FOREIGN KEY (organisation, compartment, epoch) REFERENCES recipient_key (organisation, compartment, epoch)
) {STRICT};

-- One sealed document of a record: its text is padded to a bucket and sealed under a data key of its own, which is only in its wraps.
CREATE TABLE document (
    id           {ID} PRIMARY KEY,      -- random, tells nothing
    record       {ID} NOT NULL,         -- the record it belongs to, such as a report
    -- What it is: decides its compartment and whether a receipt may open it.
    kind         TEXT NOT NULL CONSTRAINT document_kind CHECK (kind IN ('concern', 'identity', 'message', 'addition', 'note', 'translation',
                 'copy', 'original', 'feedback', 'person', 'contact', 'status', 'choice', 'memo', 'account', 'referral', 'decision',
                 'intelligence', 'source', 'sanitised', 'conference', 'minutes', 'task')),
    sealed       {BYTES} NOT NULL,      -- form, nonce, ciphertext
    CONSTRAINT document_id_kind_unique UNIQUE (id, kind)
) {STRICT};
CREATE INDEX document_record ON document (record, id);

-- A document's data key, sealed to one organisation that may read it. Sharing adds a row, ending a share removes it, erasing removes all.
CREATE TABLE wrap (
    document     {ID} NOT NULL REFERENCES document (id), -- what it opens
    organisation {ID} NOT NULL,         -- who can open it
    compartment  TEXT NOT NULL,         -- with which of its keys
    epoch        {INT} NOT NULL,        -- of which epoch
    sealed       {BYTES} NOT NULL,      -- form, encapsulated key, ciphertext
    PRIMARY KEY (document, organisation),
    -- Only to a key the partnership has: organisations behind the immigration wall have none.
    FOREIGN KEY (organisation, compartment, epoch) REFERENCES recipient_key (organisation, compartment, epoch)
) {STRICT};

-- A document's data key, sealed to the receipt of its record.
CREATE TABLE receipt_wrap (
    document     {ID} PRIMARY KEY,      -- what it opens
    -- A found receipt must not replay the story: never the first account, a name, a note or a file.
    kind         TEXT NOT NULL CONSTRAINT receipt_wrap_kind CHECK (kind IN ('message', 'addition')),
    sealed       {BYTES} NOT NULL,      -- form, encapsulated key, ciphertext
    FOREIGN KEY (document, kind) REFERENCES document (id, kind)
) {STRICT};

-- A sealed file. It waits for its report to be sent, or it belongs to the document of the same id.
CREATE TABLE file (
    id            {ID} PRIMARY KEY,     -- the document's id, drawn when the file came
    waiting_until {INT},                -- when it is thrown away unless its report was sent; empty once it was
    complete      {BOOL} NOT NULL,      -- whether its last chunk came
    stored        {INT} NOT NULL        -- sealed bytes so far: bounds what may wait
) {STRICT};
CREATE INDEX file_waiting_until ON file (waiting_until);

-- Sealed pieces of a file, 256 KiB each, in order. Swapped, missing or cut pieces do not open.
CREATE TABLE file_chunk (
    file         {ID} NOT NULL REFERENCES file (id), -- which file
    position     {INT} NOT NULL CONSTRAINT file_chunk_position CHECK (position >= 0), -- counts from zero
    sealed       {BYTES} NOT NULL,      -- form, nonce prefix, ciphertext
    PRIMARY KEY (file, position)
) {STRICT};

-- A document that was erased: nothing but its id and the day. A restored backup erases these again before it serves.
CREATE TABLE erasure (
    document     {ID} PRIMARY KEY,      -- what was erased
    erased_on    {INT} NOT NULL         -- days since 1970
) {STRICT};
CREATE INDEX erasure_erased_on ON erasure (erased_on, document);
