CREATE TABLE memory_count (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL
);

CREATE TABLE memory_unit (
    id BIGINT PRIMARY KEY,
    changed BIGINT NOT NULL,
    source_language TEXT NOT NULL,
    target_language TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    is_block BIGINT NOT NULL,
    story_id TEXT,
    article_id TEXT,
    block_id TEXT,
    source_block TEXT,
    before_digest TEXT,
    after_digest TEXT,
    translator TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    machine_made BIGINT NOT NULL,
    state TEXT NOT NULL
);

CREATE INDEX memory_unit_by_change ON memory_unit (source_language, target_language, changed);

CREATE INDEX memory_unit_by_article ON memory_unit (article_id);

CREATE INDEX memory_unit_by_story ON memory_unit (story_id);
