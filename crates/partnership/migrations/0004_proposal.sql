-- An organisation that one coordinator proposed and that a coordinator of another organisation has still to agree to. It joins then, or is forgotten on its day.
CREATE TABLE proposal (
    id              {ID} PRIMARY KEY,   -- UUIDv7
    organisation    {ID} NOT NULL,      -- whose coordinator proposed it
    proposed_by     {ID} NOT NULL,      -- access's member: not the one who agrees
    proposed_at     {INT} NOT NULL,
    expires_on      {INT} NOT NULL,     -- the day it is forgotten unless somebody agreed
    name            TEXT NOT NULL,      -- as the public would know it
    kind            TEXT NOT NULL,      -- the vault's recipient kind
    places          TEXT NOT NULL,      -- ONS codes it would cover, behind each other with a space
    fallback        {BOOL} NOT NULL,    -- would read what nobody else covers
    hours           TEXT NOT NULL,      -- for the directory, as in organisation
    telephone       TEXT NOT NULL,
    mail            TEXT NOT NULL,
    person          TEXT NOT NULL,      -- who would be invited as its first coordinator
    person_mail     TEXT NOT NULL,
    person_language TEXT NOT NULL CONSTRAINT proposal_person_language CHECK (person_language IN ('en', 'cy', 'ro')),
    -- Nobody is proposed twice at once.
    CONSTRAINT proposal_name_unique UNIQUE (name)
) {STRICT};
CREATE INDEX proposal_expiry ON proposal (expires_on);
