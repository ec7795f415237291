package org.nbo.link;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.nbo.ontology.Queries;
import org.nbo.ontology.QueryHeader;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Finds links by what is said of samples and experiments: the queries of {@code
 * queries/link/rules/}. They see all as the default graph, each side as a graph of its own, and the
 * known cell lines.
 */
final class MetadataRules {
  private static final String FOLDER = "link/rules/";
  private static final String SIDE = "urn:link:side:";
  private static final Node IMAGING = Terms.uri(SIDE + "imaging");
  private static final Node GENOMIC = Terms.uri(SIDE + "genomic");
  private static final Node CELL_LINES = Terms.uri(SIDE + "cell-lines");
  private static final Node CONDITION = Terms.uri(NboTerm.NS + "sampleCondition");

  private final Queries queries;
  private final DatasetGraph data = DatasetGraphFactory.createGeneral();

  /**
   * @param imaging what the documents on this side say
   * @param genomic what those on the other side say
   * @param cellLines which identifiers mean the same cell line
   */
  MetadataRules(Queries queries, Graph imaging, Graph genomic, Graph cellLines) {
    this.queries = queries;
    Graph all = DatasetGraphFactory.createGeneral().getDefaultGraph();
    GraphUtil.addInto(all, imaging);
    GraphUtil.addInto(all, genomic);
    Identifiers identifiers = new Identifiers(queries.load(FOLDER + "identifiers.rq"), all);
    data.addGraph(IMAGING, identifiers.resolved(imaging));
    data.addGraph(GENOMIC, identifiers.resolved(genomic));
    data.addGraph(CELL_LINES, cellLines);
    GraphUtil.addInto(data.getDefaultGraph(), data.getGraph(IMAGING));
    GraphUtil.addInto(data.getDefaultGraph(), data.getGraph(GENOMIC));
  }

  /**
   * What a rule finds.
   *
   * @param relation its word
   * @param differing what only one of the samples was modified or treated with
   * @param alike what both were modified or treated with
   */
  record Found(
      Node imaging,
      Node genomic,
      String relation,
      String evidence,
      List<String> differing,
      List<String> alike) {}

  /** Runs the rules in their order. */
  void find(Consumer<Found> found) {
    for (String file : queries.names(FOLDER)) {
      String text = queries.text(FOLDER + file);
      Query query = QueryFactory.create(text);
      if (query.isConstructType()) {
        add(query);
      } else {
        String relation = QueryHeader.of(text, "Relation").orElseThrow();
        for (Binding row : rows(query)) {
          found.accept(found(row, relation));
        }
      }
    }
  }

  private void add(Query query) {
    List<Triple> made = new ArrayList<>();
    try (QueryExec run = QueryExec.dataset(data).query(query).build()) {
      run.constructTriples().forEachRemaining(made::add);
    }
    made.forEach(data.getDefaultGraph()::add);
  }

  private List<Binding> rows(Query query) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec run = QueryExec.dataset(data).query(query).build()) {
      run.select().forEachRemaining(rows::add);
    }
    return rows;
  }

  private Found found(Binding row, String relation) {
    Node imaging = row.get("imaging");
    Node genomic = row.get("genomic");
    TreeSet<String> ofImaging = conditions(imaging);
    TreeSet<String> ofGenomic = conditions(genomic);
    List<String> differing =
        Stream.concat(
                ofImaging.stream()
                    .filter(c -> !ofGenomic.contains(c))
                    .map(c -> "only the imaging sample: " + c),
                ofGenomic.stream()
                    .filter(c -> !ofImaging.contains(c))
                    .map(c -> "only the genomic sample: " + c))
            .toList();
    List<String> alike = ofImaging.stream().filter(ofGenomic::contains).toList();
    return new Found(
        imaging, genomic, relation, row.get("evidence").getLiteralLexicalForm(), differing, alike);
  }

  private TreeSet<String> conditions(Node thing) {
    return new Terms(data.getDefaultGraph())
        .texts(thing, CONDITION).stream().collect(Collectors.toCollection(TreeSet::new));
  }

  /** A thing that lies at a place, or labels it. */
  record Placed(Node thing, Node locus, String what) {}

  /** Those of one side that are no rows of a table. */
  List<Placed> placed(boolean imaging) {
    Node side = imaging ? IMAGING : GENOMIC;
    return rows(queries.load(FOLDER + "loci.rq")).stream()
        .filter(row -> data.contains(side, row.get("thing"), Node.ANY, Node.ANY))
        .map(
            row ->
                new Placed(
                    row.get("thing"), row.get("locus"), row.get("what").getLiteralLexicalForm()))
        .toList();
  }

  /** Whether both sides describe a thing, so that it is nothing to link with. */
  boolean isOnBothSides(Node thing) {
    return data.contains(IMAGING, thing, Node.ANY, Node.ANY)
        && data.contains(GENOMIC, thing, Node.ANY, Node.ANY);
  }
}
