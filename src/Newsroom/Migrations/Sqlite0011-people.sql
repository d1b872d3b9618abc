CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN SELECT raise(ABORT, 'audit_entries are only ever added'); END;

CREATE TRIGGER audit_entry_is_not_removed BEFORE DELETE ON audit_entry
BEGIN SELECT raise(ABORT, 'audit_entries are only ever added'); END;

CREATE TRIGGER audit_entry_is_not_replaced BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE number = new.number)
BEGIN SELECT raise(ABORT, 'audit_entries are only ever added'); END;
