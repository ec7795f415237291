package org.nbo.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.vocab.NboTerm;

/** What answers a question without a value: that there is none, or that to ask makes no sense. */
public enum Answer {
  HAS_NONE(NboTerm.Iri.HAS_NONE, "has none"),
  NOT_APPLICABLE(NboTerm.Iri.NOT_APPLICABLE, "not applicable");

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String iri;
  private final String words;

  Answer(String iri, String words) {
    this.iri = iri;
    this.words = words;
  }

  /** The predicate that says so of a thing; the object is the property. */
  public String iri() {
    return iri;
  }

  /** The same. */
  public Node node() {
    return NodeFactory.createURI(iri);
  }

  /** As people write it in place of a value. */
  public String words() {
    return words;
  }

  /** The one that a text is, whatever case and signs it has; empty for other texts. */
  public static Optional<Answer> of(String text) {
    if (text.length() > 2 * NOT_APPLICABLE.words.length()) {
      return Optional.empty();
    }
    String plain = plain(text);
    return Arrays.stream(values()).filter(answer -> plain(answer.words).equals(plain)).findFirst();
  }

  /** What a graph answers for a field of a thing. */
  public static Optional<Answer> in(Graph graph, Node thing, ModelProperty property) {
    Node asked = NodeFactory.createURI(property.iri());
    return Arrays.stream(values())
        .filter(answer -> graph.contains(thing, answer.node(), asked))
        .findFirst();
  }

  private static String plain(String text) {
    return SIGNS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .replaceAll("");
  }
}
