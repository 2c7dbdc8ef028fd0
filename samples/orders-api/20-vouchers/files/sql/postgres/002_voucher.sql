CREATE TABLE public.voucher (
    code        TEXT PRIMARY KEY,
    pct         NUMERIC(5, 2) NOT NULL CHECK (pct BETWEEN 0 AND 100),
    valid_until DATE NOT NULL
);

ALTER TABLE public.orders ADD COLUMN voucher TEXT REFERENCES public.voucher (code);
