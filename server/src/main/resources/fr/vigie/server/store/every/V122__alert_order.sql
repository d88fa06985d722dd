-- The desk's lists: what waits by when it was raised, what was decided by when, and of one instant by name.

DROP INDEX alert_state;
CREATE INDEX alert_waiting ON alert (state, raised, id);
DROP INDEX alert_decided;
CREATE INDEX alert_decided ON alert (decided_at, id);
