package org.nbo.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nbo.finding.Duty;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Thing;
import org.nbo.kind.Example;

/**
 * Makes one finding, with its number, of those that say the same of things of one class. It comes
 * to the same whether they are on each of the things or on one that stands for others.
 */
final class Alike {
  private static final Comparator<On> IN_DOCUMENT =
      Comparator.comparingInt((On on) -> on.example.order()).thenComparing(on -> on.example.iri());

  private Alike() {}

  private record Key(
      Rule rule,
      String component,
      FieldName field,
      Duty duty,
      String message,
      String placeholder,
      String source,
      String file) {
    static Key of(Finding f) {
      return new Key(
          f.rule(),
          f.component(),
          f.field(),
          f.duty(),
          f.message(),
          f.kind() == FindingKind.PLACEHOLDER ? f.value() : "",
          f.source(),
          f.file());
    }
  }

  /** A thing and a finding that is on it, or on one that stands for it. */
  private record On(Example example, Finding finding) {
    Thing thing() {
      return new Thing(example.iri(), finding.component(), example.line(), finding.thing().file());
    }
  }

  /**
   * @param findings each on one thing, which may stand for several
   */
  static List<Finding> together(List<Finding> findings, LiftedGraph image) {
    Map<Key, List<Finding>> groups = new LinkedHashMap<>();
    findings.stream()
        .filter(f -> image.count(f.subject()) > 0)
        .forEach(f -> groups.computeIfAbsent(Key.of(f), k -> new ArrayList<>(1)).add(f));
    return groups.values().stream().map(group -> one(group, image)).toList();
  }

  private static Finding one(List<Finding> group, LiftedGraph image) {
    List<On> first =
        group.stream()
            .flatMap(f -> image.examples(f.thing()).stream().map(example -> new On(example, f)))
            .sorted(IN_DOCUMENT)
            .limit(Example.KEPT)
            .toList();
    long count = group.stream().mapToLong(f -> f.count() * image.count(f.subject())).sum();
    return first.get(0).finding().times(count, first.stream().skip(1).map(On::thing).toList());
  }
}
