package org.nbo.ontology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.vocab.NboTerm;

/** The examples that an ontology gives for its properties, held against what it says of them. */
final class Examples {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  /** What the sign of (example - bound) must be, by the local name of the bound. */
  private static final Map<String, IntPredicate> BOUNDS =
      Map.of(
          "minInclusive", sign -> sign >= 0,
          "minExclusive", sign -> sign > 0,
          "maxInclusive", sign -> sign <= 0,
          "maxExclusive", sign -> sign < 0);

  private final Terms terms;

  Examples(Graph ontology) {
    this.terms = new Terms(ontology);
  }

  /** Each example that does not fit, with the reason. */
  List<String> misfits() {
    List<String> misfits = new ArrayList<>();
    Stream.of(OWL.DatatypeProperty, OWL.ObjectProperty)
        .flatMap(kind -> terms.subjects(RDF.type.asNode(), kind.asNode()).stream())
        .filter(Node::isURI)
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .forEach(
            property ->
                terms
                    .texts(property, SKOS.example.asNode())
                    .forEach(
                        example ->
                            reasons(property, example)
                                .map(r -> Terms.local(property) + " \"" + example + "\" " + r)
                                .distinct()
                                .forEach(misfits::add)));
    return misfits;
  }

  /** How many examples there are. */
  long count() {
    return Stream.of(OWL.DatatypeProperty, OWL.ObjectProperty)
        .flatMap(kind -> terms.subjects(RDF.type.asNode(), kind.asNode()).stream())
        .mapToLong(property -> terms.texts(property, SKOS.example.asNode()).size())
        .sum();
  }

  private Stream<String> reasons(Node property, String example) {
    return Stream.of(
            ofRanges(property, example),
            ofRestrictions(property, example),
            ofFields(property, example))
        .flatMap(reasons -> reasons);
  }

  private Stream<String> ofRanges(Node property, String example) {
    boolean isLink = terms.isA(property, OWL.ObjectProperty.asNode());
    return terms.objects(property, RDFS.range.asNode()).stream()
        .filter(range -> !(isLink ? isListed(range, example) : isIn(range, example)))
        .map(range -> "is not in its range " + name(range));
  }

  /** Whether a text is the spelling of a member of a list. */
  private boolean isListed(Node list, String example) {
    return terms.subjects(RDF.type.asNode(), list).stream()
            .flatMap(
                member ->
                    Stream.of(SKOS.notation.asNode(), NboTerm.OME_NAME)
                        .flatMap(spelling -> terms.texts(member, spelling).stream()))
            .anyMatch(example::equals)
        || terms.subjects(RDFS.subClassOf.asNode(), list).stream()
            .anyMatch(part -> isListed(part, example));
  }

  /** Of what has a field for the property; not of an air objective alone. */
  private Stream<String> ofRestrictions(Node property, String example) {
    return terms.isA(property, OWL.ObjectProperty.asNode())
        ? Stream.empty()
        : terms.subjects(OWL.onProperty.asNode(), property).stream()
            .filter(
                restriction ->
                    terms.subjects(RDFS.subClassOf.asNode(), restriction).stream()
                        .anyMatch(c -> hasField(c, property)))
            .flatMap(r -> terms.objects(r, OWL.allValuesFrom.asNode()).stream())
            .filter(range -> !isIn(range, example))
            .map(range -> "does not fit a restriction to " + name(range));
  }

  private boolean hasField(Node type, Node property) {
    return terms.objects(type, NboTerm.FIELD).stream()
        .anyMatch(field -> terms.objects(field, NboTerm.PROPERTY).contains(property));
  }

  private Stream<String> ofFields(Node property, String example) {
    return terms.subjects(NboTerm.PROPERTY, property).stream()
        .flatMap(
            field ->
                BOUNDS.keySet().stream()
                    .flatMap(
                        bound ->
                            terms.texts(field, Terms.uri(NboTerm.NS + bound)).stream()
                                .filter(number -> !keeps(example, bound, number))
                                .map(number -> "breaks " + bound + " " + number)));
  }

  private boolean isIn(Node range, String example) {
    if (range.isURI() && !terms.isA(range, RDFS.Datatype.asNode())) {
      return TypeMapper.getInstance().getSafeTypeByName(range.getURI()).isValid(example);
    }
    return terms.objects(range, OWL.equivalentClass.asNode()).stream()
            .allMatch(d -> isIn(d, example))
        && terms.objects(range, OWL2.onDatatype.asNode()).stream().allMatch(d -> isIn(d, example))
        && items(range, OWL2.withRestrictions.asNode()).allMatch(facets -> keeps(example, facets))
        && items(range, OWL.intersectionOf.asNode()).allMatch(d -> isIn(d, example))
        && isOneOf(range, example);
  }

  private boolean isOneOf(Node range, String example) {
    List<Node> parts = items(range, OWL.unionOf.asNode()).toList();
    List<Node> values = items(range, OWL.oneOf.asNode()).toList();
    boolean isNumber = parts.stream().anyMatch(d -> !isText(d) && isIn(d, example));
    boolean isWords = parts.stream().anyMatch(d -> isText(d) && !isNumber(example));
    return (parts.isEmpty() || isNumber || isWords)
        && (values.isEmpty()
            || values.stream().anyMatch(v -> v.getLiteralLexicalForm().equals(example)));
  }

  private boolean keeps(String example, Node facets) {
    return terms.texts(facets, Terms.uri(XSD + "pattern")).stream().allMatch(example::matches)
        && BOUNDS.keySet().stream()
            .allMatch(
                bound ->
                    terms.texts(facets, Terms.uri(XSD + bound)).stream()
                        .allMatch(number -> keeps(example, bound, number)));
  }

  private static boolean keeps(String example, String bound, String number) {
    try {
      return BOUNDS
          .get(bound)
          .test(new BigDecimal(example.strip()).compareTo(new BigDecimal(number)));
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  private static boolean isText(Node range) {
    return range.isURI() && range.getURI().equals(XSD + "string");
  }

  private static boolean isNumber(String example) {
    return TypeMapper.getInstance().getSafeTypeByName(XSD + "double").isValid(example);
  }

  private Stream<Node> items(Node owner, Node property) {
    List<Node> items = new ArrayList<>();
    for (Node list : terms.objects(owner, property)) {
      for (Node cell = list;
          !cell.equals(RDF.nil.asNode());
          cell = terms.object(cell, RDF.rest.asNode()).orElseThrow()) {
        items.add(terms.object(cell, RDF.first.asNode()).orElseThrow());
      }
    }
    return items.stream();
  }

  private String name(Node range) {
    return range.isURI() ? Terms.local(range) : "of its own";
  }
}
