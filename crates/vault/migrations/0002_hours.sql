-- When an organisation reads what is sent to it, in its own words: public, shown beside the receipt. No row: it has not said.
CREATE TABLE recipient_hours (
    organisation {ID} PRIMARY KEY REFERENCES recipient (organisation), -- whose hours they are
    hours        TEXT NOT NULL          -- one line, as it was typed
) {STRICT};
