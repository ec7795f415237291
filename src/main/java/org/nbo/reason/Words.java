package org.nbo.reason;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.model.ThingIri;
import org.nbo.ontology.Terms;

/** What terms and values are called in sentences. */
final class Words {
  private static final Pattern VOWEL = Pattern.compile("(?i)[aeio].*|LED.*|LCD.*|u(?!ni|se).*");

  /** How labels end that take no article. */
  private static final Pattern SEVERAL = Pattern.compile("(settings|pixels|data|optics|software)$");

  private final Terms terms;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Words(Graph ontology) {
    this.terms = new Terms(ontology);
  }

  /**
   * What files call a listed value, and the label of another term; of what has none the end of its
   * IRI.
   */
  String term(String iri) {
    String name = known.get(iri);
    if (name == null) {
      Node term = NodeFactory.createURI(iri);
      Optional<String> said =
          terms.text(term, SKOS.notation.asNode()).or(() -> terms.text(term, RDFS.label.asNode()));
      said.ifPresent(text -> known.put(iri, text)); // not what files call things
      name = said.orElseGet(() -> ThingIri.of(iri).path());
    }
    return name;
  }

  /** Whether something is a term of the ontology, and not a thing of a file. */
  boolean isTerm(String iri) {
    return terms.text(NodeFactory.createURI(iri), RDFS.label.asNode()).isPresent();
  }

  /** With "a" or "an", by the sound it begins with. */
  String one(String iri) {
    String label = term(iri);
    if (SEVERAL.matcher(label).find()) {
      return label;
    }
    return (VOWEL.matcher(label).matches() ? "an " : "a ") + label;
  }

  /** What a property leads to from something: "wavelength of a laser". */
  static String of(String property, String thing) {
    return property.endsWith(" of")
        ? "what " + thing + " is the " + property
        : property + " of " + thing;
  }

  /** A value as people write it. */
  String value(Node value) {
    return value.isURI() ? term(value.getURI()) : number(value.getLiteralLexicalForm());
  }

  /** {@code 1.2e0} as 1.2; a text as it is. */
  static String number(String lexical) {
    try {
      BigDecimal number = new BigDecimal(lexical);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException text) {
      return switch (lexical.toLowerCase(Locale.ROOT)) {
        case "true" -> "yes";
        case "false" -> "no";
        default -> lexical;
      };
    }
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  static String list(String last, List<String> words) {
    int end = words.size() - 1;
    return end < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
  }
}
