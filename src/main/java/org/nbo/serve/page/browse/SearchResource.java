package org.nbo.serve.page.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nbo.query.Shelf;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.Address;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.Paging;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/** The form to search by any field; leads to the list of what was found. */
final class SearchResource implements Resource {
  private static final String PATH = "/search";
  private static final String LIST = "list";
  private static final String GO = "go";
  private static final long WAITS = 2_000;

  private final Shown shown;
  private final Holdings holdings;
  private final List<Shelf> shelves;
  private final Pages pages;

  SearchResource(Shown shown, Holdings holdings, List<Shelf> shelves, Pages pages) {
    this.shown = shown;
    this.holdings = holdings;
    this.shelves = shelves;
    this.pages = pages;
  }

  /** Where one can add a condition to what a list shows. */
  static String address(Shelf shelf, Address listed) {
    return new Address(PATH, listed.without(Paging.FROM, LIST).parameters())
        .with(LIST, shelf.name())
        .href();
  }

  /** What the page shows. */
  private record Form(
      String problem,
      List<Kind> lists,
      List<Line> lines,
      List<String> fields,
      List<Address.Parameter> kept) {}

  /** A list in which one can search. */
  private record Kind(String name, String title, boolean chosen) {}

  /** A line of the form. */
  private record Line(int number, String field, List<Comparison> comparisons, String value) {}

  /** A way to compare. */
  private record Comparison(String word, String words, boolean chosen) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    Address address = Address.of(exchange);
    String problem = "";
    if (address.first(GO).isPresent()) {
      try {
        shown.conditions().of(address);
        String list = list(address);
        exchange.seeOther(
            new Address(
                    BrowseResource.FOLDER + list,
                    address.without(LIST, GO, Paging.FROM).parameters())
                .href());
        return;
      } catch (Refusal e) {
        problem = e.getMessage();
      }
    }
    Pages in = pages.in(exchange);
    exchange.send(
        in.page("browse/search", in.say("Search by any field"), form(address, problem, in)));
  }

  private String list(Address address) {
    String asked = address.first(LIST).orElse(shelves.get(0).name());
    return shelves.stream()
        .map(Shelf::name)
        .filter(asked::equals)
        .findFirst()
        .orElseThrow(() -> new Refusal(400, "there is no list '" + asked + "'"));
  }

  private Form form(Address address, String problem, Pages in) {
    List<Line> lines = new ArrayList<>();
    List<String> own = new ArrayList<>(List.of(LIST, GO));
    for (int number = 1; number <= Conditions.MOST; number++) {
      lines.add(line(number, address, in));
      own.add(Condition.FIELD + number);
      own.add(Condition.COMPARES + number);
      own.add(Condition.VALUE + number);
    }
    String list = address.first(LIST).orElse("");
    return new Form(
        problem,
        shelves.stream()
            .map(shelf -> new Kind(shelf.name(), in.say(shelf.title()), shelf.name().equals(list)))
            .toList(),
        lines,
        holdings.census().within(WAITS).map(shown.conditions()::labels).orElse(List.of()),
        address.without(own.toArray(String[]::new)).parameters());
  }

  private static Line line(int number, Address address, Pages in) {
    String chosen = address.first(Condition.COMPARES + number).orElse(Condition.Is.LEAST.word());
    return new Line(
        number,
        address.first(Condition.FIELD + number).orElse(""),
        Arrays.stream(Condition.Is.values())
            .map(is -> new Comparison(is.word(), in.say(is.words()), is.word().equals(chosen)))
            .toList(),
        address.first(Condition.VALUE + number).orElse(""));
  }
}
