-- Several organisations called together about one person or place, below or above the threshold. What it is about, what was said and what was decided are sealed.
CREATE TABLE conference (
    id           {ID} PRIMARY KEY,        -- UUIDv7
    organisation {ID} NOT NULL,           -- who called it, and keeps its minutes
    called_by    {ID} NOT NULL,           -- the member
    called_at    {INT} NOT NULL,
    meets_on     {INT} NOT NULL,          -- the day; hour and place are sealed
    about        {ID} NOT NULL,           -- in the vault: what it is about, to every organisation asked
    minutes      {ID},                    -- in the vault: to those that were there; empty before it was held
    linked       {INT} NOT NULL,          -- how many reports lie before it; more than are there now: one was taken back or erased since
    expires_on   {INT} NOT NULL,          -- the day it is erased
    CONSTRAINT conference_linked CHECK (linked >= 0)
) {STRICT};
CREATE INDEX conference_expires_on ON conference (expires_on, id);

-- An organisation asked to a conference. Fixed when it is called: who was asked is what a report's sender is held against before it is laid before them.
CREATE TABLE conference_seat (
    conference   {ID} NOT NULL REFERENCES conference (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,
    attended     {BOOL},                  -- whether it was there; empty before anybody said
    PRIMARY KEY (organisation, conference)
) {STRICT};
CREATE INDEX conference_seat_conference ON conference_seat (conference, organisation);

-- A report one organisation laid before a conference. It is shown there to organisations that read it anyway, and to no other.
CREATE TABLE conference_report (
    conference   {ID} NOT NULL REFERENCES conference (id) ON DELETE CASCADE,
    report       {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,           -- who laid it there
    linked_by    {ID} NOT NULL,           -- the member
    linked_at    {INT} NOT NULL,
    PRIMARY KEY (conference, report),
    -- It hangs on the share: whoever ceases to read a report lays it before nobody.
    FOREIGN KEY (organisation, report) REFERENCES report_reader (organisation, report) ON DELETE CASCADE
) {STRICT};
CREATE INDEX conference_report_report ON conference_report (report, organisation);

-- Something a conference asked an organisation to do, by a day. Its words are in the vault, sealed to those that were there and to who is to do it.
CREATE TABLE task (
    id           {ID} PRIMARY KEY,        -- UUIDv7
    conference   {ID} NOT NULL REFERENCES conference (id) ON DELETE CASCADE,
    document     {ID} NOT NULL,           -- in the vault
    organisation {ID} NOT NULL,           -- who is to do it
    taken_by     {ID},                    -- which of its members; empty while nobody has
    due_on       {INT} NOT NULL,
    set_by       {ID} NOT NULL,           -- the member who wrote it down
    set_at       {INT} NOT NULL,
    done_by      {ID},                    -- who said that it is done
    done_at      {INT},
    -- Somebody said so at some time, or nobody did at none.
    CONSTRAINT task_done CHECK ((done_by IS NULL) = (done_at IS NULL))
) {STRICT};
CREATE INDEX task_conference ON task (conference, due_on, id);
CREATE INDEX task_organisation ON task (organisation, due_on, id);
CREATE INDEX task_taken_by ON task (taken_by, id);

-- The last day a member was told by mail that something of theirs is due: nobody is told twice a day.
CREATE TABLE chased (
    member       {ID} PRIMARY KEY,
    chased_on    {INT} NOT NULL
) {STRICT};
