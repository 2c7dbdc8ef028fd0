// SPDX-License-Identifier: Apache-2.0
package com.fjordvik.billing.lakehouse;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Finds days on which revenue and invoices differ. */
public final class RevenueCheck {

    private final DataSource warehouse;

    public RevenueCheck(DataSource warehouse) {
        this.warehouse = warehouse;
    }

    public BigDecimal revenueOf(LocalDate day) throws SQLException {
        String sql = "SELECT sum(net_revenue) FROM retail.gold.daily_revenue WHERE order_date = ?";
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, day);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBigDecimal(1);
            }
        }
    }
}
