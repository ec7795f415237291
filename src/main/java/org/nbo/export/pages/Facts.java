package org.nbo.export.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Qudt;

/**
 * All that the graph says about a term beyond what its page shows elsewhere, whichever properties
 * say it: so what a module or an extension adds is shown without a line here.
 */
final class Facts {
  private static final Node REPLACED_BY = Terms.uri("http://purl.obolibrary.org/obo/IAO_0100001");

  private static final Set<Node> SHOWN_ELSEWHERE =
      Set.of(
          RDFS.label.asNode(),
          SKOS.definition.asNode(),
          NboTerm.FIELD,
          Fields.CHOICE,
          OWL.disjointWith.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.hiddenLabel.asNode(),
          OWL2.deprecated.asNode(),
          DCTerms.isReplacedBy.asNode(),
          REPLACED_BY);

  /** What people look for first; the rest comes after by name, and the module last. */
  private static final List<Node> FIRST =
      List.of(
          Terms.uri(Qudt.HAS_UNIT),
          RDFS.subClassOf.asNode(),
          RDFS.subPropertyOf.asNode(),
          OWL.equivalentClass.asNode(),
          OWL.equivalentProperty.asNode(),
          RDFS.domain.asNode(),
          RDFS.range.asNode(),
          NboTerm.EXTENSION,
          NboTerm.TIER,
          NboTerm.SPEC_NAME,
          NboTerm.OME_NAME,
          NboTerm.OME_WHEN,
          NboTerm.NOT_IN_OME);

  private static final Set<Node> KINDS =
      Set.of(
          OWL.Class.asNode(),
          OWL.DatatypeProperty.asNode(),
          OWL.ObjectProperty.asNode(),
          OWL.AnnotationProperty.asNode(),
          OWL2.NamedIndividual.asNode());

  private final Vocabulary vocabulary;
  private final Statements statements;
  private final TermWording wording;

  Facts(Vocabulary vocabulary, TermWording wording) {
    this.vocabulary = vocabulary;
    this.statements = vocabulary.statements();
    this.wording = wording;
  }

  /** What is said of the term itself. */
  List<Fact> of(Node term) {
    return of(term, Set.of());
  }

  /** What is said of the term itself, without some properties. */
  List<Fact> of(Node term, Set<Node> without) {
    List<Fact> facts = new ArrayList<>();
    statements.properties(term).stream()
        .filter(property -> !SHOWN_ELSEWHERE.contains(property) && !without.contains(property))
        .sorted(
            Comparator.comparingInt(Facts::rank)
                .thenComparing(property -> wording.property(property).text())
                .thenComparing(node -> node.toString()))
        .forEach(property -> add(facts, term, property));
    return facts;
  }

  private void add(List<Fact> facts, Node term, Node property) {
    List<Phrase> values =
        statements.objects(term, property).stream()
            .filter(value -> !property.equals(RDF.type.asNode()) || !KINDS.contains(value))
            .map(this::value)
            .toList();
    if (!values.isEmpty()) {
      facts.add(new Fact(wording.property(property), values));
    }
  }

  private Phrase value(Node value) {
    boolean flag = value.isLiteral() && value.getLiteralLexicalForm().equals("true");
    return flag ? Phrase.of("yes") : wording.phrase(value);
  }

  /** A fact whose values are terms, by label; nothing where there are none. */
  List<Fact> terms(String name, List<Node> terms) {
    if (terms.isEmpty()) {
      return List.of();
    }
    List<Phrase> values =
        terms.stream()
            .map(wording::phrase)
            .sorted(Comparator.comparing(Phrase::text, String.CASE_INSENSITIVE_ORDER))
            .toList();
    return List.of(new Fact(Link.to(name), values));
  }

  /** The classes that have no thing in common with this one. */
  List<Fact> disjoint(Node type) {
    List<Node> others = new ArrayList<>(statements.objects(type, OWL.disjointWith.asNode()));
    others.addAll(statements.subjects(OWL.disjointWith.asNode(), type));
    for (Node group : statements.subjects(RDF.type.asNode(), OWL2.AllDisjointClasses.asNode())) {
      for (Node list : statements.objects(group, OWL2.members.asNode())) {
        List<Node> members = statements.elements(list);
        if (members.contains(type)) {
          others.addAll(members);
        }
      }
    }
    others.removeIf(type::equals);
    return terms("disjoint with", others.stream().distinct().toList()).stream()
        .map(fact -> new Fact(fact.name(), fact.values(), true))
        .toList();
  }

  /** Axioms that belong to no class with a name, but speak of the term. */
  List<Fact> general(Node term) {
    List<Phrase> axioms =
        vocabulary.generalAxioms(term).stream()
            .map(
                axiom ->
                    Phrase.join(
                        " ⊑ ",
                        List.of(
                            wording.phrase(axiom.getSubject()), wording.phrase(axiom.getObject()))))
            .sorted(Comparator.comparing(Phrase::text))
            .toList();
    return axioms.isEmpty() ? List.of() : List.of(new Fact(Link.to("general axioms"), axioms));
  }

  private static int rank(Node property) {
    int first = FIRST.indexOf(property);
    return first >= 0 ? first : property.equals(RDFS.isDefinedBy.asNode()) ? 99 : FIRST.size();
  }
}
