package org.nbo.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Reads what the ontology says of source formats. */
final class FormatReader {
  private final Terms terms;
  private final AxesReader axes;
  private final Function<Node, Field> fields;

  /**
   * @param fields reads a field
   */
  FormatReader(Terms terms, AxesReader axes, Function<Node, Field> fields) {
    this.terms = terms;
    this.axes = axes;
    this.fields = fields;
  }

  /** What formats call the terms of the model, by the IRI of the format. */
  Map<String, FormatNames> names() {
    Set<Node> kinds = terms.subclasses(NboTerm.SOURCE_FORMAT);
    kinds.add(NboTerm.SOURCE_FORMAT);
    Map<String, FormatNames> names = new LinkedHashMap<>();
    for (Node kind : Terms.sorted(kinds)) {
      for (Node format : Terms.sorted(terms.subjects(RDF.type.asNode(), kind))) {
        names.put(format.getURI(), names(format));
      }
    }
    return names;
  }

  private FormatNames names(Node format) {
    Map<String, List<String>> byTerm = new LinkedHashMap<>();
    for (Node property : terms.objects(format, NboTerm.NAME_PROPERTY)) {
      for (Node term : Terms.sorted(named(property))) {
        byTerm.put(term.toString(), terms.texts(term, property).stream().sorted().toList());
      }
    }
    return new FormatNames(
        format.getURI(),
        terms.label(format),
        byTerm,
        terms.text(format, NboTerm.UNIT_SUFFIX).orElse(null));
  }

  private Set<Node> named(Node property) {
    return terms.graph().find(Node.ANY, property, Node.ANY).mapWith(Triple::getSubject).toSet();
  }

  /** How JSON files of the model's own application are written. */
  Optional<JsonFormat> json() {
    return Terms.sorted(terms.subjects(RDF.type.asNode(), NboTerm.JSON_FORMAT)).stream()
        .findFirst()
        .map(this::json);
  }

  private JsonFormat json(Node format) {
    Map<String, JsonFormat.Alias> aliases = new HashMap<>();
    for (Node alias : terms.objects(format, NboTerm.KEY_ALIAS)) {
      aliases.put(
          key(alias, NboTerm.SOURCE_KEY),
          new JsonFormat.Alias(
              key(alias, NboTerm.SPEC_NAME),
              terms.text(alias, NboTerm.WITHIN).orElse(null),
              terms.isTrue(alias, NboTerm.NAMES_DOCUMENT)));
    }
    Map<String, Field> commonFields = new HashMap<>();
    for (Node field : terms.objects(format, NboTerm.COMMON_FIELD)) {
      commonFields.put(key(field, NboTerm.SPEC_NAME), fields.apply(field));
    }
    return new JsonFormat(
        names(format),
        terms.objects(format, NboTerm.OUTERMOST).stream()
            .map(Node::getURI)
            .collect(Collectors.toSet()),
        key(format, NboTerm.CLASS_KEY),
        key(format, NboTerm.CLASS_SUFFIX),
        key(format, NboTerm.IDENTIFIER_KEY),
        key(format, NboTerm.REFERENCE_KEY),
        key(format, NboTerm.REFERENCE_SUFFIX),
        key(format, NboTerm.LINKS_KEY),
        key(format, NboTerm.LINK_VALUE_KEY),
        key(format, NboTerm.LINK_CLASS_KEY),
        key(format, NboTerm.VERSION_KEY),
        Set.copyOf(terms.texts(format, NboTerm.HOLDER_KEY)),
        Set.copyOf(terms.texts(format, NboTerm.LEFT_OUT_KEY)),
        terms.texts(format, NboTerm.UNIT_ENDING).stream().sorted().toList(),
        terms.isTrue(format, NboTerm.PRESETS_UNITS),
        terms.isTrue(format, NboTerm.DAY_FIRST),
        terms.text(format, NboTerm.KNOWN_VERSION).orElse(".*"),
        aliases,
        commonFields,
        writing(format));
  }

  private JsonWriting writing(Node format) {
    Map<String, String> classNames = new LinkedHashMap<>();
    for (Node property : terms.objects(format, NboTerm.CLASS_NAME_PROPERTY)) {
      for (Node type : Terms.sorted(named(property))) {
        classNames.put(type.getURI(), key(type, property));
      }
    }
    return new JsonWriting(
        classNames,
        terms.objects(format, NboTerm.PLAIN_CLASS).stream()
            .map(Node::getURI)
            .collect(Collectors.toSet()),
        each(format, NboTerm.CLASS_FACT, this::classFact),
        each(
            format,
            NboTerm.HOLDER,
            holder ->
                new JsonWriting.Holder(
                    iri(holder, NboTerm.WRITTEN_FOR),
                    key(holder, NboTerm.SOURCE_KEY),
                    terms.text(holder, NboTerm.FURTHER_SLOT).orElse(null))),
        each(
            format,
            NboTerm.SLOT,
            slot ->
                new JsonWriting.Slot(
                    iri(slot, NboTerm.WRITTEN_FOR),
                    iri(slot, NboTerm.PROPERTY),
                    key(slot, NboTerm.SOURCE_KEY))),
        each(
            format,
            NboTerm.TEXT_FIELD,
            field ->
                new JsonWriting.TextField(
                    iri(field, NboTerm.WRITTEN_FOR), iri(field, NboTerm.PROPERTY))));
  }

  private <T> List<T> each(Node format, Node property, Function<Node, T> reading) {
    return terms.objects(format, property).stream()
        .map(reading)
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  private JsonWriting.ClassFact classFact(Node fact) {
    Node value =
        terms
            .object(fact, NboTerm.WRITTEN_VALUE)
            .filter(Node::isLiteral)
            .orElseThrow(() -> axes.malformed(fact, "lacks writtenValue"));
    return new JsonWriting.ClassFact(
        key(fact, NboTerm.SOURCE_KEY),
        value.getLiteralLexicalForm(),
        value.getLiteralValue() instanceof Number,
        terms.objects(fact, NboTerm.WRITTEN_FOR).stream()
            .map(of -> of.isURI() ? of.getURI() : of.getLiteralLexicalForm())
            .collect(Collectors.toSet()));
  }

  private String iri(Node subject, Node property) {
    return terms
        .object(subject, property)
        .filter(Node::isURI)
        .map(Node::getURI)
        .orElseThrow(() -> axes.malformed(subject, "lacks " + Terms.local(property)));
  }

  private String key(Node subject, Node property) {
    return terms
        .text(subject, property)
        .orElseThrow(() -> axes.malformed(subject, "lacks " + Terms.local(property)));
  }
}
