package org.nbo.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.Absence;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Duty;
import org.nbo.finding.Finding;
import org.nbo.finding.NotAsked;
import org.nbo.finding.Remedy;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;
import org.nbo.ontology.Ontology;

/** Runs shapes over the data of one file. Parsed once, used for many files. */
public final class Validator {
  private final Model model;
  private final Graph ontology;
  private final List<String> extensions;
  private final TargetedShapes tierShapes;
  private final TargetedShapes valueShapes;
  private final ShapeCatalog catalog;
  private final List<ThingsAside.Named> aside;
  private final Conditions conditions;
  private final ShapeLibrary shapes;

  /**
   * @param extensions names of the extensions that the shapes are of
   */
  public Validator(Ontology ontology, Model model, ShapeLibrary shapes, List<String> extensions) {
    this.model = model;
    this.shapes = shapes;
    this.ontology = ontology.graph();
    this.extensions = extensions;
    this.tierShapes = new TargetedShapes(shapes.tiers(), Graph.emptyGraph);
    this.valueShapes = new TargetedShapes(shapes.values(), this.ontology);
    this.catalog = new ShapeCatalog(this.ontology, model, shapes);
    this.aside = ThingsAside.Named.in(this.ontology);
    this.conditions = new Conditions(this.ontology, shapes.tiers());
  }

  /**
   * The values that conditions of fields look at, as constraints of shapes. Things that differ in
   * them can be asked for different fields.
   */
  public Graph conditionValues() {
    return Conditions.constraints(ontology);
  }

  /**
   * The types that things have because conditions of fields are met, such as {@code
   * shapes/Instrument-when-Scanning}: with them another engine asks what this one asks.
   *
   * @param data asserted and inferred statements
   */
  public List<Triple> conditionsMet(Graph data) {
    Delta specific = mostSpecificTypes(data);
    Placeholders.takenOutOf(specific, model);
    return conditions.met(specific);
  }

  /** The shapes it runs. */
  public ShapeLibrary shapes() {
    return shapes;
  }

  /**
   * What validation gives.
   *
   * @param matrix how much of each tier, level and extension is there
   * @param findings what is missing or wrong
   * @param notAsked what would be asked for under conditions that are not met
   * @param report the results as RDF ({@code sh:ValidationReport})
   */
  public record Result(
      List<Assessment.Cell> matrix,
      List<Finding> findings,
      List<NotAsked> notAsked,
      Graph report) {}

  /**
   * Validates the data of one file.
   *
   * @param data asserted and inferred statements
   * @param namings of the formats in which a value may be added to a thing, in the order in which
   *     they are tried
   * @param lines the line at which a thing begins, or 0
   */
  public Result validate(
      Graph data, Function<Node, List<Naming>> namings, ToIntFunction<Node> lines) {
    return validate(data, namings, namings.apply(Node.ANY).get(0), lines, thing -> 1);
  }

  /**
   * Validates the data of one file, in which things stand for others that are alike.
   *
   * @param data asserted and inferred statements
   * @param namings of the formats in which a value may be added to a thing, in the order in which
   *     they are tried
   * @param own the format of the file itself
   * @param lines the line at which a thing begins, or 0
   * @param counts for how many a thing stands; none where it is only mentioned
   */
  public Result validate(
      Graph data,
      Function<Node, List<Naming>> namings,
      Naming own,
      ToIntFunction<Node> lines,
      ToLongFunction<Node> counts) {
    Delta specific = mostSpecificTypes(data);
    Placeholders placeholders = Placeholders.takenOutOf(specific, model);
    conditions.met(specific).forEach(specific::add);
    List<ReportEntry> missing = tierShapes.validate(specific);
    List<ReportEntry> wrong = valueShapes.validate(data);
    ValuesSeen seen = ValuesSeen.of(wrong, placeholders, data, catalog);
    Answers answers = Answers.in(data, placeholders, field -> isAsked(data, field));
    ThingsAside asides = ThingsAside.in(data, aside, model, counts);
    List<ReportEntry> gaps =
        missing.stream()
            .filter(e -> !seen.isThere(e))
            .filter(e -> !asides.spares(e.focusNode(), catalog.parts(e.source()).isEmpty()))
            .filter(e -> catalog.fields(e).stream().noneMatch(answers.fields()::contains))
            .toList();
    Set<Node> described = new HashSet<>();
    specific
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> counts.applyAsLong(t.getSubject()) > 0)
        .forEach(t -> described.add(t.getObject()));
    Absences absences = new Absences(catalog, model, described);
    Map<Node, List<Naming>> absent = new HashMap<>();
    gaps.stream()
        .filter(e -> counts.applyAsLong(e.focusNode()) > 0)
        .sorted(Comparator.comparing(e -> e.focusNode().toString()))
        .forEach(e -> absent.putIfAbsent(e.source(), namings.apply(e.focusNode())));
    absences.count(absent, own);
    List<Finding> findings = new ArrayList<>();
    for (ReportEntry entry : gaps) {
      findings.add(
          catalog
              .missing(entry, placeholders, seen.unitAlone(entry), namings, lines)
              .leaves(
                  new Absence(
                      catalog.remedy(entry.source(), namings.apply(entry.focusNode()), own),
                      absences.fields(entry.source()))));
    }
    Set<List<Node>> missingFields = new HashSet<>();
    gaps.forEach(entry -> missingFields.addAll(catalog.fields(entry)));
    Set<List<Node>> told = new HashSet<>();
    // by the names of shapes, what a wording or value is not stands before its number and bounds
    List<ReportEntry> lastFirst = new ArrayList<>(wrong);
    lastFirst.sort(Comparator.comparing((ReportEntry e) -> e.source().toString()).reversed());
    for (ReportEntry entry : lastFirst) {
      if (!catalog.isElsewhere(entry)
          && !seen.isToldAsMissing(entry, missingFields)
          && isFirst(entry, told)) {
        findings.add(catalog.wrong(entry, data, namings, lines));
      }
    }
    answers.fields().forEach(f -> findings.add(catalog.answered(f, answers.words(f), data, lines)));
    findings.sort(Finding.ORDER);
    return new Result(
        matrix(described, absences),
        findings,
        catalog.notAsked(described),
        LateReport.of(List.of(missing, wrong), counts));
  }

  /** What is kept of an annotation or of a foreign source is no field of a tier. */
  private boolean isAsked(Graph data, List<Node> field) {
    return model.classesOf(data, field.get(0)).stream()
        .flatMap(c -> c.field(field.get(1).getURI()).stream())
        .anyMatch(f -> f.tier() > 0);
  }

  /** Whether nothing was told of the same fields of the same thing. */
  private boolean isFirst(ReportEntry entry, Set<List<Node>> told) {
    return catalog.isAboutValue(entry)
        ? told.addAll(catalog.fields(entry))
        : told.add(List.of(entry.focusNode(), entry.source()));
  }

  /**
   * A finding of a term that its list does not have, with those that it may mean.
   *
   * @param own the format of the file, which may spell them in its own way
   */
  public Finding withChoices(Finding finding, Naming own) {
    return catalog.withChoices(finding, own);
  }

  private List<Assessment.Cell> matrix(Set<Node> described, Absences absences) {
    Map<Duty, Integer> asked = new LinkedHashMap<>();
    Axes.cells(extensions).forEach(cell -> asked.put(cell, absences.ofParts(cell)));
    described.forEach(
        type ->
            catalog
                .asked(type)
                .forEach(shape -> asked.merge(catalog.duty(shape), 1, Integer::sum)));
    List<Assessment.Cell> matrix = new ArrayList<>();
    asked.forEach(
        (cell, n) -> {
          Map<Remedy, Integer> missing = absences.of(cell);
          int gaps = missing.values().stream().mapToInt(Integer::intValue).sum();
          matrix.add(new Assessment.Cell(cell, n - gaps, n, missing));
        });
    return matrix;
  }

  /** A view of the data in which a thing has no type that another of its types says already. */
  private Delta mostSpecificTypes(Graph data) {
    Map<Node, List<Node>> types = new HashMap<>();
    data.find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEach(
            t -> types.computeIfAbsent(t.getSubject(), s -> new ArrayList<>(1)).add(t.getObject()));
    Delta view = new Delta(data);
    types.forEach(
        (thing, all) -> {
          for (Node type : all) {
            if (all.size() > 1 && all.stream().anyMatch(other -> isBelow(other, type))) {
              view.delete(Triple.create(thing, RDF.type.asNode(), type));
            }
          }
        });
    return view;
  }

  private boolean isBelow(Node lower, Node upper) {
    return !lower.equals(upper)
        && lower.isURI()
        && upper.isURI()
        && model.classOf(lower.getURI()).map((ModelClass c) -> c.isA(upper.getURI())).orElse(false);
  }
}
