package org.nbo.lift.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nbo.lift.quad.Iri;
import org.nbo.ontology.Beside;
import org.nbo.vocab.NboTerm;

/** What the rows of a file are records of, as {@code features.tsv} says. */
final class FeatureClasses {
  private static final String BY_FILE = "file";

  private static final List<Clue> CLUES =
      Beside.lines(FeatureClasses.class, "features.tsv").map(Clue::of).toList();

  private final Iri standard;
  private final Map<String, Iri> byType = new HashMap<>();

  /**
   * @param name of the file
   */
  FeatureClasses(GenomicFormat format, String name) {
    boolean telling = format.isPair() || format.isLengths();
    String named = GenomicFormat.plainName(name);
    this.standard =
        term((telling ? Optional.<String>empty() : clue(true, named)).orElse(format.feature()));
  }

  /** The class of what a row is. */
  Iri standard() {
    return standard;
  }

  /**
   * The class of what a row is.
   *
   * @param type what the row calls it
   */
  Iri of(String type) {
    return byType.computeIfAbsent(
        type,
        t -> clue(false, t.toLowerCase(Locale.ROOT)).map(FeatureClasses::term).orElse(standard));
  }

  static Iri term(String localName) {
    return Iri.of(NboTerm.NS + localName);
  }

  private static Optional<String> clue(boolean byFile, String text) {
    return CLUES.stream()
        .filter(clue -> clue.byFile == byFile && clue.pattern.matcher(text).matches())
        .map(Clue::feature)
        .findFirst();
  }

  private record Clue(boolean byFile, Pattern pattern, String feature) {
    private static Clue of(String line) {
      String[] cells = line.split("\t");
      return new Clue(
          cells[0].equals(BY_FILE), Pattern.compile(cells[1], Pattern.CASE_INSENSITIVE), cells[2]);
    }
  }
}
