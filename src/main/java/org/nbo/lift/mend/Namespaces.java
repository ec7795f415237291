package org.nbo.lift.mend;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.vocab.OmeNamespace;

/** Understands namespaces of OME that are written with a slip. */
final class Namespaces {
  /** Two parts of a path and a release, in whatever signs, with what may hang on behind it. */
  private static final Pattern RELEASE =
      Pattern.compile("(.*)/([a-z]+)/(\\d{4})[-_. ]?(\\d{1,2})(?:[a-z]{0,2}|(?:/[a-z]+)?\\.xsd)");

  private static final Pattern SCHEME = Pattern.compile("^(?:https?:)?/*(?:www\\.)?");
  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern REST = Pattern.compile("[/#?\\s]+$");

  private static final String ADDRESS = "openmicroscopy.org/schemas";

  private static final String NBO = plain(OmeNamespace.HOME_OF_NBO) + '/';

  /** Only then a namespace was the address of a file. */
  private static final String FIRST_YEAR = "2003-";

  /** An address with no more wrong letters than this is meant. */
  private static final int SLIPS = 3;

  private Namespaces() {}

  /**
   * The namespace that is meant; empty where this one is right, or means none of OME's.
   *
   * @param written as it stands in the document
   */
  static Optional<String> meant(String written) {
    if (isReleased(written)) {
      return Optional.empty();
    }
    String plain = plain(written);
    if (plain.startsWith(NBO)) {
      return Optional.of(OmeNamespace.HOME_OF_NBO + plain.substring(NBO.length()))
          .filter(namespace -> !namespace.equals(written));
    }
    Matcher release = RELEASE.matcher(plain);
    if (!release.matches() || distance(release.group(1), ADDRESS) > SLIPS) {
      return Optional.empty();
    }
    String month = release.group(4).length() == 1 ? "0" + release.group(4) : release.group(4);
    String meant =
        OmeNamespace.HOME
            + "Schemas/"
            + OmeNamespace.partCalled(release.group(2))
            + '/'
            + release.group(3)
            + '-'
            + month;
    return Optional.of(meant).filter(namespace -> !namespace.equals(written));
  }

  /** Whether this is, letter by letter, a namespace of a release that the official library has. */
  static boolean isReleased(String namespace) {
    return OmeNamespace.of(namespace)
        .filter(ome -> ome.file().isEmpty() || ome.version().startsWith(FIRST_YEAR))
        .filter(OmeNamespace::isReleased)
        .filter(ome -> ome.part().equals(OmeNamespace.partCalled(ome.part())))
        .isPresent();
  }

  private static String plain(String written) {
    String plain = SCHEME.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return REST.matcher(SLASHES.matcher(plain).replaceAll("/")).replaceFirst("");
  }

  /** How many letters have to be put in, taken out or exchanged (Levenshtein). */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchanged = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchanged, 1 + Math.min(before[j], row[j - 1]));
      }
      before = row;
    }
    return before[b.length()];
  }
}
