package org.nbo.lift.keyvalue;

import java.util.List;
import java.util.function.Predicate;

/** Finds the things that a key may be about. */
final class KeySearch {
  private final KeyNames keyNames;
  private final Surroundings surroundings;

  KeySearch(KeyNames keyNames, Surroundings surroundings) {
    this.keyNames = keyNames;
    this.surroundings = surroundings;
  }

  /**
   * What a reading of a key is about, as far as that is clear.
   *
   * @param things none where the file describes no such thing, several where it is not clear which
   */
  record Found(KeyName name, List<SourceThing> things) {}

  /**
   * Searches for each reading of a key, the likeliest first.
   *
   * @param about the annotated thing
   */
  List<Found> find(List<KeyName> names, SourceThing about) {
    return names.stream().map(name -> new Found(name, find(name, about))).toList();
  }

  private List<SourceThing> find(KeyName name, SourceThing about) {
    SourceThing from = about;
    List<KeyName.Step> path = name.path();
    for (KeyName.Step step : path.subList(0, Math.max(0, path.size() - 1))) {
      List<SourceThing> found = surroundings.find(from, thing -> step.means(thing.type()));
      if (step.index() >= found.size() && step.index() > 0) {
        return List.of();
      }
      if (step.index() >= 0 && !found.isEmpty()) {
        from = found.get(step.index());
      }
    }
    Predicate<SourceThing> fits =
        thing ->
            name.mayMean(thing.type()) && keyNames.field(thing.type(), name.field()).isPresent();
    List<SourceThing> found = surroundings.find(from, fits);
    if (found.isEmpty() && !name.isBare()) {
      found = surroundings.all().filter(fits).toList();
    }
    if (name.isBare()) {
      return name.isTelling() || found.equals(List.of(about)) ? found : List.of();
    }
    int index = name.owner().index();
    return index < 0 ? found : index < found.size() ? List.of(found.get(index)) : List.of();
  }
}
