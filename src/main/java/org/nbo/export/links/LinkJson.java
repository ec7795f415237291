package org.nbo.export.links;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.XSD;
import org.nbo.finding.Finding;
import org.nbo.finding.Link;
import org.nbo.finding.LinkReceiver;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;
import org.nbo.vocab.SchemaOrg;

/**
 * Links as JSON-LD: the documents are data sets of schema.org and DCAT, which say how they relate
 * to each other; each link stands beside them.
 */
public final class LinkJson implements LinkReceiver {
  private final OutputStream out;
  private final JsonGenerator json;
  private final SortedMap<String, SortedMap<String, Integer>> related = new TreeMap<>();
  private List<Link.Document> documents;
  private String graph;
  private int number;

  /**
   * @param out stays open
   */
  public LinkJson(OutputStream out) {
    this.out = out;
    this.json =
        Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createGenerator(CloseShieldOutputStream.wrap(out));
  }

  @Override
  public void begin(List<Link.Document> linked, String thresholds) {
    documents = linked;
    graph = LinkWords.graph(linked, thresholds);
    json.writeStartObject();
    json.writeStartObject("@context")
        .write("nbo", NboTerm.NS)
        .write("schema", SchemaOrg.NS)
        .write("dcat", DCAT.NS)
        .write("dcterms", DCTerms.NS)
        .write("prov", Prov.NS)
        .write("xsd", XSD.NS)
        .write("name", "schema:name");
    reference("imaging", "nbo:imagingThing");
    reference("genomic", "nbo:genomicThing");
    reference("relation", "nbo:linkRelation");
    reference("derivedFrom", "prov:wasDerivedFrom");
    json.writeStartObject("strength")
        .write("@id", "nbo:linkStrength")
        .write("@type", "xsd:double")
        .writeEnd()
        .write("evidence", "nbo:linkEvidence")
        .write("bases", "nbo:overlapBases")
        .write("differing", "nbo:conditionsDiffer")
        .write("thresholds", "nbo:linkThresholds")
        .writeEnd();
    json.writeStartArray("@graph");
    json.writeStartObject().write("@id", graph).write("@type", "schema:Dataset");
    json.write("name", "Links").write("thresholds", thresholds);
    json.writeStartArray("derivedFrom");
    for (int i = 0; i < linked.size(); i++) {
      json.write(iri(i));
    }
    json.writeEnd().writeEnd();
  }

  private void reference(String name, String iri) {
    json.writeStartObject(name).write("@id", iri).write("@type", "@id").writeEnd();
  }

  private String iri(int document) {
    return LinkWords.iri(documents.get(document), document, graph);
  }

  @Override
  public void link(Link link) {
    number++;
    String relation = "nbo:LinkRelation-" + LinkWords.camelCase(link.relation());
    related
        .computeIfAbsent(
            iri(link.imagingSource()) + '\n' + iri(link.genomicSource()), key -> new TreeMap<>())
        .merge(relation, 1, Integer::sum);
    json.writeStartObject()
        .write("@id", graph + "#link:" + number)
        .write("@type", "nbo:Link")
        .write("imaging", link.imaging())
        .write("genomic", link.genomic())
        .write("relation", relation)
        .write("strength", new BigDecimal(LinkWords.strength(link.strength())))
        .write("evidence", link.evidence());
    if (link.overlap() != null) {
      json.write("bases", link.overlap().bases());
    }
    if (!link.differing().isEmpty()) {
      json.writeStartArray("differing");
      link.differing().forEach(json::write);
      json.writeEnd();
    }
    json.writeStartArray("derivedFrom")
        .write(iri(link.imagingSource()))
        .write(iri(link.genomicSource()))
        .writeEnd()
        .writeEnd();
  }

  @Override
  public void end(List<Finding> findings) {
    for (int i = 0; i < documents.size(); i++) {
      dataSet(i);
    }
    json.writeEnd().writeEnd().close();
    try {
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document as a data set that says to which others it is related, and in what way. */
  private void dataSet(int document) {
    json.writeStartObject().write("@id", iri(document));
    json.writeStartArray("@type").write("schema:Dataset").write("dcat:Dataset").writeEnd();
    json.write("name", documents.get(document).name());
    json.writeStartArray("dcat:qualifiedRelation");
    related.forEach(
        (pair, relations) -> {
          String[] sides = pair.split("\n");
          if (sides[0].equals(iri(document))) {
            relations.keySet().forEach(relation -> relationship(sides[1], relation));
          }
        });
    json.writeEnd().writeEnd();
  }

  private void relationship(String other, String relation) {
    json.writeStartObject()
        .write("@type", "dcat:Relationship")
        .writeStartObject("dcterms:relation")
        .write("@id", other)
        .writeEnd()
        .writeStartObject("dcat:hadRole")
        .write("@id", relation)
        .writeEnd()
        .writeEnd();
  }
}
