package com.fjordvik.billing.core;

import java.time.Instant;

/** Money that came in for an invoice. */
public record Payment(String id, long invoiceId, Money amount, PaymentMethod method, Instant bookedAt) {}
