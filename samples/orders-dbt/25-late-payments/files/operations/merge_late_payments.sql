-- Run by hand after an outage of the payment provider; the job never runs it.
MERGE INTO retail.silver.payments AS t
USING (
    SELECT
        payment_id,
        invoice_id,
        amount::DECIMAL(12, 2) AS amount,
        upper(currency) AS currency,
        method,
        booked_at::TIMESTAMP AS booked_at,
        provider_response:status::STRING AS provider_status,
        provider_response:fee.amount::DECIMAL(12, 2) AS provider_fee
    FROM retail.bronze.raw_payments
    WHERE booked_at >= current_date() - INTERVAL 14 DAYS
    QUALIFY row_number() OVER (PARTITION BY payment_id ORDER BY booked_at DESC) = 1
) AS s
ON t.payment_id = s.payment_id
WHEN MATCHED AND t.provider_status <> s.provider_status THEN
    UPDATE SET t.provider_status = s.provider_status, t.provider_fee = s.provider_fee
WHEN NOT MATCHED THEN
    INSERT *;
