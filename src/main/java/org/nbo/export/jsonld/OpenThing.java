package org.nbo.export.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.nbo.export.jsonld.Terms.Term;

/** What has been said of a thing and is not written yet: a node object of JSON-LD. */
final class OpenThing {
  /** What Java takes for a thing and for a property besides its values, about. */
  private static final int OVERHEAD = 250;

  private static final int OVERHEAD_EACH = 130;

  private static final byte[] COMMA = {',', ' '};

  private final Node subject;
  private final List<Property> properties = new ArrayList<>();
  private OpenThing parent;
  private long touched;
  private long bytes = OVERHEAD;

  /** The values of a property, one behind the other. */
  private static final class Property {
    private final Term term;
    private final Utf8 values = new Utf8(32);
    private int count;

    Property(Term term) {
      this.term = term;
    }
  }

  OpenThing(Node subject) {
    this.subject = subject;
  }

  Node subject() {
    return subject;
  }

  /** What first named it; null where nothing did. */
  OpenThing parent() {
    return parent;
  }

  void parent(OpenThing thing) {
    parent = thing;
  }

  /** The number of the statement that said something of it last. */
  long touched() {
    return touched;
  }

  /** How many bytes of memory it takes, about. */
  long bytes() {
    return bytes;
  }

  /** Says one thing more. */
  void add(Term term, Node value, Values written, long statement) {
    touched = statement;
    Property property = property(term);
    int before = property.values.length();
    if (property.count++ > 0) {
      property.values.raw(COMMA);
    }
    written.write(value, term, property.values);
    bytes += property.values.length() - before;
  }

  private Property property(Term term) {
    for (int i = properties.size() - 1; i >= 0; i--) {
      if (properties.get(i).term == term) {
        return properties.get(i);
      }
    }
    bytes += OVERHEAD_EACH;
    Property property = new Property(term);
    properties.add(property);
    return property;
  }

  /** Writes the node object. */
  void writeTo(Utf8 out, Layout layout) {
    out.raw('{');
    writeMembers(out, layout);
    out.raw(layout.object()).raw('}');
  }

  /** Writes what stands in the node object. */
  void writeMembers(Utf8 out, Layout layout) {
    out.raw(layout.member()).ascii("\"@id\": ").string(Values.id(subject));
    for (Property property : properties) {
      boolean array = property.count > 1 || property.term.isSet();
      out.raw(',').raw(layout.next()).string(property.term.name()).ascii(array ? ": [" : ": ");
      out.raw(property.values.bytes(), property.values.length());
      if (array) {
        out.raw(']');
      }
    }
  }

  /** The keys of what is said of it. */
  Stream<String> keys() {
    return properties.stream().map(p -> p.term.name());
  }
}
