CREATE TABLE newsroom (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL
);

CREATE TABLE edition (
    tag TEXT PRIMARY KEY,
    place BIGINT NOT NULL,
    document TEXT NOT NULL
);

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL
);

CREATE TABLE story (
    id TEXT PRIMARY KEY,
    filed_at BIGINT NOT NULL,
    killed_at BIGINT,
    killed_by TEXT,
    kill_reason TEXT
);

CREATE TABLE article (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    edition TEXT NOT NULL REFERENCES edition (tag),
    source_id TEXT REFERENCES article (id),
    slug TEXT NOT NULL,
    taken_down_at BIGINT,
    taken_down_by TEXT,
    take_down_reason TEXT,
    UNIQUE (story_id, edition)
);

CREATE TABLE revision (
    article_id TEXT NOT NULL REFERENCES article (id),
    number BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (article_id, number)
);

CREATE TABLE publication (
    article_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    kind TEXT NOT NULL,
    change_type TEXT,
    note TEXT,
    public_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (article_id, number),
    FOREIGN KEY (article_id, revision) REFERENCES revision (article_id, number)
);

CREATE INDEX publication_by_instant ON publication (public_at);

CREATE TABLE acknowledgement (
    story_id TEXT NOT NULL REFERENCES story (id),
    edition TEXT NOT NULL REFERENCES edition (tag),
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (story_id, edition)
);

CREATE TABLE signing_key (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE provenance_record (
    digest TEXT PRIMARY KEY,
    article_id TEXT NOT NULL,
    publication BIGINT NOT NULL,
    document TEXT NOT NULL,
    signature TEXT NOT NULL,
    UNIQUE (article_id, publication),
    FOREIGN KEY (article_id, publication) REFERENCES publication (article_id, number)
);

CREATE TABLE picture (
    id TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    document TEXT NOT NULL
);
