-- The partnership's signature over the whole directory: who the organisations are, what they cover, where reports fall back, and their latest keys. Whoever can
-- write the database can change none of it unnoticed, take nothing out, and put no earlier one back where the settings ask for a later epoch.
CREATE TABLE directory (
    id        {INT} PRIMARY KEY CONSTRAINT directory_one CHECK (id = 1), -- there is one
    epoch     {INT} NOT NULL CONSTRAINT directory_epoch CHECK (epoch >= 1), -- counts the changes
    signature {BYTES} NOT NULL           -- Ed25519 over the epoch and every entry
) {STRICT};
