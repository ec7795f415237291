package org.nbo.lift.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Identities;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.LongText;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.Attributes;
import org.nbo.model.UnitOfMeasure;
import org.nbo.vocab.Qudt;

/**
 * Turns what a source writes into a field into statements; one per field and class, for one thread.
 */
@FunctionalInterface
public interface ValueMapping {
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

  /**
   * Writes the statements of a text that is too long to be held, if it becomes what it is.
   *
   * @return whether they are written; if not, nothing is
   */
  default boolean write(Iri subject, LongText written, Writer to) {
    return false;
  }

  /** What mappings write with: the sink and the minter of the file at hand. */
  final class Writer {
    private static final Iri SYMBOL = Iri.of(Qudt.SYMBOL);

    private final QuadSink sink;
    private final IriMinter iris;
    private final Identities identities;
    private final Map<String, UnitOfMeasure> units = new LinkedHashMap<>();
    private final Repairs repairs = new Repairs();
    private final Ascii text = new Ascii();
    private byte[] scratch = new byte[DecimalPoint.LONGEST];

    public Writer(QuadSink sink, IriMinter iris, Identities identities) {
      this.sink = sink;
      this.iris = iris;
      this.identities = identities;
    }

    public QuadSink sink() {
      return sink;
    }

    public IriMinter iris() {
      return iris;
    }

    /** Which things the identifiers of the file mean. */
    public Identities identities() {
      return identities;
    }

    /** A decimal number times a power of ten, until the next call; null where that is too long. */
    Ascii moved(Ascii decimal, int power) {
      int length = DecimalPoint.move(decimal, power, scratch);
      return length < 0 ? null : text.of(scratch, 0, length);
    }

    /** A text with another behind it, until the next call. */
    Ascii joined(Ascii first, byte[] second) {
      int length = first.length() + second.length;
      if (length > scratch.length) {
        scratch = new byte[2 * length];
      }
      first.copy(scratch, 0);
      System.arraycopy(second, 0, scratch, first.length(), second.length);
      return text.of(scratch, 0, length);
    }

    /** What was understood although it is misspelt. */
    public Repairs repairs() {
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
    public void finish() {
      units.forEach(
          (symbol, unit) -> sink.literal(Iri.of(unit.iri()), SYMBOL, symbol, Datatype.STRING));
    }
  }
}
