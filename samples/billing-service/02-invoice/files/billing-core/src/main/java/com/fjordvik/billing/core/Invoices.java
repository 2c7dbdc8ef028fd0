package com.fjordvik.billing.core;

import java.util.Optional;

/** Where invoices are kept. */
public interface Invoices {

    Optional<Invoice> byId(long id);

    long add(Invoice invoice);

    void update(Invoice invoice);
}
