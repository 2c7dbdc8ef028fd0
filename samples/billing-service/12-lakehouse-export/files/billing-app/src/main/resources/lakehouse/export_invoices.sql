MERGE INTO retail.bronze.raw_invoices AS t
USING billing_pg.billing.invoice AS s
ON t.invoice_id = s.invoice_id
WHEN MATCHED AND t.status <> s.status THEN
    UPDATE SET t.status = s.status
WHEN NOT MATCHED THEN
    INSERT (invoice_id, order_id, issued_at, due_at, gross_amount, currency, status)
    VALUES (s.invoice_id, s.order_id, s.issued_at, s.due_at, s.gross_amount, s.currency, s.status);
