package org.nbo.export.pages;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;
import org.nbo.vocab.NboTerm;

/**
 * What the search in the browser looks through: a script, because pages opened from a disk may not
 * fetch data.
 */
final class SearchIndex {
  private final Vocabulary vocabulary;
  private final Statements statements;
  private final JsonBuilderFactory json = Json.createBuilderFactory(Map.of());
  private final List<String> lines = new ArrayList<>();

  SearchIndex(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.statements = vocabulary.statements();
  }

  String script() {
    lines.clear();
    for (Node type : vocabulary.classes()) {
      add("class", type, Set.of(), extension(type));
    }
    for (Node property : vocabulary.properties()) {
      add("property", property, fieldNames(property), "");
    }
    for (Node list : vocabulary.lists()) {
      add("enumeration", list, Set.of(), "");
    }
    for (List<Node> types : List.of(vocabulary.classes(), vocabulary.lists())) {
      for (Node type : types) {
        vocabulary.members(type).forEach(m -> add("value", m, Set.of(), statements.label(type)));
      }
    }
    return "window.nboTerms = [\n" + String.join(",\n", lines) + "\n];\n";
  }

  private void add(String kind, Node term, Set<String> more, String context) {
    Set<String> names = new LinkedHashSet<>(statements.texts(term, NboTerm.SPEC_NAME));
    names.addAll(statements.texts(term, NboTerm.OME_NAME));
    names.addAll(statements.texts(term, SKOS.notation.asNode()));
    names.addAll(statements.texts(term, SKOS.altLabel.asNode()));
    names.addAll(statements.texts(term, SKOS.hiddenLabel.asNode()));
    names.addAll(more);
    JsonArrayBuilder others = json.createArrayBuilder();
    names.forEach(others::add);
    lines.add(
        json.createArrayBuilder()
            .add(kind)
            .add(statements.label(term))
            .add(statements.code(term))
            .add(vocabulary.addresses().of(term).orElse(""))
            .add(others)
            .add(statements.definition(term))
            .add(context)
            .build()
            .toString());
  }

  private String extension(Node type) {
    return statements.object(type, NboTerm.EXTENSION).map(statements::label).orElse("");
  }

  /** What the fields that hold this property, and their units, are called in source files. */
  private Set<String> fieldNames(Node property) {
    Set<String> names = new LinkedHashSet<>();
    for (Node type : vocabulary.classes()) {
      ModelClass c = vocabulary.model(type);
      Stream.<Named>concat(c.ownFields().stream(), c.ownUnits().stream())
          .filter(named -> named.property().iri().equals(property.getURI()))
          .sorted(Comparator.comparing(Named::name))
          .flatMap(named -> Stream.of(named.name(), named.omeName()))
          .filter(Objects::nonNull)
          .forEach(names::add);
    }
    return names;
  }
}
