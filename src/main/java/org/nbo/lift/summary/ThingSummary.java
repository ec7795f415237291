package org.nbo.lift.summary;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.vocab.NboTerm;

/** How many things of one kind there are, and what values they have ({@code nbo:Summary}). */
public final class ThingSummary {
  private static final Iri CLASS = Iri.of(NboTerm.Iri.SUMMARY);
  private static final Iri SUMMARIZES = Iri.of(NboTerm.Iri.SUMMARIZES);
  private static final Iri THING_COUNT = Iri.of(NboTerm.Iri.THING_COUNT);
  private static final Iri HAS_SUMMARY = Iri.of(NboTerm.Iri.HAS_SUMMARY);
  private static final Iri HAS_PROPERTY_SUMMARY = Iri.of(NboTerm.Iri.HAS_PROPERTY_SUMMARY);
  private static final byte[] PART = IriMinter.partSuffix("part");
  private static final byte[] PROPERTY = IriMinter.partSuffix("property");

  private final Set<String> bookkeeping;
  private final Map<String, Iri> types = new LinkedHashMap<>();
  private final Map<String, PropertySummary> properties = new LinkedHashMap<>();
  private final Map<String, ThingSummary> nested = new LinkedHashMap<>();

  /** The same by the objects that predicates are: a few for each class, however many things. */
  private final Map<Iri, PropertySummary> known = new IdentityHashMap<>();

  private Iri lastType;
  private int count;

  /**
   * @param bookkeeping IRIs of properties that say nothing without the things
   */
  ThingSummary(Set<String> bookkeeping) {
    this.bookkeeping = bookkeeping;
  }

  /** Counts one more thing, of this class. */
  void add(Iri type) {
    count++;
    if (type != lastType) {
      types.putIfAbsent(type.text(), type);
      lastType = type;
    }
  }

  /** Counts one more thing nested in those that are summarized. */
  ThingSummary nested(Iri type) {
    ThingSummary summary = nested.computeIfAbsent(type.text(), t -> new ThingSummary(bookkeeping));
    summary.add(type);
    return summary;
  }

  /** The summary of a property's values. */
  PropertySummary property(Iri property) {
    PropertySummary summary = known.get(property);
    if (summary == null) {
      summary =
          properties.computeIfAbsent(
              property.text(), p -> new PropertySummary(property, bookkeeping.contains(p)));
      known.put(property, summary);
    }
    return summary;
  }

  /** Writes all of it as statements about {@code iri}. */
  void write(Iri iri, QuadSink sink) {
    sink.link(iri, Iri.TYPE, CLASS);
    types.values().forEach(type -> sink.link(iri, SUMMARIZES, type));
    sink.literal(iri, THING_COUNT, Integer.toString(count), Datatype.INTEGER);
    List<PropertySummary> telling =
        properties.values().stream().filter(p -> !p.isBookkeeping()).toList();
    for (int i = 0; i < telling.size(); i++) {
      sink.link(iri, HAS_PROPERTY_SUMMARY, iri.child(PROPERTY, i));
    }
    for (int i = 0; i < nested.size(); i++) {
      sink.link(iri, HAS_SUMMARY, iri.child(PART, i));
    }
    for (int i = 0; i < telling.size(); i++) {
      telling.get(i).write(iri.child(PROPERTY, i), sink);
    }
    int part = 0;
    for (ThingSummary summary : nested.values()) {
      summary.write(iri.child(PART, part++), sink);
    }
  }
}
