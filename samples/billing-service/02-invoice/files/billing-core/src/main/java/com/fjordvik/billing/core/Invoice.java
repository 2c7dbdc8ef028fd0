package com.fjordvik.billing.core;

import java.time.LocalDate;

/** What a customer owes for one order. */
public record Invoice(long id, long orderId, LocalDate issuedOn, LocalDate dueOn, Money gross, InvoiceStatus status) {

    public Invoice with(InvoiceStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        return new Invoice(id, orderId, issuedOn, dueOn, gross, next);
    }
}
