CREATE TRIGGER comment_is_not_changed BEFORE UPDATE ON comment
BEGIN SELECT raise(ABORT, 'comments are only ever added'); END;

CREATE TRIGGER comment_is_not_removed BEFORE DELETE ON comment
BEGIN SELECT raise(ABORT, 'comments are only ever added'); END;

CREATE TRIGGER mention_is_not_changed BEFORE UPDATE ON mention
BEGIN SELECT raise(ABORT, 'mentions are only ever added'); END;

CREATE TRIGGER mention_is_not_removed BEFORE DELETE ON mention
BEGIN SELECT raise(ABORT, 'mentions are only ever added'); END;
