// SPDX-License-Identifier: Apache-2.0
package com.fjordvik.billing.core.dunning;

import java.util.List;

/** Who owes what. */
@FunctionalInterface
public interface Receivables {

    List<Receivable> overdueBy(int days);
}
