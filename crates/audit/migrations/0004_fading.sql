-- How far the account has faded: up to this link its entries were taken away when their time had come, and the links stay. Signed with the key of the heads, so
-- that nobody else can take an entry away and call it age. Only the last row is kept.
CREATE TABLE audit_fading (
    sequence  {INT} PRIMARY KEY, -- the last link whose entry has faded
    hash      {BYTES} NOT NULL,  -- that link's hash
    faded_on  {INT} NOT NULL,    -- days since 1970
    signature {BYTES} NOT NULL   -- Ed25519 over all of the above
) {STRICT};
