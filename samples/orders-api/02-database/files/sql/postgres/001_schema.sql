CREATE TABLE public.customer (
    customer_id   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE,
    full_name     TEXT NOT NULL,
    country_code  CHAR(2) NOT NULL,
    attributes    JSONB NOT NULL DEFAULT '{}',
    created_at    TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE public.product (
    sku            TEXT PRIMARY KEY,
    title          TEXT NOT NULL,
    category_code  CHAR(3) NOT NULL,
    list_price     NUMERIC(12, 2) NOT NULL CHECK (list_price >= 0),
    attributes     JSONB NOT NULL DEFAULT '{}',
    valid_from     DATE NOT NULL DEFAULT current_date
);

CREATE TABLE public.orders (
    order_id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id  BIGINT NOT NULL REFERENCES public.customer (customer_id),
    channel      TEXT NOT NULL,
    currency     CHAR(3) NOT NULL,
    status       TEXT NOT NULL DEFAULT 'placed',
    ordered_at   TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE public.order_line (
    order_id      BIGINT NOT NULL REFERENCES public.orders (order_id),
    line_no       INT NOT NULL,
    sku           TEXT NOT NULL REFERENCES public.product (sku),
    quantity      INT NOT NULL CHECK (quantity > 0),
    unit_price    NUMERIC(12, 2) NOT NULL,
    discount_pct  NUMERIC(5, 2) NOT NULL DEFAULT 0,
    PRIMARY KEY (order_id, line_no)
);

CREATE INDEX order_line_sku_idx ON public.order_line (sku);
