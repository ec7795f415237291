package org.nbo.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is known of the elements of a path, from those that the validator has accepted. */
final class SeenElement {
  private static final int VALUES = 10_000;
  private static final String TEXT = "";

  private final Map<String, SeenElement> children = new HashMap<>();
  private final Map<String, Values> values = new HashMap<>();
  private final Hashes shapes = new Hashes();

  /** Of an attribute or the text: by type valid for certain, or accepted before. */
  private static final class Values {
    private final SimpleTypes.Test test;
    private final Set<String> seen = new HashSet<>();
    private String last;
    private boolean lastAccepted;

    Values(SimpleTypes.Test test) {
      this.test = test;
    }

    /** Asked twice of many values: for their type, and as a key. */
    boolean accept(String value) {
      if (!value.equals(last)) {
        last = value;
        lastAccepted = test.valid().test(value) || seen.contains(value);
      }
      return lastAccepted;
    }

    void add(String value) {
      if (seen.size() < VALUES && !test.valid().test(value)) {
        seen.add(value);
        last = null;
      }
    }
  }

  SeenElement child(String name) {
    SeenElement known = children.get(name);
    if (known == null) {
      known = new SeenElement();
      children.put(name, known);
    }
    return known;
  }

  /** Whether the validator has accepted an element with this content, but for its values. */
  boolean hasShape(long shape) {
    return shapes.contains(shape);
  }

  void addShape(long shape) {
    shapes.add(shape);
  }

  boolean accepts(String attribute, String value) {
    Values known = values.get(attribute);
    return known != null && known.accept(value);
  }

  /** Whether a value is for certain not of the type of an attribute. */
  boolean isWrong(String attribute, String value) {
    Values known = values.get(attribute);
    return known != null && known.test.decides() && !known.accept(value);
  }

  boolean acceptsText(String text) {
    return accepts(TEXT, text);
  }

  boolean knows(String attribute) {
    return values.containsKey(attribute);
  }

  boolean knowsText() {
    return knows(TEXT);
  }

  void learn(String attribute, SimpleTypes.Test test) {
    values.put(attribute, new Values(test));
  }

  void learnText(SimpleTypes.Test test) {
    learn(TEXT, test);
  }

  void add(String attribute, String value) {
    Values known = values.get(attribute);
    if (known != null) {
      known.add(value);
    }
  }

  void addText(String text) {
    add(TEXT, text);
  }
}
