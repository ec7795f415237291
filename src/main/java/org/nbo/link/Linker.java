package org.nbo.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.system.StreamRDF;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Link;
import org.nbo.finding.NboException;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.link.MetadataRules.Found;
import org.nbo.link.MetadataRules.Placed;
import org.nbo.link.Sequences.Place;
import org.nbo.model.genome.Assemblies;
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
  /** Documents whose places are not compared, because they count in different assemblies. */
  public static final Rule DIFFERENT_ASSEMBLIES =
      new Rule(FindingKind.CONFLICT, Severity.WARNING, "link#different-assemblies");

  /** Places that are not compared, because nobody knows their assembly. */
  public static final Rule UNKNOWN_ASSEMBLY =
      new Rule(FindingKind.VALUE, Severity.WARNING, "link#unknown-assembly");

  /** Places that the chain file does not lead to the other assembly. */
  public static final Rule NOT_LIFTED =
      new Rule(FindingKind.VALUE, Severity.INFO, "link#not-lifted-over");

  private final Sequences sequences;
  private final Material imaging;
  private final Material genomic;
  private final Queries queries;
  private final Graph cellLines;
  private final Relations relations;
  private final Thresholds thresholds;
  private final Optional<Chain> chain;
  private final List<Finding> findings = new ArrayList<>();
  private Consumer<Link> to;
  private long notLifted;

  /**
   * One that links by the rules of a project.
   *
   * @param ontology with extensions, which may list further cell lines
   * @param chain a chain file, where the user has one
   * @throws NboException where that cannot be read
   */
  public static Linker by(
      Resources resources, Ontology ontology, Thresholds thresholds, Optional<Path> chain) {
    Assemblies assemblies = Assemblies.of(resources);
    return new Linker(
        new Queries(resources),
        new Terms(ontology.graph()),
        new Union(Ontology.bundled(resources, "cell-lines.ttl"), ontology.graph()),
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
   * @param fill hands its statements on
   */
  public void imaging(String name, Consumer<StreamRDF> fill) {
    take(imaging, name, fill);
  }

  /**
   * Takes in a document of the genomic side.
   *
   * @param fill hands its statements on
   */
  public void genomic(String name, Consumer<StreamRDF> fill) {
    take(genomic, name, fill);
  }

  private static void take(Material side, String name, Consumer<StreamRDF> fill) {
    side.begin(name);
    fill.accept(side);
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
    byPlace(placed);
    say();
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
        evidence,
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

  private void byPlace(List<Placed> placed) {
    Features features = lifted(genomic.features());
    LocusJoin join = new LocusJoin(features, sequences.size(), thresholds);
    for (Placed thing : placed) {
      sequences
          .place(thing.locus().toString())
          .ifPresent(place -> named(thing, place, join, features));
    }
    Loci loci = imaging.loci();
    for (int number : loci.sorted()) {
      Place place = loci.place(number);
      int locus = number;
      meet(
          () -> sequences.iri(place),
          place,
          loci.source(number),
          join,
          features,
          note -> words(loci, locus, note));
    }
  }

  private String words(Loci loci, int number, String where) {
    int count = loci.count(number);
    String kind = imaging.kindName(loci.kind(number));
    return where
        + " ("
        + count
        + ' '
        + (kind.isEmpty() ? "thing" : kind)
        + (count == 1 ? "" : "s")
        + " of "
        + imaging.name(loci.source(number))
        + ')';
  }

  private void named(Placed thing, Place place, LocusJoin join, Features features) {
    int source = imaging.sourceOf(thing.thing());
    meet(
        () -> thing.thing().toString(),
        place,
        source,
        join,
        features,
        where -> thing.what() + " at " + where + " (" + imaging.name(source) + ')');
  }

  /** Says where something is, given its place in words. */
  private interface Wording {
    String of(String where);
  }

  private void meet(
      Supplier<String> thing,
      Place original,
      int source,
      LocusJoin join,
      Features features,
      Wording imaged) {
    Optional<Place> lifted = chain.flatMap(c -> c.lift(original, sequences));
    boolean wanted = isFromChain(original);
    if (wanted && lifted.isEmpty()) {
      notLifted++;
    }
    Place place = lifted.orElse(original);
    String[] said = new String[2];
    join.meeting(
        place,
        (number, bases) -> {
          if (said[0] == null) { // of most places there is nothing to say
            said[0] = thing.get();
            said[1] = imaged.of(sequences.words(original)) + liftedOver(lifted);
          }
          to.accept(sameLocus(said[0], place, said[1], source, features, number, bases));
        });
  }

  private boolean isFromChain(Place place) {
    return chain
        .filter(c -> sequences.sequence(place.sequence()).assembly().equals(c.from().name()))
        .isPresent();
  }

  private String liftedOver(Optional<Place> lifted) {
    return lifted
        .map(
            place ->
                ", lifted over from "
                    + chain.get().from().name()
                    + " to "
                    + sequences.words(place)
                    + " of "
                    + chain.get().to().name()
                    + " by "
                    + chain.get().name()
                    + ',')
        .orElse("");
  }

  private Link sameLocus(
      String thing,
      Place place,
      String imaged,
      int source,
      Features features,
      int number,
      int bases) {
    int feature = features.owner(number);
    Place other = features.place(number);
    int anchor = features.anchor(number);
    String kind = genomic.kindName(features.kind(feature));
    String name = features.name(feature);
    double strength = (double) bases / Math.min(place.length(), other.length());
    String evidence =
        imaged
            + " overlaps "
            + (anchor == 0 ? "" : anchor == 1 ? "the first anchor " : "the second anchor ")
            + sequences.words(other)
            + (kind.isEmpty() ? "" : anchor == 0 ? ", a " + kind : " of a " + kind)
            + (name == null ? "" : " '" + name + "'")
            + " of "
            + genomic.name(features.source(feature))
            + ", in "
            + bases
            + (bases == 1 ? " base of " : " bases of ")
            + sequences.sequence(other.sequence()).assembly()
            + features.note(number);
    return new Link(
        thing,
        features.iri(feature),
        Relations.SAME_LOCUS,
        strength,
        evidence,
        source,
        imaging.sources() + features.source(feature),
        new Link.Overlap(
            sequences.sequence(other.sequence()).assembly(),
            sequences.sequence(other.sequence()).chromosome(),
            place.first(),
            place.last(),
            other.first(),
            other.last(),
            bases,
            kind,
            anchor),
        List.of());
  }

  /** The features, in the assembly to which the chain leads where it leads from theirs. */
  private Features lifted(Features features) {
    if (chain.isEmpty()) {
      return features;
    }
    Features all = new Features();
    int[] numbers = new int[features.size()];
    for (int i = 0; i < features.size(); i++) {
      numbers[i] = all.add(features.iri(i), features.name(i), features.kind(i), features.source(i));
    }
    for (int i = 0; i < features.places(); i++) {
      Place place = features.place(i);
      Optional<Place> lifted = chain.get().lift(place, sequences);
      if (lifted.isEmpty() && isFromChain(place)) {
        notLifted++;
      }
      all.addPlace(
          numbers[features.owner(i)],
          lifted.orElse(place),
          features.anchor(i),
          lifted
              .map(
                  p ->
                      "; the feature was lifted over from "
                          + chain.get().from().name()
                          + ' '
                          + sequences.words(place)
                          + " by "
                          + chain.get().name())
              .orElse(""));
    }
    return all;
  }

  private void say() {
    saidUnknown(imaging);
    saidUnknown(genomic);
    for (int i = 0; i < imaging.sources(); i++) {
      for (int g = 0; g < genomic.sources(); g++) {
        sayDifferent(i, g);
      }
    }
    if (notLifted > 0) {
      find(
          NOT_LIFTED,
          "lifting over",
          notLifted
              + " places of "
              + chain.get().from().name()
              + " have no counterpart in "
              + chain.get().to().name()
              + " by "
              + chain.get().name()
              + "; they are compared with places of their own assembly only");
    }
  }

  private void sayDifferent(int i, int g) {
    Set<String> one = new TreeSet<>(imaging.assemblies(i));
    Set<String> other = new TreeSet<>(genomic.assemblies(g));
    chain.ifPresent(
        c -> {
          if (one.remove(c.from().name())) {
            one.add(c.to().name());
          }
          if (other.remove(c.from().name())) {
            other.add(c.to().name());
          }
        });
    if (!one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains)) {
      find(
          DIFFERENT_ASSEMBLIES,
          "assembly",
          imaging.name(i)
              + " counts in "
              + String.join(", ", one)
              + " and "
              + genomic.name(g)
              + " in "
              + String.join(", ", other)
              + ", so their places are not compared; give a chain file with --chain to lift them"
              + " over");
    }
  }

  private void saidUnknown(Material side) {
    for (int i = 0; i < side.sources(); i++) {
      if (side.incomparable(i) > 0) {
        find(
            UNKNOWN_ASSEMBLY,
            "assembly",
            side.name(i)
                + ": "
                + side.incomparable(i)
                + " places are in no genome assembly that is known, so they are not compared; say"
                + " which it is with --assembly");
      }
    }
  }

  private void find(Rule rule, String field, String message) {
    findings.add(Finding.of(rule, Thing.document("", 0), FieldName.of(field), message));
  }

  /** What kept places from being compared; complete once links were found. */
  public List<Finding> findings() {
    return List.copyOf(findings);
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
