-- A conference that was moved or called off. Its new hour and place are in its words, which were sealed anew.
ALTER TABLE conference ADD COLUMN moved_from {INT};  -- the day it stood for before it was moved last; empty where it never was
ALTER TABLE conference ADD COLUMN called_off {ID};   -- in the vault: why it does not meet, to every organisation asked; empty where it does
