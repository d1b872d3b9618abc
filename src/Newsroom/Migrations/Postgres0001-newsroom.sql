CREATE FUNCTION only_ever_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%s are only ever added', TG_TABLE_NAME;
END $$;

CREATE TRIGGER revision_is_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
FOR EACH STATEMENT EXECUTE FUNCTION only_ever_added();

CREATE TRIGGER publication_is_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON publication
FOR EACH STATEMENT EXECUTE FUNCTION only_ever_added();
