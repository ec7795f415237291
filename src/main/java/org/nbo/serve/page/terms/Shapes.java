package org.nbo.serve.page.terms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.Nbo;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Prefixes;
import org.nbo.serve.page.AxesOf;
import org.nbo.serve.page.Pages;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Syntax;

/** The shapes of a tier, level and extensions, or all of them. */
final class Shapes implements Resource {
  private final Nbo nbo;
  private final Pages pages;
  private final Map<String, Document> made = new ConcurrentHashMap<>();

  Shapes(Nbo nbo, Pages pages) {
    this.nbo = nbo;
    this.pages = pages;
  }

  static Axes everything(Nbo nbo) {
    return new Axes(Axes.TIERS, RequirementLevel.SHOULD, nbo.extensions());
  }

  /** What the page shows. */
  private record Shown(List<String> extensions, String turtle) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    Axes axes = AxesOf.parameters(exchange::parameter, nbo, everything(nbo));
    Syntax syntax =
        Syntax.wanted(
            exchange, Syntax.TURTLE, Syntax.HTML, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES);
    if (syntax != Syntax.HTML) {
      exchange.send(written(axes, syntax));
      return;
    }
    String turtle = new String(written(axes, Syntax.TURTLE).content(), StandardCharsets.UTF_8);
    Pages spoken = pages.in(exchange);
    exchange.send(
        spoken.page("terms/shapes", spoken.say("Shapes"), new Shown(nbo.extensions(), turtle)));
  }

  private Document written(Axes axes, Syntax syntax) {
    return made.computeIfAbsent(axes + " " + syntax, key -> write(axes, syntax));
  }

  private Document write(Axes axes, Syntax syntax) {
    Graph shapes = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(shapes, nbo.shapes(axes));
    shapes.getPrefixMapping().setNsPrefixes(Prefixes.WITH_SHAPES);
    return syntax.write(shapes);
  }
}
