package org.nbo.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Thing;
import org.nbo.model.ThingIri;

/**
 * Leaves out what a schema says of a fault that another finding tells already: of the same value on
 * the same line or in a field of the same name, of the same field or part that is missing there, of
 * the same reference, of the same place that the model does not know. Where there are many alike,
 * the first decides.
 */
final class OneFault {
  private static final char STEP = '/';

  /** What an attribute has before its name, in a path. */
  private static final String ATTRIBUTE = "@";

  /** What a schema's complaint of an element that lacks another ends in. */
  private static final String INCOMPLETE = "cvc-complex-type.2.4.b";

  /** What a schema's complaint of a key or a unique value that stands twice ends in. */
  private static final Pattern SHARED_KEY =
      Pattern.compile("cvc-identity-constraint\\.4\\.(1|2\\.2)$");

  private final Set<List<Object>> onLines = new HashSet<>();
  private final Set<String> references = new HashSet<>();
  private final Set<String> unknownPlaces = new HashSet<>();
  private final Set<List<String>> values = new HashSet<>();
  private final Set<String> absent = new HashSet<>();

  /** How lifting tells a name of a foreign namespace, and how a validator does. */
  private static final Pattern SPACE = Pattern.compile("\\{[^}]*\\}");

  private static final Pattern PREFIX = Pattern.compile("([/@])[\\w.-]+:");

  private OneFault(List<Finding> told) {
    for (Finding finding : told) {
      if (finding.kind() == FindingKind.UNMAPPED) {
        addWithOuter(finding.field().name());
      } else {
        add(finding);
      }
    }
  }

  /**
   * @param schema what a schema says of a document
   * @param told what is found otherwise
   */
  static List<Finding> notTold(List<Finding> schema, List<Finding> told) {
    OneFault known = new OneFault(told);
    return schema.stream().filter(f -> !known.tells(f)).toList();
  }

  /**
   * Without repairs of what is no value: what the source has there is told with the value that is
   * missing.
   */
  static List<Finding> ofNothing(List<Finding> findings) {
    Map<List<String>, String> written = new HashMap<>();
    findings.stream()
        .filter(f -> f.kind() == FindingKind.REPAIR)
        .forEach(f -> written.put(field(f), f.value()));
    Set<List<String>> empty = new HashSet<>();
    List<Finding> told = new ArrayList<>();
    for (Finding finding : findings) {
      boolean isNone =
          finding.kind() == FindingKind.PLACEHOLDER && written.containsKey(field(finding));
      if (isNone) {
        empty.add(field(finding));
      }
      told.add(isNone ? finding.found(written.get(field(finding))) : finding);
    }
    told.removeIf(f -> f.kind() == FindingKind.REPAIR && empty.contains(field(f)));
    return told;
  }

  private static List<String> field(Finding finding) {
    return List.of(finding.subject(), finding.field().name());
  }

  private void add(Finding finding) {
    if (finding.kind() == FindingKind.REFERENCE) {
      references.add(finding.value());
      references.add(ThingIri.of(finding.subject()).written());
    }
    boolean isAbsent = finding.kind() == FindingKind.MISSING;
    String place = isAbsent ? finding.field().place().path() : placeOfValue(finding);
    if (isAbsent) {
      absent.addAll(List.of(place.split(" or ")));
    } else {
      values.add(List.of(lastName(place), finding.value().strip()));
    }
    Stream<String> words =
        isAbsent ? lastNames(finding.field().place().path()) : Stream.of(finding.value().strip());
    words
        .filter(word -> !word.isEmpty())
        .forEach(
            word -> places(finding).forEach(line -> onLines.add(List.of(line, isAbsent, word))));
  }

  private static String placeOfValue(Finding finding) {
    return finding.field().place().exists()
        ? finding.field().place().path()
        : finding.field().name();
  }

  /** Names of the attributes or elements that some places end in. */
  private static Stream<String> lastNames(String places) {
    return Stream.of(places.split(" or |\\|")).map(OneFault::lastName);
  }

  private static String lastName(String path) {
    String name = path.substring(path.lastIndexOf(STEP) + 1);
    return name.startsWith(ATTRIBUTE) ? name.substring(1) : name;
  }

  private static IntStream places(Finding finding) {
    return IntStream.concat(
        IntStream.of(finding.line()), finding.examples().stream().mapToInt(Thing::line));
  }

  private void addWithOuter(String path) {
    String place = SPACE.matcher(path).replaceAll("");
    while (unknownPlaces.add(place) && place.indexOf(STEP) >= 0) {
      place = place.substring(0, place.lastIndexOf(STEP));
    }
  }

  /** Whether two things have one identifier; its line is where a tag ends, be it a long one. */
  private static boolean isSharedKey(Finding schema) {
    return SHARED_KEY.matcher(schema.rule().id()).find();
  }

  private boolean tells(Finding schema) {
    String field = PREFIX.matcher(schema.field().name()).replaceAll("$1");
    String value = schema.value().strip();
    return unknownPlaces.contains(field) && value.isEmpty()
        || !value.isEmpty()
            && (onLines.contains(List.of(schema.line(), false, value))
                || values.contains(List.of(lastName(field), value))
                || (field.indexOf(STEP) < 0 || isSharedKey(schema)) && references.contains(value))
        || value.isEmpty()
            && field.contains(STEP + ATTRIBUTE)
            && onLines.contains(List.of(schema.line(), true, lastName(field)))
        || schema.rule().id().endsWith(INCOMPLETE)
            && absent.stream()
                .anyMatch(
                    place ->
                        place.startsWith(lastName(field) + STEP)
                            && schema.message().contains(" " + lastName(place)));
  }
}
