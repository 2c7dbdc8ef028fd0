CREATE TABLE billing.refund (
    refund_id    TEXT PRIMARY KEY,
    invoice_id   BIGINT NOT NULL REFERENCES billing.invoice (invoice_id),
    amount       NUMERIC(12, 2) NOT NULL CHECK (amount > 0),
    refunded_on  DATE NOT NULL,
    reason       TEXT
);

CREATE VIEW billing.invoice_balance AS
SELECT
    i.invoice_id,
    i.gross_amount
        - coalesce((SELECT sum(p.amount) FROM billing.payment AS p WHERE p.invoice_id = i.invoice_id), 0)
        + coalesce((SELECT sum(r.amount) FROM billing.refund AS r WHERE r.invoice_id = i.invoice_id), 0)
        AS balance
FROM billing.invoice AS i;
