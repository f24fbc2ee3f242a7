-- Where a referral stands, in one word, worked out from what happened to it; empty while it is a draft.
ALTER TABLE referral ADD COLUMN standing TEXT CONSTRAINT referral_standing CHECK (standing IN ('prepared', 'entered', 'acknowledged', 'recovering',
    'refused_first', 'recognised', 'refused_second', 'reconsidered', 'disqualified', 'leaving', 'withdrawn', 'closed'));

-- Something that happened to a referral, in the order it was written down. Never changed and never taken back: a mistake is put right by what is written after it.
CREATE TABLE referral_event (
    id           {ID} PRIMARY KEY,      -- UUIDv7
    referral     {ID} NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    position     {INT} NOT NULL,        -- counts the events of one referral from 1
    what         TEXT NOT NULL,
    happened_on  {INT} NOT NULL,        -- the day it happened; it may have been written down later
    authority    TEXT,                  -- who decided, where it is a decision and is known
    document     {ID},                  -- in the vault: the reference, the reason, the words; empty where there are none
    organisation {ID} NOT NULL,         -- whose member wrote it down
    member       {ID} NOT NULL,
    recorded_at  {INT} NOT NULL,
    -- Two who write at once can't both be next: the second is asked to look again.
    CONSTRAINT referral_event_referral_position_unique UNIQUE (referral, position),
    -- The events that the rule of what may follow what knows.
    CONSTRAINT referral_event_what CHECK (what IN ('prepared', 'entered', 'acknowledged', 'rg_positive', 'rg_negative', 'cg_positive', 'cg_negative',
        'rg_again', 'cg_again', 'upheld', 'overturned', 'not_taken_up', 'further_positive', 'further_negative', 'disqualified', 'leaving', 'withdrawn',
        'closed', 'dropped')),
    CONSTRAINT referral_event_authority CHECK (authority IN ('sca', 'ieca', 'panel')),
    -- Nothing is called entered without the reference that was given.
    CONSTRAINT referral_event_reference CHECK (what <> 'entered' OR document IS NOT NULL)
) {STRICT};
-- Waits are counted over everything that was decided.
CREATE INDEX referral_event_what ON referral_event (what, happened_on);

-- What stands beside an event and moves nothing: that the person was told, that the police recorded a crime.
CREATE TABLE referral_beside (
    id           {ID} PRIMARY KEY,      -- UUIDv7
    referral     {ID} NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    event        {ID} REFERENCES referral_event (id) ON DELETE CASCADE,  -- what they were told of; empty for a crime record
    what         TEXT NOT NULL,
    happened_on  {INT} NOT NULL,
    document     {ID},                  -- in the vault: by whom, in which language, the number
    organisation {ID} NOT NULL,
    member       {ID} NOT NULL,
    recorded_at  {INT} NOT NULL,
    CONSTRAINT referral_beside_what CHECK (what IN ('told', 'crime')),
    -- Whoever is told is told of something.
    CONSTRAINT referral_beside_event CHECK ((what = 'crime') = (event IS NULL))
) {STRICT};
CREATE INDEX referral_beside_referral ON referral_beside (referral, recorded_at);
CREATE INDEX referral_beside_event ON referral_beside (event);

-- One organisation that sees a referral, with the facets its register is sorted and filtered by. It hangs on the share of the person: where that ends, this does.
CREATE TABLE referral_reader (
    referral     {ID} NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,
    person       {ID} NOT NULL,
    kind         TEXT NOT NULL,         -- copied from the referral, as all below: the register never joins to sort
    nation       TEXT NOT NULL,
    standing     TEXT NOT NULL,
    is_open      {BOOL} NOT NULL,       -- somebody still waits for something
    lives_in     TEXT,                  -- ONS code, of the larger place where few live; empty where not known
    exploited_in TEXT,
    due_on       {INT},                 -- opaque: the nearest day that asks something of somebody, never which
    prepared_on  {INT} NOT NULL,
    seen         {INT} NOT NULL,        -- position of the last event somebody of the organisation has opened: what is later is news to them
    happened     {INT} NOT NULL,        -- position of the last event
    PRIMARY KEY (organisation, referral),
    -- Access never outlives the choice it rested on.
    FOREIGN KEY (organisation, person) REFERENCES person_reader (organisation, person) ON DELETE CASCADE
) {STRICT};
-- Each holds every column that is filtered by: the register reads an index, never the table, until it has its page.
CREATE INDEX referral_reader_open ON referral_reader (organisation, is_open, prepared_on, referral, kind, nation, standing, lives_in, exploited_in, due_on);
CREATE INDEX referral_reader_standing ON referral_reader (organisation, standing, prepared_on, referral, kind, nation, lives_in, exploited_in, due_on);
CREATE INDEX referral_reader_nation ON referral_reader (organisation, nation, is_open, prepared_on, referral, kind, standing, lives_in, exploited_in, due_on);
CREATE INDEX referral_reader_lives_in ON referral_reader (organisation, lives_in, is_open, prepared_on, referral, kind, nation, standing, exploited_in, due_on);
CREATE INDEX referral_reader_exploited_in ON referral_reader (organisation, exploited_in, is_open, prepared_on, referral, kind, nation, standing, lives_in, due_on);
CREATE INDEX referral_reader_due ON referral_reader (organisation, due_on, is_open, prepared_on, referral, kind, nation, standing, lives_in, exploited_in);
CREATE INDEX referral_reader_referral ON referral_reader (referral);
CREATE INDEX referral_reader_person ON referral_reader (organisation, person);
