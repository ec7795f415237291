package org.nbo.export.jsonld;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nbo.export.Utf8;

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

  private final Values values;
  private final Consumer<OpenThing> done;
  private final Map<Name, OpenThing> open = new LinkedHashMap<>();
  private OpenThing last;
  private OpenThing namer;
  private byte[] named;
  private long statement;
  private long lastSweep;
  private long waiting;
  private long limit = WINDOW;

  OpenThings(Values values, Consumer<OpenThing> done) {
    this.values = values;
    this.done = done;
  }

  /** How many bytes of memory what waits takes, about. */
  long waiting() {
    return waiting;
  }

  /** The keys that what waits is written with. */
  Set<String> keys() {
    return open.values().stream().flatMap(OpenThing::keys).collect(Collectors.toSet());
  }

  void link(byte[] subject, byte[] predicate, byte[] object) {
    OpenThing thing = thing(subject);
    Key key = values.key(predicate);
    Utf8 text = say(thing, key);
    values.link(object, key, text);
    said(thing, text, object);
  }

  void literal(byte[] subject, byte[] predicate, String text, String datatype) {
    OpenThing thing = thing(subject);
    Key key = values.key(predicate);
    Utf8 to = say(thing, key);
    values.literal(text, datatype, key, to);
    said(thing, to, null);
  }

  void literal(byte[] subject, byte[] predicate, byte[] text, int from, int to, String datatype) {
    OpenThing thing = thing(subject);
    Key key = values.key(predicate);
    Utf8 written = say(thing, key);
    values.literal(text, from, to, datatype, key, written);
    said(thing, written, null);
  }

  void text(byte[] subject, byte[] predicate, String text, String language) {
    OpenThing thing = thing(subject);
    Utf8 to = say(thing, values.key(predicate));
    Values.text(text, language, to);
    said(thing, to, null);
  }

  private Utf8 say(OpenThing thing, Key key) {
    statement++;
    waiting -= thing.bytes();
    return thing.say(key, statement);
  }

  /**
   * @param object what the statement named; null where it said a literal
   */
  private void said(OpenThing thing, Utf8 text, byte[] object) {
    thing.said(text);
    waiting += thing.bytes();
    namer = thing;
    named = object;
    if (waiting > limit) {
      sweep();
    }
  }

  private OpenThing thing(byte[] subject) {
    if (last != null) {
      if (last.iri() == subject) {
        return last;
      }
      OpenThing outer = last.parent();
      if (outer != null && outer.iri() == subject && !outer.isClosed()) {
        last = outer;
        return outer;
      }
    }
    Name name = new Name(subject);
    OpenThing thing = open.get(name);
    if (thing == null) {
      thing = new OpenThing(subject);
      if (named != null && (named == subject || Arrays.equals(named, subject))) {
        thing.parent(namer);
      }
      open.put(name, thing);
      waiting += thing.bytes();
    }
    last = thing;
    return thing;
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
      thing.close();
      waiting -= thing.bytes();
    }
    open.values().removeIf(OpenThing::isClosed);
    last = null;
  }

  /** Hands on all that waits. */
  void close() {
    open.values().forEach(done);
    open.values().forEach(OpenThing::close);
    open.clear();
    last = null;
    namer = null;
    named = null;
    waiting = 0;
    limit = WINDOW;
  }

  /** An IRI that can be looked up. */
  static final class Name {
    private final byte[] iri;
    private final int hash;

    Name(byte[] iri) {
      this.iri = iri;
      this.hash = Arrays.hashCode(iri);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Name name && hash == name.hash && Arrays.equals(iri, name.iri);
    }
  }
}
