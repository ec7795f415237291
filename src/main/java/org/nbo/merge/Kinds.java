package org.nbo.merge;

import java.util.List;
import org.nbo.model.ModelClass;

/** Whether things are of one kind. */
final class Kinds {
  private Kinds() {}

  /**
   * Whether one of the classes is a kind of one of the others; things without a class may be any.
   */
  static boolean meet(List<ModelClass> some, List<ModelClass> others) {
    return some.isEmpty()
        || others.isEmpty()
        || some.stream()
            .anyMatch(a -> others.stream().anyMatch(b -> a.isA(b.iri()) || b.isA(a.iri())));
  }
}
