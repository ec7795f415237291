package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.model.Alignment;
import org.nbo.ontology.Terms;

/** What terms are in other vocabularies, by all alignments. */
final class Correspondences {
  private static final Map<Node, String> RELATIONS =
      Map.of(
          OWL.equivalentClass.asNode(), "is the same as",
          OWL.equivalentProperty.asNode(), "is the same as",
          SKOS.exactMatch.asNode(), "is the same as",
          RDFS.subClassOf.asNode(), "is a kind of",
          RDFS.subPropertyOf.asNode(), "is a kind of",
          SKOS.closeMatch.asNode(), "is close to",
          SKOS.broadMatch.asNode(), "is narrower than",
          SKOS.narrowMatch.asNode(), "is broader than",
          SKOS.relatedMatch.asNode(), "is related to");

  private final Map<Node, List<Row>> rows = new HashMap<>();

  /**
   * A term of another vocabulary.
   *
   * @param relation of our term to it, in words
   * @param code its IRI, shortened
   * @param vocabulary name of the alignment
   */
  record Row(String relation, Link term, String code, String vocabulary) {}

  Correspondences(Vocabulary vocabulary, TermWording wording, List<Alignment> alignments) {
    for (Alignment alignment : alignments) {
      Statements statements = new Statements(alignment.graph());
      String title =
          statements
              .text(Terms.uri(alignment.iri()), DCTerms.title.asNode())
              .orElse(alignment.iri());
      alignment
          .graph()
          .find()
          .filterKeep(t -> RELATIONS.containsKey(t.getPredicate()))
          .filterKeep(t -> t.getSubject().isURI() && t.getObject().isURI())
          .forEach(
              t ->
                  rows.computeIfAbsent(t.getSubject(), s -> new ArrayList<>())
                      .add(row(t, statements, wording, title)));
    }
    rows.values()
        .forEach(
            of ->
                of.sort(
                    Comparator.comparing(Row::vocabulary)
                        .thenComparing(Row::relation)
                        .thenComparing(Row::code)));
  }

  private static Row row(Triple t, Statements statements, TermWording wording, String title) {
    Node term = t.getObject();
    String code = statements.code(term);
    String label =
        statements.text(term, RDFS.label.asNode()).orElseGet(() -> Statements.localName(term));
    return new Row(
        RELATIONS.get(t.getPredicate()),
        new Link(label, wording.href(term), ""),
        code,
        title.replaceFirst("^NBO(, | and (the )?)", ""));
  }

  List<Row> of(Node term) {
    return rows.getOrDefault(term, List.of());
  }
}
