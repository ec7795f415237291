package org.nbo.export.pages;

import java.util.List;

/**
 * A property.
 *
 * @param head what every term has
 * @param fields the classes that have it as a field of their own
 */
record PropertyPage(TermHead head, List<Fact> facts, FieldTable fields) {}
