package org.nbo.model;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/axes.ttl} and {@code ontology/lifting.ttl} that the program itself
 * speaks. The classes and fields of the model are not here: they are data.
 */
public final class Nbo {
  public static final String NS = "https://w3id.org/4dn-bina-ome/";

  /** Namespace of the derived shapes, for example {@code shapes/Objective-lensNA}. */
  public static final String SHAPES = NS + "shapes/";

  public static final Node FIELD = term("field");
  public static final Node PROPERTY = term("property");
  public static final Node TIER = term("tier");
  public static final Node REQUIREMENT_LEVEL = term("requirementLevel");
  public static final Node MUST = term("Must");
  public static final Node EXTENSION = term("extension");
  public static final Node RANK = term("rank");
  public static final Node VALUE_CLASS = term("valueClass");
  public static final Node REPEATABLE = term("repeatable");
  public static final Node REFERENCE = term("reference");
  public static final Node TEXT_CONTENT = term("textContent");
  public static final Node SPEC_NAME = term("specName");
  public static final Node OME_NAME = term("omeName");
  public static final Node OME_WHEN = term("omeWhen");
  public static final Node OME_LIST = term("omeList");
  public static final Node NOT_IN_OME = term("notInOME");
  public static final Node OME_PLACE = term("omePlace");
  public static final Node OME_MINTED = term("omeMinted");
  public static final Node MODALITY = term("modality");
  public static final Node UNIT_OF = term("unitOf");
  public static final Node UNIT_TYPE = term("unitType");
  public static final Node DEFAULT_UNIT = term("defaultUnit");
  public static final Node OME_DEFAULT_UNIT = term("omeDefaultUnit");
  public static final Node ABSTRACT = term("abstract");
  public static final Node ENUMERATION_VALUE = term("EnumerationValue");
  public static final Node UNIT_OF_MEASURE = term("UnitOfMeasure");
  public static final Node PROFILE_CLASS = term("Profile");
  public static final Node PLACEHOLDER = term("placeholder");
  public static final Node NO_PLACEHOLDER = term("noPlaceholder");
  public static final Node TIER_CLASS = term("Tier");
  public static final Node LEVEL_CLASS = term("RequirementLevel");
  public static final Node EXTENSION_CLASS = term("Extension");

  public static final Node DOCUMENT_ROOT = term("documentRoot");

  public static final Node ID = term("id");
  public static final Node UUID = term("uuid");
  public static final Node INDEX = term("index");
  public static final Node REFERENCE_CLASS = term("Reference");
  public static final Node HAS_REFERENCE = term("hasReference");
  public static final Node REFERS_TO = term("refersTo");
  public static final Node MENTIONED_AS = term("mentionedAs");
  public static final Node UNMAPPED = term("unmapped");
  public static final Node UNMAPPED_CLASS = term("Unmapped");
  public static final Node UNMAPPED_PATH = term("unmappedPath");
  public static final Node UNMAPPED_VALUE = term("unmappedValue");
  public static final Node UNMAPPED_XML = term("unmappedXML");
  public static final Node UNMAPPED_COUNT = term("unmappedCount");

  /** Appended to a property's IRI: the wording of the source ({@code nbo:asWritten}). */
  public static final String AS_WRITTEN = "-asWritten";

  /** Appended to a property's IRI: the number in a unit that cannot be converted. */
  public static final String IN_SOURCE_UNIT = "-inSourceUnit";

  private Nbo() {}

  /** The part of an IRI after its namespace. */
  public static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
