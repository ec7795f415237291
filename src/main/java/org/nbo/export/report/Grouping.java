package org.nbo.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Thing;

/**
 * Puts findings together: those on things of one class, of them those that say the same, whatever
 * the names of the things and what stands in a gap. Of very many that differ only in what was found
 * a few stand for all.
 *
 * @param assessment knows what people call things
 */
record Grouping(Assessment assessment) {
  /** How many findings of one rule on things of one class are listed, where they differ. */
  private static final int LISTED = 4;

  /** Things in the order in which they stand in their files. */
  private static final Comparator<Thing> BY_PLACE =
      Comparator.comparing(Thing::file)
          .thenComparing(Thing::line)
          .thenComparing(thing -> counted(thing.iri()))
          .thenComparing(Thing::iri);

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** As many digits as a number in an identifier has at most, to be compared as one. */
  private static final int DIGITS = 12;

  /** Findings of one line, so far. */
  private static final class Alike {
    private final Finding first;
    private final Set<Thing> things = new TreeSet<>(BY_PLACE);
    private final Set<String> values = new LinkedHashSet<>();
    private long more;
    private long withValue;
    private long unlisted;

    Alike(Finding first) {
      this.first = first;
    }

    void add(Finding finding) {
      things.add(finding.thing());
      things.addAll(finding.examples());
      more += finding.count() - 1 - finding.examples().size();
      if (finding.kind() == FindingKind.UNMAPPED) {
        String path = finding.field().name();
        values.add(path.substring(path.lastIndexOf('/') + 1));
      } else if (!finding.value().isEmpty()) {
        values.add(finding.value());
        withValue += finding.count();
      }
    }
  }

  /** The findings by component, in the order in which each is met first. */
  List<Outline.Component> components(List<Finding> findings) {
    Map<String, Map<String, Alike>> byComponent = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byComponent
          .computeIfAbsent(finding.component(), c -> new LinkedHashMap<>())
          .computeIfAbsent(key(finding), k -> new Alike(finding))
          .add(finding);
    }
    List<Outline.Component> components = new ArrayList<>();
    byComponent.forEach((name, lines) -> components.add(component(name, listed(lines.values()))));
    return components;
  }

  /**
   * Of the lines of one rule that differ the first few; the last of them counts the others. What is
   * missing or repaired has few ways to differ.
   */
  private static List<Alike> listed(Iterable<Alike> lines) {
    Map<String, List<Alike>> byRule = new LinkedHashMap<>();
    List<Alike> listed = new ArrayList<>();
    for (Alike line : lines) {
      List<Alike> same = byRule.computeIfAbsent(line.first.rule().id(), rule -> new ArrayList<>());
      boolean all = line.first.duty() != null || line.first.kind() == FindingKind.REPAIR;
      if (all || same.size() < LISTED) {
        same.add(line);
        listed.add(line);
      } else {
        same.get(LISTED - 1).unlisted++;
      }
    }
    return listed;
  }

  /** An identifier in which 10 comes after 9. */
  private static String counted(String iri) {
    return NUMBER
        .matcher(iri)
        .replaceAll(m -> "0".repeat(Math.max(0, DIGITS - m.group().length())) + m.group());
  }

  private Outline.Component component(String name, List<Alike> lines) {
    Set<Thing> things = new TreeSet<>(BY_PLACE);
    lines.forEach(line -> things.addAll(line.things));
    List<Line> made = lines.stream().map(this::line).toList();
    long most = made.stream().mapToLong(Line::count).max().orElse(0);
    Set<String> names = names(things);
    return new Outline.Component(name, names, Math.max(most, names.size()), made);
  }

  private Line line(Alike alike) {
    Set<String> names = names(alike.things);
    Thing first = alike.first.thing();
    return new Line(
        alike.first,
        first.isDocument() ? "" : assessment.name(first.iri()),
        names,
        alike.values,
        names.size() + alike.more,
        alike.withValue,
        alike.unlisted);
  }

  private Set<String> names(Set<Thing> things) {
    Set<String> names = new LinkedHashSet<>();
    things.forEach(thing -> names.add(named(thing)));
    return names;
  }

  /** What people call a thing, with the line where it begins; a document is known by that alone. */
  private String named(Thing thing) {
    String line = thing.line() == 0 ? "" : "line " + thing.line();
    if (thing.isDocument()) {
      return line.isEmpty() ? "whole file" : line;
    }
    String name = assessment.name(thing.iri());
    return line.isEmpty() ? name : name + " (" + line + ")";
  }

  /** What findings of one line have in common: rule and words, without the name of the thing. */
  private String key(Finding finding) {
    return finding.rule().id()
        + ' '
        + (finding.kind() == FindingKind.UNMAPPED
            ? Line.outer(finding.field().name())
            : Line.withoutThing(finding, assessment.name(finding.subject())));
  }
}
