package org.nbo.model;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The units that one kind of field allows, such as {@code UnitsLength}.
 *
 * @param iri the class of the units
 * @param bySymbol the units by every spelling of their symbol, in Unicode form NFKC
 */
public record UnitType(String iri, Map<String, UnitOfMeasure> bySymbol) {

  /** The unit with this symbol; the micro sign and the Greek letter mu are the same. */
  public Optional<UnitOfMeasure> unit(String symbol) {
    return Optional.ofNullable(bySymbol.get(Spelling.normal(symbol)));
  }

  /** All units of the kind. */
  public Collection<UnitOfMeasure> units() {
    return bySymbol.values();
  }
}
