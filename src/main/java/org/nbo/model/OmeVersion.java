package org.nbo.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which release of the OME schema a namespace is of, as the official library names its folders. */
public final class OmeVersion {
  /** The last one, whose names the model knows. */
  public static final String NEWEST = "2016-06";

  /** The namespaces of 2003 are the addresses of schema files and state no year. */
  private static final Pattern FIRST =
      Pattern.compile("http://www\\.openmicroscopy\\.org/XMLschemas/[^/]+/([^/]+)/[^/]+\\.xsd");

  private OmeVersion() {}

  /** For example {@code 2016-06}, or {@code 2003-FC}; of a foreign namespace, its last part. */
  public static String of(String namespace) {
    Matcher first = FIRST.matcher(namespace);
    return first.matches()
        ? "2003-" + first.group(1)
        : namespace.substring(namespace.lastIndexOf('/') + 1);
  }
}
