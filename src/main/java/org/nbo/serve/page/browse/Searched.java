package org.nbo.serve.page.browse;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.UnitField;
import org.nbo.model.UnitOfMeasure;
import org.nbo.serve.data.Census;

/** The fields by which one can search, by what people call them. Immutable. */
final class Searched {
  private static final Pattern QUANTITY =
      Pattern.compile("([-+]?\\d{1,30}(?:[.]\\d{1,30})?(?:[eE][-+]?\\d{1,3})?)\\s*(\\S.*)?");
  private static final int MOST_LIKE = 12;
  private static final String BETWEEN = ": ";

  private final Map<String, Known> byLabel = new TreeMap<>();
  private final Map<String, Known> byName = new LinkedHashMap<>();

  /**
   * A field of a class.
   *
   * @param label for people: class and field
   */
  record Known(String label, ModelClass owner, Field field) {
    ModelProperty property() {
      return field.property();
    }

    Optional<UnitField> unit() {
      return owner.unitOf(field);
    }
  }

  Searched(Model model) {
    for (ModelClass owner : model.classes()) {
      for (Field field : owner.fields()) {
        Known known = new Known(owner.label() + BETWEEN + field.property().label(), owner, field);
        byLabel.putIfAbsent(known.label(), known);
        byName.putIfAbsent(owner.localName() + "." + field.property().localName(), known);
      }
    }
  }

  /** By what people or programs call it, such as {@code Objective.lensNA}. */
  Optional<Known> field(String called) {
    return Optional.ofNullable(byLabel.get(called.strip()))
        .or(() -> Optional.ofNullable(byName.get(called.strip())));
  }

  /** Some that have these words, those first that have no others beside their class. */
  List<String> like(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return byLabel.keySet().stream()
        .filter(label -> label.toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(
            Comparator.comparing(
                    (String label) -> !label.toLowerCase(Locale.ROOT).endsWith(BETWEEN + wanted))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_LIKE)
        .toList();
  }

  /** Those of which there can be something in the data. */
  List<String> labels(Census census) {
    Set<String> properties = census.properties().keySet();
    return byLabel.values().stream()
        .filter(known -> properties.contains(known.property().iri()))
        .filter(known -> census.of(known.owner().iri()) > 0)
        .map(Known::label)
        .toList();
  }

  /**
   * A number in the unit that the data have.
   *
   * @return nothing where the text is no number
   * @throws IllegalArgumentException where the unit is none of the field; the message says which
   */
  static Optional<BigDecimal> number(Known known, String text) {
    Matcher parts = QUANTITY.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(parts.group(1));
    String symbol = parts.group(2);
    if (symbol == null) {
      return Optional.of(number);
    }
    Optional<UnitField> unit = known.unit();
    Optional<UnitOfMeasure> stored = unit.flatMap(UnitField::inGraph);
    Optional<UnitOfMeasure> written = unit.flatMap(u -> u.type().unit(symbol));
    if (stored.isPresent() && stored.get().symbol().equals(symbol)) {
      return Optional.of(number);
    }
    return written
        .flatMap(from -> stored.flatMap(to -> from.convert(number, to)))
        .map(Optional::of)
        .orElseThrow(() -> new IllegalArgumentException(symbol));
  }
}
