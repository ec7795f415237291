package org.nbo.lift;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nbo.model.UnitOfMeasure;

/** Turns what a source writes into a field into statements. Stateless, one per field and class. */
@FunctionalInterface
interface ValueMapping {
  /**
   * Writes the statements.
   *
   * @param subject the thing that the field belongs to
   * @param written attribute value or text
   * @param beside the attributes beside it, for values that need a second one (the unit)
   * @param to where to write
   */
  void write(Iri subject, String written, Attributes beside, Writer to);

  /**
   * Writes the statements if there is nothing about the value that takes more than a glance.
   *
   * @return whether they are written; if not, nothing is
   */
  default boolean write(Iri subject, Ascii written, Attributes beside, Writer to) {
    return false;
  }

  /** The attributes of an element by name. */
  interface Attributes {
    /** No attributes: the value is a text. */
    Attributes NONE = name -> null;

    /** The value of an attribute without namespace, or null. */
    String attribute(String name);

    /** Whether there is an attribute of this name without namespace. */
    default boolean has(String name) {
      return attribute(name) != null;
    }
  }

  /** What mappings write with: the sink and the minter of the file at hand. */
  final class Writer {
    private static final Iri SYMBOL = Iri.of("http://qudt.org/schema/qudt/symbol");

    private final QuadSink sink;
    private final IriMinter iris;
    private final Map<String, UnitOfMeasure> units = new LinkedHashMap<>();
    private final Repairs repairs = new Repairs();

    Writer(QuadSink sink, IriMinter iris) {
      this.sink = sink;
      this.iris = iris;
    }

    QuadSink sink() {
      return sink;
    }

    IriMinter iris() {
      return iris;
    }

    /** What was understood although it is misspelt. */
    Repairs repairs() {
      return repairs;
    }

    /**
     * Notes that the source names a unit with this symbol. A quantity that stands in the graph as
     * the source has it needs no wording beside it, but its unit is still to be found.
     */
    void unit(UnitOfMeasure unit, String symbol) {
      units.putIfAbsent(symbol, unit);
    }

    /** Says which units the source named; once, at its end, so that no thing is interrupted. */
    void finish() {
      units.forEach(
          (symbol, unit) -> sink.literal(Iri.of(unit.iri()), SYMBOL, symbol, Datatype.STRING));
    }
  }
}
