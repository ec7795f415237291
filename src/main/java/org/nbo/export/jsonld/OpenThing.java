package org.nbo.export.jsonld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nbo.export.Utf8;

/**
 * What has been said of a thing and is not written yet: a node object of JSON-LD.
 *
 * <p>Values stand in one text, by properties. What is said of a property when others have been used
 * since, or is much, stands in pieces of its own.
 */
final class OpenThing {
  /** What Java takes for a thing and for a property besides its values, about. */
  private static final int OVERHEAD = 250;

  private static final int OVERHEAD_EACH = 130;

  /** So much stands in one piece: a larger one would be copied again and again as it grows. */
  private static final int PIECE = 1 << 15;

  private static final byte[] COMMA = {',', ' '};

  private final byte[] iri;
  private final Utf8 values = new Utf8(128);
  private Key[] keys = new Key[8];
  private int[] ends = new int[8];
  private boolean[] several = new boolean[8];
  private List<Utf8>[] later;
  private int count;
  private OpenThing parent;
  private boolean closed;
  private long touched;
  private long bytes = OVERHEAD;
  private int lengthBefore;

  OpenThing(byte[] iri) {
    this.iri = iri;
  }

  byte[] iri() {
    return iri;
  }

  /** What first named it; null where nothing did. */
  OpenThing parent() {
    return parent;
  }

  void parent(OpenThing thing) {
    parent = thing;
  }

  /** Whether it was handed on, so that what comes is another object. */
  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  /** The number of the statement that said something of it last. */
  long touched() {
    return touched;
  }

  /** How many bytes of memory it takes, about. */
  long bytes() {
    return bytes;
  }

  /**
   * Begins to say one thing more.
   *
   * @return takes the value; then it is to be told with {@link #said}
   */
  Utf8 say(Key key, long statement) {
    touched = statement;
    int at = count - 1;
    while (at >= 0 && keys[at] != key) {
      at--;
    }
    if (at < 0) {
      at = add(key);
      lengthBefore = values.length();
      return values;
    }
    several[at] = true;
    boolean behind = at == count - 1 && (later == null || later[at] == null);
    Utf8 text = behind && values.length() < PIECE ? values : later(at);
    lengthBefore = text.length();
    return text.raw(COMMA);
  }

  private int add(Key key) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      several = Arrays.copyOf(several, 2 * count);
      later = later == null ? null : Arrays.copyOf(later, 2 * count);
    }
    bytes += OVERHEAD_EACH;
    keys[count] = key;
    return count++;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know nothing of what is in a list
  private Utf8 later(int at) {
    if (later == null) {
      later = new List[keys.length];
    }
    if (later[at] == null) {
      later[at] = new ArrayList<>(1);
    }
    List<Utf8> pieces = later[at];
    if (pieces.isEmpty() || pieces.get(pieces.size() - 1).length() >= PIECE) {
      pieces.add(new Utf8(32));
    }
    return pieces.get(pieces.size() - 1);
  }

  /** Says that the value is there. */
  void said(Utf8 text) {
    bytes += text.length() - lengthBefore;
    if (text == values) {
      ends[count - 1] = values.length();
    }
  }

  /** Writes the node object. */
  void writeTo(Utf8 out, Layout layout) {
    out.raw('{');
    writeMembers(out, layout);
    out.raw(layout.object()).raw('}');
  }

  /** Writes what stands in the node object. */
  void writeMembers(Utf8 out, Layout layout) {
    out.raw(layout.member()).ascii("\"@id\": ");
    JsonStrings.writeIri(iri, out);
    int start = 0;
    for (int i = 0; i < count; i++) {
      boolean array = several[i] || keys[i].term().isSet();
      out.raw(layout.next()).raw(keys[i].before(array));
      out.raw(values.bytes(), start, ends[i]);
      if (later != null && later[i] != null) {
        later[i].forEach(piece -> out.raw(piece.bytes(), 0, piece.length()));
      }
      if (array) {
        out.raw(']');
      }
      start = ends[i];
    }
  }

  /** The keys of what is said of it. */
  Stream<String> keys() {
    return Arrays.stream(keys, 0, count).map(key -> key.term().name());
  }
}
