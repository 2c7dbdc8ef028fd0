package com.fjordvik.billing.app.jdbc;

import com.fjordvik.billing.core.Money;
import com.fjordvik.billing.core.Payment;
import com.fjordvik.billing.core.PaymentMethod;
import com.fjordvik.billing.core.Payments;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;

/** Payments in PostgreSQL. */
public final class JdbcPayments implements Payments {

    private final DataSource dataSource;

    public JdbcPayments(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Payment> ofInvoice(long invoiceId) {
        String sql = "SELECT payment_id, amount, currency, method, booked_at FROM billing.payment WHERE invoice_id = ?";
        List<Payment> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, invoiceId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Payment(
                            row.getString(1),
                            invoiceId,
                            new Money(row.getBigDecimal(2), Currency.getInstance(row.getString(3))),
                            PaymentMethod.valueOf(row.getString(4)),
                            row.getTimestamp(5).toInstant()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    @Override
    public void add(Payment payment) {
        String sql = """
                INSERT INTO billing.payment (payment_id, invoice_id, amount, currency, method, booked_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (payment_id) DO NOTHING
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, payment.id());
            statement.setLong(2, payment.invoiceId());
            statement.setBigDecimal(3, payment.amount().amount());
            statement.setString(4, payment.amount().currency().getCurrencyCode());
            statement.setString(5, payment.method().name());
            statement.setTimestamp(6, Timestamp.from(payment.bookedAt()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
