-- Accounts of the town's own agents (docs/accounts.md), and their sessions in the columns that Spring Session asks for.
-- Nobody who is in a picture is ever in here.

CREATE TABLE account (
    name           VARCHAR(64)  PRIMARY KEY,
    origin         VARCHAR(10)  NOT NULL CHECK (origin IN ('LOCAL', 'PROVIDER')),
    opened         BOOLEAN      NOT NULL,
    made           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    password_hash  VARCHAR(400),
    second_factor  VARCHAR(200),
    CONSTRAINT local_has_a_password CHECK ((origin = 'LOCAL') = (password_hash IS NOT NULL))
);

CREATE TABLE account_role (
    account  VARCHAR(64) NOT NULL REFERENCES account (name),
    role     VARCHAR(20) NOT NULL,
    PRIMARY KEY (account, role)
);

CREATE TABLE account_session (
    primary_id             CHAR(36) PRIMARY KEY,
    session_id             CHAR(36) NOT NULL UNIQUE,
    creation_time          BIGINT   NOT NULL,
    last_access_time       BIGINT   NOT NULL,
    max_inactive_interval  INT      NOT NULL,
    expiry_time            BIGINT   NOT NULL,
    principal_name         VARCHAR(100)
);

CREATE INDEX account_session_expiry ON account_session (expiry_time);
CREATE INDEX account_session_principal ON account_session (principal_name);

CREATE TABLE account_session_attributes (
    session_primary_id  CHAR(36)     NOT NULL REFERENCES account_session (primary_id) ON DELETE CASCADE,
    attribute_name      VARCHAR(200) NOT NULL,
    attribute_bytes     BYTEA        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- What machines sign in with; only the hash of each is kept.
CREATE TABLE access_token (
    name    VARCHAR(40)  PRIMARY KEY,
    rights  VARCHAR(400) NOT NULL,
    opened  BOOLEAN      NOT NULL,
    made    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    sha256  CHAR(64)     NOT NULL UNIQUE
);
