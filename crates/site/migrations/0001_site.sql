-- One row for every journey that somebody left: whatever is sent or reloaded of it later shows an empty page. Kept as long as its form could still be opened, then removed.
CREATE TABLE ended_journey (
    journey  {ID} PRIMARY KEY,    -- the random id in the journey's sealed state; it names nothing else
    ended_on {INT} NOT NULL       -- day since 1970: decides when the row goes, tells nobody the hour
) {STRICT};
CREATE INDEX ended_journey_day ON ended_journey (ended_on);
