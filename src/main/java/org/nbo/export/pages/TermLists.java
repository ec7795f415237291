package org.nbo.export.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Gathers what the pages show that list all properties and all enumerations. */
final class TermLists {
  private final Vocabulary vocabulary;
  private final Statements statements;
  private final TermWording wording;
  private final Uses uses;

  TermLists(Vocabulary vocabulary, TermWording wording) {
    this.vocabulary = vocabulary;
    this.statements = vocabulary.statements();
    this.wording = wording;
    this.uses = new Uses(vocabulary, wording);
  }

  /** All properties, those that hold data first. */
  TermList properties() {
    Map<Node, String> groups = new LinkedHashMap<>();
    groups.put(OWL.DatatypeProperty.asNode(), "Datatype properties");
    groups.put(OWL.ObjectProperty.asNode(), "Object properties");
    groups.put(OWL.AnnotationProperty.asNode(), "Annotation properties");
    return new TermList(
        groups.entrySet().stream()
            .map(
                group ->
                    new TermList.Group(
                        Statements.localName(group.getKey()),
                        group.getValue(),
                        "Range",
                        vocabulary.properties().stream()
                            .filter(vocabulary::isCurrent)
                            .filter(
                                p ->
                                    statements
                                        .objects(p, RDF.type.asNode())
                                        .contains(group.getKey()))
                            .map(this::property)
                            .toList()))
            .toList());
  }

  private TermList.Row property(Node property) {
    long uses =
        vocabulary.models().stream()
            .filter(
                c ->
                    c.ownFields().stream()
                        .anyMatch(f -> f.property().iri().equals(property.getURI())))
            .count();
    return new TermList.Row(
        wording.link(property),
        statements.code(property),
        statements.definition(property),
        statements.objects(property, RDFS.range.asNode()).stream().map(wording::phrase).toList(),
        (int) uses);
  }

  /** All terms that were replaced. */
  List<DeprecatedTerm> deprecated() {
    return vocabulary.deprecated().stream()
        .map(
            old ->
                new DeprecatedTerm(
                    vocabulary.addresses().of(old).filter(a -> a.contains("#")).isPresent()
                        ? vocabulary.addresses().place(old)
                        : Statements.localName(old),
                    statements.code(old),
                    wording.link(vocabulary.replacement(old).orElseThrow()),
                    statements.code(vocabulary.replacement(old).orElseThrow()),
                    statements.definition(old)))
        .toList();
  }

  /** All enumerations, lists of units apart. */
  TermList enumerations() {
    Map<Boolean, List<TermList.Row>> rows =
        vocabulary.lists().stream()
            .collect(
                Collectors.partitioningBy(
                    vocabulary::isListOfUnits,
                    Collectors.mapping(this::enumeration, Collectors.toList())));
    return new TermList(
        List.of(
            new TermList.Group("lists", "Enumerations", "Values", rows.get(false)),
            new TermList.Group("units", "Lists of units", "Units", rows.get(true))));
  }

  private TermList.Row enumeration(Node list) {
    return new TermList.Row(
        wording.link(list),
        statements.code(list),
        statements.definition(list),
        List.of(Phrase.of(String.valueOf(vocabulary.members(list).size()))),
        uses.of(list).size());
  }
}
