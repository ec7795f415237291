package org.nbo.ontology;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private static final String KEPT = ".graph";

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
      String name = path.replace('/', '-') + KEPT;
      return new KeptGraph(kept.get().resolve(name))
          .get(turtle, () -> parser.apply(new ByteArrayInputStream(turtle)));
    }
  }

  /**
   * A graph that is made of several data files, or what is kept of it.
   *
   * @param name of the graph
   * @param paths of the files in the project
   * @param made the graph, where it is not kept
   * @throws FileNotFoundException where there is no such file
   */
  public Graph graph(String name, Collection<String> paths, Supplier<Graph> made)
      throws IOException {
    if (kept.isEmpty()) {
      return made.get();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String path : paths) {
      try (InputStream in = open(path)) {
        all.writeBytes(path.getBytes(StandardCharsets.UTF_8));
        in.transferTo(all);
      }
    }
    return new KeptGraph(kept.get().resolve(name + KEPT)).get(all.toByteArray(), made);
  }
}
