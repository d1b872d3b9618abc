CREATE TRIGGER assignment_is_not_changed BEFORE UPDATE ON assignment
BEGIN SELECT raise(ABORT, 'assignments are only ever added'); END;

CREATE TRIGGER assignment_is_not_removed BEFORE DELETE ON assignment
BEGIN SELECT raise(ABORT, 'assignments are only ever added'); END;
