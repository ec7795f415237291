package org.nbo.export.report;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.model.ThingIri;

/**
 * The same finding on one or several things.
 *
 * @param finding the first of them
 * @param name what people call the thing that it is on
 * @param things what it is on, by names that people recognize; of very many the first
 * @param values what was found there, where something was
 * @param count on how many things it is
 * @param withValue on how many of them something was found
 * @param alike how many more of its kind are not listed
 */
record Line(
    Finding finding,
    String name,
    Set<String> things,
    Set<String> values,
    long count,
    long withValue,
    long alike) {
  private static final int NAMED = 3;

  /** Whether something is missing, and not wrong. */
  boolean isGap() {
    return finding.duty() != null;
  }

  /** What is said of it, with what was found. */
  String words() {
    return said() + (alike == 0 ? "" : " And " + alike + " more of this kind.");
  }

  private String said() {
    String message = ofEach();
    if (finding.kind() == FindingKind.UNMAPPED && values.size() > 1) {
      return "No field holds "
          + String.join(", ", values)
          + " of "
          + outer(finding.field().name())
          + "; kept as nbo:unmapped.";
    }
    if (values.isEmpty()
        || finding.kind() == FindingKind.UNMAPPED
        || values.stream().allMatch(value -> isSaid(message, value))) {
      return message + MissingField.rule(finding);
    }
    String instead =
        finding.field().place().exists() && finding.kind() == FindingKind.VALUE
            ? " In " + finding.field().place().path() + ", instead of " + quoted() + "."
            : " Found: " + quoted() + ".";
    return message + instead + MissingField.rule(finding);
  }

  /** Whether a message tells a value, also as a number in the midst of words. */
  private static boolean isSaid(String message, String value) {
    return message.contains("“" + value + "”")
        || (" " + message).matches("(?s).*[ (“]" + Pattern.quote(value) + "[ .,;)”].*");
  }

  /** The message; where it is on several things and begins with the first of them, of each. */
  private String ofEach() {
    String rest = withoutThing(finding, name);
    return rest.equals(finding.message()) ? rest : (count > 1 ? "Each" : name) + rest;
  }

  /**
   * A message without the thing that it begins with, by the name that people know or that of its
   * file; unchanged where it begins otherwise.
   */
  static String withoutThing(Finding finding, String name) {
    String message = finding.message();
    return Stream.of(name, ThingIri.of(finding.subject()).path())
        .filter(thing -> !thing.isEmpty() && message.startsWith(thing + " "))
        .map(thing -> message.substring(thing.length()))
        .findFirst()
        .orElse(message);
  }

  /** Where the value of a missing field goes, and what stands there instead. */
  String place() {
    if (values.isEmpty()) {
      return MissingField.destination(finding);
    }
    return MissingField.destinationAlone(finding) + there() + MissingField.rule(finding);
  }

  /** The same in brackets, where the place is told elsewhere. */
  String instead() {
    return values.isEmpty() ? "" : " (" + there().replaceFirst("^[,;] ", "") + ")";
  }

  private String there() {
    if (finding.kind() != FindingKind.PLACEHOLDER && withValue == count) {
      return "; the unit " + quoted() + " is there";
    }
    return (withValue == count ? ", instead of " : ", in part instead of ") + quoted();
  }

  private String quoted() {
    List<String> all = values.stream().map(value -> "“" + value + "”").toList();
    if (all.size() <= NAMED) {
      return String.join(", ", all);
    }
    return all.stream().limit(NAMED - 1).collect(Collectors.joining(", "))
        + " and "
        + (all.size() - NAMED + 1)
        + " others";
  }

  /** The element that has an attribute or element. */
  static String outer(String path) {
    int last = path.lastIndexOf('/');
    return last < 0 ? path : path.substring(0, last);
  }

  /** The names of a few things, and how many more there are. */
  static String some(Set<String> things, long count) {
    List<String> names = List.copyOf(things);
    if (count <= NAMED && names.size() == count) {
      return String.join(", ", names);
    }
    List<String> first = names.subList(0, Math.min(names.size(), NAMED - 1));
    return String.join(", ", first) + " and " + (count - first.size()) + " more";
  }
}
