-- Cameras that were set up in the console (docs/decisions/0091). The address holds the camera's credential: it is read by the
-- program that opens the stream, and shown to nobody.

CREATE TABLE camera_setup (
    number    INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id        VARCHAR(64)    NOT NULL UNIQUE,
    document  VARCHAR(65536) NOT NULL,
    address   VARCHAR(2000)  NOT NULL,
    revision  BIGINT         NOT NULL
);
