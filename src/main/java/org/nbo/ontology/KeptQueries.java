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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;

/**
 * What queries need and how they are run, as an earlier run found it, so that none is parsed. A
 * line for each: the sum and length of its text, its needs, its plan. Where the file cannot be read
 * or written, all are parsed.
 */
final class KeptQueries {
  private static final String ENDING = ".plans";

  /** The first line begins so: plans are those of one version of Jena. */
  private static final String FORMAT = "2 " + Op.class.getPackage().getImplementationVersion();

  private static final String EITHER = "|";
  private static final char TAB = '\t';

  /** Between a property and the value that it needs; no IRI has it. */
  private static final char OF = '^';

  private final Optional<Path> file;
  private final Map<String, String> kept = new HashMap<>();
  private final Map<String, Supplier<String>> used = new TreeMap<>();

  /**
   * @param folder where they are kept; empty where nothing is
   * @param name under which they are kept
   */
  KeptQueries(Optional<Path> folder, String name) {
    this.file = folder.map(f -> f.resolve(name + ENDING));
    if (file.filter(Files::isRegularFile).isPresent()) {
      try {
        content(Files.readString(file.get())).lines().forEach(this::read);
      } catch (IOException | RuntimeException e) {
        kept.clear(); // whatever is wrong with it, it can be made anew
      }
    }
  }

  /** What is below the first line; nothing where that tells of another version or content. */
  private static String content(String all) {
    String content = all.substring(all.indexOf('\n') + 1);
    return all.startsWith(head(content)) ? content : "";
  }

  static String head(String content) {
    return FORMAT + ' ' + key(content) + '\n';
  }

  private void read(String line) {
    int tab = line.indexOf(TAB);
    kept.put(line.substring(0, tab), line.substring(tab + 1));
  }

  /** A query, parsed where it is not known what it needs. */
  Asked asked(String text) {
    String key = key(text);
    String line = kept.get(key);
    if (line != null) {
      used.put(key, () -> line);
      int tab = line.indexOf(TAB);
      return Asked.known(text, needs(line.substring(0, tab)), line.substring(tab + 1));
    }
    Asked parsed = Asked.parsed(text);
    used.put(key, () -> written(parsed.needs()) + TAB + PlanText.of(parsed.plan()));
    return parsed;
  }

  /** The sum and length of a text. */
  static String key(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Long.toHexString(KeptFile.sum(bytes, bytes.length)) + ' ' + bytes.length;
  }

  private static Needs needs(String line) {
    return new Needs(
        Arrays.stream(line.split(" "))
            .filter(some -> !some.isEmpty())
            .map(
                some ->
                    Arrays.stream(some.split("\\|"))
                        .map(KeptQueries::use)
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
    return needs.all().stream().map(KeptQueries::written).collect(Collectors.joining(" "));
  }

  private static String written(Set<Needs.Use> some) {
    return some.stream().map(KeptQueries::written).sorted().collect(Collectors.joining(EITHER));
  }

  private static String written(Needs.Use use) {
    String property = use.property().getURI();
    return use.isParticular() ? property + OF + use.value().getURI() : property;
  }

  /** Keeps what is not kept yet; only then are all planned. */
  void keep() {
    if (file.isEmpty() || kept.keySet().equals(used.keySet())) {
      return;
    }
    KeptFile.write(file.get(), () -> all().getBytes(StandardCharsets.UTF_8));
  }

  private String all() {
    String content =
        used.entrySet().stream()
            .map(e -> e.getKey() + TAB + e.getValue().get() + '\n')
            .collect(Collectors.joining());
    return head(content) + content;
  }
}
