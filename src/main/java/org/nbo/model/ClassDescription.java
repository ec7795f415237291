package org.nbo.model;

import java.util.List;
import java.util.Set;

/**
 * What the ontology says of a class alone.
 *
 * @param iri the IRI
 * @param label a name for people
 * @param extension IRI of the extension that it belongs to, or null
 * @param isAbstract whether it stands only for things whose kind is not known
 * @param isDocumentRoot whether the outermost element of a document is of it
 * @param notInOme whether OME 2016-06 has no element for it
 * @param summarizable whether counts and ranges can stand for its things
 * @param standsAlone whether its things are records of their own
 * @param specNames element names in NBO, the name of its substitution group included
 * @param omeNames element names in OME 2016-06 where they differ
 * @param conditions alternatives of what an OME element must say to be of it
 * @param fields what its things have, in the order of the properties
 * @param units where the units of quantities stand, in the same order
 * @param parents IRIs of the classes directly above it
 * @param bases IRIs of those whose fields it has without being of their kind ({@code nbo:specBase})
 */
record ClassDescription(
    String iri,
    String label,
    String extension,
    boolean isAbstract,
    boolean isDocumentRoot,
    boolean notInOme,
    boolean summarizable,
    boolean standsAlone,
    Set<String> specNames,
    Set<String> omeNames,
    List<ModelClass.Condition> conditions,
    List<Field> fields,
    List<UnitField> units,
    List<String> parents,
    List<String> bases) {}
