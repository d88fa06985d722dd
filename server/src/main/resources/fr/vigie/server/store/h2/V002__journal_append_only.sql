-- The journal only grows, whoever asks. (On PostgreSQL: the migration of the same number beside this one.)

CREATE TRIGGER journal_append_only BEFORE UPDATE, DELETE ON journal
    FOR EACH ROW CALL 'fr.vigie.server.store.AppendOnlyTrigger';

CREATE TRIGGER journal_fact_append_only BEFORE UPDATE, DELETE ON journal_fact
    FOR EACH ROW CALL 'fr.vigie.server.store.AppendOnlyTrigger';
