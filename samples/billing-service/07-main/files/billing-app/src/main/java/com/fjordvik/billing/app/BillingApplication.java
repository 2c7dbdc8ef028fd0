package com.fjordvik.billing.app;

import com.fjordvik.billing.app.jdbc.JdbcInvoices;
import com.fjordvik.billing.app.jdbc.JdbcPayments;
import com.fjordvik.billing.core.InvoiceService;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Puts the parts together. */
public final class BillingApplication {

    private final InvoiceService invoiceService;

    public BillingApplication(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).load().migrate();
        this.invoiceService = new InvoiceService(new JdbcInvoices(dataSource), new JdbcPayments(dataSource));
    }

    public InvoiceService invoiceService() {
        return invoiceService;
    }
}
