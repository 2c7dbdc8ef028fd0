package dev.lode.pipeline.checkout;

import dev.lode.spi.Checkout;
import dev.lode.spi.CheckoutView;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Glob;
import java.util.List;

/**
 * A checkout without the files whose content is not to be mined.
 *
 * @param files those that are left, in the order of the whole
 */
public record PartialCheckout(Checkout whole, List<FileEntry> files) implements CheckoutView {

    /** @param exclude globs on paths */
    public static PartialCheckout without(List<String> exclude, Checkout whole) {
        List<Glob> globs = exclude.stream().map(Glob::of).toList();
        return new PartialCheckout(
                whole,
                whole.files().stream()
                        .filter(file -> !Glob.any(globs, file.path()))
                        .toList());
    }

    /** How many files are left out. */
    public int excluded() {
        return whole.files().size() - files.size();
    }
}
