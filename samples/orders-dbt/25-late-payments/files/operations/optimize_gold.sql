OPTIMIZE retail.gold.daily_revenue ZORDER BY (order_date, region);
OPTIMIZE retail.gold.fct_orders ZORDER BY (customer_id);
VACUUM retail.gold.daily_revenue RETAIN 168 HOURS;
