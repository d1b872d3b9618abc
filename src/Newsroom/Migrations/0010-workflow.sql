ALTER TABLE revision ADD COLUMN written_by TEXT;

ALTER TABLE publication ADD COLUMN release_id TEXT;

CREATE TABLE cancellation (
    article_id TEXT NOT NULL,
    publication BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (article_id, publication),
    FOREIGN KEY (article_id, publication) REFERENCES publication (article_id, number)
);

CREATE TABLE stage_act (
    article_id TEXT NOT NULL REFERENCES article (id),
    number BIGINT NOT NULL,
    step TEXT NOT NULL,
    follows BIGINT NOT NULL,
    reading TEXT NOT NULL,
    note TEXT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (article_id, number)
);

CREATE TABLE embargo (
    story_id TEXT NOT NULL REFERENCES story (id),
    number BIGINT NOT NULL,
    until BIGINT,
    zone TEXT,
    asked_by TEXT,
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (story_id, number)
);

CREATE TABLE legal_acknowledgement (
    article_id TEXT NOT NULL REFERENCES article (id),
    changed_id TEXT NOT NULL,
    publication BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (article_id, changed_id, publication),
    FOREIGN KEY (changed_id, publication) REFERENCES publication (article_id, number)
);

-- The publications that hold: neither taken off the schedule, nor still withheld when the next was decided.
CREATE VIEW standing_publication AS
SELECT publication.article_id, publication.number, publication.revision, publication.kind, publication.change_type, publication.note,
       publication.public_at, publication.made_at, publication.made_by
FROM publication
WHERE NOT EXISTS (
    SELECT 1 FROM cancellation
    WHERE cancellation.article_id = publication.article_id AND cancellation.publication = publication.number)
AND NOT EXISTS (
    SELECT 1 FROM publication later
    WHERE later.article_id = publication.article_id AND later.number > publication.number AND later.made_at < publication.public_at);
