package org.nbo.export.pages;

import java.util.List;

/**
 * A class.
 *
 * @param head what every term has
 * @param correspondences what it is in other vocabularies
 * @param lineages ways up to the top, one for each parent, the nearest last
 * @param choices rules by which at least one of several fields is needed
 * @param uses where things of the class stand: class and property
 */
record ClassPage(
    TermHead head,
    List<Correspondences.Row> correspondences,
    List<Phrase> lineages,
    List<Fact> facts,
    List<Phrase> choices,
    FieldTable fields,
    List<Member> members,
    List<Phrase> uses) {}
