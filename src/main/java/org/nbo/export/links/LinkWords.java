package org.nbo.export.links;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.nbo.finding.Link;
import org.nbo.model.Uuid;

/** How links are said, the same in all formats. */
final class LinkWords {
  /** What a sum of doubles may lack of the number that it stands for. */
  private static final double ROUNDING = 1e-9;

  private static final String[] FRACTIONS = fractions();

  private LinkWords() {}

  /** From 0 to 1, with at most three digits after the point. */
  static String strength(double strength) {
    int thousandths = (int) Math.floor(strength * 1000 + ROUNDING);
    return thousandths % 1000 == 0
        ? Integer.toString(thousandths / 1000)
        : FRACTIONS[thousandths % 1000];
  }

  private static String[] fractions() {
    String[] texts = new String[1000];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = BigDecimal.valueOf(i, 3).stripTrailingZeros().toPlainString();
    }
    return texts;
  }

  /** The IRI of the graph of links: it depends on what is linked and how, and on nothing else. */
  static String graph(List<Link.Document> documents, String thresholds) {
    String all =
        documents.stream()
            .map(d -> (d.isImaging() ? "imaging " : "genomic ") + d.name() + ' ' + d.iri())
            .collect(Collectors.joining("\n", "", "\n" + thresholds));
    return Uuid.urn(Uuid.ofName(all).toString());
  }

  /**
   * The IRI of a document; of one without a name of its own, its place in the list.
   *
   * @param graph of the links
   */
  static String iri(Link.Document document, int place, String graph) {
    return document.iri().isEmpty() ? graph + "#document:" + place : document.iri();
  }

  /** {@code same-locus} as the IRI of the relation has it: {@code SameLocus}. */
  static String camelCase(String relation) {
    StringBuilder name = new StringBuilder();
    for (String word : relation.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return name.toString();
  }

  /** What of an IRI tells people most: its end. */
  static String shortName(String iri) {
    int fragment = iri.indexOf('#');
    if (fragment >= 0) {
      return iri.substring(fragment + 1);
    }
    String path = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
