-- Alerts, their masked stills, and the journal. The same text runs on H2 (PostgreSQL mode) and on PostgreSQL.
-- No column may hold a person, a track or a description of anybody.

CREATE TABLE alert (
    id          UUID PRIMARY KEY,
    arrival     BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    camera      VARCHAR(64)  NOT NULL,
    watch       VARCHAR(64)  NOT NULL,
    event       VARCHAR(40)  NOT NULL,
    area        VARCHAR(4)   NOT NULL CHECK (area IN ('ZONE', 'LINE')),
    began       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    raised      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    box_left    DOUBLE PRECISION NOT NULL,
    box_top     DOUBLE PRECISION NOT NULL,
    box_right   DOUBLE PRECISION NOT NULL,
    box_bottom  DOUBLE PRECISION NOT NULL,
    charter     VARCHAR(200) NOT NULL,
    state       VARCHAR(12)  NOT NULL CHECK (state IN ('NEW', 'CONFIRMED', 'DISMISSED', 'DOUBT')),
    reason      VARCHAR(40),
    decided_by  VARCHAR(200),
    decided_at  TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT decided_by_somebody CHECK (
        (state = 'NEW' AND decided_by IS NULL AND decided_at IS NULL)
        OR (state <> 'NEW' AND decided_by IS NOT NULL AND decided_at IS NOT NULL)),
    CONSTRAINT dismissed_with_reason CHECK (
        (state = 'DISMISSED' AND reason IS NOT NULL) OR (state <> 'DISMISSED' AND reason IS NULL))
);

CREATE INDEX alert_state ON alert (state, arrival);
CREATE INDEX alert_camera_event ON alert (camera, event, state);

CREATE TABLE alert_point (
    alert     UUID     NOT NULL REFERENCES alert (id),
    position  SMALLINT NOT NULL,
    x         DOUBLE PRECISION NOT NULL,
    y         DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (alert, position)
);

CREATE TABLE alert_measure (
    alert       UUID        NOT NULL REFERENCES alert (id),
    position    SMALLINT    NOT NULL,
    name        VARCHAR(64) NOT NULL,
    measured    DOUBLE PRECISION NOT NULL,
    comparison  VARCHAR(12) NOT NULL,
    threshold   DOUBLE PRECISION NOT NULL,
    unit        VARCHAR(40) NOT NULL,
    PRIMARY KEY (alert, position)
);

CREATE TABLE alert_still (
    alert         UUID  PRIMARY KEY REFERENCES alert (id),
    jpeg          BYTEA NOT NULL,
    delete_after  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX alert_still_delete_after ON alert_still (delete_after);

CREATE TABLE journal (
    entry     BIGINT       PRIMARY KEY,
    at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor     VARCHAR(200) NOT NULL,
    action    VARCHAR(40)  NOT NULL,
    previous  CHAR(64)     NOT NULL UNIQUE,
    hash      CHAR(64)     NOT NULL UNIQUE
);

CREATE TABLE journal_fact (
    entry  BIGINT        NOT NULL REFERENCES journal (entry),
    name   VARCHAR(64)   NOT NULL,
    fact   VARCHAR(2000) NOT NULL,
    PRIMARY KEY (entry, name)
);
