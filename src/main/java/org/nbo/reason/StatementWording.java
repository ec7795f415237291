package org.nbo.reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.nbo.vocab.NboTerm;

/** Statements about things in the words of a microscopist, a text for each thing. */
public final class StatementWording {
  private final Words words;
  private final UnaryOperator<String> names;

  /**
   * @param ontology whose labels are taken
   * @param names what people call the thing of an IRI, for example {@code Objective:0}
   */
  public StatementWording(Graph ontology, UnaryOperator<String> names) {
    this.words = new Words(ontology);
    this.names = names;
  }

  /** By the IRIs of things what is said of each, in one sentence without a full stop. */
  public Map<String, String> of(List<Triple> statements) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    statements.stream()
        .sorted((a, b) -> Boolean.compare(Reason.isType(b), Reason.isType(a)))
        .forEach(
            t ->
                said.computeIfAbsent(t.getSubject().getURI(), s -> new ArrayList<>())
                    .add(predicate(t)));
    Map<String, String> sentences = new LinkedHashMap<>();
    said.forEach(
        (iri, predicates) ->
            sentences.put(iri, names.apply(iri) + " " + Words.list("and", predicates)));
    return sentences;
  }

  private String predicate(Triple t) {
    if (Reason.isType(t)) {
      return "is " + words.one(t.getObject().getURI());
    }
    String property = words.term(t.getPredicate().getURI());
    String object = t.getObject().isURI() ? t.getObject().getURI() : "";
    String value =
        object.isEmpty() || words.isTerm(object) ? words.value(t.getObject()) : names.apply(object);
    return "has " + property + " " + value;
  }

  /**
   * What tells in a few words why something follows, of all that it follows from: neither what
   * leads from one thing to another, nor that a thing is of the kind by which it is called.
   */
  public String because(List<Triple> statements) {
    List<Triple> telling =
        statements.stream()
            .filter(
                t ->
                    Reason.isType(t)
                        ? !names
                            .apply(t.getSubject().getURI())
                            .startsWith(NboTerm.localName(t.getObject().getURI()))
                        : t.getObject().isLiteral() || words.isTerm(t.getObject().getURI()))
            .toList();
    return String.join("; ", of(telling.isEmpty() ? statements : telling).values());
  }
}
