CREATE TABLE comment (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    story_id TEXT NOT NULL REFERENCES story (id),
    article_id TEXT NOT NULL REFERENCES article (id),
    block TEXT NOT NULL,
    thread TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    UNIQUE (article_id, number)
);

CREATE TABLE mention (
    comment_id TEXT NOT NULL REFERENCES comment (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    PRIMARY KEY (comment_id, account_id)
);

CREATE INDEX mention_by_account ON mention (account_id);

ALTER TABLE picture ADD COLUMN number BIGINT NOT NULL DEFAULT 0;
