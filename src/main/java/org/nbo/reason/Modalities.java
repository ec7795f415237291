package org.nbo.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Finds by which technique channels and images were taken, and what instruments are, with the
 * classes of {@code ontology/modalities.ttl} and the signs that the rules of {@code
 * queries/modality/} find for them. Which classes these are is said there ({@code nbo:modality}).
 * HermiT and rules made from the definitions give the same; rules are for many files.
 */
public final class Modalities {
  /** The alignment that says what the techniques are called elsewhere. */
  private static final String TERMS = "alignment/fbbi.ttl";

  private static final List<Node> MATCHES =
      Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch).map(p -> p.asNode()).toList();

  private final SortedMap<String, Modality> modalities;
  private final Rules signs;
  private final Definitions definitions;
  private final Evidence evidence;
  private final DefinitionRules rules;
  private final Set<String> told;
  private final Map<String, Set<String>> excluded;
  private final Graph ontology;
  private HermitModalities hermit;

  private Modalities(
      SortedMap<String, Modality> modalities,
      Set<String> told,
      Map<String, Set<String>> excluded,
      Rules signs,
      Graph ontology) {
    this.modalities = modalities;
    this.told = told;
    this.excluded = excluded;
    this.signs = signs;
    this.ontology = ontology;
    this.definitions = new Definitions(ontology);
    this.evidence = new Evidence(definitions, modalities.keySet());
    this.rules = new DefinitionRules(definitions);
  }

  public static Modalities of(Ontology ontology) {
    Graph known = new Union(ontology.graph(), Ontology.bundled(ontology.resources(), TERMS));
    Terms terms = new Terms(known);
    SortedMap<String, Modality> modalities = new TreeMap<>();
    known
        .find(Node.ANY, NboTerm.MODALITY, Node.ANY)
        .forEach(
            t -> {
              for (Node node : List.of(t.getSubject(), t.getObject())) {
                modalities.put(node.getURI(), modality(terms, node, t.getObject()));
              }
            });
    modalities.replaceAll((iri, m) -> withBroader(terms, m, modalities.keySet()));
    return new Modalities(
        modalities,
        known
            .find(Node.ANY, NboTerm.TELLS_MODALITY, Node.ANY)
            .mapWith(t -> t.getSubject().getURI())
            .toSet(),
        excluded(known),
        Rules.signsOfModalities(ontology.queries(), known),
        ontology.graph());
  }

  private static Map<String, Set<String>> excluded(Graph known) {
    Map<String, Set<String>> excluded = new HashMap<>();
    known
        .find(Node.ANY, NboTerm.EXCLUDES_TECHNIQUE, Node.ANY)
        .forEach(
            t ->
                excluded
                    .computeIfAbsent(t.getSubject().getURI(), x -> new HashSet<>())
                    .add(t.getObject().getURI()));
    return excluded;
  }

  /** All of them, by the IRIs of their classes. */
  public SortedMap<String, Modality> all() {
    return modalities;
  }

  /**
   * What follows about channels, images and instruments, by HermiT. For one file at a time.
   *
   * @param data a lifted file together with what the rules infer from it
   * @return the IRI of each thing that has a modality, with its modalities, generic ones included
   */
  public SortedMap<String, List<Modality>> infer(Graph data) {
    Evidence.Kinds kinds = kinds(data);
    try (HermitModalities.Answers hermit = hermit().about(kinds.statements())) {
      return each(kinds, representative -> known(hermit.classes(representative)));
    }
  }

  private synchronized HermitModalities hermit() {
    if (hermit == null) {
      hermit = new HermitModalities(ontology, modalities.keySet());
    }
    return hermit;
  }

  private List<Modality> known(Set<String> classes) {
    return sorted(classes.stream().map(modalities::get).filter(Objects::nonNull));
  }

  /**
   * The same as {@link #infer}, by rules that the definitions give. For any number of files
   * together.
   */
  public SortedMap<String, List<Modality>> inferByRules(Graph data) {
    Evidence.Kinds kinds = kinds(data);
    DefinitionRules.Inferred inferred = rules.infer(kinds.statements());
    return each(kinds, representative -> known(inferred.classes(representative)));
  }

  /**
   * What follows, and from what.
   *
   * @param modality of which no narrower one follows
   * @param things IRIs of those it follows for, which are alike
   * @param told whether it is how the images of a file were taken, and not what a part or an
   *     instrument is
   * @param because the statements it follows from; none of them can be left out
   */
  public record Inferred(
      Modality modality, List<String> things, boolean told, List<Triple> because) {}

  /**
   * Two techniques of which one excludes the other ({@code nbo:excludesTechnique}), and which both
   * follow for one thing.
   *
   * @param things IRIs of those, which are alike
   */
  public record Conflict(
      List<String> things,
      Modality one,
      List<Triple> because,
      Modality other,
      List<Triple> otherBecause) {}

  /** What follows by rules, with reasons. */
  public record Told(List<Inferred> inferred, List<Conflict> conflicts) {}

  /** The same as {@link #inferByRules}, each with its reasons, in the order of the things. */
  public List<Inferred> explain(Graph data) {
    return tell(data, false).inferred();
  }

  /**
   * The same, with what contradicts each other.
   *
   * @param imagesOnly whether channels and instruments are left out of what follows
   */
  public Told tell(Graph data, boolean imagesOnly) {
    Evidence.Kinds kinds = kinds(data);
    DefinitionRules.Inferred inferred = rules.infer(kinds.statements());
    Surroundings surroundings = new Surroundings(kinds.statements(), definitions);
    List<Inferred> all = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    kinds
        .things()
        .forEach(
            (thing, alike) -> {
              Set<String> its = inferred.classes(thing);
              Reasons reasons = new Reasons(inferred.applied(), thing, surroundings);
              List<Modality> found = known(its);
              boolean tells = its.stream().anyMatch(told::contains);
              List<String> things = alike.stream().sorted().toList();
              for (Modality modality :
                  tells || !imagesOnly ? Modality.worthTelling(found) : List.<Modality>of()) {
                all.add(new Inferred(modality, things, tells, reasons.of(modality)));
              }
              conflict(things, found, reasons).ifPresent(conflicts::add);
            });
    all.sort(Comparator.comparing((Inferred i) -> i.things().get(0)));
    conflicts.sort(Comparator.comparing((Conflict c) -> c.things().get(0)));
    return new Told(all, conflicts);
  }

  /** The first two of the techniques of a channel that exclude each other. */
  private Optional<Conflict> conflict(List<String> alike, List<Modality> found, Reasons reasons) {
    for (Modality one : found) {
      for (Modality other : found) {
        if (one.isOfChannels()
            && other.isOfChannels()
            && excluded.getOrDefault(one.technique(), Set.of()).contains(other.technique())) {
          return Optional.of(new Conflict(alike, one, reasons.of(one), other, reasons.of(other)));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * From what the classes of a thing follow.
   *
   * @param applied the rules that gave them
   */
  private record Reasons(DefinitionRules applied, String thing, Surroundings surroundings) {
    List<Triple> of(Modality modality) {
      List<Triple> around = surroundings.of(thing);
      DefinitionRules rules = applied.infer(around).applied();
      return new MinimalSet<Triple>(
              some -> rules.infer(some).classes(thing).contains(modality.iri()))
          .of(around);
    }
  }

  private Evidence.Kinds kinds(Graph data) {
    return evidence.kinds(new Union(data, signs.infer(data)));
  }

  private static SortedMap<String, List<Modality>> each(
      Evidence.Kinds kinds, Function<String, List<Modality>> modalities) {
    SortedMap<String, List<Modality>> found = new TreeMap<>();
    kinds
        .things()
        .forEach(
            (representative, things) -> {
              List<Modality> its = modalities.apply(representative);
              if (!its.isEmpty()) {
                things.forEach(thing -> found.put(thing, its));
              }
            });
    return found;
  }

  private static List<Modality> sorted(Stream<Modality> modalities) {
    return modalities.distinct().sorted(Comparator.comparing(Modality::iri)).toList();
  }

  private static Modality modality(Terms known, Node node, Node channels) {
    Node technique = known.object(channels, NboTerm.TECHNIQUE).orElse(channels);
    List<Modality.Term> terms = new ArrayList<>();
    for (Node match : MATCHES) {
      known
          .objects(technique, match)
          .forEach(
              term ->
                  terms.add(
                      new Modality.Term(
                          match.getLocalName().replace("Match", ""),
                          term.getURI(),
                          label(known, term))));
    }
    return new Modality(
        node.getURI(),
        label(known, node),
        technique.getURI(),
        label(known, technique),
        known.isTrue(technique, NboTerm.TOLD_ALONE),
        node.equals(channels),
        List.copyOf(terms),
        Set.of());
  }

  private static Modality withBroader(Terms ontology, Modality modality, Set<String> known) {
    Set<String> broader = new TreeSet<>();
    List<Node> todo = new ArrayList<>(List.of(NodeFactory.createURI(modality.iri())));
    while (!todo.isEmpty()) {
      ontology.objects(todo.remove(0), RDFS.subClassOf.asNode()).stream()
          .filter(c -> c.isURI() && known.contains(c.getURI()) && broader.add(c.getURI()))
          .forEach(todo::add);
    }
    return new Modality(
        modality.iri(),
        modality.label(),
        modality.technique(),
        modality.title(),
        modality.toldAlone(),
        modality.isOfChannels(),
        modality.terms(),
        Set.copyOf(broader));
  }

  private static String label(Terms ontology, Node node) {
    return ontology.text(node, RDFS.label.asNode()).orElse(node.getURI());
  }
}
