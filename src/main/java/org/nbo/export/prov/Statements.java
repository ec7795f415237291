package org.nbo.export.prov;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;

/** The statements of a bundle, written in the order of what they are about. */
final class Statements {
  static final String CPM = "https://www.commonprovenancemodel.org/cpm-namespace-v1-0/";

  private final Node bundle;
  private final Set<Triple> triples = new LinkedHashSet<>();

  /**
   * @param bundle its IRI
   */
  Statements(String bundle) {
    this.bundle = NodeFactory.createURI(bundle);
  }

  void type(Node thing, String kind) {
    triples.add(Triple.create(thing, RDF.type.asNode(), NodeFactory.createURI(kind)));
  }

  void prov(Node thing, String property, Node other) {
    triples.add(Triple.create(thing, NodeFactory.createURI(Prov.NS + property), other));
  }

  void say(Node thing, String property, Node value) {
    triples.add(Triple.create(thing, NodeFactory.createURI(property), value));
  }

  void label(Node thing, String label) {
    say(thing, RDFS.label.getURI(), NodeFactory.createLiteralString(label));
  }

  void write(OutputStream out) {
    StreamRDF to = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
    to.start();
    to.prefix("prov", Prov.NS);
    to.prefix("nbo", NboTerm.NS);
    to.prefix("cpm", CPM);
    to.prefix("dcterms", DCTerms.NS);
    to.prefix("rdfs", RDFS.uri);
    to.prefix("xsd", XSD.NS);
    to.quad(
        Quad.create(
            Quad.defaultGraphNodeGenerated,
            bundle,
            RDF.type.asNode(),
            NodeFactory.createURI(Prov.NS + "Bundle")));
    triples.stream()
        .sorted(
            Comparator.comparing((Triple t) -> t.getSubject().toString())
                .thenComparing(t -> !t.getPredicate().equals(RDF.type.asNode()))
                .thenComparing(t -> t.getPredicate().toString())
                .thenComparing(t -> t.getObject().toString()))
        .forEach(triple -> to.quad(Quad.create(bundle, triple)));
    to.finish();
  }
}
