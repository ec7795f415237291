package org.nbo.export.rembi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.export.Making;
import org.nbo.export.UnitSymbols;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.ontology.Terms;

/** Says in sentences how something was done, for fields of REMBI that take text. */
final class Sentences {
  private static final Set<String> BOOKKEEPING = Set.of("id", "name");

  private final Terms ontology;

  /**
   * @param ontology has the words
   */
  Sentences(Terms ontology) {
    this.ontology = ontology;
  }

  /** What is known of things, a sentence each; the same of several things is said once. */
  Optional<String> of(Making making, String... kinds) {
    List<String> sentences = new ArrayList<>();
    for (String kind : kinds) {
      for (Node thing : making.things(kind)) {
        ModelClass type = making.type(thing).orElseThrow();
        String values =
            making.fields(type).stream()
                .filter(field -> !field.holdsThings())
                .filter(field -> !BOOKKEEPING.contains(field.property().localName()))
                .flatMap(field -> values(making, thing, field).stream())
                .collect(Collectors.joining(", "));
        String sentence = type.label() + ": " + values + ".";
        if (!values.isEmpty() && !sentences.contains(sentence)) {
          sentences.add(sentence);
        }
      }
    }
    return Optional.of(String.join(" ", sentences)).filter(text -> !text.isEmpty());
  }

  private List<String> values(Making making, Node thing, Field field) {
    ModelProperty property = field.property();
    return making.terms().objects(thing, NodeFactory.createURI(property.iri())).stream()
        .sorted(Comparator.comparing(node -> node.toString()))
        .map(value -> property.label() + ' ' + wording(value) + unit(property))
        .toList();
  }

  private String wording(Node value) {
    return value.isLiteral()
        ? value.getLiteralLexicalForm()
        : ontology.text(value, SKOS.notation.asNode()).orElseGet(() -> ontology.label(value));
  }

  private String unit(ModelProperty property) {
    return property.unit() == null
        ? ""
        : UnitSymbols.of(ontology, property.unit()).stream()
            .findFirst()
            .map(symbol -> ' ' + symbol)
            .orElse("");
  }
}
