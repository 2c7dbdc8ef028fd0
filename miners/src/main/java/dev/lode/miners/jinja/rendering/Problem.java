package dev.lode.miners.jinja.rendering;

/**
 * Something in a template that could not be read or rendered.
 *
 * @param code UPPER_SNAKE, beginning with JINJA
 * @param line of the rendered file, from 1; for what goes wrong within a macro the line that calls it
 * @param message for a person
 */
public record Problem(String code, int line, String message) {}
