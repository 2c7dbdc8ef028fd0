/** Tests of the SQL front end. */
package dev.lode.sql.dialect;
