package org.nbo.export.jsonld;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.Utf8;
import org.nbo.export.jsonld.Terms.Term;

/** How literals of a datatype are written under a term. */
final class Literals {
  private static final String STRING = XSD.xstring.getURI();
  private static final byte[] NOTHING = {};

  private final Form form;
  private final byte[] before;
  private final byte[] after;

  /** What a literal's text becomes. */
  private enum Form {
    TEXT,
    WHOLE,
    REAL,
    TRUTH;

    static Form of(String type) {
      if (type.equals(XSD.integer.getURI())) {
        return WHOLE;
      }
      if (type.equals(XSD.xdouble.getURI())) {
        return REAL;
      }
      return type.equals(XSD.xboolean.getURI()) ? TRUTH : TEXT;
    }
  }

  private Literals(Form form, byte[] before, byte[] after) {
    this.form = form;
    this.before = before;
    this.after = after;
  }

  private static Literals plain(Form form) {
    return new Literals(form, NOTHING, NOTHING);
  }

  static Literals of(Term term, String type, Terms terms) {
    byte[] open = new Utf8(16).ascii("{\"@value\": ").toBytes();
    if (type.equals(STRING)) {
      return term.type() == null || term.type().equals(STRING)
          ? plain(Form.TEXT)
          : new Literals(Form.TEXT, open, new byte[] {'}'});
    }
    if (type.equals(term.type())) {
      return plain(Form.of(type));
    }
    Utf8 typed = new Utf8(64).ascii(", \"@type\": ");
    JsonStrings.write(terms.compact(type), typed);
    return new Literals(Form.of(type), open, typed.raw('}').toBytes());
  }

  /**
   * @param text holds the literal's text in UTF-8 from {@code from} to {@code to}
   */
  void write(byte[] text, int from, int to, Utf8 out) {
    out.raw(before);
    if (form == Form.TEXT) {
      JsonStrings.write(text, from, to, out);
    } else if (form != Form.TRUTH && Numbers.isPlain(text, from, to, form == Form.REAL)) {
      out.raw(text, from, to);
    } else {
      natural(new String(text, from, to - from, StandardCharsets.UTF_8), out);
    }
    out.raw(after);
  }

  /** Numbers and truth values as JSON has them, where nothing is lost by it. */
  private void natural(String lexical, Utf8 out) {
    if (form == Form.TRUTH) {
      switch (lexical) {
        case "true", "1" -> out.ascii("true");
        case "false", "0" -> out.ascii("false");
        default -> JsonStrings.write(lexical, out);
      }
      return;
    }
    BigDecimal number = form == Form.WHOLE ? Numbers.whole(lexical) : Numbers.real(lexical);
    if (number == null) {
      JsonStrings.write(lexical, out);
    } else {
      out.ascii(number.toString());
    }
  }
}
