ALTER TABLE search_text ADD COLUMN words TSVECTOR NOT NULL;

ALTER TABLE search_text ALTER COLUMN words SET STATISTICS 1000;

CREATE INDEX search_text_by_word ON search_text USING gin (words);

CREATE INDEX search_text_by_edition ON search_text (edition, place);
