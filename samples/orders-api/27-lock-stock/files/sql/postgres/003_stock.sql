ALTER TABLE public.product ADD COLUMN stock INT NOT NULL DEFAULT 0 CHECK (stock >= 0);
