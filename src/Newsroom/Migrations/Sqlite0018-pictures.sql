-- Who holds the rights becomes one of several things that are said of them.
UPDATE picture SET document = json_set(json_remove(document, '$.credit'), '$.rights', json_object('credit', json_extract(document, '$.credit')))
WHERE json_extract(document, '$.credit') IS NOT NULL;
