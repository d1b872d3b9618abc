-- Who holds the rights becomes one of several things that are said of them.
UPDATE picture SET document = ((document::jsonb - 'credit') || jsonb_build_object('rights', jsonb_build_object('credit', document::jsonb ->> 'credit')))::text
WHERE document::jsonb ->> 'credit' IS NOT NULL;
