/** What names mean in the templates of dbt, and what rendering them finds. */
@NullMarked
package dev.lode.miners.dbt.template;

import org.jspecify.annotations.NullMarked;
