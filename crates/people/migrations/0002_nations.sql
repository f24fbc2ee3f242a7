-- Which nations a service serves: codes, with a space between; empty where nobody wrote it down, and then it is shown in every nation, which says so.
ALTER TABLE service ADD COLUMN nations TEXT NOT NULL DEFAULT '';
