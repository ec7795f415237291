package org.nbo.serve.page.links;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.Nbo;
import org.nbo.model.genome.Assemblies;
import org.nbo.ontology.Resources;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.WebJars;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.vocab.NboTerm;

/**
 * What was imaged, with what, of which sample, and what was sequenced: all links, or of a thing.
 */
final class LinksResource implements Resource {
  private static final long WAITS = 300;

  /** How links are made and served. */
  private static final String MAKE =
      """
      nbo link tracing.csv portal.json --image image.ome.xml --with loops.bedpe peaks.narrowPeak -o links.nq
      nbo lift tracing.csv --image image.ome.xml -o tracing.nq
      nbo serve tracing.nq portal.json image.ome.xml loops.bedpe peaks.narrowPeak links.nq
      nbo load --store facility links.nq""";

  private final Nbo nbo;
  private final Holdings holdings;
  private final Pages pages;
  private final Labels labels;

  LinksResource(Nbo nbo, Holdings holdings, Pages pages, Labels labels) {
    this.nbo = nbo;
    this.holdings = holdings;
    this.pages = pages;
    this.labels = labels;
  }

  /**
   * What the page shows.
   *
   * @param about the thing whose links these are; null where these are of all
   * @param absent whether nbo link wrote none
   * @param links how many it wrote, or an empty text
   * @param script address of what draws graphs
   */
  private record Shown(
      Tie.Thing about,
      List<Tie> ties,
      boolean absent,
      String links,
      boolean more,
      String drawings,
      boolean unplaced,
      List<Sign> kinds,
      String make,
      String script) {}

  /**
   * A kind of things in the legend.
   *
   * @param key for styles
   * @param label for people
   */
  private record Sign(String key, String label) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    Optional<String> about = exchange.parameter("about");
    Pages spoken = pages.in(exchange);
    String links =
        holdings
            .census()
            .within(WAITS)
            .map(census -> census.of(NboTerm.NS + "Link"))
            .filter(count -> count > 0)
            .map(spoken::number)
            .orElse("");
    exchange.send(
        holdings.read(
            data -> page(spoken, about.map(NodeFactory::createURI).orElse(null), links, data)));
  }

  private Document page(Pages spoken, Node about, String links, Graph data) {
    if (about != null
        && !data.contains(about, Node.ANY, Node.ANY)
        && !data.contains(Node.ANY, Node.ANY, about)) {
      throw new Refusal(404, "nothing is known here about this IRI");
    }
    TieReader reader =
        new TieReader(holdings.data(), holdings.united(), nbo.ontology().graph(), labels);
    Collection<TieReader.Found> found = about == null ? reader.all() : reader.around(about);
    Map<TieReader.Found, SortedMap<String, String>> files =
        new TieFiles(holdings.data(), reader.queries()).of(found);
    TieNames names = new TieNames(spoken, nbo.model(), labels, data);
    List<Tie> ties =
        found.stream()
            .map(tie -> tie(spoken, tie, files.get(tie), names))
            .sorted(
                Comparator.comparing((Tie tie) -> tie.from().kind())
                    .thenComparing(tie -> tie.from().name())
                    .thenComparing(Tie::relation)
                    .thenComparing(tie -> tie.to().name())
                    .thenComparing(Tie::evidence))
            .toList();
    Assemblies assemblies = Assemblies.of(Resources.bundled(), nbo.ontology().graph());
    String drawings = new TieDrawings(assemblies).of(found, files, reader.queries());
    Tie.Thing thing = about == null ? null : names.of(about, "", Tie.Kind.EXPERIMENT);
    return spoken.page(
        "links/links",
        thing == null ? spoken.say("Links") : spoken.say("Links of {0}", thing.name()),
        new Shown(
            thing,
            ties,
            found.stream().noneMatch(tie -> tie.link() != null),
            links,
            reader.more(),
            drawings,
            drawings.isEmpty() && found.stream().anyMatch(tie -> !tie.kind().isEmpty()),
            Stream.of(Tie.Kind.values())
                .map(kind -> new Sign(kind.key(), spoken.say(kind.label())))
                .toList(),
            MAKE,
            WebJars.graphScript()));
  }

  private static Tie tie(
      Pages spoken, TieReader.Found tie, SortedMap<String, String> files, TieNames names) {
    return new Tie(
        names.of(tie.from(), "", tie.fromKind()),
        names.of(tie.to(), tie.kind(), tie.toKind()),
        tie.link() == null ? spoken.say(tie.relation()) : tie.relation(),
        tie.strength(),
        tie.evidence(),
        files.values().stream().distinct().sorted().toList());
  }
}
