package org.nbo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFLib;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.NboException;

/**
 * What lifting gave.
 *
 * @param quads as N-Quads; what was written before the error, where there is one
 * @param error what a user would read; null where there is none
 */
record Lifted(byte[] quads, String error) {
  /** One for all targets, because it takes time to read the ontology. */
  static final Nbo NBO = Nbo.bundled();

  private static final ErrorHandler STRICT =
      new ErrorHandler() {
        @Override
        public void warning(String message, long line, long column) {
          if (!message.startsWith("Lexical form")) {
            error(message, line, column);
          }
        }

        @Override
        public void error(String message, long line, long column) {
          throw new AssertionError("line " + line + ": " + message);
        }

        @Override
        public void fatal(String message, long line, long column) {
          error(message, line, column);
        }
      };

  private static final String BASE = "https://example.org/document";

  /**
   * Lifts bytes, which either become statements that other software reads, or one error of ours.
   */
  static Lifted of(String name, byte[] content) {
    try (Source source = Source.of(name, new ByteArrayInputStream(content))) {
      return of(NBO, source);
    }
  }

  static Lifted of(Nbo by, Source source) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      by.lift(source).base(BASE).toNQuads(out);
    } catch (NboException e) {
      isSaidWell(e);
      return new Lifted(out.toByteArray(), e.getMessage());
    }
    Lifted lifted = new Lifted(out.toByteArray(), null);
    lifted.isStrict();
    return lifted;
  }

  boolean isWhole() {
    return error == null;
  }

  /** The statements of the document itself: not those on the file, which has its own checksum. */
  Set<String> statements() {
    return new String(quads, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.endsWith(" <" + BASE + "> ."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** An error has an address and says something that a person can read. */
  static void isSaidWell(NboException e) {
    assertThat(e.address()).startsWith("NBO-");
    assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(10_000);
  }

  /** Values that their datatype does not have are for validation to find. */
  private void isStrict() {
    RDFParser.create()
        .source(new ByteArrayInputStream(quads))
        .lang(Lang.NQUADS)
        .checking(true)
        .errorHandler(STRICT)
        .parse(StreamRDFLib.sinkNull());
  }
}
