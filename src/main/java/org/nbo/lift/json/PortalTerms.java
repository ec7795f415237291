package org.nbo.lift.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nbo.ontology.Beside;

/**
 * What data portals call their items and properties, as the files {@code portal*.tsv} beside say.
 */
final class PortalTerms {
  /** They never change. */
  static final PortalTerms ALL = new PortalTerms();

  private static final String ANY = "*";

  private final List<Portal> portals = new ArrayList<>();
  private final Set<String> marks = new HashSet<>();
  private final List<Type> types = new ArrayList<>();
  private final Map<String, Property> properties = new HashMap<>();
  private final Map<String, List<String>> xrefs = new HashMap<>();
  private final List<String> labels = new ArrayList<>();

  /**
   * A portal.
   *
   * @param base before the paths of its items
   * @param terms namespace of its types and properties
   * @param keys that only its items have
   */
  record Portal(String name, String base, String terms, Pattern accession, Set<String> keys) {}

  /**
   * A type of item.
   *
   * @param stem what a file of such items is called, and links lead to it by
   * @param collection in which it is
   * @param key property that ends its IRI
   * @param above the type above; empty where there is none but Item
   * @param keys by all of which it is known; none where it is not
   */
  record Type(
      String portal,
      String stem,
      String name,
      String collection,
      String key,
      String above,
      Set<String> keys) {}

  /** What a property means beyond its own term. */
  enum Kind {
    LINK,
    NAME,
    XREF,
    LABEL,
    ASSEMBLY,
    CHROMOSOME,
    FIRST,
    LAST
  }

  /**
   * A property.
   *
   * @param leadsTo stem of a type; empty where not known
   */
  record Property(Kind kind, String leadsTo) {}

  private PortalTerms() {
    for (List<String> row : rows("portals.tsv")) {
      portals.add(
          new Portal(
              row.get(0), row.get(1), row.get(2), Pattern.compile(row.get(3)), words(row.get(4))));
    }
    rows("portal-marks.tsv").forEach(row -> marks.add(row.get(0)));
    for (List<String> row : rows("portal-types.tsv")) {
      types.add(
          new Type(
              row.get(0),
              row.get(1),
              row.get(2),
              row.get(3),
              row.get(4),
              row.get(5),
              words(row.get(6))));
    }
    for (List<String> row : rows("portal-properties.tsv")) {
      Kind kind = Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT));
      properties.put(row.get(0) + ' ' + row.get(1), new Property(kind, row.get(3)));
      if (kind == Kind.LABEL) {
        labels.add(row.get(1));
      }
    }
    rows("portal-xrefs.tsv").forEach(row -> xrefs.put(row.get(0), row.subList(1, 3)));
  }

  private static List<List<String>> rows(String file) {
    return Beside.rows(PortalTerms.class, file, 7);
  }

  private static Set<String> words(String cell) {
    return cell.isBlank() ? Set.of() : Set.of(cell.split(" "));
  }

  List<Portal> portals() {
    return portals;
  }

  /** Keys of which at least two tell an item of a portal. */
  Set<String> marks() {
    return marks;
  }

  /** The properties that hold a name for people, the best first. */
  List<String> labels() {
    return labels;
  }

  Optional<Property> property(Portal portal, String key) {
    Property own = properties.get(portal.name() + ' ' + key);
    return Optional.ofNullable(own == null ? properties.get(ANY + ' ' + key) : own);
  }

  Optional<Type> named(Portal portal, String name) {
    return of(portal).stream().filter(type -> type.name().equals(name)).findFirst();
  }

  Optional<Type> stem(Portal portal, String stem) {
    return of(portal).stream().filter(type -> type.stem().equals(stem)).findFirst();
  }

  /** The type that the name of a file tells: the longest with which it ends. */
  Optional<Type> ofFile(Portal portal, String file) {
    String name = file.replaceFirst("\\..*", "").replace('-', '_');
    return of(portal).stream()
        .filter(t -> name.equals(t.stem()) || name.endsWith('_' + t.stem()))
        .max((a, b) -> Integer.compare(a.stem().length(), b.stem().length()));
  }

  /** The type that the keys of an item tell; the first one listed. */
  Optional<Type> ofKeys(Portal portal, Set<String> keys) {
    return of(portal).stream()
        .filter(type -> !type.keys().isEmpty() && keys.containsAll(type.keys()))
        .findFirst();
  }

  private List<Type> of(Portal portal) {
    return types.stream().filter(type -> type.portal().equals(portal.name())).toList();
  }

  /** The IRI of an identifier with a prefix; empty where the prefix is not known. */
  Optional<String> xref(String text) {
    int colon = text.indexOf(':');
    List<String> around = colon < 0 ? null : xrefs.get(text.substring(0, colon));
    return Optional.ofNullable(around)
        .map(a -> a.get(0) + text.substring(colon + 1).strip() + a.get(1));
  }
}
