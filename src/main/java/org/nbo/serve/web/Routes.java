package org.nbo.serve.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is at which address: under a name, or under all names that begin alike. */
public final class Routes {
  private final Map<String, Resource.Placed> exact;
  private final Map<String, Resource.Placed> below;
  private final Set<String> forAll;

  private Routes(
      Map<String, Resource.Placed> exact, Map<String, Resource.Placed> below, Set<String> forAll) {
    this.exact = Map.copyOf(exact);
    this.below = Map.copyOf(below);
    this.forAll = Set.copyOf(forAll);
  }

  /** What was found at an address. */
  record Found(String name, Resource.Placed placed, boolean isForAll) {}

  Optional<Found> find(String path) {
    Resource.Placed placed = exact.get(path);
    String name = path;
    if (placed == null) {
      int end = path.indexOf('/', 1);
      name = end < 0 ? path : path.substring(0, end + 1);
      placed = below.get(name);
    }
    return placed == null
        ? Optional.empty()
        : Optional.of(new Found(name, placed, forAll.contains(name)));
  }

  public static Plan plan() {
    return new Plan();
  }

  /** Routes in the making. */
  public static final class Plan {
    private final Map<String, Resource.Placed> exact = new HashMap<>();
    private final Map<String, Resource.Placed> below = new HashMap<>();
    private final Set<String> forAll = new HashSet<>();

    private Plan() {}

    /**
     * At one address.
     *
     * @param methods of HTTP
     */
    public Plan at(String path, Resource.Room room, List<String> methods, Resource resource) {
      exact.put(path, new Resource.Placed(resource, methods, room));
      return this;
    }

    /** At one address, to be read. */
    public Plan at(String path, Resource.Room room, Resource resource) {
      exact.put(path, Resource.Placed.read(resource, room));
      return this;
    }

    /** At one address, to be read without a token too. */
    public Plan forAll(String path, Resource.Room room, Resource resource) {
      forAll.add(path);
      return at(path, room, resource);
    }

    /**
     * At all addresses below one.
     *
     * @param folder one part, with a slash before and behind it
     */
    public Plan below(String folder, Resource.Room room, Resource resource) {
      below.put(folder, Resource.Placed.read(resource, room));
      return this;
    }

    public Routes routes() {
      return new Routes(exact, below, forAll);
    }
  }
}
