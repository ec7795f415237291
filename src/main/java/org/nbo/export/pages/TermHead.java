package org.nbo.export.pages;

import java.util.List;

/**
 * The head of a term's page.
 *
 * @param kind for example "class"
 * @param code as Turtle writes it
 * @param synonyms what else people call it
 * @param marks what to see at a glance: extension, tier, unit
 * @param replacement what took its place; null where it is not deprecated
 */
record TermHead(
    String kind,
    String label,
    String code,
    String iri,
    String definition,
    List<String> synonyms,
    List<Link> marks,
    Link replacement) {
  String alsoCalled() {
    return String.join(", ", synonyms);
  }
}
