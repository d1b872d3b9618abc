INSERT INTO picture_use (picture_id, article_id)
SELECT DISTINCT block ->> 'picture', revision.article_id
FROM revision, jsonb_array_elements(revision.document::jsonb -> 'blocks') AS block
WHERE block ->> 'picture' IS NOT NULL;
