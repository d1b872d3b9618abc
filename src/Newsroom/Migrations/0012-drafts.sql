CREATE TABLE drafting_pair (
    source_edition TEXT NOT NULL REFERENCES edition (tag),
    target_edition TEXT NOT NULL REFERENCES edition (tag),
    document TEXT NOT NULL,
    PRIMARY KEY (source_edition, target_edition)
);

CREATE TABLE draft_job (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    article_id TEXT NOT NULL REFERENCES article (id),
    edition TEXT NOT NULL,
    provider TEXT NOT NULL,
    state TEXT NOT NULL,
    problem TEXT,
    started_at BIGINT NOT NULL,
    started_by TEXT NOT NULL,
    alive_at BIGINT NOT NULL
);

CREATE INDEX draft_job_by_article ON draft_job (article_id, started_at);

CREATE UNIQUE INDEX one_draft_job_runs ON draft_job (article_id) WHERE state = 'running';

CREATE TABLE draft_job_block (
    job_id TEXT NOT NULL REFERENCES draft_job (id),
    place BIGINT NOT NULL,
    source_block TEXT NOT NULL,
    state TEXT NOT NULL,
    problem TEXT,
    PRIMARY KEY (job_id, place)
);
