package org.nbo.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * What the ontology says about key–value pairs whose keys may name fields.
 *
 * @param contexts by the class of a list of pairs, the property that may name the class its keys
 *     are about ({@code nbo:keyContext})
 * @param keys by the class of a pair, the property of its key ({@code nbo:entryKey})
 * @param names other names that keys have for a property, by its IRI ({@code nbo:keyName})
 * @param general keys that say too little unless a class stands before them ({@code
 *     nbo:generalKey})
 * @param settingsMarkers what writers put before the name of a field to say that it belongs to the
 *     settings of the hardware they name ({@code nbo:settingsMarker})
 * @param unitWords how keys end that hold the unit of another ({@code nbo:unitKey})
 * @param settings by the class of hardware, those of its settings ({@code nbo:settingsClass})
 */
public record KeyTerms(
    Map<String, String> contexts,
    Map<String, String> keys,
    Map<String, List<String>> names,
    Set<String> general,
    Set<String> settingsMarkers,
    Set<String> unitWords,
    Map<String, List<String>> settings) {

  static KeyTerms of(Terms terms) {
    return new KeyTerms(
        single(terms, NboTerm.KEY_CONTEXT),
        single(terms, NboTerm.ENTRY_KEY),
        multiple(terms, NboTerm.KEY_NAME),
        texts(terms, NboTerm.GENERAL_KEY),
        texts(terms, NboTerm.SETTINGS_MARKER),
        texts(terms, NboTerm.UNIT_KEY),
        multiple(terms, NboTerm.SETTINGS_CLASS));
  }

  private static Map<String, String> single(Terms terms, Node property) {
    Map<String, String> found = new LinkedHashMap<>();
    multiple(terms, property).forEach((subject, objects) -> found.put(subject, objects.get(0)));
    return found;
  }

  private static Map<String, List<String>> multiple(Terms terms, Node property) {
    Map<String, List<String>> sorted =
        terms.graph().find(Node.ANY, property, Node.ANY).toList().stream()
            .filter(t -> t.getSubject().isURI())
            .collect(
                Collectors.groupingBy(
                    t -> t.getSubject().getURI(),
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.mapping(KeyTerms::text, Collectors.toList()),
                        texts -> texts.stream().sorted().toList())));
    return new LinkedHashMap<>(sorted);
  }

  private static Set<String> texts(Terms terms, Node property) {
    return multiple(terms, property).values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String text(Triple triple) {
    Node object = triple.getObject();
    return object.isLiteral() ? object.getLiteralLexicalForm() : object.toString();
  }
}
