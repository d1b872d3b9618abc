INSERT INTO memory_count (id, number) VALUES (left(replace(gen_random_uuid()::text, '-', ''), 16), 0);
