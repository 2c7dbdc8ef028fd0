package dev.lode.miners.code.variables;

import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.SqlSettings;

/** What the variables of a repository stand for, and which of them are found to stand for nothing. */
public final class RepositoryVariables {

    private final SqlSettings settings;
    private final Bundles bundles;
    private final OpenVariables open = new OpenVariables();

    private RepositoryVariables(SqlSettings settings, Bundles bundles) {
        this.settings = settings;
        this.bundles = bundles;
    }

    public static RepositoryVariables of(Checkout checkout, FactSink sink) {
        return new RepositoryVariables(checkout.sql(), new Bundles(checkout, sink));
    }

    /** Those of one file. @param text all that the file says */
    public FileVariables file(String path, String text) {
        return new FileVariables(path, settings, bundles, StatedVariables.of(text));
    }

    public OpenVariables open() {
        return open;
    }
}
