package org.nbo.export.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.nbo.vocab.NboTerm;

/**
 * Where terms are described. Terms of NBO have their own names, those of others the prefix before
 * it; a name that a file system or the web would not hold, or that differs from another one only in
 * upper and lower case, has a number after it that depends on the IRI.
 */
final class Addresses {
  private static final int LONGEST = 120;

  private final Statements statements;
  private final Map<Node, String> addresses = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  Addresses(Statements statements) {
    this.statements = statements;
  }

  /** Gives the term a page of its own in a folder. */
  void addPage(String folder, Node term) {
    addresses.put(term, folder + "/" + unique(folder, term) + ".html");
  }

  /** Gives the term a place on the page of another one. */
  void addPlace(Node page, Node term) {
    String file = addresses.get(page);
    addresses.putIfAbsent(term, file + "#" + unique(file, term));
  }

  /** Gives the term a place on a page. */
  void addPlace(String file, String prefix, Node term) {
    addresses.put(term, file + "#" + prefix + unique(file, term));
  }

  /** The address as seen from the folder of all pages; empty where the term has no description. */
  Optional<String> of(Node term) {
    return Optional.ofNullable(addresses.get(term));
  }

  /** The name of the place within its page. */
  String place(Node term) {
    String address = addresses.get(term);
    return address.substring(address.indexOf('#') + 1);
  }

  private String unique(String scope, Node term) {
    String iri = term.getURI();
    String name = name(term);
    String safe = name.replaceAll("[^A-Za-z0-9_.-]|^[.-]", "_");
    if (safe.length() > LONGEST) {
      safe = safe.substring(0, LONGEST);
    }
    String unique = safe.equals(name) ? safe : numbered(safe, iri);
    while (!taken.add(scope + "/" + unique.toLowerCase(Locale.ROOT))) {
      unique = numbered(unique, iri);
    }
    return unique;
  }

  private String name(Node term) {
    String iri = term.getURI();
    if (iri.startsWith(NboTerm.NS) && !iri.substring(NboTerm.NS.length()).matches(".*[/#].*")) {
      return iri.substring(NboTerm.NS.length());
    }
    String local = Statements.localName(term);
    String namespace = iri.substring(0, iri.length() - local.length());
    String prefix = statements.graph().getPrefixMapping().getNsURIPrefix(namespace);
    return prefix == null || prefix.isEmpty() ? local : prefix + "-" + local;
  }

  private static String numbered(String name, String iri) {
    return name + "-" + Integer.toHexString(iri.hashCode());
  }
}
