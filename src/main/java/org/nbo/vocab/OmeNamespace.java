package org.nbo.vocab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A namespace of OME, for example {@code http://www.openmicroscopy.org/Schemas/OME/2016-06}. Those
 * of 2003 are the addresses of schema files and state no year.
 *
 * @param part the part of the schema that it is of, for example {@code OME} or {@code SA}
 * @param version the release, as the official library names its folders: {@code 2016-06}, {@code
 *     2003-FC}
 * @param file name of the schema's file where that is part of the address, else an empty text
 */
public record OmeNamespace(String part, String version, String file) {
  /** What all namespaces of OME begin with. */
  public static final String HOME = "http://www.openmicroscopy.org/";

  /** What the namespaces of NBO's schemas begin with. */
  public static final String HOME_OF_NBO = "http://www.NamespaceTest.org/Schemas/NBO/";

  /** The last version, whose names the model knows. */
  public static final String NEWEST = "2016-06";

  /** The part that the outermost element is of. */
  public static final String MAIN = "OME";

  /** Where the official library has its schemas on the class path, a folder a version. */
  private static final String SCHEMAS = "/released-schema/";

  private static final Pattern NAMESPACE =
      Pattern.compile(
          Pattern.quote(HOME)
              + "(?:Schemas|XMLschemas)/([A-Za-z]+)/([0-9A-Za-z-]+)(?:/([^/]+\\.xsd))?");

  private static final List<String> MIXED_CASE =
      List.of("AnalysisChain", "AnalysisModule", "BinaryFile", "DataHistory", "Editor");

  private static final String FIRST_YEAR = "2003-";

  /** Reads a namespace, or the address of a schema; empty where it is none of OME's. */
  public static Optional<OmeNamespace> of(String address) {
    Matcher matcher = NAMESPACE.matcher(address == null ? "" : address);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String version = matcher.group(2);
    return Optional.of(
        new OmeNamespace(
            matcher.group(1),
            Character.isDigit(version.charAt(0)) ? version : FIRST_YEAR + version,
            matcher.group(3) == null ? "" : matcher.group(3)));
  }

  /** The name of a part as the schemas write it, whatever its case: mostly in capitals. */
  public static String partCalled(String written) {
    return MIXED_CASE.stream()
        .filter(part -> part.equalsIgnoreCase(written))
        .findFirst()
        .orElseGet(() -> written.toUpperCase(Locale.ROOT));
  }

  /** Whether the official library has a schema of this version. */
  public boolean isReleased() {
    return version.equals(NEWEST)
        || OmeNamespace.class.getResource(resource(version, "ome.xsd")) != null;
  }

  /** Where the class path has a file of a version of the schema. */
  public static String resource(String version, String file) {
    return SCHEMAS + version + '/' + file;
  }
}
