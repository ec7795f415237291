package org.nbo.query;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.vocab.NboTerm;

/**
 * A value of a question that one may choose. It stands in for a variable as a term of RDF, and
 * never as text, so that it cannot change the query.
 *
 * @param name of the variable
 * @param kind what it may be
 * @param standard what it is where nobody says otherwise
 * @param says what it means, and in which unit
 */
public record Parameter(String name, Kind kind, String standard, String says) {
  /** {@code na = 1.3 (number) the aperture that is not enough}. */
  private static final Pattern HEADER = Pattern.compile("([A-Za-z]\\w*) = (.+?) \\((\\w+)\\) (.+)");

  private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
  private static final String MIDNIGHT = "T00:00:00";

  /** What values can be. */
  public enum Kind {
    /** A number. */
    number,
    /** A number without a fraction. */
    whole,
    /** Any text. */
    text,
    /** A day, such as 2026-03-31, or a moment of one. */
    date,
    /** A class or listed value of the ontology, by the end of its IRI. */
    term
  }

  /**
   * @param header what a comment says after {@code Parameter:}
   * @throws IllegalArgumentException where it has another form, or its value is none
   */
  static Parameter of(String header) {
    Matcher parts = HEADER.matcher(header);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + header + "' is not: name = value (kind) meaning");
    }
    Parameter parameter =
        new Parameter(parts.group(1), Kind.valueOf(parts.group(3)), parts.group(2), parts.group(4));
    parameter.value(parameter.standard);
    return parameter;
  }

  /**
   * A value as a term of RDF.
   *
   * @throws IllegalArgumentException where the text is no value of this kind
   */
  Node value(String text) {
    return switch (kind) {
      case number -> literal(Double.toString(Double.parseDouble(text)), XSDDatatype.XSDdouble);
      case whole -> literal(new BigInteger(text).toString(), XSDDatatype.XSDinteger);
      case text -> NodeFactory.createLiteralString(text);
      case date -> literal(text.indexOf('T') < 0 ? text + MIDNIGHT : text, XSDDatatype.XSDdateTime);
      case term -> term(text);
    };
  }

  private static Node literal(String text, RDFDatatype type) {
    if (!type.isValid(text)) {
      throw new IllegalArgumentException(text);
    }
    return NodeFactory.createLiteralDT(text, type);
  }

  private static Node term(String text) {
    String name = text.startsWith(NboTerm.NS) ? text.substring(NboTerm.NS.length()) : text;
    String local = name.startsWith("nbo:") ? name.substring("nbo:".length()) : name;
    if (!LOCAL_NAME.matcher(local).matches()) {
      throw new IllegalArgumentException(text);
    }
    return NodeFactory.createURI(NboTerm.NS + local);
  }
}
