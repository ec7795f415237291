package org.nbo.model.genome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Resources;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Which assembly a name means, as {@code ontology/assemblies.ttl} says: {@code hg38} is {@code
 * GRCh38}. Immutable, for all threads.
 */
public final class Assemblies {
  private static final String FILE = "assemblies.ttl";
  private static final Node ASSEMBLY = Terms.uri(NboTerm.NS + "GenomicAssembly");
  private static final Node OF_ASSEMBLY = Terms.uri(NboTerm.NS + "ofAssembly");
  private static final Node OF_TAXON = Terms.uri(NboTerm.NS + "ofTaxon");
  private static final Node LENGTH = Terms.uri(NboTerm.NS + "sequenceLength");

  private final Map<String, Assembly> byName = new HashMap<>();
  private final List<Family> families = new ArrayList<>();

  /** Names that a pattern tells, such as those of all patches. */
  private record Family(Pattern names, Assembly assembly) {}

  private Assemblies(Terms terms) {
    for (Node node : Terms.sorted(terms.subjects(RDF.type.asNode(), ASSEMBLY))) {
      Map<String, Long> lengths = new HashMap<>();
      for (Node sequence : terms.subjects(OF_ASSEMBLY, node)) {
        terms
            .number(sequence, LENGTH)
            .ifPresent(length -> lengths.put(terms.label(sequence), (long) length));
      }
      Assembly assembly =
          new Assembly(
              terms.label(node),
              terms.object(node, OF_TAXON).map(Node::getURI).orElse(""),
              lengths);
      byName.put(key(assembly.name()), assembly);
      terms.texts(node, SKOS.altLabel.asNode()).forEach(name -> byName.put(key(name), assembly));
      for (String names : terms.texts(node, SKOS.hiddenLabel.asNode())) {
        families.add(new Family(Pattern.compile(names, Pattern.CASE_INSENSITIVE), assembly));
      }
    }
  }

  /** Those that come with the program; read when first asked for. */
  public static Assemblies bundled() {
    return Bundled.ASSEMBLIES;
  }

  /** Those of a project. */
  public static Assemblies of(Resources resources) {
    return new Assemblies(new Terms(Ontology.bundled(resources, FILE)));
  }

  /**
   * Those of a project and those that its extensions add.
   *
   * @param extended the ontology with its extensions
   */
  public static Assemblies of(Resources resources, Graph extended) {
    return new Assemblies(new Terms(new Union(Ontology.bundled(resources, FILE), extended)));
  }

  private static final class Bundled {
    private static final Assemblies ASSEMBLIES = of(Resources.bundled());
  }

  /** The assembly that goes under this name; empty where nobody knows it. */
  public Optional<Assembly> named(String written) {
    String name = written.strip();
    Assembly assembly = byName.get(key(name));
    return assembly != null
        ? Optional.of(assembly)
        : families.stream()
            .filter(family -> family.names().matcher(name).matches())
            .map(Family::assembly)
            .findFirst();
  }

  /** The assembly whose chromosomes have these lengths; empty where there is none, or several. */
  public Optional<Assembly> withLengths(Map<String, Long> lengths) {
    List<Assembly> fitting =
        byName.values().stream()
            .distinct()
            .filter(
                a ->
                    lengths.keySet().stream().anyMatch(a.lengths()::containsKey)
                        && lengths.entrySet().stream()
                            .allMatch(
                                e ->
                                    a.lengths()
                                        .getOrDefault(e.getKey(), e.getValue())
                                        .equals(e.getValue())))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
