-- The journal as a tree (docs/journal.md): entries with the hash of their leaf, the roots of whole subtrees of 256 leaves,
-- and signed checkpoints. V011 brings the entries of the old chain over, V012 lets all three only grow.

CREATE TABLE journal_entry (
    entry   BIGINT         PRIMARY KEY,
    at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor   VARCHAR(200)   NOT NULL,
    action  VARCHAR(40)    NOT NULL,
    facts   VARCHAR(20000) NOT NULL,
    salt    BYTEA          NOT NULL,
    leaf    BYTEA          NOT NULL
);

CREATE TABLE journal_subtree (
    position  BIGINT PRIMARY KEY,
    root      BYTEA  NOT NULL
);

CREATE TABLE journal_checkpoint (
    size  BIGINT        PRIMARY KEY,
    note  VARCHAR(4000) NOT NULL
);
