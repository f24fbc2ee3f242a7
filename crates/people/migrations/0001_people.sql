-- A person the partnership helps. Who they are, how they are reached and what they chose is sealed; here stands only what a list, a clock and a rule need.
CREATE TABLE person (
    id          {ID} PRIMARY KEY,         -- UUIDv7
    keeper      {ID} NOT NULL,            -- the organisation that writes the record
    standing    TEXT NOT NULL,            -- facet: adult, child, or not sure, as last worked out; a child by this column is treated as one until somebody opens the record
    state       TEXT NOT NULL,            -- where the record stands
    merged_into {ID},                     -- the record this one was found to be the same as; no foreign key: a table that points at itself could not be carried row by row
    version     {INT} NOT NULL,           -- counts what was written: two people do not overwrite each other
    begun_on    {INT} NOT NULL,           -- the day
    worked_on   {INT} NOT NULL,           -- the day it was last written to: its end is counted from here
    expires_on  {INT} NOT NULL,           -- the day it is erased unless held
    hold        TEXT,                     -- why it is kept past its day
    CONSTRAINT person_standing CHECK (standing IN ('adult', 'child', 'unsure')),
    CONSTRAINT person_state CHECK (state IN ('open', 'merged')),
    -- Merged into another, and never into itself, or open.
    CONSTRAINT person_merged CHECK ((state = 'merged') = (merged_into IS NOT NULL) AND merged_into <> id),
    CONSTRAINT person_hold CHECK (hold IN ('duty_to_protect', 'legal'))
) {STRICT};
CREATE INDEX person_expiry ON person (expires_on, id);
CREATE INDEX person_merged_into ON person (merged_into);

-- One line of the ledger of choices. What was explained, how, by whom and in whose words is sealed; what holds now must be plain, so that it ends what it
-- allowed although nobody with a key is there.
CREATE TABLE person_choice (
    id           {ID} PRIMARY KEY,        -- UUIDv7
    person       {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    document     {ID} NOT NULL,           -- in the vault: how it was explained, and their words
    about        TEXT NOT NULL,           -- what was chosen
    organisation {ID},                    -- with whom, where it is about sharing
    answer       TEXT NOT NULL,           -- what they said
    made_on      {INT} NOT NULL,          -- the day they said it
    position     {INT} NOT NULL,          -- counts the lines of one ledger: nothing is ever changed or taken out
    recorded_by  {ID} NOT NULL,           -- the member
    recorded_for {ID} NOT NULL,           -- their organisation
    recorded_at  {INT} NOT NULL,
    CONSTRAINT person_choice_person_position_unique UNIQUE (person, position),
    CONSTRAINT person_choice_about CHECK (about IN ('referral', 'support', 'police', 'named', 'sharing', 'immigration')),
    CONSTRAINT person_choice_answer CHECK (answer IN ('given', 'refused', 'withdrawn', 'undecided')),
    -- A choice to share names with whom; no other does.
    CONSTRAINT person_choice_with CHECK ((about = 'sharing') = (organisation IS NOT NULL))
) {STRICT};

-- One organisation that sees a person's record, and on what basis. Taking the row away ends it.
CREATE TABLE person_reader (
    person       {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,           -- the vault's recipient
    basis        TEXT NOT NULL,           -- on what ground
    rests_on     {ID} REFERENCES person_choice (id), -- the choice it rests on: it ends when that does
    shared_by    {ID} NOT NULL,           -- the member
    since_on     {INT} NOT NULL,          -- the day
    PRIMARY KEY (organisation, person),
    CONSTRAINT person_reader_basis CHECK (basis IN ('keeper', 'choice', 'danger', 'safeguarding', 'law')),
    -- What rests on a choice names it, and nothing else does.
    CONSTRAINT person_reader_choice CHECK ((basis = 'choice') = (rests_on IS NOT NULL))
) {STRICT};
CREATE INDEX person_reader_person ON person_reader (person);
CREATE INDEX person_reader_rests_on ON person_reader (rests_on);

-- Which sealed documents belong to a person: this room's, and those of the rooms that build on it.
CREATE TABLE person_document (
    document     {ID} PRIMARY KEY,        -- in the vault
    person       {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role         TEXT NOT NULL,           -- what is sealed in it: the vault's kind
    organisation {ID},                    -- whose it is alone; empty where every reader's
    added_on     {INT} NOT NULL           -- the day
) {STRICT};
CREATE INDEX person_document_person ON person_document (person, role);

-- A report a person is known from, or is thought to be in.
CREATE TABLE person_report (
    person    {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    report    {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    linked_by {ID} NOT NULL,              -- the member
    linked_at {INT} NOT NULL,
    PRIMARY KEY (person, report)
) {STRICT};
CREATE INDEX person_report_report ON person_report (report);

-- A day on which somebody must look at a person's record again. What is due is worked out from the record when it is opened: the day is all that stands here.
CREATE TABLE person_clock (
    person {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    due_on {INT} NOT NULL,
    PRIMARY KEY (person, due_on)
) {STRICT};
CREATE INDEX person_clock_due ON person_clock (due_on, person);

-- A member who stepped back from a person they know. To them the record is not there any more.
CREATE TABLE person_recusal (
    person     {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    member     {ID} NOT NULL,
    recused_at {INT} NOT NULL,
    PRIMARY KEY (member, person)
) {STRICT};
CREATE INDEX person_recusal_person ON person_recusal (person);

-- Why a person's record is kept past its day, and who said so.
CREATE TABLE person_hold (
    person       {ID} PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,           -- whose member put it on
    basis        TEXT NOT NULL,           -- on what ground
    member       {ID} NOT NULL,           -- who put it on; another takes it off
    held_at      {INT} NOT NULL,
    CONSTRAINT person_hold_basis CHECK (basis IN ('child', 'adult_at_risk', 'life', 'serious_crime', 'court', 'inquest'))
) {STRICT};

-- One person's wish to erase a record before its day, waiting for a second.
CREATE TABLE person_wish (
    person       {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,
    basis        TEXT NOT NULL,
    wished_by    {ID} NOT NULL,           -- never the one who agrees
    wished_at    {INT} NOT NULL,
    PRIMARY KEY (organisation, person),
    CONSTRAINT person_wish_basis CHECK (basis IN ('mistake', 'asked', 'not_ours', 'endangers'))
) {STRICT};
CREATE INDEX person_wish_person ON person_wish (person);

-- People who belong together: a family, or those found in one place. What they share was copied; this says only that they do.
CREATE TABLE person_group (
    party  {ID} NOT NULL,                 -- the group, by a random id
    person {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (party, person)
) {STRICT};
CREATE INDEX person_group_person ON person_group (person);

-- Two records found to be one person, and whether that was taken back.
CREATE TABLE person_merge (
    id        {ID} PRIMARY KEY,           -- UUIDv7
    kept      {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    merged    {ID} NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    member    {ID} NOT NULL,              -- who said so
    merged_at {INT} NOT NULL,
    undone_by {ID},                       -- who said it was wrong
    undone_at {INT},
    CONSTRAINT person_merge_two CHECK (kept <> merged),
    CONSTRAINT person_merge_undone CHECK ((undone_by IS NULL) = (undone_at IS NULL))
) {STRICT};
CREATE INDEX person_merge_kept ON person_merge (kept);
CREATE INDEX person_merge_merged ON person_merge (merged);

-- A service somebody can be sent to tonight. It names no person.
CREATE TABLE service (
    id           {ID} PRIMARY KEY,
    organisation {ID} NOT NULL,           -- the partner that keeps it
    name         TEXT NOT NULL,
    gives        TEXT NOT NULL,           -- codes, with a space between
    words        TEXT NOT NULL,           -- whom it is for
    number       TEXT NOT NULL,           -- telephone
    hours        TEXT NOT NULL,
    source       TEXT NOT NULL,           -- who said so, or where it was read
    confirmed_on {INT},                   -- the day somebody last asked; empty while nobody has
    confirmed_by {ID},                    -- the member who asked
    CONSTRAINT service_confirmed CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL))
) {STRICT};
