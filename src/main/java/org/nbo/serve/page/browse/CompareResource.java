package org.nbo.serve.page.browse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.Described;
import org.nbo.Nbo;
import org.nbo.finding.Abreast;
import org.nbo.serve.data.Entry;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.data.Register;
import org.nbo.serve.page.Address;
import org.nbo.serve.page.Links;
import org.nbo.serve.page.Pages;
import org.nbo.serve.sparql.TimedGraph;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/** Two things side by side, such as two microscopes or two states of one; what differs first. */
final class CompareResource implements Resource {
  static final String PATH = "/compare";
  private static final String IRI = "iri";
  private static final int MOST_CHOICES = 200;

  private final Nbo nbo;
  private final Shown shown;
  private final Holdings holdings;
  private final Pages pages;
  private final Surroundings surroundings;

  CompareResource(Nbo nbo, Shown shown, Holdings holdings, Pages pages) {
    this.nbo = nbo;
    this.shown = shown;
    this.holdings = holdings;
    this.pages = pages;
    this.surroundings = new Surroundings(nbo.model(), nbo.recordClasses());
  }

  /** Where two are compared. */
  static String address(String one, String other) {
    return Address.of(PATH).and(IRI, one).and(IRI, other).href();
  }

  /** What the page shows. */
  private record Compared(
      Side left,
      Side right,
      String swapped,
      List<Abreast> differing,
      List<Abreast> same,
      String kinds,
      String equals) {}

  /** One of the two. */
  private record Side(String name, String when, String href, String history) {}

  /** What the page shows where not two are chosen. */
  private record Choosing(List<Choice> choices, String list) {}

  /** What can be compared. */
  private record Choice(String iri, String name, boolean chosen) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    Pages in = pages.in(exchange);
    Address address = Address.of(exchange);
    List<String> asked = address.all(IRI);
    Optional<Register> known = shown.withHistory();
    if (known.isEmpty()) {
      in.answerLater(exchange);
      return;
    }
    Register register = known.get();
    if (asked.size() != 2) {
      exchange.send(in.page("browse/choose", in.say("Compare two"), choosing(register, asked)));
      return;
    }
    exchange.send(
        in.page(
            "browse/compare",
            in.say("Side by side"),
            holdings.read(
                data ->
                    compared(
                        asked.get(0),
                        asked.get(1),
                        new TimedGraph(data, exchange.limits()),
                        register,
                        in))));
  }

  private static Choosing choosing(Register register, List<String> asked) {
    return new Choosing(
        register.entries().stream()
            .limit(MOST_CHOICES)
            .map(e -> new Choice(e.iri(), e.called(), asked.contains(e.iri())))
            .toList(),
        BrowseResource.FOLDER + register.shelf().name());
  }

  private Compared compared(String one, String other, Graph data, Register register, Pages in) {
    List<Abreast> all = nbo.abreast(described(one, data), one, described(other, data), other);
    List<Abreast> differing = all.stream().filter(a -> !a.same()).toList();
    List<Abreast> same = all.stream().filter(Abreast::same).toList();
    return new Compared(
        side(one, register),
        side(other, register),
        address(other, one),
        differing,
        same,
        in.number(differing.size()),
        in.number(same.size()));
  }

  private Described described(String iri, Graph data) {
    Node thing = NodeFactory.createURI(iri);
    Graph around = surroundings.of(thing, data);
    if (around.isEmpty()) {
      throw new Refusal(404, "nothing is known here about " + iri);
    }
    return nbo.described(iri, around);
  }

  private static Side side(String iri, Register register) {
    Optional<Entry> entry = register.entry(iri);
    String when =
        entry.stream()
            .flatMap(e -> e.states().stream())
            .filter(state -> state.iri().equals(iri))
            .map(Entry.State::moment)
            .findFirst()
            .orElse("");
    return new Side(
        entry.map(Entry::called).orElse(iri),
        when,
        Links.about(iri),
        entry.isPresent() ? HistoryResource.address(iri) : "");
  }
}
