package org.nbo.export.pages;

import java.util.List;

/**
 * A property.
 *
 * @param head what every term has
 * @param correspondences what it is in other vocabularies
 * @param fields the classes that have it as a field of their own
 */
record PropertyPage(
    TermHead head,
    List<Correspondences.Row> correspondences,
    List<Fact> facts,
    FieldTable fields) {}
