package org.nbo.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.merge.Description;
import org.nbo.merge.Merger;
import org.nbo.model.naming.Naming;

/** The files given with images, which describe their microscope and settings. Lifted once. */
public final class Companions {
  private final List<Companion> companions;

  private Companions(List<Companion> companions) {
    this.companions = companions;
  }

  private record Companion(
      String file,
      String sha256,
      String format,
      Lifter.Result lifted,
      Description description,
      Set<Node> things) {}

  /**
   * Lifts files.
   *
   * @param files in the order in which they count
   */
  public static Companions of(List<String> files, Lifter lift) {
    List<Companion> companions = new ArrayList<>();
    for (String name : files) {
      try (SourceFile file = SourceFile.of(name)) {
        LiftedGraph lifted = LiftedGraph.of(lift, file);
        Set<Node> things = new HashSet<>();
        lifted
            .graph()
            .find(Node.ANY, RDF.type.asNode(), Node.ANY)
            .mapWith(Triple::getSubject)
            .forEach(things::add);
        companions.add(
            new Companion(
                file.name(),
                file.sha256(),
                file.format(lifted.result().format()),
                lifted.result(),
                new Description(file.name(), lifted.graph(), lifted::line),
                things));
      }
    }
    return new Companions(companions);
  }

  boolean isEmpty() {
    return companions.isEmpty();
  }

  List<Description> descriptions() {
    return companions.stream().map(Companion::description).toList();
  }

  /** What lifting had to say about these files. */
  List<Finding> notes() {
    return companions.stream()
        .flatMap(
            c ->
                LiftFindings.of(c.lifted(), c.description().lines()).stream()
                    .map(f -> f.in(c.file(), f.line())))
        .toList();
  }

  /** What the report says of these files. */
  List<Assessment.Companion> told(Merger.Merged merged) {
    List<Assessment.Companion> told = new ArrayList<>();
    for (int i = 0; i < companions.size(); i++) {
      Companion c = companions.get(i);
      told.add(
          new Assessment.Companion(
              c.file(), c.sha256(), c.format(), c.things().size(), merged.same().get(i)));
    }
    return told;
  }

  /** Where to add values to a thing: in the file that describes it, else in the image. */
  List<Naming> namings(Node thing, Naming image) {
    return Stream.concat(
            companions.stream()
                .filter(c -> c.things().contains(thing))
                .map(c -> c.lifted().naming()),
            Stream.concat(Stream.of(image), companions.stream().map(c -> c.lifted().naming())))
        .distinct()
        .toList();
  }

  /** A finding with the file and line of the thing that it is on. */
  Finding located(Finding finding) {
    Node thing = NodeFactory.createURI(finding.subject());
    for (Companion c : companions) {
      if (finding.line() == 0 && c.things().contains(thing)) {
        return finding.in(c.file(), c.description().lines().applyAsInt(thing));
      }
    }
    return finding;
  }
}
