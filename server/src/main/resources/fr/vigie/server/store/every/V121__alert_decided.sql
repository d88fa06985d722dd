-- The desk's second list: what was decided lately, however many alerts there are.

CREATE INDEX alert_decided ON alert (decided_at, arrival);
