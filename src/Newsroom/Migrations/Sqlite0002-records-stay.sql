CREATE TRIGGER provenance_record_is_not_changed BEFORE UPDATE ON provenance_record
BEGIN SELECT raise(ABORT, 'provenance_records are only ever added'); END;

CREATE TRIGGER provenance_record_is_not_removed BEFORE DELETE ON provenance_record
BEGIN SELECT raise(ABORT, 'provenance_records are only ever added'); END;
