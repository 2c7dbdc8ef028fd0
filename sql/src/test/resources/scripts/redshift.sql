UNLOAD ('select * from gold.daily where day > \'2026-01-01\'') TO 's3://acme/daily' IAM_ROLE 'arn:aws:iam::0:role/x';
COPY raw.orders FROM 's3://acme/orders' IAM_ROLE 'arn:aws:iam::0:role/x' CSV;
CREATE TABLE gold.daily DISTKEY (day) AS SELECT * FROM raw.orders;
ANALYZE gold.daily;
frobnicate the gold.daily table;
