package org.nbo.export.pages;

import java.util.List;

/**
 * An enumeration or a list of units.
 *
 * @param head what every term has
 * @param correspondences what it is in other vocabularies
 * @param base symbol of the unit that the others are converted to, or an empty text
 * @param parts narrower lists
 * @param uses which fields take its values: class and property
 */
record EnumerationPage(
    TermHead head,
    List<Correspondences.Row> correspondences,
    List<Fact> facts,
    boolean units,
    String base,
    List<Member> members,
    List<Link> parts,
    List<Phrase> uses) {
  int size() {
    return members.size();
  }
}
