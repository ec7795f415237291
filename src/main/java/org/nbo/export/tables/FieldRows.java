package org.nbo.export.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.Experiment;
import org.nbo.model.Answer;
import org.nbo.model.Enumeration;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.ThingIri;
import org.nbo.model.ThingNames;
import org.nbo.model.UnitField;
import org.nbo.model.UnitOfMeasure;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.SpecificationNaming;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * The rows for experiments: a thing for itself or what it is part of, with all fields of its class,
 * filled or not. What a document has very many of, such as planes, has no rows.
 */
public final class FieldRows {
  /** Beyond that nobody chooses from a list. */
  private static final int MOST_CHOICES = 100;

  private final Model model;
  private final Naming naming;
  private final PartRows partRows;
  private final List<FieldRow> rows = new ArrayList<>();
  private final List<AbsentPart> absent = new ArrayList<>();
  private final SortedMap<String, Integer> unheld = new TreeMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int place;

  /** None yet. */
  public FieldRows(Model model) {
    this.model = model;
    this.naming = new SpecificationNaming(model);
    this.partRows = new PartRows(model);
  }

  /** The rows, what is missing first. */
  public List<FieldRow> rows() {
    return rows.stream().sorted(FieldRow.MISSING_FIRST).toList();
  }

  /** What is not described of what is described; the table has no rows for it. */
  public List<AbsentPart> absent() {
    return List.copyOf(absent);
  }

  /** What has no place in the table. */
  SortedMap<String, Integer> unheld() {
    return unheld;
  }

  /** Adds those of an experiment. */
  public void add(Experiment experiment) {
    new Walk(experiment).thing(experiment.root(), experiment.type(), "");
  }

  private final class Walk {
    private final Graph graph;
    private final Terms terms;
    private final Node root;
    private final ThingNames names;
    private final Set<Node> open = new HashSet<>();
    private final Map<String, Map<String, String>> things = new HashMap<>();

    Walk(Experiment experiment) {
      this.graph = experiment.stated();
      this.terms = new Terms(graph);
      this.root = experiment.root();
      this.names = new ThingNames(graph, model.marks());
    }

    /**
     * @param path empty for the outermost thing
     */
    void thing(Node thing, ModelClass type, String path) {
      if (!open.add(thing)) {
        return;
      }
      int here = place++;
      String component = path.isEmpty() ? type.specNames().iterator().next() : path;
      Set<String> told = new HashSet<>(model.marks().bookkeeping());
      told.add(RDF.type.getURI());
      told.addAll(List.of(Answer.HAS_NONE.iri(), Answer.NOT_APPLICABLE.iri()));
      for (Field field : type.fields()) {
        ModelProperty property = field.property();
        if (naming.names(field).isEmpty() || field.textContent() && !field.holdsThings()) {
          continue;
        }
        if (field.reference() || !field.holdsThings()) {
          told.add(property.iri());
          told.add(property.iri() + NboTerm.AS_WRITTEN);
          values(thing, type, field, component, here);
        }
      }
      parts(thing, type, component, path, here, told);
      graph
          .find(thing, Node.ANY, Node.ANY)
          .mapWith(t -> t.getPredicate().getURI())
          .filterDrop(told::contains)
          .forEach(p -> unheld.merge(type.label() + '/' + NboTerm.localName(p), 1, Integer::sum));
    }

    private void values(Node thing, ModelClass type, Field field, String component, int here) {
      List<Node> found = objects(thing, field.property());
      if (found.isEmpty()) {
        Optional<Answer> answer = Answer.in(graph, thing, field.property());
        if (answer.isPresent()) {
          rows.add(
              row(thing, type, field, component, here, answer.get().words(), unit(type, field)));
        } else if (field.tier() > 0 && !(field.reference() && field.tier() > 1)) {
          rows.add(row(thing, type, field, component, here, "", unit(type, field)));
        }
        return;
      }
      for (Node value : found) {
        Optional<String[]> written = written(thing, type, field, value);
        rows.add(
            row(
                thing,
                type,
                field,
                component,
                here,
                written.map(w -> w[0]).orElseGet(() -> text(field, value)),
                written.map(w -> w[1]).orElseGet(() -> unit(type, field))));
      }
    }

    private FieldRow row(
        Node thing,
        ModelClass type,
        Field field,
        String component,
        int here,
        String value,
        String unit) {
      return new FieldRow(
          here,
          thing.toString(),
          field.property(),
          component,
          type.label() + ' ' + names.of(thing.toString()),
          naming.names(field).get(0),
          value,
          unit,
          field.tier(),
          field.level(),
          field.reference()
              ? things.computeIfAbsent(field.target().orElse(""), this::identified)
              : choices(field.property(), model));
    }

    /** The things of a class that can be referred to, with what people call them; not too many. */
    private Map<String, String> identified(String type) {
      Map<String, String> found = new TreeMap<>();
      model.classes().stream()
          .filter(kind -> kind.isA(type) && PartRows.isDescribed(kind))
          .flatMap(kind -> terms.subjects(RDF.type.asNode(), Terms.uri(kind.iri())).stream())
          .distinct()
          .limit(MOST_CHOICES + 1L)
          .forEach(
              thing ->
                  terms
                      .text(thing, NboTerm.ID)
                      .ifPresent(id -> found.put(id, names.of(thing.toString()))));
      return found.size() > MOST_CHOICES ? Map.of() : found;
    }

    private void parts(
        Node thing, ModelClass type, String component, String path, int here, Set<String> told) {
      for (Field field : type.fields()) {
        if (!field.holdsThings() || field.reference()) {
          continue;
        }
        told.add(field.property().iri());
        List<Node> parts = objects(thing, field.property());
        Optional<Answer> answer =
            parts.isEmpty() ? Answer.in(graph, thing, field.property()) : Optional.empty();
        if (answer.isPresent() && !naming.names(field).isEmpty()) {
          rows.add(row(thing, type, field, component, here, answer.get().words(), ""));
        } else if (parts.isEmpty() && field.tier() > 0 && !naming.names(field).isEmpty()) {
          absent(thing, type, field, path, row(thing, type, field, component, here, "", ""));
        }
        for (Node part : parts) {
          Optional<ModelClass> kind = kind(part);
          if (kind.isEmpty()
              || kind.get().lineage().stream().anyMatch(ModelClass::isSummarizable)) {
            unheld.merge(type.label() + '/' + field.property().localName(), 1, Integer::sum);
            continue;
          }
          Optional<String> element = naming.element(type, field, kind.get());
          if (element.isEmpty()) {
            unheld.merge(type.label() + '/' + field.property().localName(), 1, Integer::sum);
            continue;
          }
          String under = path.isEmpty() ? element.get() : path + '/' + element.get();
          int number = numbers.merge(under, 1, Integer::sum);
          thing(part, kind.get(), under + '[' + number + ']');
        }
      }
    }

    /**
     * A part that a form can describe, or at least one of which it can be said that there is none.
     */
    private void absent(Node thing, ModelClass type, Field field, String path, FieldRow itself) {
      Optional<ModelClass> kind =
          field.target().flatMap(model::classOf).filter(PartRows::isDescribed);
      Optional<String> element = kind.flatMap(c -> naming.element(type, field, c));
      List<FieldRow> rows =
          element.isEmpty() || path.isEmpty()
              ? List.of()
              : partRows.rows(
                  kind.orElseThrow(),
                  path + '/' + element.get() + "[1]",
                  kind.get().label() + " of " + type.label() + ' ' + names.of(thing.toString()),
                  thing.toString(),
                  place);
      absent.add(new AbsentPart(thing.toString(), naming.names(field).get(0), itself, rows));
    }

    private List<Node> objects(Node thing, ModelProperty property) {
      return terms.objects(thing, NodeFactory.createURI(property.iri())).stream()
          .distinct()
          .sorted(
              Comparator.comparingInt((Node o) -> terms.number(o, NboTerm.INDEX).orElse(0))
                  .thenComparing(NodeCmp::compareRDFTerms))
          .toList();
    }

    /** The narrowest class. */
    private Optional<ModelClass> kind(Node thing) {
      return ModelClass.mostSpecific(model.classesOf(graph, thing)).stream()
          .min(Comparator.comparing(ModelClass::iri));
    }

    private String text(Field field, Node value) {
      if (value.isLiteral()) {
        return value.getLiteralLexicalForm();
      }
      if (field.holdsThings()) {
        ThingIri iri = ThingIri.of(value.toString());
        return terms
            .text(value, NboTerm.ID)
            .orElse(iri.isInSameDocument(ThingIri.of(root.toString())) ? iri.local() : iri.iri());
      }
      return model.enumeration(field.property().range()).stream()
          .flatMap(list -> list.byName().values().stream())
          .filter(v -> v.iri().equals(value.getURI()))
          .map(Enumeration.Value::spelling)
          .findFirst()
          .orElse(value.getURI());
    }

    /** Number and unit as the source wrote them, where they say the same. */
    private Optional<String[]> written(Node thing, ModelClass type, Field field, Node value) {
      Optional<UnitField> unit = type.unitOf(field);
      if (unit.isEmpty() || !value.isLiteral()) {
        return Optional.empty();
      }
      return terms
          .text(thing, NodeFactory.createURI(field.property().iri() + NboTerm.AS_WRITTEN))
          .map(wording -> wording.strip().split(" ", 2))
          .filter(w -> w.length == 2 && unit.get().type().has(w[1]));
    }
  }

  static String unit(ModelClass type, Field field) {
    return type.unitOf(field).flatMap(UnitField::inGraph).map(UnitOfMeasure::symbol).orElse("");
  }

  /** The values to choose from; none where any can be. */
  public static Map<String, String> choices(ModelProperty property, Model model) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (XSD.xboolean.getURI().equals(property.range())) {
      List.of("true", "false").forEach(value -> choices.put(value, value));
    } else if (property.kind() == ModelProperty.Kind.ENUMERATION) {
      model.enumeration(property.range()).stream()
          .flatMap(list -> list.byName().values().stream())
          .map(Enumeration.Value::spelling)
          .forEach(value -> choices.put(value, value));
    }
    return choices;
  }
}
