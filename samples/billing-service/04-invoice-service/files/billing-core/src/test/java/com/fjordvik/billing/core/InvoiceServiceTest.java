package com.fjordvik.billing.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvoiceServiceTest {

    private final InMemory invoices = new InMemory();
    private final InvoiceService service = new InvoiceService(invoices);

    @Test
    void givesTwoWeeksToPay() {
        long id = service.issue(7, Money.of("99.00", "EUR"), LocalDate.of(2024, 1, 31));
        assertEquals(LocalDate.of(2024, 2, 14), invoices.byId(id).orElseThrow().dueOn());
    }

    private static final class InMemory implements Invoices {

        private final Map<Long, Invoice> kept = new HashMap<>();

        @Override
        public Optional<Invoice> byId(long id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public long add(Invoice invoice) {
            long id = kept.size() + 1L;
            kept.put(id, invoice);
            return id;
        }

        @Override
        public void update(Invoice invoice) {
            kept.put(invoice.id(), invoice);
        }
    }
}
