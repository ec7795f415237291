package org.nbo.export.methods;

import java.nio.file.Path;
import java.util.Optional;
import org.nbo.export.Background;
import org.nbo.export.ExportTarget;
import org.nbo.export.Exporter;

/**
 * A paragraph for the methods section of a publication.
 *
 * @param format how it is written
 * @param language tag of the language, for example {@code de}
 * @param template a template of one's own, instead of the one of the language
 * @param markMissing whether what is missing is marked in the text
 */
public record MethodsTarget(
    MethodsFormat format, String language, Optional<Path> template, boolean markMissing)
    implements ExportTarget {
  /** What {@link org.nbo.export.Outlet#beside} calls the sources of all values. */
  public static final String SOURCES = "sources";

  /** As plain text in English. */
  public MethodsTarget() {
    this(MethodsFormat.TEXT, "en", Optional.empty(), false);
  }

  @Override
  public String name() {
    return "methods";
  }

  @Override
  public String title() {
    return "Materials and Methods";
  }

  @Override
  public String mediaType() {
    return format.mediaType();
  }

  @Override
  public String ending() {
    return ".methods" + format.ending();
  }

  @Override
  public boolean holdsSeveral() {
    return true;
  }

  @Override
  public Exporter open(Background background) {
    return new Methods(this, background);
  }
}
