package com.fjordvik.billing.core;

import java.time.LocalDate;

/** Issues invoices and follows them until they are paid. */
public final class InvoiceService {

    private static final int DAYS_TO_PAY = 14;

    private final Invoices invoices;

    public InvoiceService(Invoices invoices) {
        this.invoices = invoices;
    }

    public long issue(long orderId, Money gross, LocalDate today) {
        return invoices.add(
                new Invoice(0, orderId, today, today.plusDays(DAYS_TO_PAY), gross, InvoiceStatus.OPEN));
    }
}
