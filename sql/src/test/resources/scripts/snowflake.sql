USE WAREHOUSE loading;
CREATE OR REPLACE PROCEDURE raw.load()
RETURNS VARCHAR
LANGUAGE SQL
AS
$$
DECLARE
    loaded NUMBER DEFAULT (SELECT COUNT(*) FROM raw.seen);
    message VARCHAR;
BEGIN
    COPY INTO raw.orders FROM @landing.stage/orders/ FILE_FORMAT = (TYPE = JSON);
    IF (loaded > 0) THEN
        INSERT INTO silver.orders SELECT o.v:id::NUMBER, f.value:from FROM raw.orders o, LATERAL FLATTEN(input => o.v:lines) f;
    ELSE
        message := (SELECT MAX(text) FROM raw.messages);
    END IF;
    SELECT COUNT(*) INTO :loaded FROM silver.orders;
    RETURN message;
END;
$$;
CREATE FUNCTION add_one(a INT) RETURNS INT LANGUAGE PYTHON HANDLER = 'f' AS $$
def f(a): return a + 1
$$;
CREATE TASK nightly WAREHOUSE = loading SCHEDULE = '60 MINUTE' AS
INSERT INTO gold.daily SELECT day, SUM(total) FROM silver.orders GROUP BY day;
CREATE STREAM silver.changes ON TABLE silver.orders;
ALTER TABLE gold.daily SWAP WITH gold.daily_new;
GRANT SELECT ON TABLE gold.daily TO ROLE reader;
CREATE TABLE gold.backup CLONE gold.daily;
CREATE TASK gold.refresh WAREHOUSE = w SCHEDULE = '60 minute' AS MERGE INTO gold.daily d USING silver.changes c ON d.id = c.id WHEN MATCHED THEN UPDATE SET d.n = c.n;
CREATE CORTEX SEARCH SERVICE gold.search ON body WAREHOUSE = w TARGET_LAG = '1 hour' AS (SELECT body FROM silver.orders);
CREATE ROW ACCESS POLICY gold.seen AS (city STRING) RETURNS BOOLEAN -> EXISTS (SELECT 1 FROM gold.cities WHERE name = city);
SELECT count(*), max(n) INTO :rows_seen, :most FROM gold.daily;
CREATE FUNCTION shop.total(d DATE) RETURNS TABLE (n INT) AS 'SELECT n FROM shop.orders WHERE day = d AND state = ''open''';
CREATE FUNCTION shop.twice(n INT) RETURNS INT AS 'n * 2';
CREATE FUNCTION shop.shout(n VARCHAR) RETURNS VARCHAR LANGUAGE JAVASCRIPT AS 'SELECT from here';
