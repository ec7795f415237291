package org.nbo.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;

/** The project's SPARQL queries, by their path below {@code queries/}. */
public record Queries(Resources resources) {
  private static final String FOLDER = "queries/";

  /** A query, for example {@code derive/shapes.rq}. */
  public Query load(String path) {
    return QueryFactory.create(text(path));
  }

  /** The queries of a folder in the order that its {@code order.txt} states. */
  public List<Query> series(String folder) {
    return names(folder).stream().map(name -> load(folder + name)).toList();
  }

  /** The same, each planned when it is first run, by what an earlier run found. */
  public List<Asked> asked(String folder) {
    KeptQueries kept =
        new KeptQueries(resources.kept(), (FOLDER + folder).replace('/', '-') + "all");
    List<Asked> asked =
        names(folder).stream().map(name -> kept.asked(text(folder + name))).toList();
    kept.keep();
    return asked;
  }

  /** The files of these queries. */
  public List<String> names(String folder) {
    return text(folder + "order.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** Adds what a CONSTRUCT query finds in a graph to another one. */
  public static void construct(Query query, Graph from, Graph into) {
    try (QueryExec run = QueryExec.graph(from).query(query).build()) {
      run.construct(into);
    }
  }

  /** The text of a file beside the queries. */
  public String text(String path) {
    try (InputStream in = resources.open(FOLDER + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
