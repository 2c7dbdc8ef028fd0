/** What the calls of Python code lead to: its code in short, and the values that its names may have. */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.python.calls;
