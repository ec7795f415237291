package org.nbo.validate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.vocab.NboTerm;

/**
 * Things that a file holds aside of what it is about, such as the picture of a slide's label, known
 * by their names ({@code nbo:asidePattern}). They are asked for texts and dates of their own, not
 * for parts, nor for how they were taken.
 *
 * @param roots the things
 * @param parts what stands in them
 */
record ThingsAside(Set<Node> roots, Set<Node> parts) {

  /**
   * @param patterns by which such things are known, by their class
   * @param counts for how many a thing stands; of many that are alike the name tells nothing
   */
  static ThingsAside in(
      Graph data, List<Named> patterns, Model model, ToLongFunction<Node> counts) {
    Set<Node> roots = new HashSet<>();
    patterns.forEach(
        named ->
            data.find(Node.ANY, RDF.type.asNode(), named.type())
                .mapWith(Triple::getSubject)
                .filterKeep(thing -> counts.applyAsLong(thing) == 1)
                .filterKeep(thing -> isCalled(thing, named.pattern(), data, model))
                .forEach(roots::add));
    return new ThingsAside(roots, roots.isEmpty() ? Set.of() : parts(roots, data, model));
  }

  /** How things of a class are called that are held aside. */
  record Named(Node type, Pattern pattern) {
    /**
     * @param ontology says how such things are called
     */
    static List<Named> in(Graph ontology) {
      return ontology
          .find(Node.ANY, NboTerm.ASIDE_PATTERN, Node.ANY)
          .mapWith(
              t ->
                  new Named(t.getSubject(), Pattern.compile(t.getObject().getLiteralLexicalForm())))
          .toList();
    }
  }

  private static boolean isCalled(Node thing, Pattern pattern, Graph data, Model model) {
    return model.marks().names().stream()
        .flatMap(name -> data.find(thing, NodeFactory.createURI(name), Node.ANY).toList().stream())
        .filter(t -> t.getObject().isLiteral())
        .map(t -> t.getObject().getLiteralLexicalForm().strip().toLowerCase(Locale.ROOT))
        .anyMatch(name -> pattern.matcher(name).matches());
  }

  private static Set<Node> parts(Set<Node> roots, Graph data, Model model) {
    Set<String> leading = new HashSet<>();
    for (ModelClass c : model.classes()) {
      c.ownFields().stream()
          .filter(f -> f.holdsThings() && !f.reference())
          .map(Field::property)
          .forEach(property -> leading.add(property.iri()));
    }
    Set<Node> parts = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      data.find(open.pop(), Node.ANY, Node.ANY)
          .filterKeep(t -> leading.contains(t.getPredicate().getURI()))
          .filterKeep(t -> t.getObject().isURI() && parts.add(t.getObject()))
          .forEach(t -> open.push(t.getObject()));
    }
    return parts;
  }

  /**
   * Whether nothing is said of what a thing lacks.
   *
   * @param isText whether a text, number or date is lacking, and not a thing
   */
  boolean spares(Node thing, boolean isText) {
    return parts.contains(thing) || roots.contains(thing) && !isText;
  }
}
