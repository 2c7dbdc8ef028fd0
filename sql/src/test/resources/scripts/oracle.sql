CREATE OR REPLACE PROCEDURE load IS
  v_count NUMBER := 0;
  v_name VARCHAR2(10);
BEGIN
  SELECT COUNT(*) INTO v_count FROM shop.orders;
  FOR r IN (SELECT id FROM shop.items) LOOP
    UPDATE shop.stock SET amount = amount - 1 WHERE id = r.id;
  END LOOP;
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    INSERT INTO shop.errors VALUES (q'[it's empty; yes]');
END load;
/
INSERT ALL INTO shop.a (id) VALUES (id) INTO shop.b (id) VALUES (id) SELECT id FROM shop.orders;
