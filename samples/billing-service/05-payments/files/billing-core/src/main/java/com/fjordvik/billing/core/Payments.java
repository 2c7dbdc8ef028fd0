package com.fjordvik.billing.core;

import java.util.List;

/** Where payments are kept. */
public interface Payments {

    List<Payment> ofInvoice(long invoiceId);

    void add(Payment payment);
}
