CREATE TABLE shown (
    place BIGINT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id),
    story_id TEXT NOT NULL REFERENCES story (id),
    edition TEXT NOT NULL,
    revision BIGINT NOT NULL,
    headline TEXT NOT NULL,
    public_from BIGINT NOT NULL,
    public_until BIGINT
);

CREATE INDEX shown_by_edition ON shown (edition, place);

CREATE INDEX shown_by_article ON shown (article_id);

CREATE INDEX shown_by_story ON shown (story_id);

CREATE TABLE search_text (
    place BIGINT PRIMARY KEY,
    article_id TEXT NOT NULL,
    edition TEXT NOT NULL
);

CREATE INDEX search_text_by_article ON search_text (article_id);

CREATE TABLE derived (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL
);

CREATE INDEX shown_by_start ON shown (public_from);
