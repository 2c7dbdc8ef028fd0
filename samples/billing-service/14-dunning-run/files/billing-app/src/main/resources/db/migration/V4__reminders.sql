CREATE TABLE billing.reminder (
    invoice_id  BIGINT NOT NULL REFERENCES billing.invoice (invoice_id),
    level       TEXT NOT NULL,
    sent_at     TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (invoice_id, level)
);
