package org.nbo.lift.keyvalue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.Position;
import org.nbo.lift.quad.QuadSink;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;

/**
 * Hears the statements of a source and keeps the {@link Surroundings} of its annotations and no
 * others, so that their size depends on the annotations and the hardware, not on the planes.
 */
public final class SurroundingsSink implements QuadSink {
  /** From two on, how many nameless parts there are makes no difference: it is not clear which. */
  private static final int ENOUGH_PARTS = 2;

  private final Model model;
  private final KeyScope scope;
  private final Set<String> annotations;
  private final Surroundings surroundings = new Surroundings();
  private final Map<Iri, ModelClass> types = new IdentityHashMap<>();
  private final Deque<OpenThing> open = new ArrayDeque<>();
  private Link last;

  /**
   * @param pairs the annotations whose surroundings are asked for
   */
  public SurroundingsSink(Model model, KeyNames keyNames, List<KeyValues.Pairs> pairs) {
    this.model = model;
    this.scope = keyNames.scope(model, pairs);
    this.annotations = pairs.stream().map(p -> p.iri().text()).collect(Collectors.toSet());
  }

  /** A statement of which it is not clear yet whether a part begins with it. */
  private record Link(Iri subject, Iri predicate, Iri object) {}

  /** A thing that has begun, kept only once something about it scope. */
  private static final class OpenThing {
    private final Iri iri;
    private final Map<ModelClass, Integer> partsKept = new HashMap<>(0);
    private Map<String, List<String>> values;
    private ModelClass type;
    private SourceThing thing;

    OpenThing(Iri iri) {
      this.iri = iri;
    }
  }

  /** What was kept of a source that is at its end. */
  public Surroundings surroundings() {
    reference();
    return surroundings;
  }

  @Override
  public void graph(Iri graph) {
    // the statements of one source are all in one graph
  }

  @Override
  public void located(Iri subject, Position at) {
    if (last != null && last.object == subject) {
      while (!open.isEmpty() && open.peek().iri != last.subject) {
        open.pop();
      }
      if (scope.role(last.predicate) == KeyScope.Role.ANNOTATES
          && isAsked(subject)
          && !scope.isPool(open.peek().type)) {
        annotate(last);
      }
    }
    last = null;
    open.push(new OpenThing(subject));
  }

  @Override
  public void link(Iri subject, Iri predicate, Iri object) {
    reference();
    if (predicate != Iri.TYPE) {
      last = new Link(subject, predicate, object);
    } else if (!open.isEmpty() && open.peek().iri == subject) {
      typed(open.peek(), object);
    }
  }

  @Override
  public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    reference();
    value(subject, predicate, lexical);
  }

  /** The last link was none to a part, but a reference or a listed value. */
  private void reference() {
    if (last == null) {
      return;
    }
    Link link = last;
    last = null;
    switch (scope.role(link.predicate)) {
      case ANNOTATES -> {
        if (isAsked(link.object)) {
          annotate(link);
        }
      }
      case LEADS -> {
        for (OpenThing thing : open) {
          if (thing.iri == link.subject) {
            keep(thing).refer(link.object);
          }
        }
      }
      case NONE -> value(link.subject, link.predicate, link.object.text());
    }
  }

  private boolean isAsked(Iri annotation) {
    return annotations.contains(annotation.text());
  }

  private void annotate(Link link) {
    for (OpenThing thing : open) {
      if (thing.iri == link.subject) {
        surroundings.annotate(keep(thing), link.object);
        return;
      }
    }
  }

  private void value(Iri subject, Iri predicate, String value) {
    for (OpenThing thing : open) {
      if (thing.iri == subject && thing.values != null) {
        String property = predicate.text();
        if (scope.properties(thing.type).contains(property)) {
          thing.values.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
        }
      }
    }
  }

  private void typed(OpenThing thing, Iri typeIri) {
    ModelClass type = types.computeIfAbsent(typeIri, t -> model.classOf(t.text()).orElseThrow());
    thing.type = type;
    if (!scope.properties(type).isEmpty()) {
      thing.values = new HashMap<>();
    }
    if (scope.concerns(type)) {
      OpenThing outer = outer(thing);
      boolean countable = outer == null || scope.isReferable(type);
      if (countable || outer.partsKept.merge(type, 1, Integer::sum) <= ENOUGH_PARTS) {
        keep(thing);
      }
    }
  }

  private OpenThing outer(OpenThing thing) {
    boolean found = false;
    for (OpenThing each : open) {
      if (found) {
        return each;
      }
      found = each == thing;
    }
    return null;
  }

  /** Keeps a thing together with those that it is a part of. */
  private SourceThing keep(OpenThing wanted) {
    if (wanted.thing != null) {
      return wanted.thing;
    }
    OpenThing outer = outer(wanted);
    wanted.thing =
        surroundings.thing(
            wanted.iri, wanted.type, wanted.values == null ? new HashMap<>() : wanted.values);
    if (outer != null) {
      keep(outer).add(wanted.thing);
    }
    return wanted.thing;
  }
}
