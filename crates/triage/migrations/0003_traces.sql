-- One trace that a report left at its first opening by a member: an HMAC of a telephone, a vehicle, a house, an e-mail or web address or a name that was told
-- about, never of its sender's. Equal tokens say that two reports share something; what, only the key tells, and it is not in the database.
CREATE TABLE trace (
    token  {BYTES} NOT NULL,              -- 16 bytes; which kind of mark it is of is not told
    key    {INT} NOT NULL,                -- which key made it: tokens of different keys never meet
    report {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    PRIMARY KEY (token, report)
) {STRICT};
CREATE INDEX trace_report ON trace (report);

-- That a report has left its traces, and whom its sender shut out: a trace tells nobody of a report they were kept from.
CREATE TABLE traced (
    report {ID} PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    key    {INT} NOT NULL,                -- which key made its traces and sealed the list
    whole  {BOOL} NOT NULL,               -- whether numbers and names are among them: they wait for somebody who can tell them from the sender's own
    shut   {BYTES} NOT NULL               -- whom the sender shut out, sealed under the key of traces, every list as long as another
) {STRICT};

-- A value one organisation set aside as common (a hostel's telephone, a services' postcode), by its token alone: there it matches nothing.
CREATE TABLE trace_aside (
    organisation {ID} NOT NULL,
    token        {BYTES} NOT NULL,
    member       {ID} NOT NULL,           -- who set it aside
    set_at       {INT} NOT NULL,
    PRIMARY KEY (organisation, token)
) {STRICT};

-- A member looked up marks, by hand or by opening a report that has some. Forgotten after two days; the account keeps what was by hand, and that it was often.
CREATE TABLE look_up (
    id        {ID} PRIMARY KEY,           -- UUIDv7
    member    {ID} NOT NULL,
    report    {ID},                       -- the report that was opened, so that looking twice counts once; empty for one by hand. It outlives the report: erasing one must not begin the count again
    marks     {INT} NOT NULL,             -- how many marks
    looked_at {INT} NOT NULL,
    -- A look-up without a mark is none.
    CONSTRAINT look_up_marks CHECK (marks > 0)
) {STRICT};
CREATE INDEX look_up_member ON look_up (member, looked_at);

-- One organisation asks whoever holds something on the same mark to share it. It never learns whom it asked.
CREATE TABLE asking (
    id           {ID} PRIMARY KEY,        -- UUIDv7
    organisation {ID} NOT NULL,           -- who asks
    member       {ID} NOT NULL,
    report       {ID} REFERENCES report (id) ON DELETE CASCADE, -- the asker's own report; empty where a mark was looked up by hand. It is not told on
    mark         TEXT NOT NULL,           -- the kind of mark
    token        {BYTES} NOT NULL,        -- the mark, as its token
    key          {INT} NOT NULL,          -- the key of the token and of the list
    reason       TEXT NOT NULL,           -- from a list: free words would pass something on without a ground
    avoid        {BYTES} NOT NULL,        -- whom the sender of the asker's own report shut out, sealed: they are not asked
    asked_at     {INT} NOT NULL,
    until_on     {INT} NOT NULL,          -- the last day on which it waits; declined and unanswered end alike on it
    expires_on   {INT} NOT NULL,          -- the day the row goes
    delivered    {BOOL} NOT NULL,         -- whether the clock has taken it to those who hold something
    FOREIGN KEY (organisation, report) REFERENCES report_reader (organisation, report) ON DELETE CASCADE,
    CONSTRAINT asking_mark CHECK (mark IN ('phone', 'vehicle', 'address', 'email', 'web', 'name')),
    CONSTRAINT asking_reason CHECK (reason IN ('danger', 'child', 'same_person', 'same_place', 'visit', 'check'))
) {STRICT};
CREATE INDEX asking_organisation ON asking (organisation, asked_at);
CREATE INDEX asking_waiting ON asking (delivered, asked_at);
CREATE INDEX asking_report ON asking (report);
CREATE INDEX asking_expires ON asking (expires_on);

-- A report of another organisation's that an asking is about: it stands before whoever answers for that report.
CREATE TABLE asking_about (
    asking      {ID} NOT NULL REFERENCES asking (id) ON DELETE CASCADE,
    report      {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    declined_by {ID},                     -- the member who declined; never told to the asker
    declined_at {INT},
    PRIMARY KEY (asking, report),
    -- Somebody declined at some time, or nobody did at none.
    CONSTRAINT asking_about_declined CHECK ((declined_by IS NULL) = (declined_at IS NULL))
) {STRICT};
CREATE INDEX asking_about_report ON asking_about (report);

-- A run that measures an organisation's opened reports again. It goes on with each look at its page by the member who began it, with their keys.
CREATE TABLE measuring (
    organisation {ID} PRIMARY KEY,
    member       {ID} NOT NULL,           -- whose session it runs in
    began_at     {INT} NOT NULL,
    done         {INT} NOT NULL           -- how many were looked at in this run
) {STRICT};
