package org.nbo.export.about;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nbo.ontology.Beside;

/** Organisms of which the number in the taxonomy of NCBI is known ({@code organisms.tsv}). */
public final class Organisms {
  private static final String NCBI_TAXON = "http://purl.obolibrary.org/obo/NCBITaxon_";
  private static final Map<String, Taxon> BY_NAME = read();

  private Organisms() {}

  /**
   * An organism.
   *
   * @param iri in the taxonomy
   * @param scientific its scientific name
   */
  public record Taxon(String iri, String scientific) {}

  /**
   * An organism by a scientific or common name.
   *
   * @param number in the taxonomy, where somebody told it; also as an IRI or with a prefix
   */
  public static Optional<Taxon> of(String name, Optional<String> number) {
    Optional<String> digits =
        number.map(text -> text.replaceAll(".*\\D", "")).filter(text -> !text.isEmpty());
    Taxon known = BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
    return digits.isPresent()
        ? Optional.of(new Taxon(NCBI_TAXON + digits.get(), known == null ? name : known.scientific))
        : Optional.ofNullable(known);
  }

  private static Map<String, Taxon> read() {
    Map<String, Taxon> all = new HashMap<>();
    for (String line : Beside.lines(Organisms.class, "organisms.tsv").toList()) {
      List<String> cells = List.of(line.split("\t"));
      Taxon taxon = new Taxon(NCBI_TAXON + cells.get(0), cells.get(1));
      cells.subList(1, cells.size()).forEach(n -> all.put(n.toLowerCase(Locale.ROOT), taxon));
    }
    return Map.copyOf(all);
  }
}
