package com.fjordvik.billing.core;

/** What can happen to an invoice. */
public enum InvoiceStatus {
    OPEN,
    PAID,
    VOID;

    public boolean canBecome(InvoiceStatus next) {
        return this == OPEN && next != OPEN;
    }
}
