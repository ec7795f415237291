import java.nio.file.Path;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.nbo.*;
import org.nbo.finding.*;

/** Asks an image and its microscope, as one graph, for an inventory in the terms of schema.org. */
final class ConstructOverAssessment {
  private static final String INVENTORY =
      """
      PREFIX nbo: <https://w3id.org/4dn-bina-ome/>
      PREFIX schema: <http://schema.org/>
      CONSTRUCT {
        ?part a schema:Product ; schema:manufacturer ?maker ; schema:mpn ?number .
      } WHERE {
        ?part nbo:manufacturer ?maker .
        OPTIONAL { ?part nbo:catalogNumber ?number }
      }
      """;

  public static void main(String[] arguments) {
    Nbo nbo = Nbo.bundled();
    Axes axes = Axes.tier(2).extension("core", "basic").level(RequirementLevel.SHOULD);
    Source microscope = Source.of(Path.of(arguments[1]));
    Assessed assessed = nbo.assessing(axes, microscope).assess(Source.of(Path.of(arguments[0])));
    Model all = ModelFactory.createModelForGraph(assessed.graph());
    try (QueryExecution run = QueryExecution.model(all).query(INVENTORY).build()) {
      Model inventory = run.execConstruct();
      inventory.setNsPrefixes(nbo.prefixes());
      RDFDataMgr.write(System.out, inventory, Lang.TURTLE);
    }
  }
}
