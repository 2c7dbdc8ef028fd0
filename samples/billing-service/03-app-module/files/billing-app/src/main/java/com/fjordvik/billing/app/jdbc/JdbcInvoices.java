package com.fjordvik.billing.app.jdbc;

import com.fjordvik.billing.core.Invoice;
import com.fjordvik.billing.core.InvoiceStatus;
import com.fjordvik.billing.core.Invoices;
import com.fjordvik.billing.core.Money;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import javax.sql.DataSource;

/** Invoices in PostgreSQL. */
public final class JdbcInvoices implements Invoices {

    private static final String BY_ID =
            "SELECT invoice_id, order_id, issued_at, due_at, gross_amount, currency, status"
                    + " FROM billing.invoice WHERE invoice_id = ?";

    private final DataSource dataSource;

    public JdbcInvoices(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Invoice> byId(long id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BY_ID)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(invoice(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long add(Invoice invoice) {
        String sql = """
                INSERT INTO billing.invoice (order_id, issued_at, due_at, gross_amount, currency, status)
                VALUES (?, ?, ?, ?, ?, ?)
                RETURNING invoice_id
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, invoice.orderId());
            statement.setDate(2, Date.valueOf(invoice.issuedOn()));
            statement.setDate(3, Date.valueOf(invoice.dueOn()));
            statement.setBigDecimal(4, invoice.gross().amount());
            statement.setString(5, invoice.gross().currency().getCurrencyCode());
            statement.setString(6, invoice.status().name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void update(Invoice invoice) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE billing.invoice SET status = ? WHERE invoice_id = ?")) {
            statement.setString(1, invoice.status().name());
            statement.setLong(2, invoice.id());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                row.getLong("invoice_id"),
                row.getLong("order_id"),
                row.getDate("issued_at").toLocalDate(),
                row.getDate("due_at").toLocalDate(),
                new Money(row.getBigDecimal("gross_amount"), Currency.getInstance(row.getString("currency"))),
                InvoiceStatus.valueOf(row.getString("status")));
    }
}
