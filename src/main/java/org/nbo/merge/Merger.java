package org.nbo.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.Assessment;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingIri;
import org.nbo.model.ThingNames;
import org.nbo.model.Uuid;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Together;

/** Makes one description of an image and the files that describe its microscope and settings. */
public final class Merger {
  /** One thing that two files know under different UUIDs. */
  public static final Rule DIFFERENT_IDS =
      new Rule(FindingKind.CONFLICT, Severity.VIOLATION, "merge#id");

  /** A thing that may be one of several. */
  public static final Rule AMBIGUOUS =
      new Rule(FindingKind.REFERENCE, Severity.INFO, "merge#ambiguous");

  /** A file that describes nothing of the image. */
  public static final Rule NOTHING_IN_COMMON =
      new Rule(FindingKind.REFERENCE, Severity.WARNING, "merge#nothing");

  /** A file of which more contradicts the image than agrees with it. */
  public static final Rule MOSTLY_CONTRADICTED =
      new Rule(FindingKind.REFERENCE, Severity.WARNING, "merge#contradicted");

  private static final Node SAME = OWL.sameAs.asNode();

  private static final int EXAMPLES = 3;

  private final Model model;
  private final Graph ontology;
  private final Matching matching;

  public Merger(Ontology ontology, Model model) {
    this.model = model;
    this.ontology = ontology.graph();
    this.matching = new Matching(model, ontology);
  }

  /**
   * One description out of several.
   *
   * @param data all statements; things that several files describe have the IRI of the first
   * @param same by file, in the order given: which things were taken for one, and why
   * @param apart by file: which hardware of the image it does not describe, and why not
   * @param findings conflicts, and what could not be matched for certain
   */
  public record Merged(
      Graph data,
      List<List<Assessment.SameThing>> same,
      List<List<Assessment.ApartThing>> apart,
      List<Finding> findings) {}

  /**
   * Lays the descriptions of other files over that of an image.
   *
   * @param image what its file says
   * @param inferred what follows from it, which helps to match but does not count against what
   *     another file says
   * @param others in the order in which they count
   */
  public Merged merge(Description image, Graph inferred, List<Description> others) {
    Graph stated = image.graph();
    Graph added = GraphFactory.createDefaultGraph();
    Description merged = image;
    Graph aliases = GraphFactory.createDefaultGraph();
    List<List<Assessment.SameThing>> same = new ArrayList<>();
    List<List<Assessment.ApartThing>> apart = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Description other : others) {
      Graph known = new Together(merged.graph(), inferred);
      Matching.Result found = matching.match(known, other.known(), aliases);
      Map<Node, Match> matches = stated(found.matches(), merged.graph(), other.graph());
      findings.addAll(differentIds(merged, other, matches, aliases));
      matches.values().forEach(m -> aliases.add(Triple.create(m.thing(), SAME, m.other())));
      Union union = new Union(model, ontology, matching.weights(), merged, other, matches);
      findings.addAll(union.conflicts());
      findings.addAll(open(merged, other, found.open()));
      ThingNames names = new ThingNames(merged.graph(), model.marks());
      ThingNames otherNames = new ThingNames(other.graph(), model.marks());
      same.add(
          matches.values().stream()
              .sorted(Comparator.comparing(m -> m.thing().toString()))
              .map(
                  m ->
                      new Assessment.SameThing(
                          m.thing().toString(),
                          m.other().toString(),
                          m.evidence(),
                          names.of(m.thing().toString())
                              + " = "
                              + otherNames.of(m.other().toString())))
              .toList());
      List<Assessment.ApartThing> notThere =
          found.apart().stream()
              .filter(a -> image.graph().contains(a.thing(), RDF.type.asNode(), Node.ANY))
              .map(a -> told(a, names, otherNames))
              .toList();
      apart.add(notThere);
      if (found.isMostlyContradicted()) {
        findings.add(contradicted(other, found, notThere));
      } else if (matches.isEmpty()) {
        findings.add(nothing(other));
      }
      stated = union.kept(stated);
      added = union.added(added);
      merged = new Description(image.file(), new Together(stated, added), image.lines());
    }
    return new Merged(merged.graph(), same, apart, findings);
  }

  /** Without things that a file does not speak of itself. */
  private static Map<Node, Match> stated(Map<Node, Match> matches, Graph image, Graph other) {
    return matches.entrySet().stream()
        .filter(m -> isMentioned(m.getValue().thing(), image) && isMentioned(m.getKey(), other))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  private static boolean isMentioned(Node thing, Graph graph) {
    return graph.contains(thing, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, thing);
  }

  private static Assessment.ApartThing told(Apart apart, ThingNames names, ThingNames otherNames) {
    String thing = apart.thing().toString();
    return new Assessment.ApartThing(
        thing,
        apart.nearest().map(Node::toString).orElse(""),
        apart.reason(),
        names.of(thing) + apart.nearest().map(n -> " ≠ " + otherNames.of(n.toString())).orElse(""));
  }

  /** A thing that two of the files given with the image know under different UUIDs. */
  private List<Finding> differentIds(
      Description image, Description other, Map<Node, Match> matches, Graph aliases) {
    List<Finding> findings = new ArrayList<>();
    for (Match match : matches.values()) {
      Optional<String> here = uuid(match.other());
      aliases
          .find(match.thing(), SAME, Node.ANY)
          .mapWith(t -> uuid(t.getObject()))
          .filterKeep(there -> there.isPresent() && here.isPresent() && !there.equals(here))
          .forEach(
              there -> findings.add(differentId(image, other, match, there.get(), here.get())));
    }
    return findings;
  }

  private static Optional<String> uuid(Node thing) {
    return Uuid.atEnd(ThingIri.of(thing.toString()).local());
  }

  private Finding differentId(
      Description image, Description other, Match match, String there, String here) {
    return Finding.of(
            DIFFERENT_IDS,
            Thing.of(
                match.thing().toString(),
                label(other.graph(), match.other()),
                image.lines().applyAsInt(match.thing())),
            FieldName.of("ID"),
            "Its ID is "
                + there
                + " in a file given with the image and "
                + here
                + " in "
                + other.place(match.other())
                + "; do the files describe the same microscope?")
        .found(here);
  }

  private String label(Graph graph, Node thing) {
    return model.classesOf(graph, thing).stream()
        .map(ModelClass::label)
        .findFirst()
        .orElse("thing");
  }

  private List<Finding> open(Description image, Description other, List<Match> open) {
    Map<String, List<Match>> byThing =
        open.stream()
            .filter(m -> image.graph().contains(m.thing(), RDF.type.asNode(), Node.ANY))
            .collect(
                Collectors.groupingBy(
                    m -> m.thing().toString(), TreeMap::new, Collectors.toList()));
    return byThing.values().stream().map(matches -> ambiguous(image, other, matches)).toList();
  }

  private Finding ambiguous(Description image, Description other, List<Match> matches) {
    Node thing = matches.get(0).thing();
    ThingNames otherNames = new ThingNames(other.graph(), model.marks());
    return Finding.of(
        AMBIGUOUS,
        Thing.of(thing.toString(), label(image.graph(), thing), image.lines().applyAsInt(thing)),
        FieldName.of("ID"),
        "It may be "
            + matches.stream()
                .map(m -> otherNames.of(m.other().toString()))
                .collect(Collectors.joining(" or "))
            + " of "
            + other.file()
            + " ("
            + matches.get(0).evidence()
            + "), but that is not certain, so they are left apart; an ID or a catalog number in both"
            + " files decides it.");
  }

  private static Finding nothing(Description other) {
    return Finding.of(
        NOTHING_IN_COMMON,
        Thing.document(other.file(), 0),
        FieldName.of("ID"),
        "Nothing in " + other.file() + " is in the image too; is it the right file?");
  }

  private static Finding contradicted(
      Description other, Matching.Result found, List<Assessment.ApartThing> apart) {
    return Finding.of(
        MOSTLY_CONTRADICTED,
        Thing.document(other.file(), 0),
        FieldName.of("ID"),
        "More of the image contradicts "
            + other.file()
            + " than agrees with it ("
            + found.contradicted()
            + " against "
            + found.weighed()
            + "), for example: "
            + apart.stream()
                .filter(a -> !a.nearest().isEmpty())
                .limit(EXAMPLES)
                .map(Assessment.ApartThing::names)
                .collect(Collectors.joining(", "))
            + "; is it the right file?");
  }
}
