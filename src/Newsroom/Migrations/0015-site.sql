CREATE INDEX publication_corrections ON publication (public_at) WHERE kind = 'correction' AND note IS NOT NULL;

CREATE INDEX story_killed ON story (killed_at) WHERE killed_at IS NOT NULL;

CREATE INDEX article_taken_down ON article (taken_down_at) WHERE taken_down_at IS NOT NULL;

CREATE TABLE appearance (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL
);

INSERT INTO appearance (id, number) VALUES ('appearance', 0);
