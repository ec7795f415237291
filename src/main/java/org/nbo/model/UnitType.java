package org.nbo.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The units that one kind of field allows, such as {@code UnitsLength}.
 *
 * @param iri the class of the units
 * @param bySymbol the units by every spelling of their symbol, in Unicode form NFKC
 * @param byMisspelling the units by wrong spellings that can only mean them
 * @param byLooseName the units by symbols, labels and such spellings without regard to case, number
 *     and signs, where no other unit has the same
 */
public record UnitType(
    String iri,
    Map<String, UnitOfMeasure> bySymbol,
    Map<String, UnitOfMeasure> byMisspelling,
    Map<String, UnitOfMeasure> byLooseName) {

  /** The unit with this symbol; the micro sign and the Greek letter mu are the same. */
  public Optional<UnitOfMeasure> unit(String symbol) {
    return Optional.ofNullable(bySymbol.get(Spelling.normal(symbol)));
  }

  /** Whether a unit of the kind is spelled so. */
  public boolean has(String symbol) {
    return bySymbol.containsKey(Spelling.normal(symbol));
  }

  /** The unit that a wrong spelling of its symbol can only mean. */
  public Optional<UnitOfMeasure> misspelt(String symbol) {
    return Optional.ofNullable(byMisspelling.get(Spelling.normal(symbol)))
        .or(() -> Optional.ofNullable(byLooseName.get(Spelling.looseUnit(symbol))));
  }

  /** The same list with other units under the same symbols. */
  UnitType with(UnaryOperator<UnitOfMeasure> other) {
    return new UnitType(
        iri, each(bySymbol, other), each(byMisspelling, other), each(byLooseName, other));
  }

  private static Map<String, UnitOfMeasure> each(
      Map<String, UnitOfMeasure> units, UnaryOperator<UnitOfMeasure> other) {
    Map<String, UnitOfMeasure> changed = new LinkedHashMap<>();
    units.forEach((symbol, unit) -> changed.put(symbol, other.apply(unit)));
    return changed;
  }

  /** All units of the kind. */
  public Collection<UnitOfMeasure> units() {
    return bySymbol.values();
  }
}
