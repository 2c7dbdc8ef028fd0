package dev.lode.pipeline.checkout;

import dev.lode.spi.Checkout;
import dev.lode.spi.CheckoutView;
import dev.lode.spi.JavaSettings;
import dev.lode.spi.SqlSettings;

/** A checkout with what the settings say of its SQL and its Java. */
public record SettledCheckout(Checkout whole, SqlSettings sql, JavaSettings java) implements CheckoutView {}
