package org.nbo.serve.page.home;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.nbo.Nbo;
import org.nbo.finding.Axes;
import org.nbo.model.ModelClass;
import org.nbo.ontology.Terms;
import org.nbo.serve.data.Census;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.assess.AssessPages;
import org.nbo.serve.page.assess.Download;
import org.nbo.serve.page.assess.Profiles;
import org.nbo.serve.page.browse.BrowsePages;
import org.nbo.serve.page.things.ThingPages;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Resource;

/** The first page: what is here, and ways to it. */
final class HomeResource implements Resource {
  private static final long WAITS = 300;
  private static final long MEGABYTE = 1_000_000;

  private final Nbo nbo;
  private final Profiles profiles;
  private final Holdings holdings;
  private final BrowsePages lists;
  private final Pages pages;
  private final Labels labels;
  private final boolean writable;

  HomeResource(
      Nbo nbo,
      Holdings holdings,
      Profiles profiles,
      BrowsePages lists,
      Pages pages,
      Labels labels,
      boolean writable) {
    this.nbo = nbo;
    this.profiles = profiles;
    this.holdings = holdings;
    this.lists = lists;
    this.pages = pages;
    this.labels = labels;
    this.writable = writable;
  }

  /** A class with how many things it has. */
  private record Kind(String type, String label, String href, String count, long number) {}

  /** What the page shows. */
  private record Home(
      boolean counted,
      String statements,
      String graphs,
      List<Kind> records,
      List<Kind> others,
      boolean writable,
      List<Extension> extensions,
      List<String> profiles,
      List<Download> downloads,
      long mostMegabytes) {}

  /**
   * An extension that can be asked for.
   *
   * @param core whether it is the one that all build on
   */
  private record Extension(String name, boolean core) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    Optional<Census> census = holdings.census().within(WAITS);
    lists.begin(); // whoever comes here is likely to look at lists next
    Set<String> records = nbo.recordClasses();
    Pages spoken = pages.in(exchange);
    List<Kind> kinds = census.map(known -> kinds(spoken, known)).orElse(List.of());
    exchange.send(
        spoken.page(
            "home/home",
            spoken.say("Microscopy metadata"),
            new Home(
                census.isPresent(),
                census.map(c -> spoken.number(c.statements())).orElse(""),
                census.map(c -> spoken.number(c.graphs())).orElse(""),
                kinds.stream().filter(kind -> records.contains(kind.type())).toList(),
                kinds.stream().filter(kind -> !records.contains(kind.type())).toList(),
                writable,
                nbo.extensions().stream()
                    .map(name -> new Extension(name, Axes.tier(1).extensions().contains(name)))
                    .toList(),
                profiles.names(),
                AssessPages.downloads(spoken),
                exchange.limits().uploadBytes() / MEGABYTE)));
  }

  /**
   * The classes of the model that have things here; those of its own terms are explained elsewhere.
   */
  private List<Kind> kinds(Pages spoken, Census census) {
    Graph ontology = nbo.ontology().graph();
    return nbo.model().classes().stream()
        .map(ModelClass::iri)
        .distinct()
        .map(type -> kind(spoken, type, census.of(type) - own(ontology, type), ontology))
        .filter(kind -> kind.number() > 0)
        .sorted(
            Comparator.comparingLong(Kind::number)
                .reversed()
                .thenComparing(Kind::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Kind kind(Pages spoken, String type, long count, Graph ontology) {
    return new Kind(
        type,
        labels.of(Terms.uri(type), ontology),
        ThingPages.ofClass(type),
        spoken.number(count),
        count);
  }

  private static long own(Graph ontology, String type) {
    return Iter.count(ontology.find(Node.ANY, RDF.type.asNode(), Terms.uri(type)));
  }
}
