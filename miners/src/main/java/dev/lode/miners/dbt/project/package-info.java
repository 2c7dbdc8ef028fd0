/** A dbt project as its files state it: settings, packages, variables, adapter and contents. */
@NullMarked
package dev.lode.miners.dbt.project;

import org.jspecify.annotations.NullMarked;
