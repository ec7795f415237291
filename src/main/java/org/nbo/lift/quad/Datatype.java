package org.nbo.lift.quad;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** The datatype of a literal, ready both for writing as bytes and for Jena. */
public final class Datatype {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<String, Datatype> KNOWN = new ConcurrentHashMap<>();

  public static final Datatype STRING = of(XSD.NS + "string");
  public static final Datatype INTEGER = of(XSD.NS + "integer");
  public static final Datatype DOUBLE = of(XSD.NS + "double");
  public static final Datatype BOOLEAN = of(XSD.NS + "boolean");
  public static final Datatype DATE_TIME = of(XSD.NS + "dateTime");
  public static final Datatype HEX_BINARY = of(XSD.NS + "hexBinary");
  public static final Datatype XML_LITERAL = of(RDF.uri + "XMLLiteral");

  private final int number = COUNT.getAndIncrement();
  private final String iri;
  private final byte[] suffix;
  private RDFDatatype jena;

  private Datatype(String iri, boolean plain) {
    this.iri = iri;
    this.suffix = plain ? new byte[0] : ("^^<" + iri + '>').getBytes(StandardCharsets.UTF_8);
  }

  /** The datatype with this IRI; those that have a constant are always that object. */
  public static Datatype of(String iri) {
    return KNOWN.computeIfAbsent(iri, i -> new Datatype(i, i.equals(XSD.NS + "string")));
  }

  /** A small number of its own, to find things in a table by. */
  public int number() {
    return number;
  }

  public String iri() {
    return iri;
  }

  /** What N-Quads writes behind the closing quotation mark. Not to be changed. */
  byte[] suffix() {
    return suffix;
  }

  /** The datatype as Jena knows it. */
  public RDFDatatype jena() {
    if (jena == null) {
      jena = TypeMapper.getInstance().getSafeTypeByName(iri);
    }
    return jena;
  }

  public boolean is(Datatype other) {
    return this == other;
  }
}
