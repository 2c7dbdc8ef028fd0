/**
 * The template language that dbt projects are written in: Jinja2 as dbt configures it, rendered from values to text.
 * It knows no miner and emits no facts; what a name means comes from its caller's {@code Context}.
 */
@org.jspecify.annotations.NullMarked
package dev.lode.miners.jinja;
