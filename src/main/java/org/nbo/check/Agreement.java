package org.nbo.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Beside;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Compares what the groups of an OME-Zarr say of its images with what the document in it says. The
 * queries beside this class name the fields.
 */
public final class Agreement {
  /** The family of rules: one for pixels, channels and plates each. */
  public static final Rule RULE = new Rule(FindingKind.CONFLICT, Severity.VIOLATION, "zarr");

  private static final Node DOCUMENT = NodeFactory.createURI("urn:x-nbo:document");
  private static final Node GROUPS = NodeFactory.createURI("urn:x-nbo:groups");
  private static final List<String> PARTS = List.of("pixels", "channels", "plates");

  private final Model model;

  public Agreement(Model model) {
    this.model = model;
  }

  /**
   * Where they differ.
   *
   * @param document what OME-XML says
   * @param groups what the groups say
   * @param place the groups' file, for people
   */
  public List<Finding> differences(Graph document, Graph groups, String place) {
    DatasetGraph both = DatasetGraphFactory.createGeneral();
    both.addGraph(DOCUMENT, document);
    both.addGraph(GROUPS, groups);
    List<Finding> findings = new ArrayList<>();
    for (String part : PARTS) {
      try (QueryExec run =
          QueryExec.dataset(both)
              .query(QueryFactory.create(Beside.text(Agreement.class, "zarr-" + part + ".rq")))
              .build()) {
        run.select()
            .forEachRemaining(row -> findings.add(finding(part, row, new Terms(document), place)));
      }
    }
    return findings;
  }

  private Finding finding(String part, Binding row, Terms document, String place) {
    Node thing = row.get("thing");
    String property = row.get("property").getURI();
    String one = row.get("one").getLiteralLexicalForm();
    String other = row.get("other").getLiteralLexicalForm();
    String component =
        model.classesOf(document.graph(), thing).stream()
            .map(ModelClass::label)
            .sorted()
            .findFirst()
            .orElse("thing");
    String field = NboTerm.localName(property);
    String label =
        model.classes().stream()
            .flatMap(type -> type.field(property).stream())
            .map(f -> f.property().label())
            .findFirst()
            .orElse(field);
    return differs(part, Thing.of(thing.toString(), component, 0), field, label, one, place, other);
  }

  /**
   * That something beside a document says something else.
   *
   * @param label of the field, for people
   * @param one what the document says
   * @param place what says something else
   * @param other what that says
   */
  static Finding differs(
      String part,
      Thing thing,
      String field,
      String label,
      String one,
      String place,
      String other) {
    return Finding.of(
            RULE.about(part),
            thing,
            FieldName.of(field),
            "The OME-XML says of "
                + label
                + ": "
                + one
                + "; "
                + place
                + " says: "
                + other
                + ". Find out which is right, and write the other anew.")
        .found(other);
  }
}
