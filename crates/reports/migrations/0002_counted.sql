-- Counts of a span of days by kind and place read this index and no report.
CREATE INDEX report_counted ON report (sent_on, kind, district, state);
