package org.nbo.export.omexml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * What stood in an element of the source beyond the model ({@code nbo:unmapped}), to be put back
 * where it was.
 */
final class UnmappedContent {
  /** Where the source says nothing beyond the model. */
  static final UnmappedContent NOTHING = new UnmappedContent();

  private final List<Attribute> attributes = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Deque<String>> elements = new TreeMap<>();
  private final Map<String, List<UnmappedContent>> nested = new TreeMap<>();

  private UnmappedContent() {}

  /**
   * An attribute.
   *
   * @param namespace its namespace, or an empty text
   */
  record Attribute(String namespace, String name, String value) {}

  /**
   * One unmapped statement.
   *
   * @param path the names from the root to it
   */
  private record Statement(List<String> path, String value) {}

  /**
   * Reads what is beyond the model in a thing.
   *
   * @param place names of the elements from the root to the thing
   */
  static UnmappedContent of(LiftedDocument document, GraphThing thing, List<String> place) {
    List<Node> unmapped = thing.values(NboTerm.UNMAPPED.getURI());
    if (unmapped.isEmpty()) {
      return NOTHING;
    }
    UnmappedContent beyond = new UnmappedContent();
    unmapped.stream()
        .sorted(Comparator.comparingInt(document::index).thenComparing(NodeCmp::compareRDFTerms))
        .flatMap(node -> statement(document.terms(), node).stream())
        .forEach(s -> beyond.add(within(s.path(), place), s.value()));
    return beyond;
  }

  /** The path of an unmapped statement, as it stands. */
  static Optional<String> path(LiftedDocument document, Node unmapped) {
    return document.terms().text(unmapped, NboTerm.UNMAPPED_PATH);
  }

  private static Optional<Statement> statement(Terms terms, Node node) {
    Optional<String> value =
        terms.text(node, NboTerm.UNMAPPED_VALUE).or(() -> terms.text(node, NboTerm.UNMAPPED_XML));
    return terms
        .text(node, NboTerm.UNMAPPED_PATH)
        .flatMap(path -> value.map(v -> new Statement(steps(path), v)));
  }

  /** The names in a path; slashes in a namespace in braces do not count. */
  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    int start = 0;
    boolean inBraces = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '{' || c == '}') {
        inBraces = c == '{';
      } else if (c == '/' && !inBraces) {
        steps.add(path.substring(start, i));
        start = i + 1;
      }
    }
    steps.add(path.substring(start));
    return steps;
  }

  private static List<String> within(List<String> path, List<String> place) {
    boolean isBelow = path.size() > place.size() && path.subList(0, place.size()).equals(place);
    return isBelow
        ? path.subList(place.size(), path.size())
        : path.subList(path.size() - 1, path.size());
  }

  private void add(List<String> path, String value) {
    String step = path.get(0);
    if (path.size() > 1) {
      List<UnmappedContent> same = nested.computeIfAbsent(step, s -> new ArrayList<>());
      List<String> rest = path.subList(1, path.size());
      same.stream()
          .filter(b -> !b.has(rest))
          .findFirst()
          .orElseGet(
              () -> {
                same.add(new UnmappedContent());
                return same.get(same.size() - 1);
              })
          .add(rest, value);
    } else if (step.startsWith("@")) {
      attributes.add(attribute(step.substring(1), value));
    } else if (step.endsWith("()")) {
      texts.add(value);
    } else {
      elements.computeIfAbsent(step, s -> new ArrayDeque<>()).add(value);
    }
  }

  /** Whether there is something already that an element can have only once. */
  private boolean has(List<String> path) {
    String step = path.get(0);
    return path.size() == 1
        && (step.startsWith("@")
            ? attributes.stream().anyMatch(a -> a.equals(attribute(step.substring(1), a.value())))
            : step.endsWith("()") && !texts.isEmpty());
  }

  private static Attribute attribute(String name, String value) {
    int brace = name.lastIndexOf('}');
    return brace < 0
        ? new Attribute("", name, value)
        : new Attribute(name.substring(1, brace), name.substring(brace + 1), value);
  }

  List<Attribute> attributes() {
    return attributes;
  }

  List<String> texts() {
    return texts;
  }

  /** The elements of a name, to be taken from the front. */
  Deque<String> elements(String name) {
    return elements.getOrDefault(name, new ArrayDeque<>());
  }

  /** The elements that are not taken. */
  List<String> elements() {
    return elements.values().stream().flatMap(Deque::stream).toList();
  }

  /**
   * What is beyond the model in a text or reference.
   *
   * @param name of its element
   * @param occurrence counted from 0
   */
  UnmappedContent in(String name, int occurrence) {
    List<UnmappedContent> same = nested.getOrDefault(name, List.of());
    return occurrence < same.size() ? same.get(occurrence) : NOTHING;
  }
}
