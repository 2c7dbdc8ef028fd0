\set ON_ERROR_STOP on
DO $body$
DECLARE
  r record;
BEGIN
  FOR r IN SELECT id FROM app.jobs LOOP
    SELECT name INTO job_name FROM app.names WHERE id = r.id;
    PERFORM app.run(r.id);
  END LOOP;
  IF NOT FOUND THEN
    RAISE NOTICE 'none; nothing done';
  END IF;
EXCEPTION WHEN OTHERS THEN
  INSERT INTO app.failures SELECT now();
END
$body$;
\copy app.jobs FROM 'jobs.csv' CSV
SELECT * INTO app.jobs_copy FROM app.jobs;
SELECT E'it\'s', 'C:\', $$; not an end$$ FROM app.notes /* one /* two */ */;
CREATE FUNCTION shop.clear() RETURNS void AS 'DELETE FROM shop.orders USING shop.gone WHERE gone.id = orders.id' LANGUAGE sql;
CREATE FUNCTION shop.native() RETURNS int AS 'module', 'symbol' LANGUAGE c;
