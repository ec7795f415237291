package org.nbo.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.finding.Duty;
import org.nbo.model.Alignment;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Queries;

/**
 * Runs {@code queries/derive/} over an ontology: shapes, OWL restrictions, the JSON-LD context. The
 * queries hold the rules; what is here puts their answers into files.
 */
public final class Derivation {
  private static final String FOLDER = "derive/";
  private static final List<String> TIER_QUERIES =
      List.of("shapes.rq", "choices.rq", "choice-lists.rq", "choices-in-time.rq");
  private static final List<String> VALUE_QUERIES =
      List.of(
          "values.rq",
          "value-unions.rq",
          "value-classes.rq",
          "value-bounds.rq",
          "value-counts.rq",
          "value-wordings.rq",
          "value-units.rq");
  private static final List<String> AXIOM_QUERIES =
      List.of(
          "axioms-count.rq",
          "axioms-values.rq",
          "axioms-bounds.rq",
          "axioms-ranges.rq",
          "axioms-domains.rq",
          "axioms-wordings.rq");

  private static final List<String> PROFILE_QUERIES = List.of("profiles.rq");

  private final Ontology ontology;

  public Derivation(Ontology ontology) {
    this.ontology = ontology;
  }

  /** What each tier, level and extension asks for, all in one graph. */
  public Graph tierShapes() {
    return construct(TIER_QUERIES);
  }

  /** What some cells of the matrix ask for. */
  public Graph tierShapes(Collection<Duty> cells) {
    return new ShapeFiles(Model.of(ontology).extensions(), tierShapes()).of(cells);
  }

  /** What holds for a value at every tier. */
  public Graph valueShapes() {
    return construct(VALUE_QUERIES);
  }

  /** The OWL restrictions that follow from the fields. */
  public Graph axioms() {
    return construct(AXIOM_QUERIES);
  }

  /** The JSON-LD context. */
  public byte[] context() {
    return new ContextFile(rows("context.rq", DatasetGraphFactory.wrap(ontology.graph()))).bytes();
  }

  /** All derived files by their path in the project, with their content. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Model model = Model.of(ontology);
    files.putAll(new ShapeFiles(model.extensions(), tierShapes()).files());
    files.put("shapes/values.ttl", TurtleFile.values(valueShapes()));
    files.put("shapes/profiles.ttl", TurtleFile.profiles(construct(PROFILE_QUERIES)));
    files.put("ontology/axioms.ttl", TurtleFile.axioms(axioms()));
    files.put("ontology/context.jsonld", context());
    for (String name : Alignment.names(ontology.resources())) {
      Alignment alignment = Alignment.load(ontology.resources(), model, name).orElseThrow();
      files.put("ontology/alignment/" + name + ".sssom.tsv", mappings(alignment));
    }
    return files;
  }

  private byte[] mappings(Alignment alignment) {
    DatasetGraph both = DatasetGraphFactory.create();
    both.addGraph(NodeFactory.createURI(SpecificationTables.NS + "alignment"), alignment.graph());
    both.addGraph(NodeFactory.createURI(SpecificationTables.NS + "ontology"), ontology.graph());
    return new SssomFile(
            SssomFile.Header.of(alignment), alignment.graph().getPrefixMapping().getNsPrefixMap())
        .bytes(rows("sssom.rq", both));
  }

  private Graph construct(List<String> queries) {
    Graph result = GraphFactory.createDefaultGraph();
    for (String name : queries) {
      Queries.construct(ontology.queries().load(FOLDER + name), ontology.graph(), result);
    }
    return result;
  }

  private List<Map<String, String>> rows(String name, DatasetGraph from) {
    try (QueryExec run =
        QueryExec.dataset(from).query(ontology.queries().load(FOLDER + name)).build()) {
      RowSet answers = run.select();
      List<Map<String, String>> rows = new ArrayList<>();
      answers.forEachRemaining(
          binding -> {
            Map<String, String> row = new TreeMap<>();
            binding.forEach(
                (variable, node) ->
                    row.put(
                        variable.getVarName(),
                        node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()));
            rows.add(row);
          });
      return rows;
    }
  }
}
