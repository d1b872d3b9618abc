CREATE TABLE names_version (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL
);

INSERT INTO names_version (id, version) VALUES ('names', 0);

CREATE TABLE name_revision (
    version BIGINT PRIMARY KEY,
    name_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (name_id, number)
);

CREATE TABLE name_use (
    article_id TEXT NOT NULL REFERENCES article (id),
    block TEXT NOT NULL,
    name_id TEXT NOT NULL,
    form TEXT NOT NULL,
    standing TEXT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (article_id, block, name_id, form)
);

CREATE INDEX name_use_by_name ON name_use (name_id);

CREATE TABLE name_pair (
    article_id TEXT NOT NULL REFERENCES article (id),
    block TEXT NOT NULL,
    source_language TEXT NOT NULL,
    source_form TEXT NOT NULL,
    target_language TEXT NOT NULL,
    target_form TEXT NOT NULL,
    PRIMARY KEY (article_id, block, source_form, target_form)
);

CREATE TABLE name_left (
    name_id TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES article (id),
    seen TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (name_id, article_id, seen)
);

CREATE TABLE name_dismissal (
    source_language TEXT NOT NULL,
    source_form TEXT NOT NULL,
    target_language TEXT NOT NULL,
    target_form TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (source_language, source_form, target_language, target_form)
);
