ALTER TABLE shown ADD COLUMN section TEXT;

UPDATE shown SET section = (SELECT article.section FROM article WHERE article.id = shown.article_id);

CREATE INDEX shown_by_section ON shown (edition, section, place) WHERE section IS NOT NULL;

CREATE TABLE shown_topic (
    name_id TEXT NOT NULL,
    edition TEXT NOT NULL,
    place BIGINT NOT NULL,
    article_id TEXT NOT NULL,
    weight BIGINT NOT NULL,
    PRIMARY KEY (name_id, edition, place)
);

CREATE INDEX shown_topic_by_article ON shown_topic (article_id);

CREATE INDEX shown_topic_by_edition ON shown_topic (edition, name_id);
