package org.nbo.export.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nbo.finding.Finding;
import org.nbo.finding.Place;
import org.nbo.finding.Remedy;

/**
 * What is missing, by device: its name, then what to look up. Things of one class that lack the
 * same are one row.
 */
final class HtmlDevices {
  private HtmlDevices() {}

  /**
   * Things of one class.
   *
   * @param rows one for each set of things that lack the same
   */
  record Device(String component, List<Row> rows) {}

  /**
   * @param things which ones
   * @param tasks what to look up for each tier and level
   */
  record Row(String component, String things, List<Task> tasks) {}

  /**
   * @param asked by which tier and level, for example "Tier 1 MUST"
   * @param fields what to look up
   * @param where where it goes
   */
  record Task(String severity, String asked, String fields, String where) {}

  static List<Device> of(List<Outline.Section> gaps) {
    Map<String, List<Outline.Component>> byComponent = new LinkedHashMap<>();
    for (Outline.Section section : gaps) {
      for (Outline.Component component : section.components()) {
        byComponent.computeIfAbsent(component.name(), c -> new ArrayList<>()).add(component);
      }
    }
    List<Device> devices = new ArrayList<>();
    byComponent.forEach((name, parts) -> devices.add(device(name, parts)));
    return devices;
  }

  private static Device device(String name, List<Outline.Component> parts) {
    List<Line> lines = parts.stream().flatMap(c -> c.lines().stream()).toList();
    Map<List<Line>, Set<String>> rows = new LinkedHashMap<>();
    Map<List<Line>, Long> counts = new LinkedHashMap<>();
    if (lines.stream().allMatch(line -> line.count() == line.things().size())) {
      Map<String, List<Line>> byThing = new LinkedHashMap<>();
      lines.forEach(
          line ->
              line.things()
                  .forEach(
                      thing -> byThing.computeIfAbsent(thing, t -> new ArrayList<>()).add(line)));
      byThing.forEach(
          (thing, of) -> {
            rows.computeIfAbsent(of, l -> new LinkedHashSet<>()).add(thing);
            counts.merge(of, 1L, Long::sum);
          });
    } else {
      Map<List<Object>, List<Line>> alike = new LinkedHashMap<>();
      lines.forEach(
          line ->
              alike
                  .computeIfAbsent(List.of(line.count(), line.things()), t -> new ArrayList<>())
                  .add(line));
      alike
          .values()
          .forEach(
              of -> {
                rows.put(of, of.get(0).things());
                counts.put(of, of.get(0).count());
              });
    }
    return new Device(
        name,
        rows.entrySet().stream()
            .map(
                e ->
                    new Row(
                        name, Line.some(e.getValue(), counts.get(e.getKey())), tasks(e.getKey())))
            .toList());
  }

  private static List<Task> tasks(List<Line> lines) {
    Map<String, List<Line>> byDuty = new LinkedHashMap<>();
    for (Line line : lines) {
      Finding finding = line.finding();
      byDuty
          .computeIfAbsent(
              "Tier " + finding.duty().tier() + " " + finding.duty().level(),
              d -> new ArrayList<>())
          .add(line);
    }
    return byDuty.entrySet().stream()
        .map(
            e ->
                new Task(
                    e.getValue().get(0).finding().severity().word(),
                    e.getKey(),
                    String.join(", ", e.getValue().stream().map(HtmlDevices::field).toList()),
                    where(e.getValue().stream().map(Line::finding).toList())))
        .toList();
  }

  private static String field(Line line) {
    return MissingField.label(line.finding()) + line.instead() + MissingField.rule(line.finding());
  }

  /** The places, those within one element together: "Objective: LensNA, Model". */
  private static String where(Collection<Finding> findings) {
    Map<String, Set<String>> byElement = new TreeMap<>();
    Set<String> keys = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Finding finding : findings) {
      Place place = finding.field().place();
      if (place.exists()) {
        for (String path : place.path().split(" or ")) {
          int last = path.indexOf('/');
          byElement
              .computeIfAbsent(last < 0 ? "" : path.substring(0, last), e -> new LinkedHashSet<>())
              .add(path.substring(last + 1).replace("|", " or "));
        }
      } else if (!place.key().isEmpty()) {
        keys.add(place.key());
      } else {
        others.add(
            finding.absence().remedy() == Remedy.MICROSCOPE
                ? "the microscope’s file"
                : "no place in " + place.schema());
      }
    }
    List<String> all = new ArrayList<>();
    byElement.forEach(
        (element, names) ->
            all.add((element.isEmpty() ? "" : element + ": ") + String.join(", ", names)));
    if (!keys.isEmpty()) {
      all.add("key–value pairs " + String.join(", ", keys));
    }
    all.addAll(others);
    return String.join("; ", all);
  }
}
