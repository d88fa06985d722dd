-- Whether an alert was raised before its event was ever measured on its camera, where the charter advises that (E-01).

ALTER TABLE alert ADD COLUMN unmeasured BOOLEAN DEFAULT FALSE NOT NULL;
