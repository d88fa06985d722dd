-- The journal only grows, whoever asks. (On H2: the migration of the same number beside this one.)

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only';
END;
$$;

CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER journal_fact_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_fact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
