package org.nbo.export.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.nbo.ontology.Ontology;

/** What the JSON-LD context calls terms, by the query that the context is made with. */
final class JsonLdKeys {
  private static final String QUERY = "derive/context.rq";

  private final Map<Node, String> keys = new HashMap<>();

  JsonLdKeys(Ontology ontology) {
    try (QueryExec run =
        QueryExec.graph(ontology.graph()).query(ontology.queries().load(QUERY)).build()) {
      run.select()
          .forEachRemaining(
              row -> keys.put(row.get("iri"), row.get("term").getLiteralLexicalForm()));
    }
  }

  Optional<String> of(Node term) {
    return Optional.ofNullable(keys.get(term));
  }
}
