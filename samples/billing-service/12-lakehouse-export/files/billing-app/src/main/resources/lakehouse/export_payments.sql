INSERT INTO retail.bronze.raw_payments
SELECT
    p.payment_id,
    p.invoice_id,
    p.amount,
    p.currency,
    p.method,
    p.booked_at,
    p.provider_response
FROM billing_pg.billing.payment AS p
LEFT ANTI JOIN retail.bronze.raw_payments AS known
    ON p.payment_id = known.payment_id;
