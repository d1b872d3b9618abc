ALTER TABLE article ADD COLUMN byline TEXT;

CREATE TABLE shown_author (
    edition TEXT NOT NULL,
    slug TEXT NOT NULL,
    place BIGINT NOT NULL,
    article_id TEXT NOT NULL,
    rank BIGINT NOT NULL,
    name TEXT NOT NULL,
    written TEXT NOT NULL,
    author TEXT NOT NULL,
    PRIMARY KEY (edition, slug, place)
);

CREATE INDEX shown_author_by_article ON shown_author (article_id);

CREATE INDEX shown_author_by_author ON shown_author (author, edition);

CREATE INDEX shown_author_by_written ON shown_author (written, edition);
