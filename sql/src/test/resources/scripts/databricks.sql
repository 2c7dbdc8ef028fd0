-- Databricks notebook source
-- MAGIC %md
-- MAGIC # Orders
CREATE OR REFRESH STREAMING TABLE bronze_orders AS SELECT * FROM STREAM read_files('/Volumes/landing/orders', format => 'json')
-- COMMAND ----------
APPLY CHANGES INTO live.silver_orders FROM STREAM(live.bronze_orders) KEYS (id) SEQUENCE BY changed
-- COMMAND ----------
MERGE WITH SCHEMA EVOLUTION INTO gold.orders t USING silver.orders s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE
-- COMMAND ----------
INSERT INTO gold.daily REPLACE WHERE day = '2026-01-01' SELECT "a string", day FROM silver.orders;
CREATE TABLE gold.copy SHALLOW CLONE gold.orders;
SELECT * FROM parquet.`/mnt/landing/old` UNION ALL SELECT * FROM delta.`/mnt/silver/orders`;
INSERT OVERWRITE DIRECTORY '/mnt/export' SELECT * FROM gold.daily;
OPTIMIZE gold.orders ZORDER BY (day);
CACHE TABLE recent AS SELECT * FROM gold.daily WHERE day > '2026-01-01';
BEGIN
  DECLARE total INT DEFAULT 0;
  days: FOR d AS SELECT day FROM gold.daily DO
    SET total = total + (SELECT COUNT(*) FROM gold.orders o WHERE o.day = d.day);
  END FOR days;
END;
CREATE FLOW orders_flow AS AUTO CDC INTO silver.orders_now FROM STREAM(bronze.orders) KEYS (id) SEQUENCE BY at;
CREATE FLOW orders_once AS INSERT INTO silver.orders_now BY NAME SELECT * FROM bronze.orders_2025;
WITH 12m AS (SELECT id, 1e3 AS n, 10L AS m FROM shop.orders) SELECT 12m.id FROM 12m;
EXECUTE IMMEDIATE 'INSERT INTO shop.copies SELECT * FROM shop.orders';
