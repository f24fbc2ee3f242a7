-- One concern, from the moment it is sent. What was told is sealed in documents; only the facets needed to sort and count stand here.
CREATE TABLE report (
    id            {ID} PRIMARY KEY,       -- UUIDv4: says nothing of when
    submission    {ID} NOT NULL,          -- drawn before Send: a repeated press finds this row
    kind          TEXT NOT NULL,          -- facet: kind of exploitation, from the kind of place
    district      TEXT,                   -- facet: ONS code, of the larger place where few live; empty where not known
    age_band      TEXT NOT NULL,          -- facet: the youngest seen
    danger        {BOOL} NOT NULL,        -- facet: somebody is in danger now
    child         {BOOL} NOT NULL,        -- facet: somebody under 18 is there
    sent_on       {INT} NOT NULL,         -- facet: the day; the exact time is sealed
    state         TEXT NOT NULL,          -- facet: where it stands
    state_on      {INT} NOT NULL,         -- the day it came to stand there: the sender sees this day
    public_reason TEXT,                   -- what the sender is told of a closing
    answering     {ID} NOT NULL,          -- the organisation that decides and writes back
    locator       {INT} NOT NULL,         -- finds the conversation, 30 bits: two reports may share one, the key decides
    receipt_key   {BYTES} NOT NULL,       -- public half of the receipt's key pair: messages are sealed to it
    expires_on    {INT} NOT NULL,         -- the day it is erased unless held
    hold          TEXT,                   -- why it is kept past its day
    CONSTRAINT report_submission_unique UNIQUE (submission),
    -- The kinds of the National Referral Mechanism, and "not known".
    CONSTRAINT report_kind CHECK (kind IN ('labour', 'sexual', 'criminal', 'domestic', 'organs', 'unknown')),
    CONSTRAINT report_age_band CHECK (age_band IN ('under16', 'from16to17', 'from18to24', 'from25to64', 'from65', 'unknown')),
    CONSTRAINT report_state CHECK (state IN ('received', 'read', 'asked', 'passed_on', 'closed', 'withdrawn')),
    -- A fixed list, so that no closing says what was found.
    CONSTRAINT report_public_reason CHECK (public_reason IN ('looked', 'too_little', 'another_service', 'as_asked')),
    -- Only a closed report has a reason, and it always has.
    CONSTRAINT report_closed_with_reason CHECK ((state = 'closed') = (public_reason IS NOT NULL)),
    CONSTRAINT report_hold CHECK (hold IN ('duty_to_protect', 'legal'))
) {STRICT};
CREATE INDEX report_expiry ON report (expires_on, id);
CREATE INDEX report_locator ON report (locator);

-- One organisation that reads a report, with the facets its queue is sorted by. Taking the row away ends the share.
CREATE TABLE report_reader (
    report       {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,           -- the vault's recipient
    since_on     {INT} NOT NULL,          -- the day it became a reader
    rank         {INT} NOT NULL,          -- 0 danger or a child, with something unread here; 1 the same, all read; 4 not opened here; else 2 to 7 as measured: sorts before age
    sent_on      {INT} NOT NULL,          -- copied from the report: the queue never joins to sort
    kind         TEXT NOT NULL,           -- copied from the report
    district     TEXT,                    -- copied from the report
    state        TEXT NOT NULL,           -- copied from the report at each change
    is_open      {BOOL} NOT NULL,         -- copied: the state still needs work
    PRIMARY KEY (organisation, report),
    -- The standings of triage; decision 0063 says what they tell.
    CONSTRAINT report_reader_rank CHECK (rank BETWEEN 0 AND 7)
) {STRICT};
CREATE INDEX report_reader_queue ON report_reader (organisation, is_open, rank, sent_on, report);
CREATE INDEX report_reader_district ON report_reader (organisation, district, is_open, rank, sent_on, report);
CREATE INDEX report_reader_kind ON report_reader (organisation, kind, is_open, rank, sent_on, report);
CREATE INDEX report_reader_state ON report_reader (organisation, state, rank, sent_on, report);
CREATE INDEX report_reader_report ON report_reader (report);

-- Which sealed documents belong to a report. There is always one concern and one identity, empty or not, so that rows tell nothing.
CREATE TABLE report_document (
    document {ID} PRIMARY KEY,            -- in the vault
    report   {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    role     TEXT NOT NULL,               -- what is sealed in it: the vault's kind
    position {INT} NOT NULL,              -- order among its kind; a cleaned file and its original share one
    added_on {INT} NOT NULL,              -- the day
    CONSTRAINT report_document_role CHECK (role IN ('concern', 'identity', 'copy', 'original', 'note', 'translation'))
) {STRICT};
CREATE INDEX report_document_report ON report_document (report, role, position);

-- One message of the conversation. Its words are a document sealed to the readers and to the receipt.
CREATE TABLE report_message (
    id       {ID} PRIMARY KEY,            -- UUIDv4
    report   {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    document {ID} NOT NULL,               -- in the vault
    author   TEXT NOT NULL,               -- who wrote: the sender, or the organisation that answers; never which
    position {INT} NOT NULL,              -- order in the conversation
    sent_on  {INT} NOT NULL,              -- the day
    CONSTRAINT report_message_report_position_unique UNIQUE (report, position),
    CONSTRAINT report_message_author CHECK (author IN ('reporter', 'organisation'))
) {STRICT};

-- How often wrong receipts were tried lately, by locator and in all. No address is kept and nobody is locked out: answers only slow down.
CREATE TABLE receipt_throttle (
    bucket  TEXT PRIMARY KEY,             -- 'all', or 'locator:' and its number
    wrong   {INT} NOT NULL,               -- wrong tries, halved as time goes by
    last_at {INT} NOT NULL                -- the minute of the last one, in milliseconds
) {STRICT};

-- What somebody said of the service itself, sealed to the organisation that looks after it.
CREATE TABLE feedback (
    id         {ID} PRIMARY KEY,          -- UUIDv4
    document   {ID} NOT NULL,             -- in the vault
    organisation {ID} NOT NULL,           -- who reads it
    sent_on    {INT} NOT NULL,            -- the day
    expires_on {INT} NOT NULL             -- one year later
) {STRICT};
CREATE INDEX feedback_reader ON feedback (organisation, sent_on, id);
