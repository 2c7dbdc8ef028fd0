@org.jspecify.annotations.NullMarked
package dev.lode.spi;
