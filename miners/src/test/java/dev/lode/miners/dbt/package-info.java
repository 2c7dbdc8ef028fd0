/** The dbt miner beside the manifests that projects commit. */
@NullMarked
package dev.lode.miners.dbt;

import org.jspecify.annotations.NullMarked;
