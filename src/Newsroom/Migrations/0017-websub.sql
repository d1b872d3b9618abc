CREATE TABLE hub_place (
    id TEXT PRIMARY KEY,
    change_number BIGINT NOT NULL,
    until_at BIGINT NOT NULL
);
