package dev.lode.pipeline.checkout;

import dev.lode.spi.Checkout;
import dev.lode.spi.CheckoutView;
import dev.lode.spi.EarlierFacts;
import java.util.function.Supplier;

/**
 * A checkout for one plugin that can look at what it said before.
 *
 * @param past asked only if the plugin asks
 */
public record InformedCheckout(Checkout whole, Supplier<EarlierFacts> past) implements CheckoutView {

    @Override
    public EarlierFacts earlier() {
        return past.get();
    }
}
