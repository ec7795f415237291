package org.nbo.serve.page.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nbo.query.Aspect;
import org.nbo.serve.data.Entry;
import org.nbo.serve.data.Register;
import org.nbo.serve.page.Address;
import org.nbo.serve.page.Pages;

/** Ways from the page of a thing to where it is listed, to its history, to what belongs to it. */
public final class Ways {
  private final Shown shown;

  Ways(Shown shown) {
    this.shown = shown;
  }

  /** A link. */
  public record Way(String words, String href) {}

  /** Those of a thing; nothing where the lists are still being made. */
  public List<Way> of(String iri, Pages pages) {
    List<Way> ways = new ArrayList<>();
    shown
        .registersNow()
        .ifPresent(all -> all.values().forEach(register -> add(iri, register, all, pages, ways)));
    return ways;
  }

  private static void add(
      String iri, Register register, Map<String, Register> all, Pages pages, List<Way> ways) {
    Optional<Entry> found = register.entry(iri);
    if (found.isEmpty()) {
      return;
    }
    Entry entry = found.get();
    ways.add(
        new Way(
            pages.say(register.shelf().title()), BrowseResource.FOLDER + register.shelf().name()));
    for (Aspect aspect : register.shelf().aspects()) {
      List<String> values = register.values(entry, aspect.name());
      if (aspect.leads().isPresent() && !values.isEmpty()) {
        Aspect.Way leads = aspect.leads().get();
        ways.add(
            new Way(
                pages.say(
                    "What belongs to it: {0}", pages.say(all.get(leads.shelf()).shelf().title())),
                Address.of(BrowseResource.FOLDER + leads.shelf())
                    .and(leads.aspect(), values.get(0))
                    .href()));
      }
    }
    if (!register.shelf().events().isEmpty()) {
      ways.add(new Way(pages.say("History"), HistoryResource.address(iri)));
      ways.add(
          new Way(
              pages.say("Compare with another"),
              Address.of(CompareResource.PATH).and("iri", iri).href()));
    }
  }
}
