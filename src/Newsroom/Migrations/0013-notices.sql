CREATE TABLE notice (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    way TEXT NOT NULL,
    document TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    read_at BIGINT,
    letter_id TEXT,
    UNIQUE (account_id, kind, subject)
);

CREATE INDEX notice_by_account ON notice (account_id, made_at);

CREATE INDEX notice_unread ON notice (account_id) WHERE read_at IS NULL;

CREATE INDEX notice_for_digest ON notice (made_at) WHERE way = 'digest' AND letter_id IS NULL;

CREATE TABLE notice_wish (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    document TEXT NOT NULL
);

CREATE TABLE mail_server (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL
);

CREATE TABLE letter (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    sent_at BIGINT,
    problem TEXT
);

CREATE INDEX letter_due ON letter (next_at) WHERE state = 'waiting';
