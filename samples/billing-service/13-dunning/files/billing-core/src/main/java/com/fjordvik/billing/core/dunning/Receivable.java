// SPDX-License-Identifier: Apache-2.0
package com.fjordvik.billing.core.dunning;

import java.math.BigDecimal;

/** An invoice that is late. */
public record Receivable(long invoiceId, long customerId, BigDecimal open, int daysOverdue) {}
