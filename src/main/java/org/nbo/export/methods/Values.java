package org.nbo.export.methods;

import com.samskivert.mustache.Mustache;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a name of a template stands for on a thing: values, other things, or nothing.
 *
 * @param items {@link Said} values or {@link View}s of things; none where the field is empty
 * @param missing what is missing, where it is asked for and is to be marked; else null
 */
record Values(List<Mustache.CustomContext> items, String missing)
    implements Mustache.CustomContext {
  static final Values NONE = new Values(List.of(), null);

  Values {
    items = List.copyOf(items);
  }

  static Values of(Stream<? extends Mustache.CustomContext> items) {
    return new Values(items.map(Mustache.CustomContext.class::cast).toList(), null);
  }

  /** What a section goes through; a single "no" is nothing to go through. */
  Iterator<?> sections() {
    boolean no =
        items.size() == 1
            && items.get(0) instanceof Said said
            && (said.value().equals("false") || said.value().equals("0") && said.number() == null);
    if (no) {
      return List.of().iterator();
    }
    return items.isEmpty() && missing != null
        ? List.of(new Missing(missing)).iterator()
        : items.iterator();
  }

  List<Said> said() {
    return items.stream().filter(Said.class::isInstance).map(Said.class::cast).toList();
  }

  @Override
  public Object get(String name) {
    return null;
  }

  /** What stands for a value that is missing. */
  record Missing(String what) implements Mustache.CustomContext {
    @Override
    public Object get(String name) {
      return null;
    }
  }
}
