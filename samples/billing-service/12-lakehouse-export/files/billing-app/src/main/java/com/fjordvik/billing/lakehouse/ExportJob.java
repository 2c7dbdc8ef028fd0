// SPDX-License-Identifier: Apache-2.0
package com.fjordvik.billing.lakehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Copies invoices and payments to the bronze layer, each hour. */
public final class ExportJob {

    private static final List<String> STATEMENTS = List.of("export_invoices.sql", "export_payments.sql");

    private ExportJob() {}

    public static void main(String[] args) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(args[0]);
                Statement statement = connection.createStatement()) {
            for (String name : STATEMENTS) {
                statement.execute(text(name));
            }
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream in = ExportJob.class.getResourceAsStream("/lakehouse/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
