// SPDX-License-Identifier: Apache-2.0
package com.fjordvik.billing.lakehouse;

import com.fjordvik.billing.core.dunning.Receivable;
import com.fjordvik.billing.core.dunning.Receivables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Receivables as orders-dbt computes them. */
public final class GoldReceivables implements Receivables {

    private static final String OVERDUE = """
            SELECT invoice_id, customer_id, open_amount, days_overdue
            FROM retail.gold.open_receivables
            WHERE days_overdue >= ?
            ORDER BY days_overdue DESC
            """;

    private final DataSource warehouse;

    public GoldReceivables(DataSource warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<Receivable> overdueBy(int days) {
        List<Receivable> found = new ArrayList<>();
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(OVERDUE)) {
            statement.setInt(1, days);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Receivable(row.getLong(1), row.getLong(2), row.getBigDecimal(3), row.getInt(4)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
