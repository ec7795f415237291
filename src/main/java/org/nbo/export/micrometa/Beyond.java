package org.nbo.export.micrometa;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.nbo.model.JsonFormat;
import org.nbo.model.Model;
import org.nbo.model.naming.Names;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Puts back what stood in an object beyond the model ({@code nbo:unmapped}). */
final class Beyond {
  private static final String MEMBER = "@";

  private final JsonFormat format;
  private final Terms terms;
  private final Map<String, Boolean> numbers;

  Beyond(Model model, JsonFormat format, Terms terms) {
    this.format = format;
    this.terms = terms;
    this.numbers =
        model.classes().stream()
            .flatMap(c -> c.ownFields().stream())
            .filter(f -> !f.holdsThings())
            .flatMap(
                f ->
                    Names.ofSchemas().stream()
                        .flatMap(names -> names.of(f).stream())
                        .distinct()
                        .map(name -> Map.entry(name, f)))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> FieldValues.holdsNumbers(e.getValue()),
                    (a, b) -> a || b));
  }

  /**
   * Puts back what one thing has.
   *
   * @param links the part of the table of links that is about the thing; all of it for an outermost
   *     one
   * @param depth how many names of a path come before what stands in the thing; 0 where only the
   *     last one counts
   * @param fromHere whether it stood in this format
   * @return what has no place: paths, and how often each occurs
   */
  SortedMap<String, Integer> put(
      OpenObject object, Supplier<OpenObject> links, Node thing, int depth, boolean fromHere) {
    SortedMap<String, Integer> left = new TreeMap<>();
    List<Node> unmapped =
        terms.objects(thing, NboTerm.UNMAPPED).stream()
            .sorted(Comparator.comparingInt(this::index).thenComparing(NodeCmp::compareRDFTerms))
            .toList();
    for (Node statement : unmapped) {
      String path = terms.text(statement, NboTerm.UNMAPPED_PATH).orElse("");
      Optional<String> value = terms.text(statement, NboTerm.UNMAPPED_VALUE);
      if (!fromHere || value.isEmpty()) {
        left.merge(path, 1, Integer::sum);
      } else {
        put(object, links, within(path, depth), value.get(), index(statement));
      }
    }
    return left;
  }

  private int index(Node statement) {
    return terms.number(statement, NboTerm.INDEX).orElse(0);
  }

  private static List<String> within(String path, int depth) {
    List<String> steps = Arrays.asList(path.split("/"));
    return depth > 0 && steps.size() > depth
        ? steps.subList(depth, steps.size())
        : steps.subList(steps.size() - 1, steps.size());
  }

  private void put(
      OpenObject object, Supplier<OpenObject> links, List<String> steps, String value, int place) {
    boolean isLink = steps.get(0).equals(format.linksKey()) && steps.size() > 1;
    OpenObject inner = isLink ? links.get() : object;
    int first = isLink ? 1 : 0;
    object.holds(place);
    for (String step : steps.subList(first, steps.size() - 1)) {
      inner = inner.object(step);
    }
    inner.holds(place);
    String last = steps.get(steps.size() - 1);
    if (last.startsWith(MEMBER)) {
      String key = last.substring(MEMBER.length());
      inner.put(key, value(key, value));
    } else {
      if (isLink) {
        inner.put(last, value(last, value));
      } else {
        inner.add(last, value(last, value));
      }
    }
  }

  /** A text, unless it is a number or truth value under a key that never holds texts. */
  private JsonValue value(String key, String value) {
    if (Boolean.FALSE.equals(numbers.get(key)) && !isTruth(value)) {
      return Json.createValue(value);
    }
    return isTruth(value)
        ? value.equals("true") ? JsonValue.TRUE : JsonValue.FALSE
        : FieldValues.number(value);
  }

  private static boolean isTruth(String value) {
    return value.equals("true") || value.equals("false");
  }
}
