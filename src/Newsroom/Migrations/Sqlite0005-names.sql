CREATE TRIGGER name_revision_is_not_changed BEFORE UPDATE ON name_revision
BEGIN SELECT raise(ABORT, 'name_revisions are only ever added'); END;

CREATE TRIGGER name_revision_is_not_removed BEFORE DELETE ON name_revision
BEGIN SELECT raise(ABORT, 'name_revisions are only ever added'); END;
