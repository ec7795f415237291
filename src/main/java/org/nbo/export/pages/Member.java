package org.nbo.export.pages;

import java.util.List;

/**
 * A value of an enumeration, or another individual of the ontology.
 *
 * @param place its name within the page
 * @param notation the spelling of the specification
 * @param omeNames the spellings of OME 2016-06, where they differ
 * @param conversion what one of this unit is in the base unit of its list, or an empty text
 * @param facts what else is said
 */
record Member(
    String place,
    String label,
    String code,
    String iri,
    String notation,
    String omeNames,
    String definition,
    String conversion,
    List<Fact> facts) {}
