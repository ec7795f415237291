package org.nbo.export.jsonld;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.nbo.export.jsonld.Terms.Term;

/**
 * Gathers statements into things, which it hands on in the order in which they are first named.
 *
 * <p>Things are held for a while, {@link #WINDOW} bytes of them; then those that nothing was said
 * of for longest are handed on, but not what others stand in. What is said of a thing later, or of
 * one that is too large to wait, comes as a thing once more.
 */
final class OpenThings {
  /** Bytes that come to wait between two sweeps. */
  private static final long WINDOW = 4L << 20;

  /** Bytes that may wait of what is not done. */
  private static final long MOST = 24L << 20;

  private static final Term TYPE = new Term("@type", "@vocab", false);

  private final Terms terms;
  private final Values values;
  private final Consumer<OpenThing> done;
  private final Map<Node, Term> keys = new HashMap<>();
  private final Map<Node, OpenThing> open = new LinkedHashMap<>();
  private OpenThing last;
  private OpenThing namer;
  private Node named;
  private long statement;
  private long lastSweep;
  private long waiting;
  private long limit = WINDOW;

  OpenThings(Terms terms, Consumer<OpenThing> done) {
    this.terms = terms;
    this.values = new Values(terms);
    this.done = done;
    keys.put(RDF.type.asNode(), TYPE);
  }

  /** How many bytes of memory what waits takes, about. */
  long waiting() {
    return waiting;
  }

  /** The keys that what waits is written with. */
  Set<String> keys() {
    return open.values().stream().flatMap(OpenThing::keys).collect(Collectors.toSet());
  }

  void add(Node subject, Node predicate, Node object) {
    statement++;
    OpenThing thing = thing(subject);
    waiting -= thing.bytes();
    thing.add(key(predicate), object, values, statement);
    waiting += thing.bytes();
    namer = thing;
    named = object;
    if (waiting > limit) {
      sweep();
    }
  }

  private OpenThing thing(Node subject) {
    if (last != null && last.subject().equals(subject)) {
      return last;
    }
    OpenThing thing = open.get(subject);
    if (thing == null) {
      thing = new OpenThing(subject);
      if (namer != null && subject.equals(named)) {
        thing.parent(namer);
      }
      open.put(subject, thing);
      waiting += thing.bytes();
    }
    last = thing;
    return thing;
  }

  private Term key(Node predicate) {
    return keys.computeIfAbsent(predicate, p -> terms.of(p.getURI()));
  }

  /** Hands on what nothing was said of for longest, then what is large, then all. */
  private void sweep() {
    Set<OpenThing> needed = needed(lastSweep + (statement - lastSweep) / 2);
    lastSweep = statement;
    close(thing -> !needed.contains(thing));
    if (waiting > MOST) {
      close(thing -> thing.bytes() > MOST / 8);
    }
    if (waiting > MOST) {
      close(thing -> true);
    }
    limit = waiting + WINDOW;
  }

  /** What something was said of since a statement, and what that stands in. */
  private Set<OpenThing> needed(long since) {
    Set<OpenThing> needed = new HashSet<>();
    for (OpenThing thing : open.values()) {
      OpenThing next = thing.touched() > since ? thing : null;
      while (next != null && needed.add(next)) {
        next = next.parent();
      }
    }
    return needed;
  }

  private void close(Predicate<OpenThing> which) {
    List<OpenThing> closed = open.values().stream().filter(which).toList();
    closed.forEach(done);
    for (OpenThing thing : closed) {
      open.remove(thing.subject());
      waiting -= thing.bytes();
    }
    last = null;
  }

  /** Hands on all that waits. */
  void close() {
    open.values().forEach(done);
    open.clear();
    last = null;
    namer = null;
    waiting = 0;
    limit = WINDOW;
  }
}
