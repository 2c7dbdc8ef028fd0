DELIMITER //
CREATE PROCEDURE clean()
BEGIN
  DECLARE done INT DEFAULT 0;
  DELETE FROM shop.carts WHERE old = 1;
  INSERT INTO shop.log (text) VALUES ("it's done; really"); # note
END//
DELIMITER ;
INSERT INTO shop.totals SELECT day, SUM(total) FROM `shop`.`orders` GROUP BY day ON DUPLICATE KEY UPDATE total = VALUES(total);
LOAD DATA INFILE '/data/orders.csv' INTO TABLE shop.orders;
SELECT o.id FROM orders o FORCE INDEX FOR JOIN (by_day) JOIN lines l ON l.id = o.id LOCK IN SHARE MODE;
SELECT * FROM 2020_orders;
