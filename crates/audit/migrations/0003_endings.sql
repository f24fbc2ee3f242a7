-- The list of endings, replayed after a restore: what was erased, whose reading ended, who stepped back, who was removed.
DROP INDEX audit_entry_erased;
CREATE INDEX audit_entry_ended ON audit_entry (id)
    WHERE act LIKE '%.erased' OR act LIKE '%.unshared' OR act LIKE '%.recused' OR act LIKE '%.removed';
