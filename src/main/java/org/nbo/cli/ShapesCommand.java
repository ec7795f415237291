package org.nbo.cli;

import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.Nbo;
import org.nbo.cli.output.Output;
import org.nbo.model.Prefixes;
import org.nbo.ontology.StableGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nbo shapes}: the SHACL shapes for some axes, for other validators. */
@Command(
    name = "shapes",
    description = "Write the SHACL shapes that a tier, level and extensions ask for.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ShapesCommand implements Callable<Integer> {
  @Mixin private SharedOptions shared;
  @Mixin private OutOption out;
  @Mixin private AxesOptions axesOptions;

  @Option(
      names = "--with-values",
      description = "Add what holds for values at every tier (validate with the ontology then).")
  private boolean withValues;

  @Override
  public Integer call() {
    Nbo nbo = axesOptions.with(shared.nbo());
    Graph shapes = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(shapes, nbo.shapes(axesOptions.axes(nbo)));
    if (withValues) {
      GraphUtil.addInto(shapes, nbo.valueShapes());
    }
    shapes.getPrefixMapping().setNsPrefixes(Prefixes.WITH_SHAPES);
    try (Output output = out.open()) {
      RDFDataMgr.write(output.stream(), StableGraph.of(shapes), RDFFormat.TURTLE_PRETTY);
      output.complete();
    }
    return 0;
  }
}
