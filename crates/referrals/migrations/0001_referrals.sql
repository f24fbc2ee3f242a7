-- A referral, or a notification, from its draft on: codes, ids and days. What it says of the person is sealed.
CREATE TABLE referral (
    id            {ID} PRIMARY KEY,       -- UUIDv7
    person        {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation  {ID} NOT NULL,          -- whose draft it is, and who refers
    kind          TEXT NOT NULL,          -- a referral or a notification
    nation        TEXT NOT NULL,          -- whose law, calendar and services hold
    state         TEXT NOT NULL,          -- where it stands
    state_on      {INT} NOT NULL,         -- since which day
    child         {BOOL} NOT NULL,        -- treated as a child when it was begun
    nameless      {BOOL} NOT NULL,        -- a notification about somebody who did not choose to be named
    begun_by      {ID} NOT NULL,          -- the member
    begun_on      {INT} NOT NULL,
    held_by       {ID} NOT NULL,          -- the member who works on the draft
    reviewed_by   {ID},                   -- the second person who read it as it stands; empty after every change
    prepared_by   {ID},                   -- the member who made it ready
    prepared_at   {INT},                  -- when
    form_document {ID},                   -- in the vault: the form as it was made ready
    handled_by    {ID},                   -- the organisation that enters it and works it on
    lives_in      TEXT,                   -- facet: the district they stay in, or the larger place
    exploited_in  TEXT,                   -- facet: the district it happened in, or the larger place
    exploitation  TEXT NOT NULL,          -- facet: one kind, or unknown
    expires_on    {INT} NOT NULL,         -- the day an unfinished draft is erased
    CONSTRAINT referral_kind CHECK (kind IN ('nrm', 'dtn')),
    CONSTRAINT referral_nation CHECK (nation IN ('england', 'wales', 'scotland', 'northern-ireland')),
    CONSTRAINT referral_state CHECK (state IN ('draft', 'prepared', 'entered', 'acknowledged', 'withdrawn', 'dropped')),
    CONSTRAINT referral_exploitation CHECK (exploitation IN ('labour', 'sexual', 'criminal', 'domestic', 'organs', 'unknown')),
    -- A child is always referred, and never notified of.
    CONSTRAINT referral_child CHECK (NOT (child AND kind = 'dtn')),
    -- A referral names the person.
    CONSTRAINT referral_nameless CHECK (NOT (nameless AND kind = 'nrm')),
    -- Ready by somebody at some time with a form, or not at all.
    CONSTRAINT referral_prepared CHECK ((prepared_by IS NULL) = (prepared_at IS NULL) AND (prepared_by IS NULL) = (form_document IS NULL))
) {STRICT};
CREATE INDEX referral_person ON referral (person, id);
CREATE INDEX referral_organisation ON referral (organisation, state, id);
CREATE INDEX referral_expiry ON referral (state, expires_on, id);

-- One saved version of one sheet of a draft. The words are in the vault. Earlier versions stay while it is a draft, so that two who write at once can be told apart.
CREATE TABLE sheet_version (
    referral {ID} NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL,               -- which sheet: what it asks is in the code
    entry    {ID} NOT NULL,               -- which record of that kind; nil where there is one
    version  {INT} NOT NULL,              -- counts from one
    document {ID} NOT NULL,               -- in the vault
    member   {ID} NOT NULL,               -- who saved it
    saved_at {INT} NOT NULL,
    once     {ID} NOT NULL,               -- drawn with the page: the same page sent twice is saved once
    PRIMARY KEY (referral, kind, entry, version),
    CONSTRAINT sheet_version_from CHECK (version >= 1),
    CONSTRAINT sheet_version_referral_once_unique UNIQUE (referral, once)
) {STRICT};

-- How a first responder is reached about what they refer: asked once, not with every referral. About staff, not about people who are helped.
CREATE TABLE responder_card (
    member       {ID} PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
    role         TEXT NOT NULL,           -- what they do
    phone        TEXT NOT NULL,           -- at work
    second_mail  TEXT NOT NULL,           -- who is asked where they cannot be reached
    form_name    TEXT NOT NULL,           -- as the Home Office form's list calls their organisation
    nation       TEXT NOT NULL,           -- where they work
    saved_at     {INT} NOT NULL,
    CONSTRAINT responder_card_nation CHECK (nation IN ('england', 'wales', 'scotland', 'northern-ireland'))
) {STRICT};
