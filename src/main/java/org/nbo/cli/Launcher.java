package org.nbo.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nbo.Nbo;

/** What the launcher says by system properties; where none are set, nothing. */
final class Launcher {
  static final String TAG_SHAPES = "nbo.tag-shapes";

  private Launcher() {}

  /**
   * Takes ontology, shapes and queries from the project's folder ({@code nbo.home}), and keeps
   * tables of the ontology from one run to the next ({@code nbo.cache}). A hidden property, {@code
   * nbo.tag-shapes=false}, has XML read by the parser alone, for those who look for a fault.
   */
  static Nbo prepare(Nbo nbo) {
    Nbo ofProject = ofProject(nbo);
    return "false".equals(System.getProperty(TAG_SHAPES))
        ? ofProject.withoutTagShapes()
        : ofProject;
  }

  private static Nbo ofProject(Nbo nbo) {
    String home = System.getProperty("nbo.home");
    if (home == null) {
      return nbo;
    }
    Nbo ofProject = nbo.ofProject(Path.of(home));
    String cache = System.getProperty("nbo.cache");
    Path program = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
    return cache == null || !Files.isRegularFile(program)
        ? ofProject
        : ofProject.keepingTables(Path.of(cache), program);
  }
}
