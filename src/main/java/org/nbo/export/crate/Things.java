package org.nbo.export.crate;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.export.Making;
import org.nbo.export.UnitSymbols;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.ThingIri;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Things of the graph as entities: what schema.org has a term for, and all else as values. */
final class Things {
  private static final String VALUE = "PropertyValue";

  /** Properties that schema.org has a term for. */
  private static final Map<String, String> TERMS =
      Map.of(
          NboTerm.NS + "name", "name",
          NboTerm.NS + "description", "description",
          NboTerm.NS + "manufacturer", "manufacturer",
          NboTerm.NS + "model", "model",
          NboTerm.NS + "version", "softwareVersion",
          NboTerm.NS + "id", "identifier");

  private final Making making;
  private final Terms ontology;
  private final Entities entities;

  Things(Making making, Graph ontology, Entities entities) {
    this.making = making;
    this.ontology = new Terms(ontology);
    this.entities = entities;
  }

  /**
   * A thing with its fields.
   *
   * @param kind the type in schema.org
   */
  Entity entity(Node thing, String kind) {
    ModelClass type = making.type(thing).orElseThrow();
    boolean isNew = !entities.has(thing.toString());
    Entity entity = entities.of(thing.toString(), kind, "nbo:" + type.localName());
    if (isNew) {
      fill(entity, thing, type);
    }
    return entity;
  }

  private void fill(Entity entity, Node thing, ModelClass type) {
    entity.add("name", name(thing, type));
    for (Field field : making.fields(type)) {
      ModelProperty property = field.property();
      for (Node value : field.holdsThings() ? List.<Node>of() : values(thing, property)) {
        String term = TERMS.get(property.iri());
        if (term != null) {
          if (!term.equals("name")) {
            entity.add(term, value.getLiteralLexicalForm());
          }
        } else {
          values(entity, value, property);
        }
      }
    }
  }

  private List<Node> values(Node thing, ModelProperty property) {
    return making.terms().objects(thing, NodeFactory.createURI(property.iri())).stream()
        .sorted(Comparator.comparing(node -> node.toString()))
        .toList();
  }

  /** A value with its unit, as an entity that the other one leads to. */
  private void values(Entity owner, Node value, ModelProperty property) {
    Entity entity = entities.of(owner.id() + ThingIri.PART + property.localName(), VALUE);
    entity.add("name", property.label());
    entity.add("propertyID", property.iri());
    entity.add("value", json(value));
    if (property.unit() != null) {
      entity.add("unitCode", property.unit());
      UnitSymbols.of(ontology, property.unit()).stream()
          .findFirst()
          .ifPresent(symbol -> entity.add("unitText", symbol));
    }
    owner.link("additionalProperty", entity.id());
  }

  private JsonValue json(Node value) {
    if (value.isLiteral()) {
      if (value.getLiteralValue() instanceof Number) {
        try {
          return Json.createValue(new BigDecimal(value.getLiteralLexicalForm().strip()));
        } catch (NumberFormatException notFinite) {
          return Json.createValue(value.getLiteralLexicalForm());
        }
      }
      return Json.createValue(value.getLiteralLexicalForm());
    }
    return Json.createValue(
        ontology
            .text(value, SKOS.notation.asNode())
            .or(() -> ontology.text(value, RDFS.label.asNode()))
            .orElse(value.toString()));
  }

  /** What people call a thing: its name, its product, or what it is. */
  String name(Node thing) {
    return name(thing, making.type(thing).orElseThrow());
  }

  private String name(Node thing, ModelClass type) {
    String product =
        List.of("manufacturer", "model").stream()
            .flatMap(
                p -> making.terms().texts(thing, NodeFactory.createURI(NboTerm.NS + p)).stream())
            .collect(Collectors.joining(" "));
    return making
        .terms()
        .text(thing, NodeFactory.createURI(NboTerm.NS + "name"))
        .orElse(product.isBlank() ? type.label() : product);
  }
}
