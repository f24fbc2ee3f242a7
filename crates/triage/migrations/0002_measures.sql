-- By which version of the library of indicators an organisation last measured a report; empty before its first opening. The measures themselves are not stored:
-- they are worked out from the sealed answers at each opening. Only where they put the report in the queue is (report_reader.rank, decision 0063).
ALTER TABLE report_work ADD COLUMN measured_by TEXT;
CREATE INDEX report_work_measured ON report_work (organisation, measured_by, report);
