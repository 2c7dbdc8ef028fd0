// SPDX-License-Identifier: Apache-2.0
package com.fjordvik.billing.core;

import java.time.LocalDate;

/** Money that went back to a customer. */
public record Refund(String id, long invoiceId, Money amount, LocalDate refundedOn, String reason) {}
