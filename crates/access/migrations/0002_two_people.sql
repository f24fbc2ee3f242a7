-- Who made an account what it is: invited its owner, let them begin again, or gave them their roles; and whoever had made those. Where an act needs two people,
-- none of these is the second. It stands when the one between was removed, and goes with the member's own row.
CREATE TABLE member_made (
    member  {ID} NOT NULL REFERENCES member (id),
    made_by {ID} NOT NULL,              -- access's member
    made_at {INT} NOT NULL,             -- when first
    PRIMARY KEY (member, made_by),
    -- Nobody is one's own second person anyway.
    CONSTRAINT member_made_by_another CHECK (member <> made_by)
) {STRICT};
