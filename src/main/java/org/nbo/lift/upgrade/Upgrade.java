package org.nbo.lift.upgrade;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceValue;
import org.nbo.lift.source.ValueReader;

/** What happened when a document was brought into the newest version of its schema. */
final class Upgrade {
  private final String format;
  private final String newest;
  private final ValueDifference difference;
  private final Lines lines;
  private final Predicate<String> identifiers;
  private final BitSet added = new BitSet();

  /**
   * @param format format and version of the source
   * @param newest the version it was brought into
   * @param difference between the two
   * @param lines where things stand in the source
   * @param identifiers whether an attribute of this name holds an identifier
   */
  Upgrade(
      String format,
      String newest,
      ValueDifference difference,
      Lines lines,
      Predicate<String> identifiers) {
    this.format = format;
    this.newest = newest;
    this.difference = difference;
    this.lines = lines;
    this.identifiers = identifiers;
    difference.added().stream()
        .mapToInt(SourceValue::attribute)
        .filter(position -> position >= 0)
        .forEach(added::set);
  }

  /** Format and version of the source. */
  String format() {
    return format;
  }

  /** The version it was brought into. */
  String newest() {
    return newest;
  }

  /** What the source says and the newest version has no place for. */
  List<SourceValue> dropped() {
    return difference.dropped();
  }

  /** The identifier of the thing that a dropped value is about; empty for the document. */
  String subject(SourceValue value) {
    return difference.subject(value);
  }

  /** The attributes that only the newest version has, by their position in the document. */
  BitSet added() {
    return added;
  }

  /** The line in the source of an element of the newest version, or 0. */
  int line(SourceElement element) {
    return lines.of(
        element.name(), difference.before(ValueReader.identifier(element, identifiers)));
  }
}
