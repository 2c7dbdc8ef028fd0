/** What Lode reads in public SQL, beside what others know of it. Runs on the corpora of {@code make truth-sql}. */
@NullMarked
package dev.lode.sql.truth;

import org.jspecify.annotations.NullMarked;
