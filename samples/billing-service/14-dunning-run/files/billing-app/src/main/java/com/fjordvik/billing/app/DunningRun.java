// SPDX-License-Identifier: Apache-2.0
package com.fjordvik.billing.app;

import com.fjordvik.billing.core.dunning.Level;
import com.fjordvik.billing.core.dunning.Receivable;
import com.fjordvik.billing.core.dunning.Receivables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes one reminder per invoice and level. */
public final class DunningRun {

    private final Receivables receivables;
    private final DataSource dataSource;

    public DunningRun(Receivables receivables, DataSource dataSource) {
        this.receivables = receivables;
        this.dataSource = dataSource;
    }

    public int run() {
        int sent = 0;
        for (Receivable receivable : receivables.overdueBy(7)) {
            sent += remind(receivable, Level.after(receivable.daysOverdue()));
        }
        return sent;
    }

    private int remind(Receivable receivable, Level level) {
        String sql = "INSERT INTO billing.reminder (invoice_id, level) VALUES (?, ?) ON CONFLICT DO NOTHING";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, receivable.invoiceId());
            statement.setString(2, level.name());
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
