-- Requests and complaints of citizens. words and contact are all that is personal; both are emptied a while after closing.

CREATE TABLE citizen_request (
    filed     INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number    VARCHAR(20)  NOT NULL UNIQUE,
    kind      VARCHAR(40)  NOT NULL,
    received  DATE         NOT NULL,
    camera    VARCHAR(64),
    words     VARCHAR(500) NOT NULL,
    contact   VARCHAR(200) NOT NULL,
    state     VARCHAR(12)  NOT NULL CHECK (state IN ('RECEIVED', 'EXTENDED', 'ANSWERED', 'CLOSED')),
    extended  BOOLEAN      NOT NULL,
    closed    DATE,
    purged    BOOLEAN      NOT NULL,
    CONSTRAINT closed_on_a_day CHECK ((state = 'CLOSED') = (closed IS NOT NULL)),
    CONSTRAINT purged_is_empty CHECK (NOT purged OR (state = 'CLOSED' AND words = '' AND contact = ''))
);
