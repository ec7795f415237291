package org.nbo.lift;

import java.nio.charset.StandardCharsets;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;

/** The datatype of a literal, ready both for writing as bytes and for Jena. */
final class Datatype {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  static final Datatype STRING = new Datatype(XSD + "string", true);
  static final Datatype INTEGER = of(XSD + "integer");
  static final Datatype DOUBLE = of(XSD + "double");
  static final Datatype BOOLEAN = of(XSD + "boolean");
  static final Datatype DATE_TIME = of(XSD + "dateTime");
  static final Datatype HEX_BINARY = of(XSD + "hexBinary");
  static final Datatype XML_LITERAL = of("http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral");

  private final String iri;
  private final byte[] suffix;
  private final RDFDatatype jena;

  private Datatype(String iri, boolean plain) {
    this.iri = iri;
    this.suffix = plain ? new byte[0] : ("^^<" + iri + '>').getBytes(StandardCharsets.UTF_8);
    this.jena = TypeMapper.getInstance().getSafeTypeByName(iri);
  }

  static Datatype of(String iri) {
    return new Datatype(iri, iri.equals(XSD + "string"));
  }

  String iri() {
    return iri;
  }

  /** What N-Quads writes behind the closing quotation mark. Not to be changed. */
  byte[] suffix() {
    return suffix;
  }

  RDFDatatype jena() {
    return jena;
  }

  boolean is(Datatype other) {
    return iri.equals(other.iri);
  }
}
