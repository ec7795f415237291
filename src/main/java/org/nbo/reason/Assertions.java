package org.nbo.reason;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLNamedIndividual;

/** Statements of data as OWL axioms, as far as they mean something to an ontology. */
final class Assertions {
  private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();

  /** What HermiT compares rightly. It knows no dates and misjudges binary data. */
  private static final Set<String> DATATYPES =
      Set.of(
          XSD.xdouble.getURI(),
          XSD.xfloat.getURI(),
          XSD.decimal.getURI(),
          XSD.integer.getURI(),
          XSD.xint.getURI(),
          XSD.xlong.getURI(),
          XSD.nonNegativeInteger.getURI(),
          XSD.positiveInteger.getURI(),
          XSD.xboolean.getURI(),
          XSD.xstring.getURI(),
          XSD.dateTime.getURI());

  private final Set<Node> classes;
  private final Set<Node> links;
  private final Set<Node> values;

  Assertions(Graph ontology) {
    this.classes = declared(ontology, OWL.Class.asNode());
    this.links = declared(ontology, OWL.ObjectProperty.asNode());
    this.values = declared(ontology, OWL.DatatypeProperty.asNode());
  }

  private static Set<Node> declared(Graph ontology, Node kind) {
    return new HashSet<>(
        ontology.find(Node.ANY, RDF.type.asNode(), kind).mapWith(Triple::getSubject).toSet());
  }

  /** Whether a statement is one that axioms can contradict. */
  boolean isOne(Triple t) {
    Node object = t.getObject();
    if (!t.getSubject().isURI()) {
      return false;
    }
    return object.isLiteral()
        ? values.contains(t.getPredicate())
            && object.getLiteral().isWellFormed()
            && DATATYPES.contains(object.getLiteralDatatypeURI())
        : object.isURI()
            && (Reason.isType(t) ? classes.contains(object) : links.contains(t.getPredicate()));
  }

  static OWLAxiom axiom(Triple t) {
    OWLNamedIndividual subject = FACTORY.getOWLNamedIndividual(IRI.create(t.getSubject().getURI()));
    IRI property = IRI.create(t.getPredicate().getURI());
    Node object = t.getObject();
    if (object.isLiteral()) {
      return FACTORY.getOWLDataPropertyAssertionAxiom(
          FACTORY.getOWLDataProperty(property),
          subject,
          FACTORY.getOWLLiteral(
              object.getLiteralLexicalForm(),
              FACTORY.getOWLDatatype(IRI.create(object.getLiteralDatatypeURI()))));
    }
    IRI value = IRI.create(object.getURI());
    return Reason.isType(t)
        ? FACTORY.getOWLClassAssertionAxiom(FACTORY.getOWLClass(value), subject)
        : FACTORY.getOWLObjectPropertyAssertionAxiom(
            FACTORY.getOWLObjectProperty(property), subject, FACTORY.getOWLNamedIndividual(value));
  }
}
