package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.vocab.NboTerm;

/** An example of a property is a value that the property may have. */
class ExamplesFitTest {
  private static final Graph ONTOLOGY = ontology();

  @Test
  void everyExampleFits() {
    Examples examples = new Examples(ONTOLOGY);
    assertThat(examples.count()).isGreaterThan(400);
    assertThat(examples.misfits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lensNA, wide, double",
    "sizeX, 2.5, integer",
    "sizeX, 0, minInclusive",
    "transmittance, 1.5, maxInclusive",
    "temperature, -300, CelsiusTemperatureOrWords",
    "temperature, lukewarm, TemperatureInCelsiusOrWords",
    "immersionType, Beer, ImmersionType",
    "acquisitionDate, yesterday, dateTime",
    "correctionCollar, maybe, boolean",
    "refractiveIndex, 5.2, IndexOfRefraction"
  })
  void anExampleThatDoesNotFitIsFound(String property, String example, String reason) {
    assertThat(new Examples(with(property, example)).misfits())
        .anySatisfy(
            misfit -> assertThat(misfit).startsWith(property + " \"" + example).contains(reason));
  }

  @ParameterizedTest
  @CsvSource({"temperature, Room Temperature", "immersionType, Mineral Oil"})
  void anExampleThatFitsIsLeftAlone(String property, String example) {
    assertThat(new Examples(with(property, example)).misfits())
        .noneSatisfy(misfit -> assertThat(misfit).contains(example));
  }

  /** The ontology with one more example. */
  private static Graph with(String property, String example) {
    Graph more = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(more, ONTOLOGY);
    more.add(
        NodeFactory.createURI(NboTerm.NS + property),
        SKOS.example.asNode(),
        NodeFactory.createLiteralString(example));
    return more;
  }

  /** The modules, with the restrictions that follow from the fields. */
  private static Graph ontology() {
    Graph all = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(all, Ontology.load().graph());
    RDFDataMgr.read(all, Path.of("ontology/axioms.ttl").toUri().toString());
    return all;
  }
}
