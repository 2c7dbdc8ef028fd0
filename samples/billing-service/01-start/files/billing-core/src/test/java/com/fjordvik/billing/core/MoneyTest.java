package com.fjordvik.billing.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void addsWhatHasTheSameCurrency() {
        assertEquals(Money.of("3.00", "EUR"), Money.of("1.50", "EUR").plus(Money.of("1.5", "EUR")));
    }

    @Test
    void refusesToMixCurrencies() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("1", "EUR").plus(Money.of("1", "DKK")));
    }
}
