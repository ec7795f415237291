package org.nbo.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.nbo.vocab.NboTerm;

/** How nodes of RDF stand on a page: with a name, and where they are things, with a way to them. */
public final class Links {
  private static final int LONGEST = 400;

  private final Labels labels;

  public Links(Labels labels) {
    this.labels = labels;
  }

  /**
   * What is shown of a node.
   *
   * @param href nothing where there is no way to it
   * @param aside a language or datatype, or nothing
   */
  public record Link(String text, String href, String title, String aside) {}

  public Link of(Node node, Graph data) {
    if (node.isLiteral()) {
      return literal(node);
    }
    if (!node.isURI()) {
      return new Link(node.isBlank() ? "(without a name)" : node.toString(), "", "", "");
    }
    return new Link(shortened(labels.of(node, data)), address(node, data), node.getURI(), "");
  }

  private static Link literal(Node node) {
    String language = node.getLiteralLanguage();
    String type = node.getLiteralDatatypeURI();
    String aside =
        !language.isEmpty()
            ? language
            : type.equals(XSD.NS + "string") ? "" : type.substring(type.lastIndexOf('#') + 1);
    return new Link(shortened(node.getLiteralLexicalForm()), "", "", aside);
  }

  /** A term is explained; a thing in the data is described; anything else is elsewhere. */
  private static String address(Node node, Graph data) {
    String iri = node.getURI();
    if (isTerm(iri)) {
      return path(iri);
    }
    if (data.contains(node, Node.ANY, Node.ANY) || data.contains(Node.ANY, Node.ANY, node)) {
      return about(iri);
    }
    return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
  }

  static boolean isTerm(String iri) {
    return iri.startsWith(NboTerm.NS);
  }

  /** Where this server has a term. */
  static String path(String iri) {
    String local = iri.substring(NboTerm.NS.length());
    return "/4dn-bina-ome/"
        + URLEncoder.encode(local, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }

  public static String about(String iri) {
    return "/about?iri=" + encoded(iri);
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
