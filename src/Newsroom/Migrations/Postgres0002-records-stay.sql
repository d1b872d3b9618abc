CREATE TRIGGER provenance_record_is_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON provenance_record
FOR EACH STATEMENT EXECUTE FUNCTION only_ever_added();
