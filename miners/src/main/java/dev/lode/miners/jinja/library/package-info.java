/** What the template language has built in: filters, tests, functions, and the methods of its values. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.jinja.library;
