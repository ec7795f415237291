package org.nbo.lift.summary;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.value.Decimal;
import org.nbo.vocab.NboTerm;

/**
 * What values a property has: how many, from where to where, and which where they are few ({@code
 * nbo:PropertySummary}). No mean: that of a million doubles depends on the order of adding them.
 */
final class PropertySummary {
  private static final int FEW = 10;
  private static final int LONGEST = 200;

  /** So many digits fit into a double. */
  private static final int EXACT = 15;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final Iri CLASS = Iri.of(NboTerm.Iri.PROPERTY_SUMMARY);
  private static final Iri SUMMARIZED_PROPERTY = Iri.of(NboTerm.Iri.SUMMARIZED_PROPERTY);
  private static final Iri VALUE_COUNT = Iri.of(NboTerm.Iri.VALUE_COUNT);
  private static final Iri LEAST = Iri.of(NboTerm.Iri.LEAST_VALUE);
  private static final Iri GREATEST = Iri.of(NboTerm.Iri.GREATEST_VALUE);
  private static final Iri DISTINCT = Iri.of(NboTerm.Iri.DISTINCT_VALUE);
  private static final Iri MORE_THAN = Iri.of(NboTerm.Iri.MORE_DISTINCT_VALUES_THAN);

  private static final DatatypeFactory TIMES = DatatypeFactory.newDefaultInstance();

  private final Iri property;
  private final boolean bookkeeping;
  private int count;
  private Map<Object, Term> distinct = new LinkedHashMap<>();
  private boolean many;
  private String last;
  private Datatype datatype;
  private Bound least;
  private Bound greatest;
  private boolean unordered;

  /**
   * @param bookkeeping whether the property says nothing where the things are not there
   */
  PropertySummary(Iri property, boolean bookkeeping) {
    this.property = property;
    this.bookkeeping = bookkeeping;
  }

  /** One of the two: an IRI, or a literal. */
  private record Term(Iri iri, String lexical, Datatype datatype) {}

  /**
   * A value and how it is written.
   *
   * @param value a Double, a BigDecimal or an XMLGregorianCalendar
   */
  private record Bound(Object value, String lexical) {}

  /** Whether the property says nothing where the things are not there. */
  boolean isBookkeeping() {
    return bookkeeping;
  }

  /** Counts a value that is a part of the thing; it has a summary of its own. */
  void addPart() {
    count++;
    distinct = null;
  }

  /** Counts a value that is an IRI. */
  void add(Iri value) {
    count++;
    if (distinct != null && !bookkeeping) {
      keep(value.text(), new Term(value, null, null));
    }
  }

  /** Counts a literal. */
  void add(String lexical, Datatype type) {
    count++;
    if (bookkeeping || type == datatype && lexical.equals(last)) {
      return;
    }
    unordered |= datatype != null && type != datatype;
    last = lexical;
    datatype = type;
    if (distinct == null && unordered) {
      return;
    }
    Object value = value(lexical, type);
    if (distinct != null) {
      if (lexical.length() > LONGEST) {
        distinct = null;
      } else {
        keep(value == null ? lexical : value, new Term(null, lexical, type));
      }
    }
    if (value == null) {
      unordered = true;
    } else if (!unordered && !Double.valueOf(Double.NaN).equals(value)) {
      extend(value, lexical);
    }
  }

  private void keep(Object value, Term term) {
    if (distinct.size() < FEW) {
      distinct.putIfAbsent(value, term);
    } else if (!distinct.containsKey(value)) {
      distinct = null;
      many = true;
    }
  }

  private void extend(Object value, String lexical) {
    if (least == null || compare(value, least.value) < 0) {
      least = new Bound(value, lexical);
    }
    if (greatest == null || compare(value, greatest.value) > 0) {
      greatest = new Bound(value, lexical);
    }
  }

  private int compare(Object a, Object b) {
    if (a instanceof Double one && b instanceof Double other) {
      return one.compareTo(other);
    }
    if (a instanceof XMLGregorianCalendar one && b instanceof XMLGregorianCalendar other) {
      int order = one.compare(other);
      unordered |= order == DatatypeConstants.INDETERMINATE;
      return order == DatatypeConstants.INDETERMINATE ? 0 : order;
    }
    return decimal(a).compareTo(decimal(b));
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal((Double) number);
  }

  /** What a literal is in an order; null where its datatype has none, or where it is too long. */
  private static Object value(String lexical, Datatype type) {
    if (type.is(Datatype.DOUBLE)) {
      return number(lexical);
    }
    if (type.is(Datatype.INTEGER)) {
      return lexical.length() <= EXACT ? number(lexical) : Decimal.exact(lexical).orElse(null);
    }
    return type.is(Datatype.DATE_TIME) ? time(lexical) : null;
  }

  private static Double number(String lexical) {
    double plain = plain(lexical);
    if (!Double.isNaN(plain)) {
      return plain;
    }
    return switch (lexical) {
      case "INF" -> Double.POSITIVE_INFINITY;
      case "-INF" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(lexical) + 0.0; // -0 is 0
    };
  }

  /**
   * A short number without exponent, read digit by digit: the quotient of two whole numbers that
   * doubles hold exactly is the nearest double. NaN for any other.
   */
  private static double plain(String lexical) {
    int length = lexical.length();
    if (length > EXACT) {
      return Double.NaN;
    }
    int at = lexical.charAt(0) == '-' ? 1 : 0;
    long digits = 0;
    int point = length;
    for (int i = at; i < length; i++) {
      char c = lexical.charAt(i);
      if (c == '.' && point == length) {
        point = i + 1;
      } else if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else {
        return Double.NaN;
      }
    }
    double size = digits / POWERS[length - point];
    return at == 0 ? size : 0.0 - size;
  }

  private static XMLGregorianCalendar time(String lexical) {
    try {
      return TIMES.newXMLGregorianCalendar(lexical);
    } catch (IllegalArgumentException noSuchDay) {
      return null;
    }
  }

  /** Writes all of it as statements about {@code iri}. */
  void write(Iri iri, QuadSink sink) {
    sink.link(iri, Iri.TYPE, CLASS);
    sink.link(iri, SUMMARIZED_PROPERTY, property);
    sink.literal(iri, VALUE_COUNT, Integer.toString(count), Datatype.INTEGER);
    if (least != null && !unordered) {
      sink.literal(iri, LEAST, least.lexical, datatype);
      sink.literal(iri, GREATEST, greatest.lexical, datatype);
    }
    if (many) {
      sink.literal(iri, MORE_THAN, Integer.toString(FEW), Datatype.INTEGER);
    } else if (distinct != null) {
      for (Term term : distinct.values()) {
        if (term.iri != null) {
          sink.link(iri, DISTINCT, term.iri);
        } else {
          sink.literal(iri, DISTINCT, term.lexical, term.datatype);
        }
      }
    }
  }
}
