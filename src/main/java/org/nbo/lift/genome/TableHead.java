package org.nbo.lift.genome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.lift.genome.TracingFormat.Key;

/**
 * What stands above the rows of a table, read leniently: keys in any spelling, with one sign or
 * three, in quotation marks or with the commas that spreadsheets leave behind.
 */
final class TableHead {
  private static final Pattern LINE = Pattern.compile("\"?(#+)\\s*\"*\\s*(\\^?)\\s*(.*)");
  private static final Pattern ENTRY = Pattern.compile("([^=:]+?)\\s*([=:])\\s*(.*)");
  private static final Pattern TAIL = Pattern.compile("[\\s,;\"]+$");

  private final TracingFormat format;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> described = new LinkedHashMap<>();
  private List<String> columns = List.of();
  private int columnsLine;
  private int oneSign;

  TableHead(TracingFormat format) {
    this.format = format;
  }

  /**
   * A line of the head.
   *
   * @param key of the format; empty where it has none of this name
   */
  record Entry(int line, String written, Optional<Key> key, String value) {
    boolean plays(String role) {
      return key.isPresent() && key.get().role().equals(role);
    }
  }

  static boolean isHead(String line) {
    return LINE.matcher(line).matches();
  }

  /** Whether a line is one that the head of some table has, and not only a remark. */
  boolean isKnown(String line) {
    Matcher parts = LINE.matcher(line);
    Matcher entry = ENTRY.matcher(parts.matches() ? parts.group(3) : "");
    return entry.matches()
        && (!parts.group(2).isEmpty() || format.key(entry.group(1).replace("\"", "")).isPresent());
  }

  /** Takes a line of the head. */
  void add(String line, int number) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return;
    }
    String text = TAIL.matcher(parts.group(3)).replaceFirst("");
    Matcher entry = ENTRY.matcher(text);
    if (!entry.matches()) {
      return;
    }
    String name = entry.group(1).replace("\"", "").strip();
    String value = entry.group(3).strip();
    if (!parts.group(2).isEmpty()) {
      described.put(TracingFormat.spelling(name), value);
      return;
    }
    Entry found = new Entry(number, name, format.key(name), value);
    if (found.plays("columns")) {
      if (columns.isEmpty()) {
        columns(value, number);
      }
    } else if (entry.group(2).equals("=") && parts.group(1).length() == 1) {
      oneSign++;
    }
    entries.add(found);
  }

  /** Takes the names of the columns. */
  void columns(String list, int number) {
    String inner = list.replaceAll("[()\"]", "");
    columns = inner.isBlank() ? List.of() : cells(TAIL.matcher(inner).replaceFirst(""));
    columnsLine = number;
  }

  /** Takes names for the columns where nobody says them. */
  void suppose(List<String> names) {
    columns = names;
  }

  /** Whether a line names the columns once more. */
  boolean isColumns(String line) {
    List<String> cells = cells(TAIL.matcher(line.replace("\"", "")).replaceFirst(""));
    return cells.size() == columns.size()
        && TracingFormat.spelling(String.join(",", cells))
            .equals(TracingFormat.spelling(String.join(",", columns)));
  }

  static List<String> cells(String line) {
    String divider =
        line.indexOf(',') >= 0
            ? ","
            : line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 ? ";" : "\\s+";
    return Arrays.stream(line.strip().split(divider, -1)).map(String::strip).toList();
  }

  List<Entry> entries() {
    return entries;
  }

  /** The names of the columns as they are written. */
  List<String> columns() {
    return columns;
  }

  int columnsLine() {
    return columnsLine;
  }

  /** How many keys for machines stand behind one sign instead of two. */
  int oneSign() {
    return oneSign;
  }

  /** What its makers say of a column. */
  Optional<String> description(String column) {
    return Optional.ofNullable(described.get(TracingFormat.spelling(column)));
  }

  /** What is said first under the key that plays a part; empty where nothing is. */
  Optional<Entry> playing(String role) {
    return entries.stream().filter(entry -> entry.plays(role)).findFirst();
  }

  String value(String role) {
    return playing(role).map(Entry::value).orElse("");
  }

  /** All that is said under a key. */
  List<Entry> all(String key) {
    String spelling = TracingFormat.spelling(key);
    return entries.stream()
        .filter(entry -> TracingFormat.spelling(entry.written()).equals(spelling))
        .toList();
  }
}
