CREATE TRIGGER stage_act_is_not_changed BEFORE UPDATE ON stage_act
BEGIN SELECT raise(ABORT, 'stage_acts are only ever added'); END;

CREATE TRIGGER stage_act_is_not_removed BEFORE DELETE ON stage_act
BEGIN SELECT raise(ABORT, 'stage_acts are only ever added'); END;

CREATE TRIGGER cancellation_is_not_changed BEFORE UPDATE ON cancellation
BEGIN SELECT raise(ABORT, 'cancellations are only ever added'); END;

CREATE TRIGGER cancellation_is_not_removed BEFORE DELETE ON cancellation
BEGIN SELECT raise(ABORT, 'cancellations are only ever added'); END;

CREATE TRIGGER embargo_is_not_changed BEFORE UPDATE ON embargo
BEGIN SELECT raise(ABORT, 'embargos are only ever added'); END;

CREATE TRIGGER embargo_is_not_removed BEFORE DELETE ON embargo
BEGIN SELECT raise(ABORT, 'embargos are only ever added'); END;

CREATE TRIGGER legal_acknowledgement_is_not_changed BEFORE UPDATE ON legal_acknowledgement
BEGIN SELECT raise(ABORT, 'legal_acknowledgements are only ever added'); END;

CREATE TRIGGER legal_acknowledgement_is_not_removed BEFORE DELETE ON legal_acknowledgement
BEGIN SELECT raise(ABORT, 'legal_acknowledgements are only ever added'); END;
