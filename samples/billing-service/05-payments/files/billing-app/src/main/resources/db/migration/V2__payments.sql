CREATE TABLE billing.payment (
    payment_id         TEXT PRIMARY KEY,
    invoice_id         BIGINT NOT NULL REFERENCES billing.invoice (invoice_id),
    amount             NUMERIC(12, 2) NOT NULL,
    currency           CHAR(3) NOT NULL,
    method             TEXT NOT NULL,
    booked_at          TIMESTAMPTZ NOT NULL,
    provider_response  JSONB NOT NULL DEFAULT '{}'
);

CREATE INDEX payment_invoice_idx ON billing.payment (invoice_id);
