package dev.lode.cli;

import dev.lode.pipeline.Product;
import picocli.CommandLine.IVersionProvider;

/** What {@code lode --version} says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"lode " + Product.VERSION};
    }
}
