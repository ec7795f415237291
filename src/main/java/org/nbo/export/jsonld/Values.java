package org.nbo.export.jsonld;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.nbo.export.Utf8;
import org.nbo.export.jsonld.Terms.Term;

/** Writes properties and their values as a context's terms have them. For one thread. */
final class Values {
  /** So many IRIs are kept with what became of them. */
  private static final int MANY = 1 << 12;

  private final Terms terms;
  private final Map<String, Key> byIri = new HashMap<>();
  private final Map<byte[], Key> keys = new IdentityHashMap<>();
  private final Map<byte[], byte[]> vocabulary = new IdentityHashMap<>();

  private final Key type = new Key(new Term("@type", "@vocab", false));

  Values(Terms terms) {
    this.terms = terms;
    byIri.put(Terms.RDF_TYPE, type);
  }

  /** The key of a property: one for each. */
  Key key(byte[] predicate) {
    Key key = keys.get(predicate);
    if (key == null) {
      key = byIri.computeIfAbsent(text(predicate), iri -> new Key(terms.of(iri)));
      keep(keys, predicate, key);
    }
    return key;
  }

  boolean isType(byte[] predicate) {
    return key(predicate) == type;
  }

  private static <V> void keep(Map<byte[], V> known, byte[] iri, V value) {
    if (known.size() >= MANY) {
      known.clear();
    }
    known.put(iri, value);
  }

  void link(byte[] iri, Key key, Utf8 out) {
    if (key.term().isOfVocabulary()) {
      out.raw(ofVocabulary(iri));
    } else if (key.term().takesIris()) {
      JsonStrings.writeIri(iri, out);
    } else {
      out.ascii("{\"@id\": ");
      JsonStrings.writeIri(iri, out);
      out.raw('}');
    }
  }

  private byte[] ofVocabulary(byte[] iri) {
    byte[] name = vocabulary.get(iri);
    if (name == null) {
      Utf8 text = new Utf8(64);
      JsonStrings.write(terms.compact(text(iri)), text);
      name = text.toBytes();
      keep(vocabulary, iri, name);
    }
    return name;
  }

  void literal(String text, String datatype, Key key, Utf8 out) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    literal(utf8, 0, utf8.length, datatype, key, out);
  }

  void literal(byte[] text, int from, int to, String datatype, Key key, Utf8 out) {
    key.literals(datatype, terms).write(text, from, to, out);
  }

  static void text(String text, String language, Utf8 out) {
    out.ascii("{\"@value\": ");
    JsonStrings.write(text, out);
    out.ascii(", \"@language\": ");
    JsonStrings.write(language, out);
    out.raw('}');
  }

  /** An IRI without its brackets. */
  static String text(byte[] iri) {
    return new String(iri, 1, iri.length - 2, StandardCharsets.UTF_8);
  }
}
