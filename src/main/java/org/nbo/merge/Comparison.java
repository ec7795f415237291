package org.nbo.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.finding.Abreast;
import org.nbo.finding.Difference;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Says what differs between two descriptions of one microscope or experiment, the earlier and the
 * later. Which things are the same is found as for merging. For all threads.
 */
public final class Comparison {
  private final Model model;
  private final Graph ontology;
  private final Matching matching;
  private final Set<String> calibrations;

  public Comparison(Ontology ontology, Model model) {
    this.model = model;
    this.ontology = ontology.graph();
    this.matching = new Matching(model, ontology);
    this.calibrations = calibrations(ontology.graph());
  }

  /** The classes of what properties with a greatest age lead to. */
  private static Set<String> calibrations(Graph ontology) {
    Terms terms = new Terms(ontology);
    Set<String> classes = new HashSet<>();
    ontology
        .find(Node.ANY, NboTerm.MAX_AGE, Node.ANY)
        .mapWith(Triple::getSubject)
        .toList()
        .forEach(
            choice ->
                terms.objects(choice, NboTerm.ALTERNATIVE).stream()
                    .flatMap(p -> terms.objects(p, RDFS.range.asNode()).stream())
                    .filter(Node::isURI)
                    .forEach(range -> classes.add(range.getURI())));
    return classes;
  }

  /** What differs. */
  public List<Difference> compare(Description before, Description after) {
    return new Differences(pair(before, after), model, ontology, calibrations).all();
  }

  /**
   * Puts the two side by side, also what is the same.
   *
   * @param left a thing in the first that is compared with one in the other, such as a microscope
   *     with another one
   * @param right the other
   * @return what differs first
   */
  public List<Abreast> abreast(Description before, Node left, Description after, Node right) {
    return new SideBySide(pair(before, after), left, right).all();
  }

  private Pair pair(Description before, Description after) {
    return new Pair(before, after, model, ontology, matching);
  }
}
