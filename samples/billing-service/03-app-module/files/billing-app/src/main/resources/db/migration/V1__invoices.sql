CREATE SCHEMA IF NOT EXISTS billing;

CREATE TABLE billing.invoice (
    invoice_id    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id      BIGINT NOT NULL UNIQUE,
    issued_at     DATE NOT NULL,
    due_at        DATE NOT NULL,
    gross_amount  NUMERIC(12, 2) NOT NULL,
    currency      CHAR(3) NOT NULL,
    status        TEXT NOT NULL
);
