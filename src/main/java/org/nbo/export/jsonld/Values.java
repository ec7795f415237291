package org.nbo.export.jsonld;

import java.math.BigDecimal;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.jsonld.Terms.Term;

/** Writes values of properties as a context's terms have them. */
final class Values {
  private static final String DOUBLE = XSD.xdouble.getURI();
  private static final String INTEGER = XSD.integer.getURI();
  private static final String BOOLEAN = XSD.xboolean.getURI();
  private static final String STRING = XSD.xstring.getURI();

  private final Terms terms;

  Values(Terms terms) {
    this.terms = terms;
  }

  void write(Node value, Term term, Utf8 out) {
    if (!value.isLiteral()) {
      resource(value, term, out);
      return;
    }
    String type = value.getLiteralDatatypeURI();
    String lexical = value.getLiteralLexicalForm();
    if (!value.getLiteralLanguage().isEmpty()) {
      out.ascii("{\"@value\": ").string(lexical).ascii(", \"@language\": ");
      out.string(value.getLiteralLanguage()).raw('}');
    } else if (type.equals(STRING)) {
      text(lexical, term, out);
    } else if (type.equals(term.type())) {
      natural(lexical, type, out);
    } else {
      out.ascii("{\"@value\": ");
      natural(lexical, type, out);
      out.ascii(", \"@type\": ").string(terms.compact(type)).raw('}');
    }
  }

  private void resource(Node node, Term term, Utf8 out) {
    String id = id(node);
    if (term.isOfVocabulary()) {
      out.string(terms.compact(id));
    } else if (term.takesIris()) {
      out.string(id);
    } else {
      out.ascii("{\"@id\": ").string(id).raw('}');
    }
  }

  private static void text(String lexical, Term term, Utf8 out) {
    if (term.type() == null || term.type().equals(STRING)) {
      out.string(lexical);
    } else {
      out.ascii("{\"@value\": ").string(lexical).raw('}');
    }
  }

  /** Numbers and truth values as JSON has them, where nothing is lost by it. */
  private static void natural(String lexical, String type, Utf8 out) {
    if (type.equals(BOOLEAN) && isTruth(lexical)) {
      out.ascii(lexical.equals("1") || lexical.equals("true") ? "true" : "false");
      return;
    }
    boolean whole = type.equals(INTEGER);
    if (!whole && !type.equals(DOUBLE)) {
      out.string(lexical);
    } else if (Numbers.isPlain(lexical) && !(whole && lexical.indexOf('.') >= 0)) {
      out.ascii(lexical);
    } else {
      BigDecimal number = whole ? Numbers.whole(lexical) : Numbers.real(lexical);
      if (number == null) {
        out.string(lexical);
      } else {
        out.ascii(number.toString());
      }
    }
  }

  private static boolean isTruth(String lexical) {
    return switch (lexical) {
      case "true", "false", "1", "0" -> true;
      default -> false;
    };
  }

  static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }
}
