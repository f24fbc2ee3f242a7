-- What partners tell each other about an organisation. Its name, kind, places and hours are the vault's recipient, since reports are sealed by them.
CREATE TABLE organisation (
    id         {ID} PRIMARY KEY,        -- the recipient's id
    telephone  TEXT NOT NULL,           -- for partners; may be empty
    mail       TEXT NOT NULL,           -- for partners; may be empty
    joined_at  {INT} NOT NULL           -- when it joined the partnership
) {STRICT};
