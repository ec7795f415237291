package org.nbo.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.nbo.link.Sequences.Place;
import org.nbo.model.Printable;
import org.nbo.model.genome.Locus;
import org.nbo.model.genome.PlacedThings;
import org.nbo.model.genome.ReferenceSequence;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * What the documents of one side say, taken in as a stream. Of things that there are very many of,
 * such as spots and loops, only the places are kept, whether they come as statements or without;
 * all else is kept as it is.
 */
final class Material extends StreamRDFBase implements PlacedThings {
  private static final Node TYPE = RDF.type.asNode();
  private static final Node HAS_LOCUS = Terms.uri(NboTerm.NS + "hasLocus");
  private static final Node HAS_FEATURE = Terms.uri(NboTerm.NS + "hasFeature");
  private static final Node FIRST_ANCHOR = Terms.uri(NboTerm.NS + "hasFirstAnchor");
  private static final Node SECOND_ANCHOR = Terms.uri(NboTerm.NS + "hasSecondAnchor");
  private static final Node NAME = Terms.uri(NboTerm.NS + "name");
  private static final Node FEATURE_TYPE = Terms.uri(NboTerm.NS + "featureType");
  private static final Node ONE_OF_MANY = Terms.uri(NboTerm.NS + "oneOfMany");
  private static final String ASSEMBLIES = NboTerm.NS + "assembly/";

  private final Sequences sequences;
  private final Map<Node, Integer> kinds = new HashMap<>();
  private final List<String> kindNames = new ArrayList<>();
  private final Map<Node, String> many = new HashMap<>();
  private final boolean byLocus;
  private final Loci loci = new Loci();
  private final Features features = new Features();
  private final Graph kept = GraphFactory.createDefaultGraph();
  private final Map<Node, Set<Integer>> saidIn = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> documents = new ArrayList<>();
  private final List<Set<String>> assemblies = new ArrayList<>();
  private final List<Integer> incomparable = new ArrayList<>();

  private ReferenceSequence lastSequence;
  private int lastSequenceNumber;
  private String lastKind;
  private int lastKindNumber;
  private int assembliesOf = -1;
  private String assembly = "";

  private Node subject;
  private final List<Triple> said = new ArrayList<>();
  private boolean isOneOfMany;

  /**
   * @param ontology says of which things there are many
   * @param byLocus whether things are joined that lie at one place
   */
  Material(Sequences sequences, Terms ontology, boolean byLocus) {
    this.sequences = sequences;
    this.byLocus = byLocus;
    Set<Node> tops = new HashSet<>();
    ontology
        .graph()
        .find(Node.ANY, ONE_OF_MANY, Node.ANY)
        .forEachRemaining(t -> tops.add(t.getSubject()));
    for (Node top : tops) {
      many.put(top, ontology.label(top));
      ontology.subclasses(top).forEach(kind -> many.put(kind, ontology.label(kind)));
    }
  }

  /** Begins the next document. */
  void begin(String name) {
    names.add(Printable.line(name));
    documents.add("");
    assemblies.add(new TreeSet<>());
    incomparable.add(0);
  }

  /** Ends it. */
  void end() {
    flush();
    subject = null;
  }

  private int source() {
    return names.size() - 1;
  }

  @Override
  public void triple(Triple triple) {
    take(triple);
  }

  @Override
  public void quad(Quad quad) {
    if (!quad.isDefaultGraph() && documents.get(source()).isEmpty()) {
      documents.set(source(), quad.getGraph().toString());
    }
    take(quad.asTriple());
  }

  private void take(Triple triple) {
    Node about = triple.getSubject();
    if (!about.equals(subject)) {
      if (isOfPlaces(about)) {
        return;
      }
      flush();
      subject = about;
    }
    if (triple.getPredicate().equals(TYPE) && many.containsKey(triple.getObject())) {
      isOneOfMany = true;
    }
    if (!triple.getPredicate().equals(HAS_FEATURE)) {
      said.add(triple);
    }
  }

  private static boolean isOfPlaces(Node node) {
    return node.isURI()
        && (node.getURI().startsWith(Sequences.LOCI) || node.getURI().startsWith(ASSEMBLIES));
  }

  private void flush() {
    if (isOneOfMany) {
      row();
    } else {
      for (Triple triple : said) {
        kept.add(triple);
        saidIn.computeIfAbsent(triple.getSubject(), s -> new TreeSet<>()).add(source());
      }
    }
    said.clear();
    isOneOfMany = false;
  }

  private void row() {
    int kind = 0;
    String name = null;
    String type = null;
    for (Triple triple : said) {
      Node predicate = triple.getPredicate();
      if (predicate.equals(TYPE) && many.containsKey(triple.getObject())) {
        kind = kind(triple.getObject());
      } else if (predicate.equals(NAME)) {
        name = triple.getObject().getLiteralLexicalForm();
      } else if (predicate.equals(FEATURE_TYPE)) {
        type = triple.getObject().getLiteralLexicalForm();
      }
    }
    int feature = -1;
    for (Triple triple : said) {
      if (triple.getPredicate().equals(HAS_LOCUS) && triple.getObject().isURI()) {
        Optional<Place> place = placeOf(triple.getObject());
        if (place.isPresent() && byLocus) {
          Place at = place.get();
          loci.add(at.sequence(), at.first(), at.last(), source(), kind, null);
        } else if (place.isPresent()) {
          feature =
              feature < 0
                  ? features.add(subject.getURI(), name == null ? type : name, kind, source())
                  : feature;
          features.addPlace(feature, place.get(), anchor(triple.getObject()));
        }
      }
    }
  }

  @Override
  public boolean takes(String kind) {
    return many.containsKey(Terms.uri(kind));
  }

  @Override
  public void at(
      String kind,
      Supplier<String> iri,
      String name,
      String image,
      ReferenceSequence sequence,
      long first,
      long last) {
    int number = compared(sequence, last);
    if (number >= 0 && byLocus) {
      loci.add(number, (int) first, (int) last, source(), kind(kind), image);
    } else if (number >= 0) {
      int feature = features.add(iri.get(), name, kind(kind), source());
      features.addPlace(feature, new Place(number, (int) first, (int) last), 0);
    }
  }

  @Override
  public void between(String kind, Supplier<String> iri, String name, Locus one, Locus other) {
    if (byLocus) {
      at(kind, iri, name, null, one.sequence(), one.first(), one.last());
      at(kind, iri, name, null, other.sequence(), other.first(), other.last());
      return;
    }
    int feature = -1;
    int anchor = 0;
    for (Locus locus : List.of(one, other)) {
      anchor++;
      int number = compared(locus.sequence(), locus.last());
      if (number >= 0) {
        feature = feature < 0 ? features.add(iri.get(), name, kind(kind), source()) : feature;
        Place place = new Place(number, (int) locus.first(), (int) locus.last());
        features.addPlace(feature, place, anchor);
      }
    }
  }

  private int kind(String iri) {
    if (iri != lastKind) { // the same object from row to row
      lastKindNumber = kind(Terms.uri(iri));
      lastKind = iri;
    }
    return lastKindNumber;
  }

  /** The number of a chromosome; -1, and counted, where places on it cannot be compared. */
  private int compared(ReferenceSequence sequence, long last) {
    if (!sequence.isKnown() || last > Integer.MAX_VALUE) {
      incomparable.set(source(), incomparable.get(source()) + 1);
      return -1;
    }
    if (sequence != lastSequence) {
      lastSequence = sequence;
      lastSequenceNumber = sequences.numbered(sequence);
    }
    if (assembliesOf != source() || !assembly.equals(sequence.assembly())) {
      assembliesOf = source();
      assembly = sequence.assembly();
      assemblies.get(source()).add(assembly);
    }
    return lastSequenceNumber;
  }

  /** A place that can be compared; where it cannot, that is counted. */
  private Optional<Place> placeOf(Node locus) {
    Optional<Place> place = sequences.place(locus.getURI());
    place.ifPresentOrElse(
        p -> assemblies.get(source()).add(sequences.sequence(p.sequence()).assembly()),
        () -> incomparable.set(source(), incomparable.get(source()) + 1));
    return place;
  }

  private int anchor(Node locus) {
    int anchor = 0;
    for (Triple triple : said) {
      if (triple.getObject().equals(locus)) {
        if (triple.getPredicate().equals(FIRST_ANCHOR)) {
          anchor = 1;
        } else if (triple.getPredicate().equals(SECOND_ANCHOR)) {
          anchor = 2;
        }
      }
    }
    return anchor;
  }

  private int kind(Node type) {
    return kinds.computeIfAbsent(
        type,
        t -> {
          kindNames.add(many.get(t));
          return kindNames.size() - 1;
        });
  }

  /** The kind of things that are no rows. */
  int otherKind() {
    return kinds.computeIfAbsent(
        HAS_LOCUS,
        none -> {
          kindNames.add("");
          return kindNames.size() - 1;
        });
  }

  Loci loci() {
    return loci;
  }

  Features features() {
    return features;
  }

  /** All that is not of things that there are many of. */
  Graph kept() {
    return kept;
  }

  /** The class of a thing, for people. */
  String kindName(int kind) {
    return kindNames.isEmpty() ? "" : kindNames.get(kind);
  }

  /** The first document that speaks of a thing; 0 where none does. */
  int sourceOf(Node thing) {
    return saidIn.getOrDefault(thing, Set.of(0)).iterator().next();
  }

  int sources() {
    return names.size();
  }

  String name(int source) {
    return names.get(source);
  }

  String document(int source) {
    return documents.get(source);
  }

  /** The assemblies in which the places of a document are counted. */
  Set<String> assemblies(int source) {
    return assemblies.get(source);
  }

  /** How many places of a document are in no known assembly. */
  int incomparable(int source) {
    return incomparable.get(source);
  }
}
