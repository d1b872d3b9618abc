CREATE TABLE audit_entry (
    number BIGINT PRIMARY KEY,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    edition TEXT,
    document TEXT NOT NULL,
    digest TEXT NOT NULL
);

CREATE INDEX audit_entry_by_subject ON audit_entry (subject, number);
CREATE INDEX audit_entry_by_person ON audit_entry (made_by, number);
CREATE INDEX audit_entry_by_instant ON audit_entry (made_at);

CREATE TABLE audit_address (
    number BIGINT PRIMARY KEY,
    made_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    salt TEXT NOT NULL
);

CREATE INDEX audit_address_by_instant ON audit_address (made_at);

CREATE TABLE desk_session (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ended_at BIGINT,
    document TEXT NOT NULL
);

CREATE INDEX desk_session_by_account ON desk_session (account_id);

CREATE TABLE passkey (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    document TEXT NOT NULL
);

CREATE INDEX passkey_by_account ON passkey (account_id);

CREATE TABLE invitation (
    digest TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX invitation_by_account ON invitation (account_id);

CREATE TABLE api_token (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    digest TEXT NOT NULL UNIQUE,
    used_at BIGINT,
    revoked_at BIGINT,
    document TEXT NOT NULL
);

CREATE INDEX api_token_by_account ON api_token (account_id);
