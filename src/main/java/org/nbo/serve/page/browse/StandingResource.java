package org.nbo.serve.page.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.jena.system.Txn;
import org.nbo.Nbo;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;
import org.nbo.finding.Table;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.data.Kept;
import org.nbo.serve.page.Address;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Links;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.Paging;
import org.nbo.serve.page.Tabular;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/** How all that is here stands: tables of tiers met, of what is missing most, by month. */
final class StandingResource implements Resource {
  private static final String PATH = "/standing";
  private static final String TABLE = "table";
  private static final long WAITS = 5_000;
  private static final int SOME = 8;
  private static final int TIERS = 3;

  private final Nbo nbo;
  private final Holdings holdings;
  private final Pages pages;
  private final Map<String, Kept<List<Table>>> kept = new ConcurrentHashMap<>();

  StandingResource(Nbo nbo, Holdings holdings, Pages pages) {
    this.nbo = nbo;
    this.holdings = holdings;
    this.pages = pages;
  }

  /** What the page shows. */
  private record Standing(
      boolean assessed,
      List<Choice> tiers,
      boolean everything,
      TrendChart chart,
      List<Shown> tables) {}

  /** What can be chosen. */
  private record Choice(String value, boolean chosen) {}

  /** A table, or the beginning of one. */
  private record Shown(
      String name,
      String title,
      List<Sorting> columns,
      List<Row> rows,
      String whole,
      String all,
      String csv,
      Paging paging) {}

  /** A row. */
  private record Row(List<Cell> cells) {}

  /** A cell. */
  private record Cell(String label, String text, String href, String title, boolean number) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    Pages in = pages.in(exchange);
    int tier = exchange.number("tier", 1);
    if (tier < 1 || tier > TIERS) {
      throw new Refusal(400, "the parameter tier goes from 1 to " + TIERS);
    }
    boolean everything = exchange.parameter("level").filter("all"::equals).isPresent();
    Axes tiers = Axes.tier(tier);
    Axes axes = everything ? tiers.level(RequirementLevel.SHOULD) : tiers;
    Optional<List<Table>> made =
        kept.computeIfAbsent(tier + " " + everything, k -> new Kept<>(holdings, () -> tables(axes)))
            .within(WAITS);
    if (made.isEmpty()) {
      in.answerLater(exchange);
      return;
    }
    Address address = Address.of(exchange);
    Optional<Table> one =
        address
            .first(TABLE)
            .map(
                name ->
                    made.get().stream()
                        .filter(table -> table.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(404, "there is no such table")));
    if (one.isPresent() && Tabular.isWanted(exchange)) {
      Tabular.send(one.get(), exchange);
      return;
    }
    int from = exchange.number(Paging.FROM, 0);
    List<Shown> tables =
        one.map(table -> List.of(whole(table, address, from, in)))
            .orElseGet(() -> made.get().stream().map(t -> beginning(t, address, in)).toList());
    exchange.send(
        in.page(
            "browse/standing",
            in.say("How all images stand"),
            new Standing(
                made.get().stream().anyMatch(table -> !table.rows().isEmpty()),
                IntStream.rangeClosed(1, TIERS)
                    .mapToObj(t -> new Choice(Integer.toString(t), t == tier))
                    .toList(),
                everything,
                one.isPresent() ? null : TrendChart.of(made.get(), in),
                tables)));
  }

  private List<Table> tables(Axes axes) {
    return Txn.calculateRead(holdings.data(), () -> nbo.standing(holdings.united(), axes));
  }

  private static Shown beginning(Table table, Address address, Pages in) {
    Address own = address.without(Paging.FROM, Sorting.SORT).with(TABLE, table.name());
    List<List<String>> rows = table.rows();
    return new Shown(
        table.name(),
        in.say(table.title()),
        heads(table, own, in),
        rows.stream().limit(SOME).map(row -> row(table, row, in)).toList(),
        rows.size() > SOME ? own.href() : "",
        in.number(rows.size()),
        Tabular.address(own),
        null);
  }

  private static Shown whole(Table table, Address address, int from, Pages in) {
    String by = address.first(Sorting.SORT).orElse("");
    List<List<String>> rows = new ArrayList<>(table.rows());
    for (int i = 0; i < table.columns().size(); i++) {
      Table.Column column = table.columns().get(i);
      if (column.name().equals(Sorting.name(by))) {
        Comparator<String> order =
            column.isNumber() ? Comparator.comparing(Long::valueOf) : Comparator.naturalOrder();
        int index = i;
        Comparator<List<String>> byColumn = Comparator.comparing(row -> row.get(index), order);
        rows.sort(Sorting.isDownwards(by) ? byColumn.reversed() : byColumn);
      }
    }
    return new Shown(
        table.name(),
        in.say(table.title()),
        heads(table, address, in),
        Paging.part(rows, from).stream().map(row -> row(table, row, in)).toList(),
        "",
        in.number(rows.size()),
        Tabular.address(address),
        Paging.of(rows.size(), from, address, in));
  }

  private static List<Sorting> heads(Table table, Address address, Pages in) {
    return table.columns().stream()
        .map(c -> Sorting.of(c.name(), in.say(c.label()), c.isNumber(), address))
        .toList();
  }

  private static Row row(Table table, List<String> row, Pages in) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Table.Column column = table.columns().get(i);
      String text = row.get(i);
      boolean isIri = text.startsWith("urn:") || text.startsWith("https://");
      String label = in.say(column.label());
      cells.add(
          isIri
              ? new Cell(label, Labels.ending(text), Links.about(text), text, false)
              : new Cell(label, text, "", "", column.isNumber()));
    }
    return new Row(cells);
  }
}
