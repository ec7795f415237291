package org.nbo.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Names by which people recognize the things of a graph. */
public final class ThingNames {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final Pattern UUID_AT_END = Pattern.compile(UUID.pattern() + "$");

  private final Graph data;
  private final List<Node> properties;

  /**
   * @param marks which properties hold names
   */
  public ThingNames(Graph data, Marks marks) {
    this.data = data;
    this.properties = marks.names().stream().map(NodeFactory::createURI).toList();
  }

  /**
   * The part of the IRI that says something, for example {@code Objective:0}; where that is a UUID,
   * the name that the thing has.
   */
  public String of(String iri) {
    int fragment = iri.indexOf('#') + 1;
    int end = iri.indexOf('~', fragment);
    String identifier = iri.substring(fragment, end < 0 ? iri.length() : end);
    String path = end < 0 ? "" : iri.substring(end).replace('~', '/');
    return (UUID.matcher(identifier).matches() ? name(iri, end, identifier) : identifier) + path;
  }

  /** The UUID that is the last part of a thing's identifier, in lower case. */
  public static Optional<String> uuid(String iri) {
    Matcher last = UUID_AT_END.matcher(iri.substring(iri.indexOf('#') + 1));
    return last.find() ? Optional.of(last.group().toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private String name(String iri, int end, String identifier) {
    Node thing = NodeFactory.createURI(end < 0 ? iri : iri.substring(0, end));
    return properties.stream()
        .flatMap(
            property ->
                data.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream())
        .map(Node::getLiteralLexicalForm)
        .filter(name -> !name.isBlank())
        .findFirst()
        .map(name -> "“" + name + "”")
        .orElse(identifier);
  }
}
