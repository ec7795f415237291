package org.nbo.lift.mend;

/**
 * What was not right about a document as a whole, and how it was read.
 *
 * @param what of the document, for the rule: {@code namespace}, {@code encoding} …
 * @param message what was found and what was made of it, for people
 */
public record Mend(String what, String message) {}
