package org.nbo.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of one thing that are alike, and that nothing else refers to. */
final class Group {
  private final PredicateUse by;
  private final int kind;
  private final Said said;
  private final List<Example> examples = new ArrayList<>(1);
  private final Map<Integer, Group> parts;
  private long count;
  private boolean several;

  private Group(PredicateUse by, int kind, Said said, Map<Integer, Group> parts, long count) {
    this.by = by;
    this.kind = kind;
    this.said = said;
    this.parts = parts;
    this.count = count;
  }

  /**
   * @param by what links the whole to these parts
   * @param said of the first; null where that is known of another one of the kind
   * @param parts of the first
   */
  static Group first(
      PredicateUse by, int kind, Said said, Example example, Map<Integer, Group> parts) {
    Group group = new Group(by, kind, said, parts, 1);
    group.examples.add(example);
    return group;
  }

  /** The same, to add others to; what it was made of does not change. */
  Group copy() {
    Map<Integer, Group> copies = new LinkedHashMap<>();
    parts.forEach((item, part) -> copies.put(item, part.copy()));
    Group copy = new Group(by, kind, said, copies, count);
    copy.several = several;
    copy.examples.addAll(examples);
    return copy;
  }

  /** Adds another part of the same whole. */
  void add(Example example, Map<Integer, Group> itsParts) {
    count++;
    keep(example);
    addParts(itsParts);
  }

  boolean keepsMore() {
    return examples.size() < Example.KEPT;
  }

  /** Adds a part of which only that it is there is of interest. */
  void addOne(Map<Integer, Group> itsParts) {
    count++;
    addParts(itsParts);
  }

  /** Adds the parts of another whole. */
  void add(Group other) {
    count += other.count;
    other.examples.forEach(this::keep);
    addParts(other.parts);
  }

  private void addParts(Map<Integer, Group> others) {
    others.forEach(
        (item, part) -> {
          Group mine = parts.get(item);
          if (mine == null) {
            parts.put(item, part);
          } else {
            mine.add(part);
          }
        });
  }

  private void keep(Example example) {
    if (keepsMore()) {
      examples.add(example);
    }
  }

  /** Ends a whole: what is added from now on are parts of others. */
  void close() {
    several = count > 1;
  }

  /** Whether each whole has several of these. */
  boolean isSeveral() {
    return several;
  }

  PredicateUse by() {
    return by;
  }

  int kind() {
    return kind;
  }

  Said said() {
    return said;
  }

  long count() {
    return count;
  }

  List<Example> examples() {
    return examples;
  }

  Map<Integer, Group> parts() {
    return parts;
  }
}
