package org.nbo.store;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which sources a store has, to know what need not be loaded and what gives way. For all threads.
 */
final class Known {
  private final Map<String, Segment> byContent = new ConcurrentHashMap<>();
  private final Map<String, Segment> byDocument = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> byPath = new ConcurrentHashMap<>();

  /** A source with this content, loaded as is asked for now. */
  Optional<Segment> with(String sha256, String settings) {
    return Optional.ofNullable(byContent.get(sha256 + ' ' + settings))
        .filter(s -> s.documents().stream().allMatch(d -> s.equals(byDocument.get(d))));
  }

  /** The source that a document is from now. */
  Optional<Segment> source(String document) {
    return Optional.ofNullable(byDocument.get(document));
  }

  /** Documents that a source takes the place of: its own, and what was at its path before. */
  Set<String> replacedBy(Segment source) {
    Set<String> replaced = new HashSet<>(from(source.path()));
    source.documents().stream().filter(byDocument::containsKey).forEach(replaced::add);
    return replaced;
  }

  /** Documents of this name, or from this path. */
  Set<String> named(String name, String path) {
    return byDocument.containsKey(name) ? Set.of(name) : Set.copyOf(from(path));
  }

  private Set<String> from(String path) {
    return path.isEmpty() ? Set.of() : byPath.getOrDefault(path, Set.of());
  }

  /** Enters a source. */
  void add(Segment source) {
    source.documents().forEach(this::remove);
    source.documents().forEach(document -> byDocument.put(document, source));
    byPath
        .computeIfAbsent(source.path(), p -> ConcurrentHashMap.newKeySet())
        .addAll(source.documents());
    byContent.put(source.sha256() + ' ' + source.settings(), source);
  }

  /** Forgets a document. */
  void remove(String document) {
    Segment from = byDocument.remove(document);
    if (from != null) {
      byPath.get(from.path()).remove(document);
    }
  }

  boolean isEmpty() {
    return byDocument.isEmpty();
  }
}
