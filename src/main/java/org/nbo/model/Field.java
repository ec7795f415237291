package org.nbo.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.nbo.finding.RequirementLevel;

/**
 * A property on a class, with the three axes and the names it has in source files ({@code
 * nbo:field}).
 *
 * @param property the property that holds the value
 * @param specName name in NBO v02-01, or null for what only OME has
 * @param omeName name in OME 2016-06 where it differs, or null
 * @param tier 1 to 3, or 0 where the field is never asked for
 * @param level MUST or SHOULD
 * @param extension IRI of the extension, or null where it is that of the class
 * @param reference whether the source holds an identifier here
 * @param repeatable whether there may be several values
 * @param omeRepeatable whether an OME file may have several where NBO has one
 * @param textContent whether the value is the text of the element itself
 * @param omeList whether OME writes several values into one attribute
 * @param omeMinted whether lifting supplies the identifier because OME cannot hold it
 * @param notInOme whether an OME file has no place for it
 * @param omePlace where else an OME file says the same, or null
 * @param omeFactor by how much a number is larger than in an OME file, or null
 * @param valueClass IRI of the class of the values, where narrower than the property's range
 */
public record Field(
    ModelProperty property,
    String specName,
    String omeName,
    int tier,
    RequirementLevel level,
    String extension,
    boolean reference,
    boolean repeatable,
    boolean omeRepeatable,
    boolean textContent,
    boolean omeList,
    boolean omeMinted,
    boolean notInOme,
    String omePlace,
    BigDecimal omeFactor,
    String valueClass)
    implements Named {

  /** The class of the values of a field that holds things. */
  public Optional<String> target() {
    return Optional.ofNullable(valueClass != null ? valueClass : property.range());
  }

  /** Whether its values are things of the graph, and not texts, numbers or listed values. */
  public boolean holdsThings() {
    return property.kind() == ModelProperty.Kind.THING;
  }
}
