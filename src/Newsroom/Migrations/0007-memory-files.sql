ALTER TABLE memory_unit ADD COLUMN text_key TEXT;

ALTER TABLE memory_unit ADD COLUMN came_from TEXT;

CREATE INDEX memory_unit_by_text ON memory_unit (text_key);
