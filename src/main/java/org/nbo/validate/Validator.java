package org.nbo.validate;

import java.util.ArrayList;
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
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Duty;
import org.nbo.finding.Finding;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;
import org.nbo.ontology.Ontology;

/** Runs shapes over the data of one file. Parsed once, used for many files. */
public final class Validator {
  private final Model model;
  private final Graph ontology;
  private final List<String> extensions;
  private final Shapes tierShapes;
  private final Shapes valueShapes;
  private final ShapeCatalog catalog;
  private final ShapeLibrary shapes;

  /**
   * @param extensions names of the extensions that the shapes are of
   */
  public Validator(Ontology ontology, Model model, ShapeLibrary shapes, List<String> extensions) {
    this.model = model;
    this.shapes = shapes;
    this.ontology = ontology.graph();
    this.extensions = extensions;
    this.tierShapes = Shapes.parse(shapes.tiers());
    this.valueShapes = Shapes.parse(shapes.values());
    this.catalog = new ShapeCatalog(this.ontology, model, shapes);
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
   * @param report the results as RDF ({@code sh:ValidationReport})
   */
  public record Result(List<Assessment.Cell> matrix, List<Finding> findings, Graph report) {}

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
    return validate(data, namings, lines, thing -> 1);
  }

  /**
   * Validates the data of one file, in which things stand for others that are alike.
   *
   * @param data asserted and inferred statements
   * @param namings of the formats in which a value may be added to a thing, in the order in which
   *     they are tried
   * @param lines the line at which a thing begins, or 0
   * @param counts for how many a thing stands; the matrix counts them all
   */
  public Result validate(
      Graph data,
      Function<Node, List<Naming>> namings,
      ToIntFunction<Node> lines,
      ToLongFunction<Node> counts) {
    Delta specific = mostSpecificTypes(data);
    Placeholders placeholders = Placeholders.takenOutOf(specific, model);
    ValidationReport missing = ShaclValidator.get().validate(tierShapes, specific);
    ValidationReport wrong =
        ShaclValidator.get().validate(valueShapes, new MultiUnion(new Graph[] {data, ontology}));
    Map<Duty, Long> gaps = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    Set<List<Node>> seen = new HashSet<>();
    for (ReportEntry entry : missing.getEntries()) {
      Finding finding = catalog.missing(entry, placeholders, namings, lines);
      findings.add(finding);
      gaps.merge(finding.duty(), counts.applyAsLong(entry.focusNode()), Long::sum);
    }
    for (ReportEntry entry : wrong.getEntries()) {
      if (!catalog.isElsewhere(entry) && seen.add(List.of(entry.focusNode(), entry.source()))) {
        findings.add(catalog.wrong(entry, data, lines));
      }
    }
    findings.sort(Finding.ORDER);
    return new Result(
        matrix(specific, gaps, counts), findings, Reports.merge(List.of(missing, wrong), counts));
  }

  private List<Assessment.Cell> matrix(
      Graph data, Map<Duty, Long> missing, ToLongFunction<Node> counts) {
    Map<Node, Long> instances = new HashMap<>();
    data.find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEach(
            t -> instances.merge(t.getObject(), counts.applyAsLong(t.getSubject()), Long::sum));
    Map<Duty, Long> asked = new LinkedHashMap<>();
    Axes.cells(extensions).forEach(cell -> asked.put(cell, 0L));
    instances.forEach(
        (type, count) ->
            catalog
                .asked(type)
                .forEach((cell, fields) -> asked.merge(cell, fields * count, Long::sum)));
    List<Assessment.Cell> matrix = new ArrayList<>();
    asked.forEach(
        (cell, n) ->
            matrix.add(
                new Assessment.Cell(
                    cell,
                    Math.toIntExact(n - missing.getOrDefault(cell, 0L)),
                    Math.toIntExact(n))));
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
        && model.classOf(lower.getURI()).map((ModelClass c) -> c.isA(upper.getURI())).orElse(false);
  }
}
