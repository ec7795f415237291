package org.nbo.assess;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.merge.Description;

/**
 * A file given with images, lifted once for all of them.
 *
 * @param file its name, as the user gave it
 * @param sha256 checksum of its content
 * @param format format and version
 * @param things what it describes
 * @param classes IRIs of their classes
 */
public record Companion(
    String file,
    String sha256,
    String format,
    Lifter.Result lifted,
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
        .forEach(
            t -> {
              things.add(t.getSubject());
              classes.add(t.getObject().getURI());
            });
    return new Companion(
        file.name(),
        file.sha256(),
        file.format(lifted.result().format()),
        lifted.result(),
        new Description(file.name(), lifted.graph(), lifted::line),
        things,
        classes);
  }
}
