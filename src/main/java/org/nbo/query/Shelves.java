package org.nbo.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nbo.ontology.Queries;
import org.nbo.ontology.QueryHeader;

/** Reads {@code queries/browse/}: the lists of things, and what is said of these. */
public final class Shelves {
  private static final String FOLDER = "browse/";
  private static final String ENDING = ".rq";

  private Shelves() {}

  /** All lists in their order. */
  public static List<Shelf> of(Queries queries) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : queries.names(FOLDER)) {
      texts.put(file.substring(0, file.length() - ENDING.length()), queries.text(FOLDER + file));
    }
    List<Shelf> shelves = new ArrayList<>();
    texts.forEach(
        (name, text) ->
            QueryHeader.of(text, "Lists").ifPresent(title -> shelves.add(shelf(name, texts))));
    return List.copyOf(shelves);
  }

  private static Shelf shelf(String name, Map<String, String> texts) {
    String text = texts.get(name);
    List<Aspect> aspects = new ArrayList<>();
    List<Shelf.Event> events = new ArrayList<>();
    Optional<Ability> ability = Optional.empty();
    for (Map.Entry<String, String> other : texts.entrySet()) {
      String query = other.getValue();
      if (!said(query, "Of").equals(name)) {
        continue;
      }
      if (QueryHeader.of(query, "Happens").isPresent()) {
        events.add(new Shelf.Event(Wording.of(query, "Happens"), prepared(query, other.getKey())));
      } else if (QueryHeader.of(query, "Asks").isPresent()) {
        ability = Optional.of(ability(query));
      } else {
        aspects.add(aspect(other.getKey().substring(name.length() + 1), query));
      }
    }
    return new Shelf(
        name,
        Wording.of(text, "Lists"),
        Wording.of(text, "Notes"),
        prepared(text, name),
        aspects,
        ability,
        events);
  }

  private static Aspect aspect(String name, String text) {
    Set<Aspect.Shown> shown = EnumSet.noneOf(Aspect.Shown.class);
    Stream.of(said(text, "Shown").split(","))
        .map(word -> Aspect.Shown.valueOf(word.strip().toUpperCase(Locale.ROOT)))
        .forEach(shown::add);
    Optional<Aspect.Way> leads =
        QueryHeader.of(text, "Leads")
            .map(way -> way.split(" "))
            .map(way -> new Aspect.Way(way[0], way[1]));
    return new Aspect(name, Wording.of(text, "Says"), shown, leads, prepared(text, name));
  }

  private static Ability ability(String text) {
    Wording says = Wording.of(text, "Parameters");
    List<Ability.Choice> choices = new ArrayList<>();
    for (String choice : says.english().split(";")) {
      Map<String, String> others = new HashMap<>();
      int place = choices.size();
      says.others().forEach((tag, all) -> others.put(tag, all.split(";")[place].strip()));
      choices.add(Ability.Choice.of(choice.strip(), others));
    }
    return new Ability(Wording.of(text, "Asks"), choices, text);
  }

  private static Prepared prepared(String text, String called) {
    return Prepared.of(text, called, Map.of(), Map.of());
  }

  private static String said(String text, String header) {
    return QueryHeader.of(text, header).orElse("");
  }
}
