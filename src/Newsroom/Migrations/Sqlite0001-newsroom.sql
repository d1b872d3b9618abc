CREATE TRIGGER revision_is_not_changed BEFORE UPDATE ON revision
BEGIN SELECT raise(ABORT, 'revisions are only ever added'); END;

CREATE TRIGGER revision_is_not_removed BEFORE DELETE ON revision
BEGIN SELECT raise(ABORT, 'revisions are only ever added'); END;

CREATE TRIGGER publication_is_not_changed BEFORE UPDATE ON publication
BEGIN SELECT raise(ABORT, 'publications are only ever added'); END;

CREATE TRIGGER publication_is_not_removed BEFORE DELETE ON publication
BEGIN SELECT raise(ABORT, 'publications are only ever added'); END;
