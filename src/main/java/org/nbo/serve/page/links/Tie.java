package org.nbo.serve.page.links;

import java.util.List;
import java.util.Locale;
import org.nbo.serve.page.Language;

/**
 * Two things that belong together, with what says so.
 *
 * @param strength from 0 to 1; empty where the data say it themselves
 * @param evidence why, in words; empty where the data say it themselves
 * @param files what the documents are called from which this comes
 */
record Tie(
    Thing from, Thing to, String relation, String strength, String evidence, List<String> files) {

  /** What a thing is for, which tells how it is drawn. */
  enum Kind {
    IMAGE(Language.phrase("image")),
    EXPERIMENT(Language.phrase("imaging experiment")),
    LOCUS(Language.phrase("imaged place")),
    INSTRUMENT(Language.phrase("instrument")),
    SAMPLE(Language.phrase("sample")),
    GENOME(Language.phrase("genomic data"));

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The kind of a key. */
    static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** For people, a phrase. */
    String label() {
      return label;
    }

    /** For scripts and styles. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A thing at an end of it.
   *
   * @param name for people
   * @param kindLabel what its kind is called, for people
   * @param href where it is described
   * @param around where what belongs to it is
   */
  record Thing(String iri, String name, Kind kind, String kindLabel, String href, String around) {}
}
