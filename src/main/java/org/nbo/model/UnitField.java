package org.nbo.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a source writes the unit of a quantity ({@code nbo:unitOf}).
 *
 * @param property the property of the quantity
 * @param specName name in NBO v02-01, or null for what only OME has
 * @param omeName name in OME 2016-06 where it differs, or null
 * @param type the list of units, or null where the specification has none
 * @param defaultUnit the unit where a source writes none, or null
 * @param omeDefaultUnit the same for OME files, or null
 */
public record UnitField(
    ModelProperty property,
    String specName,
    String omeName,
    UnitType type,
    UnitOfMeasure defaultUnit,
    UnitOfMeasure omeDefaultUnit)
    implements Named {

  /** The unit that the quantity has in the graph; empty where it is not in the list. */
  public Optional<UnitOfMeasure> inGraph() {
    return Stream.ofNullable(type)
        .flatMap(list -> list.units().stream())
        .filter(u -> u.iri().equals(property.unit()))
        .findFirst();
  }
}
