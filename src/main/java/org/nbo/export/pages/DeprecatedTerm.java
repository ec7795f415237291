package org.nbo.export.pages;

/**
 * A term that was replaced.
 *
 * @param place its name within the page
 * @param code as Turtle writes it
 * @param replacement what took its place
 * @param replacementCode as Turtle writes that
 * @param reason why
 */
record DeprecatedTerm(
    String place, String code, Link replacement, String replacementCode, String reason) {}
