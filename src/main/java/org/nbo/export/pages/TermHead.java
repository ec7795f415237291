package org.nbo.export.pages;

import java.util.List;

/**
 * The head of a term's page.
 *
 * @param kind for example "class"
 * @param code as Turtle writes it
 * @param marks what to see at a glance: extension, tier
 */
record TermHead(
    String kind, String label, String code, String iri, String definition, List<Link> marks) {}
