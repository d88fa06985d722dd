-- Roles that go for some groups of cameras only (docs/accounts.md): a role without a row here goes for all cameras.
CREATE TABLE account_role_group (
    account       VARCHAR(64) NOT NULL,
    role          VARCHAR(20) NOT NULL,
    camera_group  VARCHAR(64) NOT NULL,
    PRIMARY KEY (account, role, camera_group),
    FOREIGN KEY (account, role) REFERENCES account_role (account, role)
);

-- What the identity provider calls somebody for good: issuer and subject.
ALTER TABLE account ADD COLUMN provider_subject VARCHAR(400);
CREATE UNIQUE INDEX account_provider_subject ON account (provider_subject);

-- A session carries rights with the cameras they go for; one of before does not.
DELETE FROM account_session;
