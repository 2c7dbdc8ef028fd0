/** Tests of the questions. */
package dev.lode.pipeline.query;
