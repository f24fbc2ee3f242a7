-- How one organisation works on one report: a row from its first opening there.
CREATE TABLE report_work (
    report       {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,
    taken_by     {ID},                    -- the member who has taken it on; empty while nobody has
    taken_at     {INT},                   -- when
    seen         {INT} NOT NULL,          -- position of the last message somebody here has opened; 0 before the first
    PRIMARY KEY (organisation, report),
    -- It hangs on the share: what an organisation did with a report goes when it ceases to read it.
    FOREIGN KEY (organisation, report) REFERENCES report_reader (organisation, report) ON DELETE CASCADE,
    -- Somebody took it on at some time, or nobody did at none.
    CONSTRAINT report_work_taken CHECK ((taken_by IS NULL) = (taken_at IS NULL))
) {STRICT};
CREATE INDEX report_work_member ON report_work (taken_by, report);
CREATE INDEX report_work_report ON report_work (report);

-- A member who stepped back from a report about somebody they know. To them it is not there any more.
CREATE TABLE recusal (
    report     {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    member     {ID} NOT NULL,
    recused_at {INT} NOT NULL,
    PRIMARY KEY (member, report)
) {STRICT};
CREATE INDEX recusal_report ON recusal (report);

-- A report that names or concerns an official, as one organisation recorded it. There only coordinators and whoever has taken it on open it.
CREATE TABLE official_concern (
    report       {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,           -- who recorded it, and where it narrows who reads
    concerned    {ID},                    -- the partner the official works for: it is not passed there; empty where it is none of them
    recorded_by  {ID} NOT NULL,           -- the member
    recorded_at  {INT} NOT NULL,
    PRIMARY KEY (organisation, report)
) {STRICT};
CREATE INDEX official_concern_report ON official_concern (report);

-- What staff wrote for themselves: sealed to their own organisation, never to the receipt. The words are in the vault.
CREATE TABLE staff_note (
    document     {ID} PRIMARY KEY,        -- in the vault
    report       {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,           -- the only reader
    member       {ID} NOT NULL,           -- who wrote it
    occasion     TEXT NOT NULL,           -- what it was written for
    written_at   {INT} NOT NULL,
    -- It goes with the share; who ends the share erases the words.
    FOREIGN KEY (organisation, report) REFERENCES report_reader (organisation, report) ON DELETE CASCADE,
    -- A note of its own, or the words that go with an act.
    CONSTRAINT staff_note_occasion CHECK (occasion IN ('note', 'closing', 'passing', 'official', 'hold', 'erasure', 'hand_over', 'overrule'))
) {STRICT};
CREATE INDEX staff_note_report ON staff_note (report, organisation, written_at);

-- A person's translation of the concern or of one message, beside the original. The words are in the vault, sealed to every reader.
CREATE TABLE translation (
    document     {ID} PRIMARY KEY,        -- in the vault
    report       {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    original     {ID} NOT NULL,           -- the document that was translated
    language     TEXT NOT NULL,           -- into which language
    member       {ID} NOT NULL,           -- who recorded it; who translated is sealed with the words
    organisation {ID} NOT NULL,
    recorded_at  {INT} NOT NULL,
    CONSTRAINT translation_language CHECK (language IN ('en', 'cy', 'ro'))
) {STRICT};
CREATE INDEX translation_report ON translation (report, original, recorded_at);

-- One passing on of a report: from whom, to whom, and on what ground. Nothing is disclosed without a row here.
CREATE TABLE passing (
    id        {ID} PRIMARY KEY,           -- UUIDv7
    report    {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    sender    {ID} NOT NULL,              -- the organisation that passed it on
    receiver  {ID} NOT NULL,              -- the organisation it went to
    member    {ID} NOT NULL,              -- who did it
    basis     TEXT NOT NULL,              -- the ground
    identity  {BOOL} NOT NULL,            -- whether who sent it went along
    answering {BOOL} NOT NULL,            -- whether the receiver answers from then on
    passed_at {INT} NOT NULL,
    -- The grounds that are known; a further one wants a decision first.
    CONSTRAINT passing_basis CHECK (basis IN ('reporters_choice', 'danger', 'safeguarding', 'crime', 'law')),
    CONSTRAINT passing_elsewhere CHECK (sender <> receiver)
) {STRICT};
CREATE INDEX passing_report ON passing (report, passed_at);

-- Why a report is kept past its day, and who said so. The report's own column says only that it is.
CREATE TABLE report_hold (
    report       {ID} PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,           -- whose member put it on
    kind         TEXT NOT NULL,
    basis        TEXT NOT NULL,           -- on what ground
    member       {ID} NOT NULL,           -- who put it on; another takes it off
    held_at      {INT} NOT NULL,
    CONSTRAINT report_hold_kind CHECK (kind IN ('duty_to_protect', 'legal')),
    CONSTRAINT report_hold_basis CHECK (basis IN ('child', 'adult_at_risk', 'life', 'serious_crime', 'court', 'inquest'))
) {STRICT};

-- One person's wish to erase a report before its day, waiting for a second.
CREATE TABLE erasure_wish (
    report       {ID} NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    organisation {ID} NOT NULL,
    basis        TEXT NOT NULL,
    wished_by    {ID} NOT NULL,           -- never the one who agrees
    wished_at    {INT} NOT NULL,
    PRIMARY KEY (organisation, report),
    FOREIGN KEY (organisation, report) REFERENCES report_reader (organisation, report) ON DELETE CASCADE,
    CONSTRAINT erasure_wish_basis CHECK (basis IN ('mistake', 'asked', 'not_ours', 'endangers'))
) {STRICT};
CREATE INDEX erasure_wish_report ON erasure_wish (report);
