package org.nbo.lift.genome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nbo.ontology.Beside;
import org.nbo.vocab.NboTerm;

/**
 * What the tables of FOF-CT are called and what is in them, of all versions, as the files {@code
 * fof-ct-*.tsv} beside this class say.
 */
final class TracingFormat {
  /** It never changes. */
  static final TracingFormat FOF_CT = new TracingFormat();

  private static final String TABLES = "fof-ct-tables.tsv";
  private static final String COLUMNS = "fof-ct-columns.tsv";
  private static final String HEAD = "fof-ct-head.tsv";
  private static final String RULES = "fof-ct-rules.tsv";
  private static final String UNITS = "fof-ct-units.tsv";

  private final List<Kind> kinds = new ArrayList<>();
  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Key> keys = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Integer> units = new HashMap<>();

  /**
   * A kind of table.
   *
   * @param namespace by which it says that it is of this kind
   * @param others namespaces that are read as this one
   * @param keys the columns of which one names what a row is of
   * @param first columns that must come first, in this order
   * @param sometimes those of them that stand only where they apply
   * @param needsOwn whether a column must follow that is not one of these
   */
  record Kind(
      String name,
      String namespace,
      List<String> others,
      List<String> keys,
      List<String> first,
      List<String> sometimes,
      boolean needsOwn) {
    boolean isCalled(String text) {
      return spelling(namespace).equals(spelling(text))
          || others.stream().anyMatch(other -> spelling(other).equals(spelling(text)));
    }

    /** The columns that must be there whatever the data. */
    List<String> always() {
      return first.stream().filter(column -> !sometimes.contains(column)).toList();
    }

    /** How many of them no key is. */
    private long beside() {
      return always().stream().filter(column -> !keys.contains(column)).count();
    }
  }

  /** How the cells of a column are read. */
  enum Reading {
    THING,
    LENGTH,
    NUMBER,
    TEXT,
    PLANE,
    REST,
    CHROMOSOME,
    START,
    END
  }

  /**
   * A column.
   *
   * @param property IRI
   * @param type IRI of the class of the things that it names; empty where it names none
   * @param power of ten of a meter in which the graph has its lengths; 0 where it has none
   * @param isMadeAlike whether what made the row made the thing that it names too
   */
  record Column(
      String name, Reading reading, String property, String type, int power, boolean isMadeAlike) {}

  /**
   * A key of the head.
   *
   * @param isOfSoftware whether it tells of a program, not of the table
   * @param property IRI; empty where the table is read by it
   * @param role the part that it plays in reading; empty where none
   */
  record Key(String name, boolean isOfSoftware, String property, String role) {}

  /**
   * Something that the format asks for.
   *
   * @param tables names of the kinds of which it is asked; empty for all
   * @param asked head, column, one-of or value
   * @param names what is asked for
   * @param when the kind of condition, or {@code always}
   * @param subject of the condition; empty where it has none
   * @param expression that the condition is met by; null where it has none
   * @param allowed what a value may be; null where anything
   * @param words the same for people; empty where the expression is a list
   */
  record Rule(
      Pattern versions,
      List<String> tables,
      String asked,
      List<String> names,
      String when,
      String subject,
      Pattern expression,
      Pattern allowed,
      String words) {
    boolean concerns(String version, Kind kind) {
      return versions.matcher(version).matches()
          && (tables.isEmpty() || tables.contains(kind.name()));
    }
  }

  private TracingFormat() {
    rows(UNITS).forEach(row -> units.put(row.get(0), Integer.valueOf(row.get(1))));
    for (List<String> row : rows(COLUMNS)) {
      Reading reading = Reading.valueOf(row.get(2).toUpperCase(Locale.ROOT));
      boolean isThing = reading == Reading.THING;
      Column column =
          new Column(
              row.get(0),
              reading,
              NboTerm.NS + row.get(3),
              isThing ? NboTerm.NS + row.get(4) : "",
              isThing ? 0 : units.getOrDefault(row.get(4), 0),
              row.get(5).equals("yes"));
      columns.put(spelling(column.name()), column);
      words(row.get(1)).forEach(other -> columns.put(spelling(other), column));
    }
    for (List<String> row : rows(TABLES)) {
      List<String> first = words(row.get(5));
      kinds.add(
          new Kind(
              row.get(0),
              row.get(1),
              words(row.get(2)),
              List.of(row.get(4).split("/")),
              first.stream().map(TracingFormat::bare).toList(),
              first.stream().filter(c -> c.startsWith("[")).map(TracingFormat::bare).toList(),
              row.get(6).equals("yes")));
    }
    for (List<String> row : rows(HEAD)) {
      Key key = new Key(row.get(0), row.get(1).equals("software"), row.get(2), row.get(3));
      keys.put(spelling(key.name()), key);
    }
    rows(RULES).forEach(row -> rules.add(rule(row)));
  }

  private static Rule rule(List<String> row) {
    String[] condition = row.get(4).split(":", 2);
    boolean ofHead = condition[0].equals("head");
    String[] test = ofHead ? condition[1].split("=", 2) : new String[] {"", last(condition)};
    return new Rule(
        Pattern.compile(row.get(0)),
        row.get(1).equals("*") ? List.of() : words(row.get(1)),
        row.get(2),
        words(row.get(3)),
        condition[0],
        condition.length == 1 ? "" : ofHead ? test[0] : condition[1],
        condition.length == 1 ? null : insensitive(test[1]),
        row.get(5).isEmpty() ? null : insensitive(row.get(5)),
        row.get(6));
  }

  private static Pattern insensitive(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  private static String last(String[] parts) {
    return parts[parts.length - 1];
  }

  private static String bare(String column) {
    return column.replaceAll("[\\[\\]]", "");
  }

  private static List<List<String>> rows(String file) {
    return Beside.rows(TracingFormat.class, file, 8);
  }

  private static List<String> words(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.strip().split(" "));
  }

  /** A name without what its writers are free in. */
  static String spelling(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9µμ]", "");
  }

  List<Kind> kinds() {
    return kinds;
  }

  List<Rule> rules() {
    return rules;
  }

  Optional<Kind> kind(String namespace) {
    return kinds.stream().filter(kind -> kind.isCalled(namespace)).findFirst();
  }

  /** The kind whose name, or namespace, is all that a file is called. */
  Optional<Kind> ofFile(String file) {
    String name = file.replaceFirst(".*[/\\\\]", "").replaceFirst("[.].*", "");
    return kinds.stream()
        .filter(kind -> kind.isCalled(name) || kind.name().equals(spelling(name)))
        .findFirst();
  }

  Optional<Kind> named(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  Optional<Column> column(String written) {
    return Optional.ofNullable(columns.get(spelling(written)));
  }

  Optional<Key> key(String written) {
    return Optional.ofNullable(keys.get(spelling(written)));
  }

  /** The key that plays a part in reading. */
  Key playing(String role) {
    return keys.values().stream().filter(key -> key.role().equals(role)).findFirst().orElseThrow();
  }

  /** The power of ten of a meter that a unit is; empty where it is no unit of length. */
  Optional<Integer> power(String unit) {
    return Optional.ofNullable(units.get(unit.strip().toLowerCase(Locale.ROOT)));
  }

  /** A number times a power of ten, without an exponent. */
  static String scaled(String number, int power) {
    BigDecimal value = new BigDecimal(number).scaleByPowerOfTen(power);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** The kinds whose columns a line names, as it would stand over a table without a head. */
  Optional<Kind> ofColumns(List<String> written) {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int i = 0; i < written.size(); i++) {
      int at = i;
      column(written.get(i)).ifPresent(column -> found.putIfAbsent(column.name(), at));
    }
    return kinds.stream()
        .filter(kind -> kind.first().size() > 2 && found.keySet().containsAll(kind.always()))
        .max((a, b) -> Integer.compare(a.first().size(), b.first().size()));
  }

  /** The kind whose key is the first one of the columns, where these tell no more. */
  Optional<Kind> ofKey(List<String> written) {
    List<String> names = names(written);
    return kinds.stream()
        .filter(kind -> !names.isEmpty() && kind.keys().contains(names.get(0)))
        .filter(kind -> kind.first().size() <= 2 && names.containsAll(kind.always()))
        .max((a, b) -> Long.compare(a.beside(), b.beside()));
  }

  /** The names that columns have in the format, else as they are written. */
  List<String> names(List<String> written) {
    return written.stream().map(c -> column(c).map(Column::name).orElse(c)).toList();
  }
}
