-- The day each organisation was last handed the account's newest signed head, so that a server that starts again does not send it twice.
CREATE TABLE head_handed (
    organisation {ID} PRIMARY KEY,
    handed_on    {INT} NOT NULL          -- days since 1970
) {STRICT};
