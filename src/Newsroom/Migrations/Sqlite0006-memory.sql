INSERT INTO memory_count (id, number) VALUES (lower(hex(randomblob(8))), 0);
