package org.nbo.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.export.Experiment;
import org.nbo.finding.Assessment;
import org.nbo.finding.Finding;
import org.nbo.merge.Description;
import org.nbo.merge.Merger;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;
import org.nbo.reason.Rules;

/** The files given with images, which describe their microscope and settings. */
public final class Companions {
  private final List<Companion> companions;
  private List<Description> descriptions;

  /**
   * @param companions in the order in which they count
   */
  public Companions(List<Companion> companions) {
    this.companions = List.copyOf(companions);
  }

  /**
   * What the files say, with what follows from it.
   *
   * @param infer what follows from a file; asked once for each, however many images there are
   */
  private synchronized List<Description> descriptions(UnaryOperator<Graph> infer) {
    if (descriptions == null) {
      descriptions =
          companions.stream()
              .map(c -> c.description().with(infer.apply(c.description().graph())))
              .toList();
    }
    return descriptions;
  }

  /**
   * What a file and these say together; where there are none of these, what it says alone.
   *
   * @param merger not asked for where there are none
   */
  Merger.Merged with(Description file, Rules rules, Supplier<Merger> merger) {
    return companions.isEmpty()
        ? new Merger.Merged(file.graph(), List.of(), List.of(), List.of())
        : merger.get().merge(file, rules.infer(file.graph()), descriptions(rules::infer));
  }

  /** The same of a file that was lifted, without what an upgrade supplied. */
  Merger.Merged with(String file, LiftedGraph image, Rules rules, Supplier<Merger> merger) {
    Graph stated = SourceStatements.in(image.graph());
    return with(new Description(file, stated, image::line), rules, merger);
  }

  /** The IRIs of the classes whose things can be one with a thing that these files describe. */
  Set<String> classes(Model model) {
    if (isEmpty()) {
      return Set.of();
    }
    List<ModelClass> described =
        companions.stream()
            .flatMap(c -> c.classes().stream())
            .flatMap(iri -> model.classOf(iri).stream())
            .toList();
    return model.classes().stream()
        .filter(c -> described.stream().anyMatch(d -> c.isA(d.iri()) || d.isA(c.iri())))
        .map(ModelClass::iri)
        .collect(Collectors.toSet());
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return companions.isEmpty();
  }

  /** Formats and versions, in the order of the files. */
  List<String> formats() {
    return companions.stream().map(Companion::format).toList();
  }

  /**
   * One of the files.
   *
   * @param same by things of the image: what the file calls them
   */
  Experiment.Companion described(int file, Map<Node, Node> same) {
    Companion c = companions.get(file);
    return new Experiment.Companion(c.file(), c.description().graph(), same);
  }

  /** What lifting had to say about these files. */
  List<Finding> notes() {
    return companions.stream()
        .flatMap(c -> c.notes().stream().map(f -> f.in(c.file(), f.line())))
        .toList();
  }

  /** What the report says of these files. */
  List<Assessment.Companion> told(Merger.Merged merged) {
    List<Assessment.Companion> told = new ArrayList<>();
    for (int i = 0; i < companions.size(); i++) {
      Companion c = companions.get(i);
      told.add(
          new Assessment.Companion(
              c.file(),
              c.sha256(),
              c.format(),
              c.things().size(),
              merged.same().get(i),
              merged.apart().get(i)));
    }
    return told;
  }

  /** Where to add values to a thing: in the file that describes it, else in the image. */
  List<Naming> namings(Node thing, Naming image) {
    if (isEmpty()) {
      return List.of(image);
    }
    return Stream.concat(
            companions.stream().filter(c -> c.things().contains(thing)).map(Companion::naming),
            Stream.concat(Stream.of(image), companions.stream().map(Companion::naming)))
        .distinct()
        .toList();
  }

  /** A finding with the file and line of the thing that it is on. */
  Finding located(Finding finding) {
    if (isEmpty()) {
      return finding;
    }
    Node thing = NodeFactory.createURI(finding.subject());
    for (Companion c : companions) {
      if (finding.line() == 0 && c.things().contains(thing)) {
        return finding.in(c.file(), c.description().lines().applyAsInt(thing));
      }
    }
    return finding;
  }
}
