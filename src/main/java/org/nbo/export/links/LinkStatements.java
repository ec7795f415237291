package org.nbo.export.links;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.Finding;
import org.nbo.finding.Link;
import org.nbo.finding.LinkReceiver;
import org.nbo.model.Prefixes;
import org.nbo.model.ToolVersion;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;
import org.nbo.vocab.SchemaOrg;

/**
 * Links as RDF: each a thing with its two sides, relation, strength and evidence, in a graph of its
 * own; the default graph says from which documents, by which tool and with which thresholds.
 */
public final class LinkStatements implements LinkReceiver {
  private static final Node TYPE = RDF.type.asNode();
  private static final Node LINK = term("Link");
  private static final Node IMAGING = term("imagingThing");
  private static final Node GENOMIC = term("genomicThing");
  private static final Node RELATION = term("linkRelation");
  private static final Node STRENGTH = term("linkStrength");
  private static final Node EVIDENCE = term("linkEvidence");
  private static final Node OVERLAP = term("overlapBases");
  private static final Node DIFFER = term("conditionsDiffer");
  private static final Node THRESHOLDS = term("linkThresholds");
  private static final Node KIND = term("genomicKind");
  private static final Node ANCHOR = term("overlappedAnchor");
  private static final Node NAME = iri(SchemaOrg.NAME);
  private static final Node DERIVED_FROM = iri(Prov.WAS_DERIVED_FROM);

  private final StreamRDF to;
  private final boolean withGraph;
  private Node graph;
  private List<Node> documents;
  private int number;

  private LinkStatements(StreamRDF to, boolean withGraph) {
    this.to = to;
    this.withGraph = withGraph;
  }

  /**
   * As N-Quads, with a graph of links.
   *
   * @param out stays open
   */
  public static LinkStatements nQuads(OutputStream out) {
    return new LinkStatements(StreamRDFWriter.getWriterStream(out, Lang.NQUADS), true);
  }

  /**
   * As Turtle, which knows no graphs.
   *
   * @param out stays open
   */
  public static LinkStatements turtle(OutputStream out) {
    return new LinkStatements(StreamRDFWriter.getWriterStream(out, Lang.TURTLE), false);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node term(String localName) {
    return iri(NboTerm.NS + localName);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  @Override
  public void begin(List<Link.Document> linked, String thresholds) {
    String base = LinkWords.graph(linked, thresholds);
    graph = iri(base);
    documents = new ArrayList<>();
    to.start();
    if (!withGraph) {
      Prefixes.OF_QUERIES.forEach(to::prefix);
    }
    Node activity = iri(base + "#~linking");
    Node tool = iri(NboTerm.NS + "tool/" + ToolVersion.VERSION);
    beside(graph, TYPE, iri(Prov.ENTITY));
    beside(graph, iri(Prov.WAS_GENERATED_BY), activity);
    beside(activity, TYPE, iri(Prov.ACTIVITY));
    beside(activity, iri(Prov.WAS_ASSOCIATED_WITH), tool);
    beside(activity, THRESHOLDS, text(thresholds));
    beside(tool, TYPE, iri(Prov.SOFTWARE_AGENT));
    beside(tool, iri(SchemaOrg.SOFTWARE_VERSION), text(ToolVersion.VERSION));
    for (Link.Document document : linked) {
      Node node = iri(LinkWords.iri(document, documents.size(), base));
      documents.add(node);
      beside(activity, iri(Prov.USED), node);
      beside(graph, DERIVED_FROM, node);
      beside(node, TYPE, iri(Prov.ENTITY));
      beside(node, NAME, text(document.name()));
    }
  }

  private void beside(Node subject, Node predicate, Node object) {
    if (withGraph) {
      to.quad(Quad.create(Quad.defaultGraphNodeGenerated, subject, predicate, object));
    } else {
      to.triple(Triple.create(subject, predicate, object));
    }
  }

  private void say(Node subject, Node predicate, Node object) {
    if (withGraph) {
      to.quad(Quad.create(graph, subject, predicate, object));
    } else {
      to.triple(Triple.create(subject, predicate, object));
    }
  }

  @Override
  public void link(Link link) {
    number++;
    Node node = iri(graph.getURI() + "#link:" + number);
    say(node, TYPE, LINK);
    say(node, IMAGING, iri(link.imaging()));
    say(node, GENOMIC, iri(link.genomic()));
    say(node, RELATION, term("LinkRelation-" + LinkWords.camelCase(link.relation())));
    say(
        node,
        STRENGTH,
        NodeFactory.createLiteralDT(LinkWords.strength(link.strength()), XSDDatatype.XSDdouble));
    say(node, EVIDENCE, text(link.evidence()));
    if (link.overlap() != null) {
      say(node, OVERLAP, whole(link.overlap().bases()));
      if (link.overlap().anchor() > 0) {
        say(node, ANCHOR, whole(link.overlap().anchor()));
      }
      if (!link.overlap().kind().isEmpty()) {
        say(node, KIND, text(link.overlap().kind()));
      }
    }
    for (String differing : link.differing()) {
      say(node, DIFFER, text(differing));
    }
    say(node, DERIVED_FROM, documents.get(link.imagingSource()));
    say(node, DERIVED_FROM, documents.get(link.genomicSource()));
  }

  private static Node whole(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  @Override
  public void end(List<Finding> findings) {
    to.finish();
  }
}
