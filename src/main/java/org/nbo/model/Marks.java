package org.nbo.model;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * Which terms have a part of their own to play, by the marks that the ontology or an extension puts
 * on them.
 *
 * @param bookkeeping IRIs of properties that only say where or in what order a source has something
 *     ({@code nbo:bookkeeping})
 * @param names IRIs of properties that hold the name by which people know a thing ({@code
 *     nbo:namesThing})
 * @param documentIdentifiers IRIs of properties that identify a whole document ({@code
 *     nbo:identifiesDocument})
 * @param sourceEndings how the names of source files end, after a dot, in lower case ({@code
 *     nbo:sourceEnding})
 * @param scopes IRIs of classes of things within which an identifier may mean another thing than
 *     elsewhere ({@code nbo:scopesIdentifiers})
 */
public record Marks(
    Set<String> bookkeeping,
    Set<String> names,
    Set<String> documentIdentifiers,
    Set<String> sourceEndings,
    Set<String> scopes) {

  static Marks of(Terms terms) {
    return new Marks(
        marked(terms, NboTerm.BOOKKEEPING),
        marked(terms, NboTerm.NAMES_THING),
        marked(terms, NboTerm.IDENTIFIES_DOCUMENT),
        endings(terms),
        marked(terms, NboTerm.SCOPES_IDENTIFIERS));
  }

  /** Whether a file of this name is meant to be a source. */
  public boolean isNameOfSource(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return sourceEndings.stream().anyMatch(ending -> name.endsWith('.' + ending));
  }

  private static Set<String> marked(Terms terms, Node mark) {
    return terms
        .graph()
        .find(Node.ANY, mark, Node.ANY)
        .filterKeep(t -> t.getSubject().isURI() && terms.isTrue(t.getSubject(), mark))
        .mapWith(t -> t.getSubject().getURI())
        .toSet()
        .stream()
        .sorted()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> endings(Terms terms) {
    Set<String> endings = new TreeSet<>();
    terms
        .graph()
        .find(Node.ANY, NboTerm.SOURCE_ENDING, Node.ANY)
        .filterKeep(t -> t.getObject().isLiteral())
        .forEach(t -> endings.add(t.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT)));
    return new LinkedHashSet<>(endings);
  }
}
