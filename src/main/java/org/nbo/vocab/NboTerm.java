package org.nbo.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/axes.ttl} and {@code ontology/lifting.ttl} that the program itself
 * speaks. The classes and fields of the model are not here: they are data.
 */
public final class NboTerm {
  public static final String NS = "https://w3id.org/4dn-bina-ome/";

  /** Namespace of the derived shapes, for example {@code shapes/Objective-lensNA}. */
  public static final String SHAPES = NS + "shapes/";

  public static final Node FIELD = term("field");
  public static final Node PROPERTY = term("property");
  public static final Node TIER = term("tier");
  public static final Node CHOICE = term("choice");
  public static final Node STATED_IN = term("statedIn");
  public static final Node ALTERNATIVE = term("alternative");
  public static final Node MAX_AGE = term("maxAge");
  public static final Node CALIBRATION_DATE = term("calibrationDate");
  public static final Node APPLIES_WHEN = term("appliesWhen");
  public static final Node CONDITION = term("Condition");
  public static final Node MET_BY = term("metBy");
  public static final Node MET_UNLESS = term("metUnless");
  public static final Node WITH_VALUE = term("withValue");
  public static final Node DECIDED_ON = term("decidedOn");
  public static final Node OTHERWISE = term("otherwise");
  public static final Node CHECK_QUERY = term("checkQuery");
  public static final Node DECLARED_TIER = term("declaredTier");
  public static final Node REQUIREMENT_LEVEL = term("requirementLevel");
  public static final Node MUST = term("Must");
  public static final Node SHOULD = term("Should");
  public static final Node EXTENSION = term("extension");
  public static final Node RANK = term("rank");
  public static final Node VALUE_CLASS = term("valueClass");
  public static final Node REPEATABLE = term("repeatable");
  public static final Node REFERENCE = term("reference");
  public static final Node TEXT_CONTENT = term("textContent");
  public static final Node SPEC_NAME = term("specName");
  public static final Node OME_NAME = term("omeName");
  public static final Node OME_CLOSEST = term("omeClosest");
  public static final Node OME_WHEN = term("omeWhen");
  public static final Node OME_LIST = term("omeList");
  public static final Node NOT_IN_OME = term("notInOME");
  public static final Node OME_PLACE = term("omePlace");
  public static final Node OME_FACTOR = term("omeFactor");
  public static final Node OME_REPEATABLE = term("omeRepeatable");
  public static final Node OME_MINTED = term("omeMinted");
  public static final Node MODALITY = term("modality");
  public static final Node TECHNIQUE = term("technique");
  public static final Node TELLS_MODALITY = term("tellsModality");
  public static final Node TOLD_ALONE = term("toldAlone");
  public static final Node UNIT_OF = term("unitOf");
  public static final Node UNIT_TYPE = term("unitType");
  public static final Node DEFAULT_UNIT = term("defaultUnit");
  public static final Node OME_DEFAULT_UNIT = term("omeDefaultUnit");
  public static final Node ABSTRACT = term("abstract");
  public static final Node MOVED_AS = term("movedAs");
  public static final Node MOVED_INTO = term("movedInto");
  public static final Node MOVED_TO_SETTINGS = term("movedToSettings");
  public static final Node SPEC_BASE = term("specBase");
  public static final Node ENUMERATION_VALUE = term("EnumerationValue");
  public static final Node UNIT_OF_MEASURE = term("UnitOfMeasure");
  public static final Node PROFILE_CLASS = term("Profile");
  public static final Node PLACEHOLDER = term("placeholder");
  public static final Node MIN_INCLUSIVE = term("minInclusive");
  public static final Node VALUES_WITHIN = term("valuesWithin");
  public static final Node MIN_EXCLUSIVE = term("minExclusive");
  public static final Node MAX_INCLUSIVE = term("maxInclusive");
  public static final Node MAX_EXCLUSIVE = term("maxExclusive");
  public static final Node ASIDE_PATTERN = term("asidePattern");
  public static final Node SCOPES_IDENTIFIERS = term("scopesIdentifiers");
  public static final Node UNIT_KEY = term("unitKey");
  public static final Node DAY_FIRST = term("dayFirst");
  public static final Node KNOWN_VERSION = term("knownVersion");
  public static final Node PLACEHOLDER_PATTERN = term("placeholderPattern");
  public static final Node NO_PLACEHOLDER = term("noPlaceholder");
  public static final Node LEVEL_CLASS = term("RequirementLevel");
  public static final Node EXTENSION_CLASS = term("Extension");

  public static final Node SUMMARIZABLE = term("summarizable");
  public static final Node STANDS_ALONE = term("standsAlone");
  public static final Node IMAGE = term("Image");
  public static final Node INSTRUMENT = term("Instrument");
  public static final Node DOCUMENT_ROOT = term("documentRoot");
  public static final Node SETTINGS_CLASS = term("settingsClass");
  public static final Node KEY_CONTEXT = term("keyContext");
  public static final Node ENTRY_KEY = term("entryKey");
  public static final Node KEY_NAME = term("keyName");
  public static final Node GENERAL_KEY = term("generalKey");
  public static final Node SETTINGS_MARKER = term("settingsMarker");

  public static final Node SOURCE_FORMAT = term("SourceFormat");
  public static final Node NAME_PROPERTY = term("nameProperty");
  public static final Node UNIT_SUFFIX = term("unitSuffix");
  public static final Node JSON_FORMAT = term("JsonFormat");
  public static final Node OUTERMOST = term("outermost");
  public static final Node CLASS_KEY = term("classKey");
  public static final Node CLASS_SUFFIX = term("classSuffix");
  public static final Node IDENTIFIER_KEY = term("identifierKey");
  public static final Node REFERENCE_KEY = term("referenceKey");
  public static final Node REFERENCE_SUFFIX = term("referenceSuffix");
  public static final Node LINKS_KEY = term("linksKey");
  public static final Node LINK_VALUE_KEY = term("linkValueKey");
  public static final Node LINK_CLASS_KEY = term("linkClassKey");
  public static final Node VERSION_KEY = term("versionKey");
  public static final Node HOLDER_KEY = term("holderKey");
  public static final Node LEFT_OUT_KEY = term("leftOutKey");
  public static final Node UNIT_ENDING = term("unitEnding");
  public static final Node PRESETS_UNITS = term("presetsUnits");
  public static final Node KEY_ALIAS = term("keyAlias");
  public static final Node SOURCE_KEY = term("sourceKey");
  public static final Node WITHIN = term("within");
  public static final Node NAMES_DOCUMENT = term("namesDocument");
  public static final Node COMMON_FIELD = term("commonField");
  public static final Node CLASS_NAME_PROPERTY = term("classNameProperty");
  public static final Node PLAIN_CLASS = term("plainClass");
  public static final Node CLASS_FACT = term("classFact");
  public static final Node WRITTEN_VALUE = term("writtenValue");
  public static final Node WRITTEN_FOR = term("writtenFor");
  public static final Node HOLDER = term("holder");
  public static final Node FURTHER_SLOT = term("furtherSlot");
  public static final Node SLOT = term("slot");
  public static final Node TEXT_FIELD = term("textField");

  public static final Node ID = NodeFactory.createURI(Iri.ID);
  public static final Node INDEX = NodeFactory.createURI(Iri.INDEX);
  public static final Node REFERENCE_CLASS = NodeFactory.createURI(Iri.REFERENCE_CLASS);
  public static final Node HAS_REFERENCE = NodeFactory.createURI(Iri.HAS_REFERENCE);
  public static final Node REFERS_TO = NodeFactory.createURI(Iri.REFERS_TO);
  public static final Node UNMAPPED = NodeFactory.createURI(Iri.UNMAPPED);
  public static final Node UNMAPPED_CLASS = NodeFactory.createURI(Iri.UNMAPPED_CLASS);
  public static final Node UNMAPPED_PATH = NodeFactory.createURI(Iri.UNMAPPED_PATH);
  public static final Node UNMAPPED_VALUE = NodeFactory.createURI(Iri.UNMAPPED_VALUE);
  public static final Node UNMAPPED_XML = NodeFactory.createURI(Iri.UNMAPPED_XML);
  public static final Node UNMAPPED_COUNT = NodeFactory.createURI(Iri.UNMAPPED_COUNT);

  public static final Node HAS_SUMMARY = NodeFactory.createURI(Iri.HAS_SUMMARY);
  public static final Node SUMMARIZES = NodeFactory.createURI(Iri.SUMMARIZES);
  public static final Node THING_COUNT = NodeFactory.createURI(Iri.THING_COUNT);

  public static final Node EXCLUDES_TECHNIQUE = term("excludesTechnique");
  public static final Node PER_FILE = term("perFile");
  public static final Node NAMED_PER_FILE = term("namedPerFile");
  public static final Node MATCHED_BY_TRAITS = term("matchedByTraits");
  public static final Node MISSED_IN_OTHERS = term("missedInOthers");
  public static final Node MERGED_BY_KIND = term("mergedByKind");
  public static final Node NAMES_MAKER = term("namesMaker");
  public static final Node NAMES_MODEL = term("namesModel");
  public static final Node NUMBERS_PRODUCT = term("numbersProduct");
  public static final Node WEIGHED = term("weighed");
  public static final Node ENOUGH_TO_MATCH = term("enoughToMatch");
  public static final Node LEAD_TO_MATCH = term("leadToMatch");
  public static final Node ONLY_ONE_WEIGHS = term("onlyOneWeighs");
  public static final Node OF_MAKERS = term("ofMakers");
  public static final Node OF_WORDS = term("ofWords");
  public static final Node SPELLED_AS = term("spelledAs");
  public static final Node SAYS_LITTLE = term("saysLittle");
  public static final Node NAMES_METADATA_FILE = term("namesMetadataFile");
  public static final Node MENTIONED_AS = NodeFactory.createURI(Iri.MENTIONED_AS);
  public static final Node MISSPELLING = term("misspelling");
  public static final Node BOOKKEEPING = term("bookkeeping");
  public static final Node KNOWN_TO = term("knownTo");
  public static final Node NAMES_THING = term("namesThing");
  public static final Node IDENTIFIES_DOCUMENT = term("identifiesDocument");
  public static final Node SOURCE_ENDING = term("sourceEnding");
  public static final Node ADDED_BY_UPGRADE = NodeFactory.createURI(Iri.ADDED_BY_UPGRADE);

  /** Appended to a property's IRI: the wording of the source ({@code nbo:asWritten}). */
  public static final String AS_WRITTEN = "-asWritten";

  /** The property that a wording is of; any other property itself. */
  public static String withoutWording(String property) {
    return property.endsWith(AS_WRITTEN)
        ? property.substring(0, property.length() - AS_WRITTEN.length())
        : property;
  }

  /** Appended to a property's IRI: a unit without a number ({@code nbo:unitAsWritten}). */
  public static final String UNIT_AS_WRITTEN = "-unitAsWritten";

  /** Appended to a property's IRI: the number in a unit that cannot be converted. */
  public static final String IN_SOURCE_UNIT = "-inSourceUnit";

  /**
   * The terms that lifting writes, as constants of the compiler: using them does not start Jena,
   * which takes a tenth of a second.
   */
  public static final class Iri {
    public static final String ID = NS + "id";
    public static final String INDEX = NS + "index";
    public static final String REFERENCE_CLASS = NS + "Reference";
    public static final String HAS_REFERENCE = NS + "hasReference";
    public static final String REFERS_TO = NS + "refersTo";
    public static final String UNMAPPED = NS + "unmapped";
    public static final String UNMAPPED_CLASS = NS + "Unmapped";
    public static final String UNMAPPED_PATH = NS + "unmappedPath";
    public static final String UNMAPPED_VALUE = NS + "unmappedValue";
    public static final String UNMAPPED_XML = NS + "unmappedXML";
    public static final String UNMAPPED_COUNT = NS + "unmappedCount";

    public static final String LEFT_OUT_COUNT = NS + "leftOutCount";
    public static final String MENTIONED_AS = NS + "mentionedAs";
    public static final String DROPPED_CLASS = NS + "DroppedByUpgrade";
    public static final String ADDED_BY_UPGRADE = NS + "addedByUpgrade";
    public static final String CONTAINER = NS + "container";
    public static final String HAS_NONE = NS + "hasNone";
    public static final String NOT_APPLICABLE = NS + "notApplicable";
    public static final String STATED_FIELD = NS + "StatedField";
    public static final String STATED_OF = NS + "statedOf";
    public static final String STATED_PROPERTY = NS + "statedProperty";

    public static final String SUMMARY = NS + "Summary";
    public static final String HAS_SUMMARY = NS + "hasSummary";
    public static final String SUMMARIZES = NS + "summarizes";
    public static final String THING_COUNT = NS + "thingCount";
    public static final String SUMMARIZED_COUNT = NS + "summarizedCount";
    public static final String PROPERTY_SUMMARY = NS + "PropertySummary";
    public static final String HAS_PROPERTY_SUMMARY = NS + "hasPropertySummary";
    public static final String SUMMARIZED_PROPERTY = NS + "summarizedProperty";
    public static final String VALUE_COUNT = NS + "valueCount";
    public static final String LEAST_VALUE = NS + "leastValue";
    public static final String GREATEST_VALUE = NS + "greatestValue";
    public static final String DISTINCT_VALUE = NS + "distinctValue";
    public static final String MORE_DISTINCT_VALUES_THAN = NS + "moreDistinctValuesThan";

    public static final String FIELD_CLASS = NS + "Field";
    public static final String BOUNDED_FIELD = NS + "BoundedField";

    private Iri() {}

    /** The part of an IRI after its namespace. */
    public static String localName(String iri) {
      return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
  }

  private NboTerm() {}

  /** The part of an IRI after its namespace. */
  public static String localName(String iri) {
    return Iri.localName(iri);
  }

  /**
   * A tier.
   *
   * @param number from 1
   */
  public static Node tier(int number) {
    return term("Tier" + number);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
