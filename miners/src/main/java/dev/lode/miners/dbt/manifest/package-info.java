/** The manifests that dbt wrote and somebody committed. */
@NullMarked
package dev.lode.miners.dbt.manifest;

import org.jspecify.annotations.NullMarked;
