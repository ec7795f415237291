package org.nbo.finding;

/**
 * By which technique images were taken, as it follows from hardware and settings.
 *
 * @param iri of the technique, in FBbi where that has it
 * @param label what people call it
 * @param because what it follows from
 * @param subject IRI of the thing it is inferred of, the first where there are several that are
 *     alike
 * @param name what people call that thing
 * @param count of how many things
 */
public record InferredModality(
    String iri, String label, String because, String subject, String name, int count) {}
