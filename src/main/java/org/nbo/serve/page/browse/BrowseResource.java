package org.nbo.serve.page.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nbo.query.Aspect;
import org.nbo.query.Shelf;
import org.nbo.serve.data.Entry;
import org.nbo.serve.data.Register;
import org.nbo.serve.page.Address;
import org.nbo.serve.page.Labels;
import org.nbo.serve.page.Links;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.Paging;
import org.nbo.serve.page.Tabular;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/** Lists of things, to be narrowed down by filters, by what the things can do, by any field. */
final class BrowseResource implements Resource {
  static final String FOLDER = "/browse/";
  private static final String WORDS = "words";
  private static final int SOME = 8;
  private static final int MORE = 200;

  private final Shown shown;
  private final Pages pages;

  BrowseResource(Shown shown, Pages pages) {
    this.shown = shown;
    this.pages = pages;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Pages in = pages.in(exchange);
    String name = exchange.path().substring(FOLDER.length());
    Optional<Map<String, Register>> registers = shown.registers();
    if (registers.isEmpty()) {
      in.answerLater(exchange);
      return;
    }
    Register register = registers.get().get(name);
    if (register == null) {
      throw new Refusal(404, "there is no such list; /browse/images is one");
    }
    Address address = Address.of(exchange);
    Found found = find(register, address, exchange.limits());
    if (Tabular.isWanted(exchange)) {
      sendTable(register, found, exchange);
      return;
    }
    exchange.send(
        in.page(
            "browse/browse",
            in.say(register.shelf().title()),
            page(register, found, address, registers.get(), exchange.number(Paging.FROM, 0), in)));
  }

  /**
   * What there is of what was asked for.
   *
   * @param because by what entries were found, by their IRI
   */
  private record Found(
      List<Entry> entries,
      Map<String, Map<String, Integer>> counts,
      Map<String, String> because,
      List<Condition> conditions) {}

  private Found find(Register register, Address address, Limits limits) {
    Map<String, Set<String>> chosen = new LinkedHashMap<>();
    for (Aspect filter : register.shelf().shown(Aspect.Shown.FILTER)) {
      List<String> values = address.all(filter.name());
      if (!values.isEmpty()) {
        chosen.put(filter.name(), new LinkedHashSet<>(values));
      }
    }
    List<BitSet> within = new ArrayList<>();
    List<Condition> conditions = shown.conditions().of(address);
    conditions.forEach(condition -> within.add(shown.places(register, condition, limits)));
    Map<String, String> because = Map.of();
    Map<String, String> wanted = AbilityForm.values(register.shelf(), address);
    if (!wanted.isEmpty()) {
      because = shown.able(register, wanted, limits);
      BitSet able = new BitSet();
      because.keySet().forEach(iri -> register.place(iri).ifPresent(able::set));
      within.add(able);
    }
    Register.Found found =
        register.find(
            new Register.Selection(chosen, address.first(WORDS).orElse("").strip(), within));
    String by = address.first(Sorting.SORT).orElse("");
    List<Entry> entries =
        register.shelf().aspect(Sorting.name(by)).isPresent()
            ? register.sorted(found.entries(), Sorting.name(by), Sorting.isDownwards(by))
            : found.entries();
    return new Found(entries, found.counts(), because, conditions);
  }

  private Browsed page(
      Register register,
      Found found,
      Address address,
      Map<String, Register> all,
      int from,
      Pages in) {
    Shelf shelf = register.shelf();
    List<Aspect> columns =
        shelf.shown(Aspect.Shown.COLUMN).stream().filter(c -> register.says(c.name())).toList();
    List<Browsed.Chip> chips = chips(shelf, found, address, in);
    return new Browsed(
        all.values().stream()
            .map(
                r ->
                    new Browsed.Tab(
                        in.say(r.shelf().title()),
                        FOLDER + r.shelf().name(),
                        in.number(r.size()),
                        r == register))
            .toList(),
        in.say(shelf.notes()),
        in.number(found.entries().size()),
        in.number(register.size()),
        found.entries().size() < register.size(),
        chips,
        chips.isEmpty() ? "" : address.path(),
        address.first(WORDS).orElse(""),
        address.without(WORDS, Paging.FROM).parameters(),
        shelf.shown(Aspect.Shown.FILTER).stream()
            .map(filter -> filter(filter, found.counts().get(filter.name()), address, in))
            .filter(filter -> !filter.some().isEmpty())
            .toList(),
        AbilityForm.of(register, address, in),
        SearchResource.address(shelf, address),
        !shelf.events().isEmpty() && register.size() > 1,
        columns.stream()
            .map(c -> Sorting.of(c.name(), in.say(c.label()), register.isNumber(c.name()), address))
            .toList(),
        Paging.part(found.entries(), from).stream()
            .map(entry -> row(entry, register, columns, found, all, in))
            .toList(),
        Paging.of(found.entries().size(), from, address, in),
        Tabular.address(address));
  }

  private List<Browsed.Chip> chips(Shelf shelf, Found found, Address address, Pages in) {
    List<Browsed.Chip> chips = new ArrayList<>();
    Address start = address.without(Paging.FROM);
    for (Address.Parameter parameter : start.parameters()) {
      Optional<Aspect> filter =
          shelf.aspect(parameter.name()).filter(a -> a.is(Aspect.Shown.FILTER));
      if (filter.isPresent()) {
        chips.add(
            new Browsed.Chip(
                in.say(filter.get().label()), parameter.value(), start.without(parameter).href()));
      } else if (parameter.name().equals(WORDS)) {
        chips.add(new Browsed.Chip(in.say("name"), parameter.value(), start.without(WORDS).href()));
      }
    }
    AbilityForm.chips(shelf, start, chips, in);
    found.conditions().forEach(c -> chips.add(c.chip(start, in)));
    return chips;
  }

  private static Browsed.Filter filter(
      Aspect filter, Map<String, Integer> counts, Address address, Pages in) {
    Address start = address.without(Paging.FROM);
    Set<String> values = new LinkedHashSet<>(address.all(filter.name()));
    List<Browsed.Option> options = new ArrayList<>();
    values.forEach(
        value ->
            options.add(
                new Browsed.Option(
                    value,
                    in.number(counts.getOrDefault(value, 0)),
                    start.without(new Address.Parameter(filter.name(), value)).href(),
                    true)));
    counts.forEach(
        (value, count) -> {
          if (!values.contains(value) && options.size() < MORE) {
            options.add(
                new Browsed.Option(
                    value, in.number(count), start.and(filter.name(), value).href(), false));
          }
        });
    int some = options.size() <= SOME + 2 ? options.size() : SOME;
    return new Browsed.Filter(
        in.say(filter.label()), options.subList(0, some), options.subList(some, options.size()));
  }

  private static Browsed.Row row(
      Entry entry,
      Register register,
      List<Aspect> columns,
      Found found,
      Map<String, Register> all,
      Pages in) {
    Shelf shelf = register.shelf();
    String leads = "";
    String leadsTo = "";
    for (Aspect aspect : shelf.aspects()) {
      List<String> values = register.values(entry, aspect.name());
      if (aspect.leads().isPresent() && !values.isEmpty()) {
        Aspect.Way way = aspect.leads().get();
        leadsTo = in.say(all.get(way.shelf()).shelf().title());
        leads = Address.of(FOLDER + way.shelf()).and(way.aspect(), values.get(0)).href();
      }
    }
    int others = entry.states().size() - 1;
    return new Browsed.Row(
        entry.iri(),
        entry.name(),
        entry.name().isEmpty() ? Labels.ending(entry.iri()) : entry.name(),
        Links.about(entry.iri()),
        found.because().getOrDefault(entry.iri(), ""),
        others == 0 ? "" : in.number(others),
        shelf.events().isEmpty() ? "" : HistoryResource.address(entry.iri()),
        leads,
        leadsTo,
        columns.stream()
            .map(
                c ->
                    new Browsed.Cell(
                        in.say(c.label()),
                        String.join(" · ", register.values(entry, c.name())),
                        register.isNumber(c.name())))
            .toList());
  }

  private static void sendTable(Register register, Found found, Exchange exchange)
      throws IOException {
    List<Aspect> columns = register.shelf().shown(Aspect.Shown.COLUMN);
    List<String> head = new ArrayList<>(List.of("name"));
    columns.forEach(column -> head.add(column.label().english()));
    head.add("IRI");
    List<List<String>> rows = new ArrayList<>();
    for (Entry entry : found.entries()) {
      List<String> row = new ArrayList<>(List.of(entry.name()));
      columns.forEach(c -> row.add(String.join("; ", register.values(entry, c.name()))));
      row.add(entry.iri());
      rows.add(row);
    }
    Tabular.send(head, rows, exchange);
  }
}
