package org.nbo.lift.keyvalue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.lift.quad.Identities;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.value.ValueMapping;
import org.nbo.lift.value.ValueMappings;
import org.nbo.model.Enumeration;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.UnitField;
import org.nbo.model.UnitOfMeasure;
import org.nbo.model.naming.Names;
import org.nbo.model.naming.Naming;

/** What the values of key–value pairs say in fields. */
final class StatedValues {
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(.*)");

  private final Naming naming;
  private final IriMinter iris;
  private final ValueMappings mappings;
  private final Map<Field, ValueMapping> mappingByField = new HashMap<>();

  StatedValues(Naming naming, IriMinter iris) {
    this.naming = naming;
    this.iris = iris;
    this.mappings = new ValueMappings(naming, false);
  }

  /**
   * The statements that a value makes, as if it stood in the place that the file has for the field;
   * none where it is no value of the field.
   *
   * @param besides the unit that another pair states for it, or null
   */
  List<Statement> statements(
      KeyValues.Pair pair,
      String besides,
      KeyName name,
      Iri subject,
      ModelClass type,
      Field field) {
    if (isPlaceholder(pair, field)) {
      return List.of();
    }
    String written = pair.value();
    String inKey = name.unit() == null ? besides : name.unit();
    Optional<String> unit = Optional.ofNullable(inKey);
    Optional<UnitField> unitField = type.unitOf(field);
    List<String> unitNames = unitField.map(naming::names).orElse(List.of());
    if (unitField.isPresent()) {
      Matcher parts = NUMBER_AND_UNIT.matcher(written);
      if (!parts.matches()) {
        return List.of();
      }
      written = parts.group(1);
      boolean isStated = unit.isPresent() || !parts.group(2).isEmpty();
      unit = symbol(parts.group(2).isEmpty() ? inKey : parts.group(2), unitField.get());
      if (isStated && unit.isEmpty()) {
        return List.of();
      }
      if (!isStated && (name.isBare() || !name.isTelling()) && !isSchemaName(pair.key(), field)) {
        return List.of();
      }
    } else if (unit.isPresent()) {
      return List.of();
    }
    String stated = unit.orElse(null);
    Statement.Keeper keeper = new Statement.Keeper();
    mappingByField
        .computeIfAbsent(field, f -> mappings.of(type, f))
        .write(
            subject,
            listed(field, written),
            attribute -> unitNames.contains(attribute) ? stated : null,
            new ValueMapping.Writer(keeper, iris, new Identities(iris, naming.model())));
    List<Statement> statements = keeper.statements();
    return Statement.values(statements, field.property().iri()).isEmpty() ? List.of() : statements;
  }

  /** Whether the value says that there is none; a term of the field's list does not. */
  boolean isPlaceholder(KeyValues.Pair pair, Field field) {
    return naming.model().isPlaceholderAsWritten(field.property().iri(), pair.value())
        && naming
            .model()
            .enumeration(field.property().range())
            .flatMap(list -> list.value(listed(field, pair.value())))
            .isEmpty();
  }

  /** Whether a program wrote the key, by a schema that has a unit for its numbers. */
  private static boolean isSchemaName(String key, Field field) {
    return Names.ofSchemas().stream().anyMatch(kind -> kind.of(field).contains(key.strip()));
  }

  /** A symbol that the units of a field have; the right one for a known misspelling. */
  private static Optional<String> symbol(String written, UnitField unitField) {
    return Optional.ofNullable(written)
        .flatMap(
            symbol ->
                unitField.type().unit(symbol).isPresent()
                    ? Optional.of(symbol)
                    : unitField.type().misspelt(symbol).map(UnitOfMeasure::symbol));
  }

  /** The spelling that the list has of a value; people do not mind its case. */
  private String listed(Field field, String written) {
    if (field.property().kind() != ModelProperty.Kind.ENUMERATION) {
      return written;
    }
    Enumeration list = naming.model().enumeration(field.property().range()).orElseThrow();
    if (list.value(written).isPresent()) {
      return written;
    }
    return list.byName().keySet().stream()
        .filter(known -> KeyNames.normal(known).equals(KeyNames.normal(written)))
        .sorted()
        .findFirst()
        .orElse(written);
  }
}
