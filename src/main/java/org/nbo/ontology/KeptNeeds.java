package org.nbo.ontology;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What queries need, as an earlier run found it, so that those that a file does not need are not
 * parsed. A line for each: the sum and length of its text, and its needs. Where the file cannot be
 * read or written, all are parsed.
 */
final class KeptNeeds {
  private static final String ENDING = ".uses";
  private static final String EITHER = "|";

  /** Between a property and the value that it needs; no IRI has it. */
  private static final char OF = '^';

  private final Optional<Path> file;
  private final Map<String, String> kept = new HashMap<>();
  private final Map<String, String> used = new TreeMap<>();

  /**
   * @param folder where they are kept; empty where nothing is
   * @param name under which they are kept
   */
  KeptNeeds(Optional<Path> folder, String name) {
    this.file = folder.map(f -> f.resolve(name + ENDING));
    if (file.filter(Files::isRegularFile).isPresent()) {
      try {
        for (String line : Files.readAllLines(file.get())) {
          int tab = line.indexOf('\t');
          kept.put(line.substring(0, tab), line.substring(tab + 1));
        }
      } catch (IOException | RuntimeException e) {
        kept.clear(); // whatever is wrong with it, it can be made anew
      }
    }
  }

  /** A query, parsed where it is not known what it needs. */
  Asked asked(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String key = Long.toHexString(KeptFile.sum(bytes, bytes.length)) + ' ' + bytes.length;
    String line = kept.get(key);
    if (line != null) {
      used.put(key, line);
      return Asked.known(text, read(line));
    }
    Asked parsed = Asked.parsed(text);
    used.put(key, written(parsed.needs()));
    return parsed;
  }

  private static Needs read(String line) {
    return new Needs(
        Arrays.stream(line.split(" "))
            .filter(some -> !some.isEmpty())
            .map(
                some ->
                    Arrays.stream(some.split("\\|"))
                        .map(KeptNeeds::use)
                        .collect(Collectors.toUnmodifiableSet()))
            .toList());
  }

  private static Needs.Use use(String written) {
    int of = written.indexOf(OF);
    return of < 0
        ? new Needs.Use(NodeFactory.createURI(written), Node.ANY)
        : new Needs.Use(
            NodeFactory.createURI(written.substring(0, of)),
            NodeFactory.createURI(written.substring(of + 1)));
  }

  private static String written(Needs needs) {
    return needs.all().stream().map(KeptNeeds::written).collect(Collectors.joining(" "));
  }

  private static String written(Set<Needs.Use> some) {
    return some.stream().map(KeptNeeds::written).sorted().collect(Collectors.joining(EITHER));
  }

  private static String written(Needs.Use use) {
    String property = use.property().getURI();
    return use.isParticular() ? property + OF + use.value().getURI() : property;
  }

  /** Keeps what is not kept yet. */
  void keep() {
    if (file.isEmpty() || kept.equals(used)) {
      return;
    }
    String lines =
        used.entrySet().stream()
            .map(e -> e.getKey() + '\t' + e.getValue() + '\n')
            .collect(Collectors.joining());
    KeptFile.write(file.get(), () -> lines.getBytes(StandardCharsets.UTF_8));
  }
}
