package org.nbo.lift.keyvalue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nbo.finding.Rule;
import org.nbo.lift.plan.ClassPlan;
import org.nbo.lift.plan.KeyValueRole;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.source.SourceElement;

/**
 * Keeps, while a source is lifted, the key–value pairs whose keys name fields. What they are about
 * is found afterwards ({@link StatedFields}), because it may stand anywhere in the source.
 */
public final class KeyValues {
  /** The rules of pairs that fill a field; one for each property. */
  public static final Rule FILLED = PairNotes.FILLED;

  private final Supplier<KeyNames> keyNames;
  private final List<Pairs> found = new ArrayList<>();
  private Pairs open;
  private String context = "";
  private String key;
  private int line;

  /**
   * @param keyNames what keys mean; asked for when the first pair is met
   */
  public KeyValues(Supplier<KeyNames> keyNames) {
    this.keyNames = keyNames;
  }

  /**
   * A list of pairs.
   *
   * @param iri the annotation
   * @param holder the thing that it stands in
   * @param units what keys that end in a word for unit say, by what stands before that word
   */
  public record Pairs(Iri iri, Iri holder, List<Pair> pairs, Map<String, String> units) {
    /** The unit that another pair states for this one's number, or null. */
    String unitOf(Pair pair) {
      return units.get(KeyNames.normal(pair.key()));
    }
  }

  /**
   * A pair whose key names a field.
   *
   * @param line where it stands in the source
   * @param names what the key may mean, the likeliest first
   */
  record Pair(Iri iri, int line, String key, String value, List<KeyName> names) {}

  /** Begins a list or a pair. */
  public void start(ClassPlan plan, SourceElement element, Iri subject, Iri holder) {
    if (plan.keyValueRole() == KeyValueRole.LIST) {
      open = new Pairs(subject, holder, new ArrayList<>(), new HashMap<>());
      context = attribute(plan, element);
    } else if (open != null) {
      key = attribute(plan, element);
      line = element.line();
    }
  }

  /** The value of the attribute in which the context of a list, or the key of a pair, stands. */
  private static String attribute(ClassPlan plan, SourceElement element) {
    for (int i = 0; i < element.attributeCount(); i++) {
      if (element.attributeNamespace(i).isEmpty()
          && plan.isKeyOrContext(element.attributeName(i))) {
        return element.attributeValue(i);
      }
    }
    return "";
  }

  /**
   * Ends what was begun.
   *
   * @param text the text of the element, or null
   */
  public void end(ClassPlan plan, Iri subject, String text) {
    if (open == null) {
      return;
    }
    if (plan.keyValueRole() == KeyValueRole.LIST) {
      if (!open.pairs().isEmpty()) {
        found.add(open);
      }
      open = null;
    } else if (text != null) {
      List<KeyName> names = keyNames.get().read(key, context);
      keyNames
          .get()
          .quantityOfUnit(key)
          .ifPresent(quantity -> open.units().putIfAbsent(quantity, text.strip()));
      if (!names.isEmpty()) {
        open.pairs().add(new Pair(subject, line, key, text.strip(), names));
      }
    }
  }

  /** The lists that have a pair whose key names a field, in the order of the source. */
  public List<Pairs> found() {
    return found;
  }
}
