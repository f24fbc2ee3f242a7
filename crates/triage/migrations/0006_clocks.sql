-- Within how many working days an organisation does something, from a day on. A change is a new row, never an edit: what held on a day can be read.
CREATE TABLE clock_rule (
    organisation {ID} NOT NULL,
    duty         TEXT NOT NULL,           -- what is to be done
    from_on      {INT} NOT NULL,          -- the first day it holds
    days         {INT} NOT NULL,          -- working days; none: the same day, whatever day it is
    source       TEXT NOT NULL,           -- where that is decided, in a few words: an agreement, a policy
    set_by       {ID} NOT NULL,           -- the member
    set_at       {INT} NOT NULL,
    PRIMARY KEY (organisation, duty, from_on),
    CONSTRAINT clock_rule_duty CHECK (duty IN ('read_urgent', 'read', 'answer', 'sanitise')),
    -- More than a quarter of a year is no clock.
    CONSTRAINT clock_rule_days CHECK (days BETWEEN 0 AND 60)
) {STRICT};
