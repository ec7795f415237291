package org.nbo.lift.genome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nbo.lift.genome.TracingFormat.Kind;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.source.Surroundings;

/**
 * To which data a table belongs, so that a spot is the same in all tables that tell of it. Tables
 * do not say; those in a folder with one core table are taken for its data, and a core table, or
 * one without any, stands for itself.
 */
final class TracingData {
  private static final int HEAD = 1 << 12;
  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");
  private static final Pattern NAMESPACE =
      Pattern.compile("(?im)^[\\s\"]*#+[\\s\"]*table[-_ ]?namespace\\s*[=:]\\s*([^\\s,\";]+)");
  private static final List<String> CORES = List.of("core", "vol_core");

  private final TracingFormat format;

  TracingData(TracingFormat format) {
    this.format = format;
  }

  /**
   * The IRI before the identifiers of things in a table.
   *
   * @param iris of its own document
   */
  String iri(IriMinter iris, Kind kind, Surroundings around) {
    String own = iris.document().text();
    if (around.isNamed() || around.file().isEmpty()) {
      return own;
    }
    Path file = around.file().get();
    for (String core : CORES) {
      if (kind.name().equals(core)) {
        return own;
      }
      List<Path> cores = beside(file, core);
      if (cores.size() == 1) {
        return around.documents().apply(cores.get(0));
      }
      if (cores.size() > 1) {
        return own;
      }
    }
    return own;
  }

  private List<Path> beside(Path file, String kind) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(other -> ENDINGS.stream().anyMatch(e -> name(other).endsWith(e)))
          .filter(Files::isRegularFile)
          .filter(other -> kindOf(other).filter(k -> k.name().equals(kind)).isPresent())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  private Optional<Kind> kindOf(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Matcher namespace =
          NAMESPACE.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
      return namespace.find() ? format.kind(namespace.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
