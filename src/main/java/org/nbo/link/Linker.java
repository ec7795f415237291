package org.nbo.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.finding.Finding;
import org.nbo.finding.Link;
import org.nbo.finding.NboException;
import org.nbo.link.MetadataRules.Found;
import org.nbo.link.MetadataRules.Placed;
import org.nbo.model.Printable;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.PlacedThings;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Queries;
import org.nbo.ontology.Resources;
import org.nbo.ontology.Terms;

/**
 * Links what was imaged with what was sequenced. It takes in the documents of both sides as
 * streams, then finds links: by what is said of samples and experiments, and by places in one
 * assembly that overlap. For one thread, and once.
 */
public final class Linker {
  /** The modules that say how strong links are, and of which things there are many. */
  private static final List<String> TERMS =
      List.of("linking.ttl", "genomics.ttl", "genomic-features.ttl");

  private final Sequences sequences;
  private final Material imaging;
  private final Material genomic;
  private final Queries queries;
  private final Graph cellLines;
  private final Relations relations;
  private final Thresholds thresholds;
  private final Optional<Chain> chain;
  private List<Finding> findings = List.of();
  private Consumer<Link> to;

  /** What linking asks of the ontology, where it has no extensions. */
  public static Graph terms(Resources resources) {
    Graph terms = GraphFactory.createDefaultGraph();
    TERMS.forEach(file -> GraphUtil.addInto(terms, Ontology.bundled(resources, file)));
    return terms;
  }

  /**
   * One that links by the rules of a project.
   *
   * @param ontology with extensions, which may list further cell lines; or {@link #terms}
   * @param assemblies those that are known
   * @param chain a chain file, where the user has one
   * @throws NboException where that cannot be read
   */
  public static Linker by(
      Resources resources,
      Graph ontology,
      Assemblies assemblies,
      Thresholds thresholds,
      Optional<ChainFile> chain) {
    return new Linker(
        new Queries(resources),
        new Terms(ontology),
        new Union(Ontology.bundled(resources, "cell-lines.ttl"), ontology),
        assemblies,
        thresholds,
        chain.map(file -> Chain.of(file, assemblies)));
  }

  private Linker(
      Queries queries,
      Terms ontology,
      Graph cellLines,
      Assemblies assemblies,
      Thresholds thresholds,
      Optional<Chain> chain) {
    this.queries = queries;
    this.cellLines = cellLines;
    this.relations = new Relations(ontology);
    this.thresholds = thresholds;
    this.chain = chain;
    this.sequences = new Sequences(assemblies);
    this.imaging = new Material(sequences, ontology, true);
    this.genomic = new Material(sequences, ontology, false);
  }

  /**
   * Takes in a document of the imaging side.
   *
   * @param fill hands its statements on, or of many things only where they lie
   */
  public void imaging(String name, BiConsumer<StreamRDF, PlacedThings> fill) {
    take(imaging, name, fill);
  }

  /**
   * Takes in a document of the genomic side.
   *
   * @param fill hands its statements on, or of many things only where they lie
   */
  public void genomic(String name, BiConsumer<StreamRDF, PlacedThings> fill) {
    take(genomic, name, fill);
  }

  private static void take(Material side, String name, BiConsumer<StreamRDF, PlacedThings> fill) {
    side.begin(name);
    fill.accept(side, side);
    side.end();
  }

  /**
   * Finds the links, those by samples and experiments first, then those by places in the order of
   * the genome.
   */
  public void link(Consumer<Link> receiver) {
    to =
        link -> {
          if (link.strength() >= thresholds.strength()) {
            receiver.accept(link);
          }
        };
    MetadataRules rules = new MetadataRules(queries, imaging.kept(), genomic.kept(), cellLines);
    rules.find(this::byMetadata);
    List<Placed> placed = rules.placed(true);
    rules.placed(false).stream()
        .filter(thing -> !rules.isOnBothSides(thing.thing()))
        .forEach(this::addFeature);
    LiftOver liftOver = new LiftOver(chain, sequences);
    new PlaceLinks(sequences, imaging, genomic, liftOver, thresholds, to).find(placed);
    findings = new Uncompared(imaging, genomic, liftOver).findings();
  }

  private void byMetadata(Found found) {
    boolean differ = !found.differing().isEmpty();
    String evidence =
        differ
            ? found.evidence() + "; conditions differ: " + String.join("; ", found.differing())
            : found.evidence();
    to.accept(
        link(found, found.relation(), relations.strength(found.relation(), differ), evidence));
    if (!differ && !found.relation().equals("explicit")) {
      to.accept(
          link(
              found,
              Relations.SAME_CONDITIONS,
              relations.strength(Relations.SAME_CONDITIONS, false),
              found.evidence()
                  + (found.alike().isEmpty()
                      ? "; neither is said to be modified or treated"
                      : "; both have " + String.join(", ", found.alike()))));
    }
  }

  private Link link(Found found, String relation, double strength, String evidence) {
    return new Link(
        found.imaging().toString(),
        found.genomic().toString(),
        relation,
        strength,
        Printable.line(evidence),
        "",
        imaging.sourceOf(found.imaging()),
        imaging.sources() + genomic.sourceOf(found.genomic()),
        null,
        found.differing());
  }

  /** A thing of a portal or of RDF that lies at a place is a feature like others. */
  private void addFeature(Placed placed) {
    sequences
        .place(placed.locus().toString())
        .ifPresent(
            place ->
                genomic
                    .features()
                    .addPlace(
                        genomic
                            .features()
                            .add(
                                placed.thing().toString(),
                                null,
                                genomic.otherKind(),
                                genomic.sourceOf(placed.thing())),
                        place,
                        0));
  }

  /** What kept places from being compared; complete once links were found. */
  public List<Finding> findings() {
    return findings;
  }

  /** The documents, those of the imaging side first. */
  public List<Link.Document> documents() {
    List<Link.Document> all = new ArrayList<>();
    documents(imaging, true, all);
    documents(genomic, false, all);
    return all;
  }

  private static void documents(Material side, boolean isImaging, List<Link.Document> to) {
    for (int i = 0; i < side.sources(); i++) {
      to.add(
          new Link.Document(
              side.name(i), side.document(i), isImaging, List.copyOf(side.assemblies(i))));
    }
  }
}
