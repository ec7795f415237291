package org.nbo.lift.genome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nbo.lift.genome.TableHead.Entry;
import org.nbo.lift.genome.TracingFormat.Kind;
import org.nbo.lift.genome.TracingFormat.Rule;

/** Holds the head of a table against what the format asks for in its version. */
final class HeadCheck {
  private final TracingFormat format;
  private final TableHead head;
  private final Kind kind;
  private final String version;
  private final Troubles troubles;

  /**
   * @param version of the format without its letter
   */
  HeadCheck(TracingFormat format, TableHead head, Kind kind, String version, Troubles troubles) {
    this.format = format;
    this.head = head;
    this.kind = kind;
    this.version = version;
    this.troubles = troubles;
  }

  void run() {
    for (Rule rule : format.rules()) {
      if (rule.concerns(version, kind) && isMet(rule)) {
        check(rule);
      }
    }
    order();
    ownColumns();
    twice();
    form();
  }

  private void check(Rule rule) {
    String first = rule.names().get(0);
    switch (rule.asked()) {
      case "head" -> {
        if (head.all(first).stream().allMatch(entry -> entry.value().isEmpty())) {
          missing(
              first, "its head does not say its " + first, "add a line for it to the head", rule);
        }
      }
      case "column" -> {
        if (!hasColumn(first)) {
          missing(first, "it has no column " + first, "add it", rule);
        }
      }
      case "one-of" -> {
        long count = rule.names().stream().filter(this::hasColumn).count();
        if (count != 1) {
          String names = String.join(", ", rule.names());
          missing(
              names,
              "it has " + count + " of the columns " + names,
              "keep the one that its rows are of",
              rule);
        }
      }
      default -> head.all(first).forEach(entry -> value(entry, rule));
    }
  }

  private void missing(String what, String lack, String wayOut, Rule rule) {
    troubles.add(
        TracingRules.MISSING,
        what + rule.asked(),
        0,
        what,
        "",
        "FOF-CT "
            + version
            + " asks for "
            + what
            + " in a table "
            + kind.name()
            + because(rule)
            + ", but "
            + lack
            + "; "
            + wayOut
            + '.');
  }

  private String because(Rule rule) {
    return switch (rule.when()) {
      case "column" ->
          " with a column "
              + head.columns().stream().filter(c -> fits(rule, c)).findFirst().orElseThrow();
      case "own-column" -> " with a column that is a measure of that kind";
      case "table" -> " beside a table " + rule.subject();
      case "head" ->
          " whose "
              + rule.subject()
              + " is "
              + head.all(rule.subject()).stream()
                  .map(Entry::value)
                  .filter(value -> rule.expression().matcher(value).matches())
                  .findFirst()
                  .orElseThrow();
      default -> "";
    };
  }

  private void value(Entry entry, Rule rule) {
    if (!entry.value().isEmpty() && !rule.allowed().matcher(entry.value()).matches()) {
      troubles.add(
          TracingRules.HEAD,
          entry.value(),
          entry.line(),
          rule.names().get(0),
          entry.value(),
          rule.names().get(0)
              + " is “"
              + entry.value()
              + "”; FOF-CT "
              + version
              + " knows "
              + (rule.words().isEmpty() ? readable(rule.allowed()) : rule.words())
              + '.');
    }
  }

  private static String readable(Pattern allowed) {
    return allowed.pattern().replaceAll("[\\[\\]]", "").replace("|", ", ");
  }

  private boolean isMet(Rule rule) {
    return switch (rule.when()) {
      case "always" -> true;
      case "column" -> head.columns().stream().anyMatch(c -> fits(rule, c));
      case "own-column" ->
          head.columns().stream().anyMatch(c -> fits(rule, c) && format.column(c).isEmpty());
      case "table" -> beside().contains(rule.subject());
      default ->
          head.all(rule.subject()).stream()
              .anyMatch(entry -> rule.expression().matcher(entry.value()).matches());
    };
  }

  private boolean fits(Rule rule, String column) {
    return rule.expression().matcher(column).matches()
        || format
            .column(column)
            .filter(known -> rule.expression().matcher(known.name()).matches())
            .isPresent();
  }

  /** The kinds of table that the data have beside this one. */
  private Set<String> beside() {
    Set<String> names = new HashSet<>();
    for (String namespace : head.value("tables").split(",")) {
      format.kind(namespace).ifPresent(other -> names.add(other.name()));
    }
    return names;
  }

  private boolean hasColumn(String name) {
    return head.columns().stream()
        .anyMatch(c -> format.column(c).filter(known -> known.name().equals(name)).isPresent());
  }

  /** Columns that must be there, and first. */
  private void order() {
    List<String> named = format.names(head.columns());
    List<String> wanted =
        kind.first().stream()
            .filter(c -> !kind.sometimes().contains(c) || named.contains(c))
            .toList();
    List<String> absent = wanted.stream().filter(c -> !named.contains(c)).toList();
    for (String column : absent) {
      troubles.add(
          TracingRules.MISSING,
          "column " + column,
          head.columnsLine(),
          column,
          "",
          "FOF-CT asks for a column " + column + " in a table " + kind.name() + "; add it.");
    }
    boolean isFirst =
        named.size() >= wanted.size() && named.subList(0, wanted.size()).equals(wanted);
    if (absent.isEmpty() && !isFirst && kind.keys().size() == 1) {
      form(
          head.columnsLine(),
          format.playing("columns").name(),
          "other columns before " + String.join(", ", wanted) + ", which come first");
    }
    Set<String> seen = new HashSet<>();
    named.stream()
        .filter(column -> !seen.add(column))
        .forEach(
            column ->
                troubles.add(
                    TracingRules.HEAD,
                    column,
                    head.columnsLine(),
                    column,
                    column,
                    "The column " + column + " stands twice; the first one is read."));
  }

  private void ownColumns() {
    List<String> own =
        head.columns().stream()
            .filter(
                c ->
                    format.column(c).filter(known -> kind.first().contains(known.name())).isEmpty())
            .toList();
    if (kind.needsOwn() && own.isEmpty() && !head.columns().isEmpty()) {
      troubles.add(
          TracingRules.MISSING,
          "own",
          head.columnsLine(),
          "",
          "",
          "A table "
              + kind.name()
              + " needs at least one column beside "
              + String.join(", ", kind.first())
              + "; add what was measured.");
    }
    own.stream()
        .filter(c -> format.column(c).filter(k -> !k.type().isEmpty()).isEmpty())
        .filter(c -> head.description(c).isEmpty())
        .forEach(
            c ->
                troubles.add(
                    TracingRules.MISSING,
                    "undescribed",
                    head.columnsLine(),
                    c,
                    "",
                    "The column "
                        + c
                        + " is not described; add a line “#^"
                        + c
                        + ": …” to the"
                        + " head."));
  }

  /** What is said in two ways, as where two heads were put together. */
  private void twice() {
    Map<String, Entry> first = new HashMap<>();
    for (Entry entry : head.entries()) {
      boolean repeats = entry.key().filter(TracingFormat.Key::isOfSoftware).isPresent();
      Entry before = first.putIfAbsent(TracingFormat.spelling(entry.written()), entry);
      if (before != null && !repeats) {
        troubles.add(
            TracingRules.HEAD,
            "twice",
            entry.line(),
            entry.written(),
            entry.value(),
            "There are two heads: "
                + entry.written()
                + " stands on line "
                + before.line()
                + " and again here; the first one holds. Give each table a file of its own.");
      }
    }
  }

  private void form() {
    if (head.oneSign() > 0) {
      form(0, "", "keys for machines behind one “#”, which take two");
    }
    for (Entry entry : head.entries()) {
      entry
          .key()
          .filter(key -> !key.name().equals(entry.written()))
          .ifPresent(key -> form(entry.line(), key.name(), "the key as “" + entry.written() + "”"));
    }
  }

  private void form(int line, String field, String what) {
    troubles.add(
        TracingRules.FORM, what, line, field, "", "The table writes " + what + "; it was read.");
  }
}
