-- One row for every person who may sign in, or was invited to, or once could. Names of staff are not sealed: colleagues, rotas and the account need them.
CREATE TABLE member (
    id           {ID} PRIMARY KEY,      -- UUIDv7
    organisation {ID} NOT NULL,         -- vault's recipient: whose keys a member may be granted
    name         TEXT NOT NULL,         -- as colleagues know them
    mail         TEXT NOT NULL,         -- sign-in name and where alerts go; lower case
    language     TEXT NOT NULL CONSTRAINT member_language CHECK (language IN ('en', 'cy', 'ro')),
    state        TEXT NOT NULL CONSTRAINT member_state CHECK (state IN ('invited', 'active', 'removed')),
    made_at      {INT} NOT NULL,        -- when first invited
    changed_at   {INT} NOT NULL,        -- when last invited, accepted, reset or removed
    CONSTRAINT member_mail_unique UNIQUE (mail)
) {STRICT};
CREATE INDEX member_organisation ON member (organisation, name);

-- The roles a member has now; what each may do is in the policy table of the program, not here.
CREATE TABLE member_role (
    member {ID} NOT NULL REFERENCES member (id),
    role   TEXT NOT NULL CONSTRAINT member_role_known CHECK (role IN ('reader', 'caseworker', 'coordinator', 'analyst', 'auditor', 'administrator')),
    PRIMARY KEY (member, role)
) {STRICT};

-- What a member proves and holds: one row from the day the invite is accepted. The secrets are sealed under the passphrase and the pepper, which is not in the database.
CREATE TABLE member_lock (
    member    {ID} PRIMARY KEY REFERENCES member (id),
    sealed    {BYTES} NOT NULL,         -- private key and the codes' secret, with salt and cost of the passphrase's hash
    public    {BYTES} NOT NULL,         -- what compartment keys are wrapped to
    vouched   {BYTES} NOT NULL,         -- the partnership's signature: whoever writes here by hand can't put a key of his own in its place
    used_step {INT} NOT NULL,           -- the last time step whose code was let in: a code opens once
    made_at   {INT} NOT NULL            -- when this key pair was drawn
) {STRICT};

-- Codes for a lost telephone, each good once instead of a time-based code. Keyed hashes only.
CREATE TABLE member_code (
    member {ID} NOT NULL REFERENCES member (id),
    label  {BYTES} NOT NULL,            -- keyed hash of the code
    PRIMARY KEY (member, label)
) {STRICT};

-- A link that lets one person choose a passphrase, once. It carries no key: what it opens is an account that can read nothing yet.
CREATE TABLE invite (
    label      {BYTES} PRIMARY KEY,     -- hash of what the link carries
    member     {ID} NOT NULL REFERENCES member (id),
    kind       TEXT NOT NULL CONSTRAINT invite_kind CHECK (kind IN ('invite', 'reset')),
    made_at    {INT} NOT NULL,
    expires_at {INT} NOT NULL,
    used_at    {INT}                    -- empty while it can still be used
) {STRICT};
CREATE INDEX invite_member ON invite (member);

-- A browser that is signed in. The cookie is not here: only a label to find the row by, and the private key sealed under the cookie's other half.
CREATE TABLE session (
    label      {BYTES} PRIMARY KEY,
    member     {ID} NOT NULL REFERENCES member (id),
    sealed     {BYTES} NOT NULL,        -- the member's private key
    started_at {INT} NOT NULL,          -- ends a working day later, used or not
    seen_at    {INT} NOT NULL           -- ends after an idle hour; written at most once a minute
) {STRICT};
CREATE INDEX session_member ON session (member);
CREATE INDEX session_seen ON session (seen_at);

-- How many wrong tries stand against a name, or against all together. The name is a keyed hash, and no address is kept.
CREATE TABLE throttle (
    lane    {BYTES} PRIMARY KEY,
    count   {INT} NOT NULL,
    last_at {INT} NOT NULL
) {STRICT};

-- A compartment's latest private key, wrapped to one member. Without a row here a role opens pages, but no report.
CREATE TABLE compartment_grant (
    organisation {ID} NOT NULL,
    compartment  TEXT NOT NULL CONSTRAINT compartment_grant_known CHECK (compartment IN ('reading', 'identities', 'originals', 'sources')),
    member       {ID} NOT NULL REFERENCES member (id),
    epoch        {INT} NOT NULL,        -- of the key; it opens the epochs before it
    wrap         {BYTES} NOT NULL,
    granted_by   {ID},                  -- empty where a new epoch was handed to those who stayed
    granted_at   {INT} NOT NULL,
    PRIMARY KEY (organisation, compartment, member)
) {STRICT};
CREATE INDEX compartment_grant_member ON compartment_grant (member);

-- A member waiting for a compartment's key. Outside the usual ones of their roles two coordinators must agree.
CREATE TABLE grant_request (
    member      {ID} NOT NULL REFERENCES member (id),
    compartment TEXT NOT NULL CONSTRAINT grant_request_known CHECK (compartment IN ('reading', 'identities', 'originals', 'sources')),
    outside     {BOOL} NOT NULL,        -- not among the usual ones of their roles
    asked_at    {INT} NOT NULL,
    agreed_by   {ID},                   -- the first coordinator, where two are needed
    PRIMARY KEY (member, compartment)
) {STRICT};

-- A compartment somebody left whose lock is still to be changed: only one who holds the key can, and does so when next signing in.
CREATE TABLE epoch_due (
    organisation {ID} NOT NULL,
    compartment  TEXT NOT NULL CONSTRAINT epoch_due_known CHECK (compartment IN ('reading', 'identities', 'originals', 'sources')),
    since        {INT} NOT NULL,
    PRIMARY KEY (organisation, compartment)
) {STRICT};
