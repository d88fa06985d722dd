-- What a network said of a candidate before it became an alert: a verdict, a class of the closed set, a score. Empty where
-- none was asked.

ALTER TABLE alert ADD COLUMN look_policy VARCHAR(10) CHECK (look_policy IN ('ADVISE', 'REQUIRE'));
ALTER TABLE alert ADD COLUMN look_verdict VARCHAR(14)
    CHECK (look_verdict IN ('SUPPORTED', 'CONTRADICTED', 'UNDECIDED', 'UNLOOKED'));
ALTER TABLE alert ADD COLUMN look_class VARCHAR(14) CHECK (look_class IN
    ('PERSON', 'VEHICLE', 'TWO_WHEELER', 'BAG', 'ANIMAL', 'FLAME', 'SMOKE', 'WASTE'));
ALTER TABLE alert ADD COLUMN look_score DOUBLE PRECISION CHECK (look_score BETWEEN 0 AND 1);
ALTER TABLE alert ADD COLUMN look_pack VARCHAR(200);
