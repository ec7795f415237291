package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Terms, values and class expressions as text with links. Class expressions read as in the
 * Manchester syntax of OWL 2.
 */
final class TermWording {
  /** Deeper nesting is not shown; it would be a circle of blank nodes. */
  private static final int DEEPEST = 12;

  private static final Map<Node, String> RESTRICTIONS = restrictions();
  private static final Map<String, String> FACETS =
      Map.of("minInclusive", "≥", "minExclusive", ">", "maxInclusive", "≤", "maxExclusive", "<");

  private final Vocabulary vocabulary;
  private final Statements statements;
  private final String root;

  /**
   * @param root the way from the page to the folder of all pages: empty, or {@code ../}
   */
  TermWording(Vocabulary vocabulary, String root) {
    this.vocabulary = vocabulary;
    this.statements = vocabulary.statements();
    this.root = root;
  }

  /** A term by its label, leading to its page, else to its IRI. */
  Link link(Node term) {
    String code = statements.code(term);
    return new Link(vocabulary.label(term), href(term), code);
  }

  /** A term by a shorter name. */
  Link link(Node term, String text) {
    return new Link(text, href(term), statements.label(term));
  }

  /** Relative for what has a place in the pages, absolute for what is on the web, else nothing. */
  String href(Node term) {
    String iri = term.getURI();
    return vocabulary
        .addresses()
        .of(term)
        .map(address -> root + address)
        .orElse(iri.startsWith("http://") || iri.startsWith("https://") ? iri : "");
  }

  /** A value of any kind. */
  Phrase phrase(Node node) {
    return phrase(node, DEEPEST);
  }

  private Phrase phrase(Node node, int depth) {
    if (node.isURI()) {
      return Phrase.of(link(node));
    }
    if (node.isLiteral()) {
      return Phrase.of(node.getLiteralLexicalForm());
    }
    return depth == 0 || !node.isBlank() ? Phrase.of("…") : expression(node, depth - 1);
  }

  private Phrase expression(Node node, int depth) {
    if (has(node, OWL.onProperty.asNode())) {
      return restriction(node, depth);
    }
    if (has(node, OWL.intersectionOf.asNode())) {
      return nested(node, OWL.intersectionOf.asNode(), " and ", depth);
    }
    if (has(node, OWL.unionOf.asNode())) {
      return nested(node, OWL.unionOf.asNode(), " or ", depth);
    }
    if (has(node, OWL.oneOf.asNode())) {
      return nested(node, OWL.oneOf.asNode(), ", ", depth).within("{", "}");
    }
    if (has(node, OWL.complementOf.asNode())) {
      return Phrase.join(
          "", List.of(Phrase.of("not "), operand(object(node, OWL.complementOf.asNode()), depth)));
    }
    if (has(node, OWL.inverseOf.asNode())) {
      return Phrase.join(
          "", List.of(Phrase.of("inverse "), phrase(object(node, OWL.inverseOf.asNode()), depth)));
    }
    if (has(node, OWL2.onDatatype.asNode())) {
      return datatype(node, depth);
    }
    if (has(node, RDF.first.asNode())) {
      return Phrase.join(
          ", ", statements.elements(node).stream().map(n -> phrase(n, depth)).toList());
    }
    return description(node, depth);
  }

  private Phrase nested(Node node, Node operator, String between, int depth) {
    return Phrase.join(
        between,
        statements.elements(object(node, operator)).stream().map(n -> operand(n, depth)).toList());
  }

  /** In parentheses where it is composed itself. */
  private Phrase operand(Node node, int depth) {
    Phrase phrase = phrase(node, depth);
    boolean composed = phrase.parts().size() > 1 && !has(node, OWL.oneOf.asNode());
    return composed ? phrase.within("(", ")") : phrase;
  }

  private Phrase restriction(Node node, int depth) {
    List<Phrase> words = new ArrayList<>();
    words.add(phrase(object(node, OWL.onProperty.asNode()), depth));
    for (Map.Entry<Node, String> kind : RESTRICTIONS.entrySet()) {
      for (Node filler : statements.objects(node, kind.getKey())) {
        words.add(Phrase.of(kind.getValue()));
        words.add(operand(filler, depth));
      }
    }
    statements.objects(node, OWL2.onClass.asNode()).forEach(c -> words.add(operand(c, depth)));
    statements.objects(node, OWL2.onDataRange.asNode()).forEach(c -> words.add(operand(c, depth)));
    return Phrase.join(" ", words);
  }

  private Phrase datatype(Node node, int depth) {
    List<Phrase> facets = new ArrayList<>();
    for (Node facet : statements.elements(object(node, OWL2.withRestrictions.asNode()))) {
      for (Node property : statements.properties(facet)) {
        String name = Statements.localName(property);
        facets.add(
            Phrase.of(
                FACETS.getOrDefault(name, name)
                    + " "
                    + phrase(object(facet, property), depth).text()));
      }
    }
    return Phrase.join(
        "",
        List.of(
            phrase(object(node, OWL2.onDatatype.asNode()), depth),
            Phrase.join(", ", facets).within("[", "]")));
  }

  /** A nested node that is no expression of OWL: its properties and their values. */
  private Phrase description(Node node, int depth) {
    List<Phrase> sentences = new ArrayList<>();
    for (Node property : statements.properties(node)) {
      if (!property.equals(RDF.type.asNode())) {
        List<Phrase> values =
            statements.objects(node, property).stream().map(n -> phrase(n, depth)).toList();
        sentences.add(
            Phrase.join(
                "",
                List.of(Phrase.of(link(property)), Phrase.of(": "), Phrase.join(", ", values))));
      }
    }
    return Phrase.join("; ", sentences);
  }

  /** What a property says, in words; those of RDF Schema and OWL have no label at hand. */
  Link property(Node property) {
    Link link = link(property);
    boolean labelled = !link.text().equals(statements.code(property));
    return labelled
        ? link
        : new Link(
            Statements.localName(property)
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replace("sub ", "sub")
                .toLowerCase(Locale.ROOT),
            link.href(),
            link.title());
  }

  private boolean has(Node node, Node property) {
    return statements.graph().contains(node, property, Node.ANY);
  }

  private Node object(Node node, Node property) {
    return statements.object(node, property).orElse(RDFS.Resource.asNode());
  }

  private static Map<Node, String> restrictions() {
    Map<Node, String> words = new LinkedHashMap<>();
    words.put(OWL.someValuesFrom.asNode(), "some");
    words.put(OWL.allValuesFrom.asNode(), "only");
    words.put(OWL.hasValue.asNode(), "value");
    words.put(OWL2.hasSelf.asNode(), "self");
    words.put(OWL.minCardinality.asNode(), "min");
    words.put(OWL.maxCardinality.asNode(), "max");
    words.put(OWL.cardinality.asNode(), "exactly");
    words.put(OWL2.minQualifiedCardinality.asNode(), "min");
    words.put(OWL2.maxQualifiedCardinality.asNode(), "max");
    words.put(OWL2.qualifiedCardinality.asNode(), "exactly");
    return words;
  }
}
