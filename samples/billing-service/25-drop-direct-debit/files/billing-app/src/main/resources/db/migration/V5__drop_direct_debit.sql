UPDATE billing.payment SET method = 'TRANSFER' WHERE method = 'DIRECT_DEBIT';
ALTER TABLE billing.payment ADD CONSTRAINT payment_method_known CHECK (method IN ('CARD', 'TRANSFER'));
