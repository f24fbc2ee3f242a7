-- Who is called at night, week by week: one row for each place in the order. A week without rows goes by the week before.
CREATE TABLE rota (
    organisation {ID} NOT NULL,
    week_on      {INT} NOT NULL,        -- the Monday, as days since 1970
    position     {INT} NOT NULL         -- 1 is called first
        CONSTRAINT rota_position CHECK (position BETWEEN 1 AND 4),
    member       {ID} NOT NULL,         -- access's member
    PRIMARY KEY (organisation, week_on, position),
    -- Nobody stands in the order twice: calling the same person again wakes nobody else.
    CONSTRAINT rota_organisation_week_on_member_unique UNIQUE (organisation, week_on, member)
) {STRICT};

-- Something that can't wait until morning, once for each organisation and record. It says that there is something, never what. The hour at which it came stands
-- nowhere: only the time of the next call does, until somebody acknowledges (docs/decisions/0080-the-hour-of-an-alert.md).
CREATE TABLE alert (
    id              {ID} PRIMARY KEY,   -- UUIDv4: says nothing of when
    organisation    {ID} NOT NULL,
    record_kind     TEXT NOT NULL,      -- 'report'
    record          {ID} NOT NULL,
    raised_on       {INT} NOT NULL,     -- the day
    rung            {INT} NOT NULL,     -- how many were called so far
    due_at          {INT},              -- when the next is called; empty once somebody acknowledged
    acknowledged_by {ID},               -- the member who did
    acknowledged_at {INT},              -- when: their own act, which stands in the account as well
    CONSTRAINT alert_organisation_record_kind_record_unique UNIQUE (organisation, record_kind, record),
    -- Somebody acknowledged it at some time, or nobody did.
    CONSTRAINT alert_acknowledged CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)),
    -- A clock runs only while somebody is waited for.
    CONSTRAINT alert_due CHECK ((acknowledged_at IS NULL) = (due_at IS NOT NULL))
) {STRICT};
CREATE INDEX alert_due ON alert (acknowledged_at, due_at);
CREATE INDEX alert_of ON alert (organisation, raised_on);

-- Mail that waits to be sent, or was sent for an alert that still waits; it goes when somebody acknowledges. There is no text here: every such mail is the
-- same few words in the language of whoever gets it.
CREATE TABLE post (
    id       {ID} PRIMARY KEY,          -- UUIDv4
    alert    {ID} NOT NULL REFERENCES alert (id),
    member   {ID} NOT NULL,             -- who is called
    position {INT} NOT NULL,            -- 1 was called first
    attempts {INT} NOT NULL,
    due_at   {INT} NOT NULL,            -- when it is tried again
    sent_at  {INT}                      -- when the mail server took it
) {STRICT};
CREATE INDEX post_due ON post (sent_at, due_at);
CREATE INDEX post_alert ON post (alert);
