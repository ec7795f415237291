package org.nbo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** What is told by the beginning of a text is what a closer look says. */
class NoValueTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Model MODEL = Model.of(ONTOLOGY);
  private static final List<String> PROPERTIES =
      Stream.of(
              "model", "name", "magnification", "exposureTime", "acquisitionDate", "catalogNumber")
          .map(name -> NboTerm.NS + name)
          .toList();
  private static final List<String> OF_FORMS =
      List.of(
          "...",
          "--",
          "xxx",
          "XXX xxx",
          "#N/A",
          "#ref!",
          "missing: lost",
          "Not applicable : x",
          "1.#QNAN",
          "-1.#IND00",
          "-nan(ind)",
          "0001-01-01T00:00:00",
          "1970-01-01T00:00:00",
          "999",
          "0 0",
          "Default",
          "1234567",
          "unknown model",
          "x",
          "?",
          "-1",
          "0",
          "1e400",
          "Infinity");

  private static Stream<String> texts() {
    List<String> all = new ArrayList<>(OF_FORMS);
    ONTOLOGY
        .graph()
        .find(Node.ANY, NboTerm.PLACEHOLDER, Node.ANY)
        .forEach(t -> all.add(t.getObject().getLiteralLexicalForm()));
    return all.stream()
        .flatMap(
            text ->
                Stream.of(
                    text,
                    text.toUpperCase(Locale.ROOT),
                    text.toLowerCase(Locale.ROOT),
                    text.replace(' ', '_'),
                    text.replace(" ", " - "),
                    " " + text,
                    text + "\u00a0",
                    "(" + text + ")",
                    "\"" + text + '"'));
  }

  @Test
  void aPlaceholderMayBeginAsItDoes() {
    List<String> found = new ArrayList<>();
    texts()
        .forEach(
            text -> {
              for (String property : PROPERTIES) {
                if (MODEL.isPlaceholder(property, text)) {
                  found.add(text);
                  assertThat(mayBegin(property, text)).as(property + ' ' + text).isTrue();
                }
              }
            });
    assertThat(found).hasSizeGreaterThan(1_000);
  }

  @Test
  void mostNamesCannotBeOne() {
    assertThat(Stream.of("cell 12", "ROI:3", "Shape:0:1", "Image:0", "Well A01"))
        .noneMatch(text -> mayBegin(NboTerm.NS + "name", text));
  }

  private static boolean mayBegin(String property, String text) {
    return text.isEmpty()
        || MODEL.mayBeginPlaceholder(
            property, text.charAt(0), text.length() > 1 ? text.charAt(1) : 0);
  }
}
