CREATE TABLE picture_use (
    picture_id TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES article (id),
    PRIMARY KEY (picture_id, article_id)
);
