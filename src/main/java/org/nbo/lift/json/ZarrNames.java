package org.nbo.lift.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nbo.ontology.Beside;

/**
 * What the groups of an OME-Zarr say, in the words of the specification ({@code zarr-names.tsv}).
 */
final class ZarrNames {
  private static final Map<String, String> ALL = read();

  private ZarrNames() {}

  /** The name of an element or attribute. */
  static String of(String meaning) {
    return find("name", meaning).orElseThrow();
  }

  /** The symbol of a unit. */
  static Optional<String> unit(String word) {
    return find("unit", word);
  }

  /** The type of pixels; where none is listed, it is called the same. */
  static String type(String name) {
    return find("type", name).orElse(name);
  }

  private static Optional<String> find(String kind, String key) {
    return Optional.ofNullable(ALL.get(kind + '\t' + key));
  }

  private static Map<String, String> read() {
    Map<String, String> all = new HashMap<>();
    for (String line : Beside.lines(ZarrNames.class, "zarr-names.tsv").toList()) {
      int last = line.lastIndexOf('\t');
      if (last > 0) {
        all.put(line.substring(0, last), line.substring(last + 1));
      }
    }
    return Map.copyOf(all);
  }
}
