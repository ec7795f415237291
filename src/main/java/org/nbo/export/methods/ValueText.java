package org.nbo.export.methods;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.UnitSymbols;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.UnitField;
import org.nbo.model.UnitOfMeasure;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Writes values as people read them: numbers rounded, with the unit of the source where it reads
 * well, listed values by their words, dates without the time of day.
 */
final class ValueText {
  private static final int DIGITS = 4;
  private static final int EXACT_DIGITS = 5;
  private static final int ISO_DATE = 10;
  private static final char NO_BREAK = '\u00a0';
  private static final BigDecimal SMALL = new BigDecimal("0.1");
  private static final BigDecimal LARGE = new BigDecimal(10_000);
  private static final BigDecimal WHOLE = new BigDecimal(1000);

  private final Words words;
  private final Terms ontology;
  private final Set<String> usual;

  /**
   * @param ontology labels of terms, and the symbols of units
   */
  ValueText(Words words, Graph ontology) {
    this.words = words;
    this.ontology = new Terms(ontology);
    this.usual = Set.of(words.word("units").split(" "));
  }

  /**
   * What a text says of a value.
   *
   * @param number null where it is none
   * @param unit an empty text where there is none
   */
  record Reading(String text, BigDecimal number, String unit) {
    private static Reading of(String text) {
      return new Reading(text, null, "");
    }
  }

  Words words() {
    return words;
  }

  /** A listed value, a class or another term, by the word of the language, else its label. */
  String term(Node term) {
    return words.find(Terms.local(term)).orElseGet(() -> label(term));
  }

  /** Without the list in parentheses that tells it from values of the same name elsewhere. */
  private String label(Node term) {
    String label = ontology.label(term);
    return ontology.kinds(term).stream()
        .map(kind -> " (" + ontology.label(kind).replaceFirst(" value$", "") + ')')
        .filter(label::endsWith)
        .findFirst()
        .map(list -> label.substring(0, label.length() - list.length()))
        .orElse(label);
  }

  /**
   * A value.
   *
   * @param wording as the source wrote it, or null
   * @param owner the class of the thing, where it is known
   */
  Reading of(Node value, String wording, ModelProperty property, Optional<ModelClass> owner) {
    if (value.isURI()) {
      return Reading.of(term(value));
    }
    String lexical = value.getLiteralLexicalForm();
    Optional<BigDecimal> number = number(value, property);
    if (number.isPresent()) {
      return quantity(number.get(), wording, property, owner);
    }
    String type = value.getLiteralDatatypeURI();
    if (XSD.dateTime.getURI().equals(type) || XSD.date.getURI().equals(type)) {
      return Reading.of(date(lexical));
    }
    if (XSD.xboolean.getURI().equals(type)) {
      return Reading.of(words.word(lexical.equals("true") || lexical.equals("1") ? "yes" : "no"));
    }
    return Reading.of(lexical.strip().replaceAll("[\\s\\p{Cntrl}]+", " "));
  }

  private static Optional<BigDecimal> number(Node value, ModelProperty property) {
    String range = property.range();
    boolean numeric =
        range == null
            || range.equals(XSD.xdouble.getURI())
            || range.equals(XSD.decimal.getURI())
            || range.equals(XSD.integer.getURI())
            || property.unit() != null
            || value.getLiteralValue() instanceof Number;
    try {
      return numeric
          ? Optional.of(new BigDecimal(value.getLiteralLexicalForm().strip()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String date(String lexical) {
    try {
      LocalDate date = LocalDate.parse(lexical.substring(0, Math.min(ISO_DATE, lexical.length())));
      return DateTimeFormatter.ofPattern(words.word("date"), words.locale()).format(date);
    } catch (DateTimeException e) {
      return lexical;
    }
  }

  private Reading quantity(
      BigDecimal inGraph, String wording, ModelProperty property, Optional<ModelClass> owner) {
    Optional<UnitField> unitField = owner.flatMap(c -> c.field(property.iri()).flatMap(c::unitOf));
    Optional<UnitOfMeasure> graphUnit = unitField.flatMap(UnitField::inGraph);
    if (graphUnit.isEmpty()) {
      return reading(inGraph, property.unit() == null ? "" : symbol(property.unit()));
    }
    BigDecimal number = inGraph;
    UnitOfMeasure unit = graphUnit.get();
    int blank = wording == null ? -1 : wording.strip().indexOf(' ');
    if (blank > 0) {
      Optional<UnitOfMeasure> written =
          unitField.get().type().unit(wording.strip().substring(blank + 1));
      Optional<BigDecimal> there = written.flatMap(w -> graphUnit.get().convert(inGraph, w));
      if (there.isPresent()) {
        number = there.get();
        unit = written.get();
      }
    }
    return readable(number, unit, unitField.get());
  }

  /**
   * In a unit that differs by thousands where the number would be very small or large, and in one
   * that people use instead of decavolts.
   */
  private Reading readable(BigDecimal number, UnitOfMeasure unit, UnitField field) {
    BigDecimal size = number.abs();
    boolean hardToRead = size.compareTo(SMALL) < 0 || size.compareTo(LARGE) >= 0;
    boolean rare = !usual.contains(unit.symbol());
    if (number.signum() != 0 && (hardToRead || rare)) {
      Optional<UnitOfMeasure> better =
          field.type().units().stream()
              .distinct()
              .filter(other -> usual.contains(other.symbol()))
              .filter(other -> rare ? unit.powerOfTen(other).isPresent() : byThousands(unit, other))
              .filter(other -> isReadable(unit.convert(number, other)))
              .min(Comparator.comparing(UnitOfMeasure::iri));
      if (better.isPresent()) {
        return reading(unit.convert(number, better.get()).orElseThrow(), better.get().symbol());
      }
    }
    return reading(number, unit.symbol());
  }

  private static boolean byThousands(UnitOfMeasure unit, UnitOfMeasure other) {
    OptionalInt power = unit.powerOfTen(other);
    return power.isPresent() && power.getAsInt() % 3 == 0;
  }

  private static boolean isReadable(Optional<BigDecimal> number) {
    return number
        .map(BigDecimal::abs)
        .filter(n -> n.compareTo(BigDecimal.ONE) >= 0 && n.compareTo(WHOLE) < 0)
        .isPresent();
  }

  private Reading reading(BigDecimal number, String unit) {
    String digits = digits(number);
    String shown = unit.equals("1") ? "" : unit;
    String gap = shown.equals("%") ? words.word("percent").replace("_", "" + NO_BREAK) : "";
    return new Reading(
        shown.isEmpty() ? digits : digits + (gap.isEmpty() ? NO_BREAK + shown : gap),
        number,
        shown.equals("%") ? "" : shown);
  }

  private String digits(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    BigDecimal rounded = plain;
    if (plain.abs().compareTo(WHOLE) >= 0) {
      rounded = plain.setScale(0, RoundingMode.HALF_UP);
    } else if (plain.precision() > EXACT_DIGITS) {
      rounded = plain.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    }
    DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
    signs.setDecimalSeparator(words.word("decimal").charAt(0));
    signs.setMinusSign('−');
    DecimalFormat format = new DecimalFormat("0", signs);
    format.setMaximumFractionDigits(Math.max(0, rounded.stripTrailingZeros().scale()));
    return format.format(rounded);
  }

  /** The shortest symbol that the ontology knows of a unit; none where it is a count or ratio. */
  private String symbol(String unit) {
    return UnitSymbols.of(ontology, unit).stream()
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .or(() -> words.find(NboTerm.localName(unit)))
        .orElse("");
  }
}
