-- The old chain was brought over by V011. Like it, the tree only grows, whoever asks.

DROP TABLE journal_fact;
DROP TABLE journal;

CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER journal_subtree_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_subtree
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER journal_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
