package org.nbo.ontology;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;

/**
 * The project's own data files: ontology, shapes, queries. They are read from the folder of a
 * project, so that an edited ontology takes effect at once, else from the class path.
 *
 * @param project the folder, where there is one
 * @param kept a folder in which Turtle files that were read are kept in a form that is read faster;
 *     empty where they are not
 */
public record Resources(Optional<Path> project, Optional<Path> kept) {
  /** From this folder, where there is one, and without keeping anything. */
  public Resources(Optional<Path> project) {
    this(project, Optional.empty());
  }

  /** The same, with Turtle files kept in a folder in a form that is read faster. */
  public Resources keeping(Path folder) {
    return new Resources(project, Optional.of(folder));
  }

  /** The files that come with the program, on the class path. */
  public static Resources bundled() {
    return new Resources(Optional.empty());
  }

  /**
   * Opens a data file.
   *
   * @param path path in the project, for example {@code ontology/core.ttl}
   * @throws FileNotFoundException where there is no such file
   */
  public InputStream open(String path) throws IOException {
    Optional<Path> file = project.map(folder -> folder.resolve(path)).filter(Files::isRegularFile);
    if (file.isPresent()) {
      return Files.newInputStream(file.get());
    }
    InputStream in = Resources.class.getResourceAsStream("/nbo/" + path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }

  /**
   * Reads a Turtle file, or what is kept of it.
   *
   * @param path path in the project, for example {@code shapes/values.ttl}
   * @param parser makes a graph of its content
   * @throws FileNotFoundException where there is no such file
   */
  public Graph graph(String path, Function<InputStream, Graph> parser) throws IOException {
    try (InputStream in = open(path)) {
      if (kept.isEmpty()) {
        return parser.apply(in);
      }
      byte[] turtle = in.readAllBytes();
      String name = path.replace('/', '-') + ".graph";
      return new KeptGraph(kept.get().resolve(name))
          .get(turtle, () -> parser.apply(new ByteArrayInputStream(turtle)));
    }
  }
}
