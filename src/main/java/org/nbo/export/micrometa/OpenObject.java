package org.nbo.export.micrometa;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object that is still being filled. Lifting counts what the model has no field for in the
 * order of the source; members come in an order in which it counts the same again.
 */
final class OpenObject {
  /** The place in the order of what has none. */
  private static final int NO_PLACE = -1;

  private final Map<String, Member> members = new LinkedHashMap<>();
  private int ownPlace = NO_PLACE;

  /** What stands under a key. */
  private sealed interface Member {
    JsonValue value();

    int place();
  }

  private record Done(JsonValue value) implements Member {
    @Override
    public int place() {
      return NO_PLACE;
    }
  }

  private record Inner(OpenObject object) implements Member {
    @Override
    public JsonValue value() {
      return object.built();
    }

    @Override
    public int place() {
      return object.place();
    }
  }

  /**
   * A list.
   *
   * @param groups its items by the group whose order they have to keep
   */
  private record Several(Map<String, List<Member>> groups) implements Member {
    @Override
    public JsonValue value() {
      JsonArrayBuilder array = Json.createArrayBuilder();
      merged().forEach(item -> array.add(item.value()));
      return array.build();
    }

    /**
     * The items of all groups: of those that could be next, one without a place, else the first.
     */
    private List<Member> merged() {
      List<Deque<Member>> open = new ArrayList<>();
      groups.values().forEach(group -> open.add(new ArrayDeque<>(group)));
      List<Member> merged = new ArrayList<>();
      while (true) {
        Optional<Deque<Member>> next =
            open.stream()
                .filter(group -> !group.isEmpty())
                .min(Comparator.comparingInt(group -> group.peek().place()));
        if (next.isEmpty()) {
          return merged;
        }
        merged.add(next.get().poll());
      }
    }

    @Override
    public int place() {
      return first(groups.values().stream().flatMap(List::stream).toList());
    }
  }

  private static int first(Collection<Member> members) {
    return members.stream()
        .mapToInt(Member::place)
        .filter(place -> place != NO_PLACE)
        .min()
        .orElse(NO_PLACE);
  }

  private int place() {
    int inner = first(members.values());
    return inner == NO_PLACE || ownPlace != NO_PLACE && ownPlace < inner ? ownPlace : inner;
  }

  /** Says that something in it has this place in the order of the source. */
  void holds(int place) {
    ownPlace = ownPlace == NO_PLACE ? place : Math.min(ownPlace, place);
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  void put(String key, JsonValue value) {
    members.put(key, new Done(value));
  }

  void put(String key, OpenObject value) {
    members.put(key, new Inner(value));
  }

  /** The object under a key, made where there is none. */
  OpenObject object(String key) {
    if (members.get(key) instanceof Inner inner) {
      return inner.object();
    }
    OpenObject made = new OpenObject();
    put(key, made);
    return made;
  }

  /** Adds to the list under a key. */
  void add(String key, JsonValue value) {
    items(key, "").add(new Done(value));
  }

  /**
   * Adds to the list under a key; what stood there alone becomes its first item.
   *
   * @param group those that have to keep their order
   */
  void add(String key, String group, OpenObject value) {
    items(key, group).add(new Inner(value));
  }

  private List<Member> items(String key, String group) {
    Member there = members.get(key);
    Map<String, List<Member>> groups =
        there instanceof Several several ? several.groups() : new LinkedHashMap<>();
    List<Member> items = groups.computeIfAbsent(group, g -> new ArrayList<>());
    if (!(there instanceof Several)) {
      Optional.ofNullable(there).ifPresent(items::add);
      members.put(key, new Several(groups));
    }
    return items;
  }

  JsonObject built() {
    JsonObjectBuilder object = Json.createObjectBuilder();
    members.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> e.getValue().place()))
        .forEach(e -> object.add(e.getKey(), e.getValue().value()));
    return object.build();
  }
}
