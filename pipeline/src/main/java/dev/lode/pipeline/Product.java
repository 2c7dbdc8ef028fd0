package dev.lode.pipeline;

/** What this product calls itself. */
public final class Product {

    /** Held equal to the version in {@code pom.xml} by a test. */
    public static final String VERSION = "0.1.0";

    private Product() {}
}
