package org.nbo.serve.page.terms;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.Nbo;
import org.nbo.export.pages.OntologyPages;
import org.nbo.ontology.Terms;
import org.nbo.serve.page.things.Description;
import org.nbo.vocab.NboTerm;

/**
 * The terms of the ontology, as RDF and as pages. What takes long to make is made when asked for.
 */
final class TermSource {
  private final Nbo nbo;
  private OntologyPages pages;
  private Graph all;

  TermSource(Nbo nbo) {
    this.nbo = nbo;
  }

  Graph ontology() {
    return nbo.ontology().graph();
  }

  /** The ontology with its axioms. */
  synchronized Graph all() {
    if (all == null) {
      all = nbo.ontologyWithAxioms();
      all.getPrefixMapping().setNsPrefixes(ontology().getPrefixMapping());
    }
    return all;
  }

  private synchronized OntologyPages pages() {
    if (pages == null) {
      pages = new OntologyPages(nbo.ontology(), nbo.model());
    }
    return pages;
  }

  /** What is said of a term: in the ontology, its axioms and the shapes. */
  Optional<Graph> description(Node term) {
    Graph source =
        term.getURI().startsWith(NboTerm.SHAPES) ? nbo.shapes(Shapes.everything(nbo)) : all();
    Graph said = Description.of(term, source);
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }

  /** Where the page of a term is among the files, with the place on it. */
  Optional<String> address(String iri) {
    return pages().addressOf(iri);
  }

  /** A file of the pages. */
  Optional<String> file(String name) {
    Supplier<String> file;
    synchronized (this) {
      file = pages().files().get(name);
    }
    return Optional.ofNullable(file).map(Supplier::get);
  }

  static Node term(String local) {
    return Terms.uri(NboTerm.NS + local);
  }
}
