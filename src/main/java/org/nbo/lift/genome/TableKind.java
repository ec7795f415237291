package org.nbo.lift.genome;

import java.util.List;
import java.util.Optional;
import org.nbo.lift.genome.TableHead.Entry;
import org.nbo.lift.genome.TracingFormat.Kind;

/**
 * Which kind of table one is: what its head says, held against its columns and the name of its
 * file.
 */
final class TableKind {
  private final TracingFormat format;
  private final TableHead head;
  private final Optional<Kind> byName;

  TableKind(TracingFormat format, TableHead head) {
    this.format = format;
    this.head = head;
    this.byName = format.kind(head.value("namespace"));
  }

  /** The kind that the namespace in the head means. */
  Optional<Kind> byName() {
    return byName;
  }

  /** The kind that the head names, unless the columns are surely those of another. */
  Optional<Kind> find() {
    List<String> columns = format.names(head.columns());
    Optional<Kind> byColumns = format.ofColumns(head.columns());
    return byColumns
        .filter(kind -> leads(kind, columns))
        .or(() -> byName.filter(named -> named.keys().stream().anyMatch(columns::contains)))
        .or(() -> byColumns)
        .or(() -> format.ofKey(head.columns()))
        .or(() -> byName);
  }

  /** Whether the columns that a kind always has stand before all others. */
  private static boolean leads(Kind kind, List<String> columns) {
    List<String> always = kind.always();
    return columns.size() >= always.size() && columns.subList(0, always.size()).equals(always);
  }

  /** Tells where head or file call the table otherwise than it is. */
  void check(Kind kind, String file, Troubles troubles) {
    String namespace = head.value("namespace");
    if (!namespace.isEmpty() && !kind.isCalled(namespace)) {
      String message =
          "The table calls itself “"
              + namespace
              + "”, but its columns are those of "
              + kind.namespace()
              + ", and so it was read; correct the one or the other.";
      tell("namespace", message, troubles);
    }
    Optional<Kind> ofFile = format.ofFile(file).filter(named -> !named.equals(kind));
    if (ofFile.isPresent()) {
      String message =
          "The file is called like a table "
              + ofFile.get().name()
              + ", but is a table "
              + kind.name()
              + ", and so it was read; give it another name, or correct its head.";
      tell("file", message, troubles);
    }
  }

  private void tell(String sort, String message, Troubles troubles) {
    troubles.add(
        TracingRules.HEAD,
        sort,
        head.playing("namespace").map(Entry::line).orElse(0),
        format.playing("namespace").name(),
        head.value("namespace"),
        message);
  }
}
