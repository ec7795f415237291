package org.nbo.assess;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.Finding;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.merge.Description;
import org.nbo.model.Model;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.RdfNaming;

/**
 * A file given with images, lifted once for all of them.
 *
 * @param file its name, as the user gave it
 * @param sha256 checksum of its content
 * @param format format and version
 * @param naming what it calls the things of the model
 * @param notes what lifting had to say about it
 * @param things what it describes
 * @param classes IRIs of classes that things can have of which it says something
 */
public record Companion(
    String file,
    String sha256,
    String format,
    Naming naming,
    List<Finding> notes,
    Description description,
    Set<Node> things,
    Set<String> classes) {

  /** Lifts one. */
  public static Companion of(SourceFile file, Lifter lift) {
    LiftedGraph lifted = LiftedGraph.of(lift, file);
    Set<Node> things = new HashSet<>();
    Set<String> classes = new HashSet<>();
    lifted
        .graph()
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getObject().isURI())
        .forEach(
            t -> {
              things.add(t.getSubject());
              classes.add(t.getObject().getURI());
            });
    return new Companion(
        file.name(),
        file.sha256(),
        file.format(lifted.result().format()),
        lifted.result().naming(),
        LiftFindings.of(lifted.result(), lifted::line),
        new Description(file.name(), lifted.graph(), lifted::line),
        things,
        classes);
  }

  /**
   * Those that are RDF already: each document in a file for itself.
   *
   * @param file where they come from
   * @param syntax what it is written in
   */
  public static List<Companion> of(SourceFile file, String syntax, DatasetGraph data, Model model) {
    return GivenGraph.in(data, model).stream()
        .map(
            given ->
                new Companion(
                    file.name(),
                    file.sha256(),
                    Stream.concat(Stream.of(syntax), given.formats().stream())
                        .collect(Collectors.joining(", ")),
                    new RdfNaming(model),
                    List.of(),
                    new Description(file.name(), given.said(), thing -> 0),
                    given.things(),
                    given.classes()))
        .toList();
  }
}
