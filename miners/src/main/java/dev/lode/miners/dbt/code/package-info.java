/** What dbt files hold as text: templates and their calls, before anything is evaluated. */
@NullMarked
package dev.lode.miners.dbt.code;

import org.jspecify.annotations.NullMarked;
