CREATE TABLE story_change_count (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL
);

INSERT INTO story_change_count (id, number) VALUES ('story-changes', 0);

CREATE TABLE story_change (
    number BIGINT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    edition TEXT,
    kind TEXT NOT NULL,
    subject TEXT,
    change_type TEXT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL
);

CREATE INDEX story_change_by_story ON story_change (story_id, number);

ALTER TABLE story ADD COLUMN urgency BIGINT;

ALTER TABLE article ADD COLUMN section TEXT;

CREATE TABLE assignment (
    story_id TEXT NOT NULL REFERENCES story (id),
    edition TEXT NOT NULL REFERENCES edition (tag),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    holder TEXT,
    held_before TEXT,
    note TEXT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (story_id, edition, number)
);

CREATE TABLE board_card (
    edition TEXT NOT NULL REFERENCES edition (tag),
    story_id TEXT NOT NULL REFERENCES story (id),
    duty TEXT NOT NULL,
    rank BIGINT NOT NULL,
    urgency BIGINT NOT NULL,
    section TEXT,
    holder TEXT,
    owed_from BIGINT,
    due_at BIGINT NOT NULL,
    public_at BIGINT,
    filed_at BIGINT NOT NULL,
    words TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (edition, story_id)
);

CREATE INDEX board_card_due ON board_card (edition, duty, due_at);

CREATE INDEX board_card_public ON board_card (edition, public_at);

CREATE INDEX board_card_by_story ON board_card (story_id);
