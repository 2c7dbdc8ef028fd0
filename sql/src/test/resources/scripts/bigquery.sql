#standardSQL
DECLARE today DATE DEFAULT (SELECT MAX(day) FROM `acme-data.gold.daily`);
IF EXISTS (SELECT 1 FROM raw.closed WHERE day = today) THEN
  SELECT 'closed # not a comment';
ELSE
  CREATE TEMP TABLE picked AS SELECT * FROM `acme-data.raw.events_*` WHERE _TABLE_SUFFIX = "20260101"; # of the day
END IF;
WHILE today < CURRENT_DATE() DO
  INSERT gold.daily (day) VALUES (today);
  SET today = DATE_ADD(today, INTERVAL 1 DAY);
END WHILE;
EXPORT DATA OPTIONS (uri = 'gs://acme/daily/*.csv', format = 'CSV') AS SELECT * FROM gold.daily;
CREATE OR REPLACE MODEL gold.forecast OPTIONS (model_type = 'ARIMA_PLUS') AS SELECT day, total FROM gold.daily;
