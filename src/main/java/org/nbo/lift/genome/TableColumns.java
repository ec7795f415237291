package org.nbo.lift.genome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nbo.lift.genome.TracingFormat.Column;
import org.nbo.lift.genome.TracingFormat.Kind;
import org.nbo.lift.genome.TracingFormat.Reading;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.vocab.NboTerm;

/** The columns of a table, and the parts that they play in its rows. */
final class TableColumns {
  /** Where no column plays a part. */
  static final int NONE = -1;

  /** Lengths are in micrometers where nobody says otherwise. */
  private static final int USUAL_POWER = -6;

  private static final String IN_ROUND = NboTerm.NS + "inRound";

  private final TracingFormat format;
  private final TableHead head;
  private final Troubles troubles;
  private final TableColumn[] columns;
  private final int key;
  private final int mandatory;

  TableColumns(TracingFormat format, TableHead head, Kind kind, Troubles troubles) {
    this.format = format;
    this.head = head;
    this.troubles = troubles;
    this.columns = columns(kind);
    this.key = key(kind);
    int last = 0;
    for (int i = 0; i < columns.length; i++) {
      last = columns[i].isMandatory() ? i + 1 : last;
    }
    this.mandatory = last;
  }

  private TableColumn[] columns(Kind kind) {
    Optional<Integer> power = power();
    Set<String> seen = new HashSet<>();
    List<TableColumn> made = new ArrayList<>();
    for (String written : head.columns()) {
      Column column = format.column(written).filter(c -> seen.add(c.name())).orElse(null);
      boolean isLength = column != null && column.reading() == Reading.LENGTH;
      Optional<Integer> unit = isLength ? stated(written, power).or(() -> power) : Optional.empty();
      boolean isOwn = column == null || isLength && unit.isEmpty();
      made.add(
          TableColumn.of(
              written,
              column,
              isOwn ? own(written) : Iri.of(column.property()),
              column != null && kind.always().contains(column.name()),
              unit.map(u -> u - column.power()).orElse(0)));
    }
    return made.toArray(TableColumn[]::new);
  }

  /** The unit that the description of a column gives, where that is another than the table's. */
  private Optional<Integer> stated(String column, Optional<Integer> ofTable) {
    String words = head.description(column).orElse("");
    int at = words.indexOf(" in ");
    Optional<Integer> unit =
        at < 0 ? Optional.empty() : format.power(words.substring(at + 4).split("[ ,.;)]")[0]);
    unit.filter(power -> !ofTable.equals(Optional.of(power)))
        .ifPresent(
            power ->
                troubles.add(
                    TracingRules.FORM,
                    "unit",
                    0,
                    column,
                    "",
                    "The description of "
                        + column
                        + " gives another unit than the head of the table; it was read in that."));
    return unit;
  }

  /** The unit of lengths; empty, and noted, where nobody knows it. */
  private Optional<Integer> power() {
    String unit = head.value("length-unit");
    Optional<Integer> power = unit.isEmpty() ? Optional.of(USUAL_POWER) : format.power(unit);
    if (power.isEmpty()) {
      troubles.add(
          TracingRules.HEAD,
          "no unit",
          head.playing("length-unit").map(TableHead.Entry::line).orElse(0),
          format.playing("length-unit").name(),
          unit,
          "“"
              + unit
              + "” is no unit of length that is known, so lengths are kept as they stand, under"
              + " names of the table’s own; give them in nm, micron or mm.");
    }
    return power;
  }

  /** The property of a column or key that the makers of a table named themselves. */
  static Iri own(String written) {
    return new IriMinter(NboTerm.NS + "fof-ct", new IriMinter.References() {})
        .identified(written.replace(' ', '_'));
  }

  private int key(Kind kind) {
    for (String name : kind.keys()) {
      int at = first(c -> c.column() != null && c.column().name().equals(name));
      if (at != NONE) {
        return at;
      }
    }
    return NONE;
  }

  private int first(Predicate<TableColumn> wanted) {
    for (int i = 0; i < columns.length; i++) {
      if (wanted.test(columns[i])) {
        return i;
      }
    }
    return NONE;
  }

  int size() {
    return columns.length;
  }

  TableColumn at(int number) {
    return columns[number];
  }

  List<TableColumn> all() {
    return List.of(columns);
  }

  /** The one that says what a row is of. */
  int key() {
    return key;
  }

  /** The one that says in which round of imaging a row was made. */
  int round() {
    return first(c -> c.type() != null && c.property().text().equals(IN_ROUND));
  }

  /** The first one that is read so. */
  int read(Reading reading) {
    return first(c -> c.reading() == reading);
  }

  /** How many cells a row has at least. */
  int mandatory() {
    return mandatory;
  }

  /** Whether the last one takes all that is left of a row. */
  boolean endWithRest() {
    return columns.length > 0 && columns[columns.length - 1].reading() == Reading.REST;
  }
}
