package com.fjordvik.billing.core;

/** How a customer pays. */
public enum PaymentMethod {
    CARD,
    TRANSFER,
    DIRECT_DEBIT
}
