INSERT INTO picture_use (picture_id, article_id)
SELECT DISTINCT json_extract(block.value, '$.picture'), revision.article_id
FROM revision, json_each(revision.document, '$.blocks') AS block
WHERE json_extract(block.value, '$.picture') IS NOT NULL;
