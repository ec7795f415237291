package org.nbo.export.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.nbo.model.statement.ByteStatements;

/** Documents too large to be held. */
class JsonLdStreamTest {
  private static final String NBO = "https://w3id.org/4dn-bina-ome/";
  private static final Node GRAPH = iri("urn:x:d");
  private static final Node IMAGES = iri("urn:x:d#OME");

  @Test
  void saysWhatItWasGiven() throws IOException {
    List<Quad> said = planes(2, 800);
    said.add(
        Quad.create(
            Quad.defaultGraphNodeGenerated, GRAPH, iri("urn:x:other"), text("ä\t\"\\\u0001")));
    assertThat(read(written(said))).isEqualTo(new HashSet<>(said));
  }

  @Test
  void aThingIsOneObjectInTheOrderOfTheSource() throws IOException {
    List<String> ids = ids(written(planes(2, 800)));
    assertThat(ids).doesNotHaveDuplicates().hasSize(1 + 1 + 2 * 801);
    assertThat(ids)
        .startsWith("urn:x:d", "urn:x:d#OME", "urn:x:d#Image:0", "urn:x:d#Plane:0:0")
        .endsWith("urn:x:d#Plane:1:799");
  }

  /** So many that what they stand in is held while they are written. */
  @Test
  void alsoWhereManyStandInOne() throws IOException {
    List<String> ids = ids(written(planes(1, 20_000)));
    assertThat(ids).doesNotHaveDuplicates().hasSize(1 + 1 + 20_001);
    assertThat(ids.stream().filter(id -> id.contains("Plane")).toList())
        .isEqualTo(planeIds(20_000));
  }

  @Test
  void bytesSayWhatNodesDo() throws IOException {
    List<Quad> said = planes(3, 700);
    said.add(11, quad(IMAGES, "comment", text("\u007F ~\"\\ \u0001 \uD83D\uDD2C")));
    said.add(quad(iri("urn:x:d#Plane:0:7"), "comment", text("said at the end")));
    said.add(
        Quad.create(
            Quad.defaultGraphNodeGenerated,
            GRAPH,
            iri("urn:x:wrong"),
            literal("x", XSDDatatype.XSDint)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLdStream document = new JsonLdStream(out, context());
    sayInBytes(said, document);
    document.write();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(new String(written(said), StandardCharsets.UTF_8));
    ByteArrayOutputStream linesOfNodes = new ByteArrayOutputStream();
    ByteArrayOutputStream linesOfBytes = new ByteArrayOutputStream();
    JsonLdLines nodes = new JsonLdLines(linesOfNodes, context(), Set.of(NBO + "Image"));
    JsonLdLines bytes = new JsonLdLines(linesOfBytes, context(), Set.of(NBO + "Image"));
    said.forEach(nodes::quad);
    sayInBytes(said, bytes);
    nodes.write();
    bytes.write();
    assertThat(linesOfBytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(linesOfNodes.toString(StandardCharsets.UTF_8));
  }

  /** Texts in ASCII as a part of other bytes, as they come from a source. */
  private static void sayInBytes(List<Quad> said, ByteStatements to) {
    for (Quad quad : said) {
      to.graph(quad.isDefaultGraph() ? null : bytes(quad.getGraph()));
      byte[] subject = bytes(quad.getSubject());
      byte[] predicate = bytes(quad.getPredicate());
      Node object = quad.getObject();
      if (object.isURI()) {
        to.link(subject, predicate, bytes(object));
      } else if (object.getLiteralLexicalForm().matches("[ !#-\\[\\]-~]*")) {
        String text = '"' + object.getLiteralLexicalForm() + '"';
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        to.literal(subject, predicate, ascii, 1, ascii.length - 1, object.getLiteralDatatypeURI());
      } else {
        to.literal(
            subject, predicate, object.getLiteralLexicalForm(), object.getLiteralDatatypeURI());
      }
    }
  }

  private static byte[] bytes(Node iri) {
    return ('<' + iri.getURI() + '>').getBytes(StandardCharsets.UTF_8);
  }

  /** Values of two properties in turn, and more of them than stand in one piece. */
  @Test
  void valuesOfAPropertyComeTogether() throws IOException {
    List<Quad> said = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      said.add(quad(IMAGES, i % 3 == 0 ? "hasPlane" : "hasImage", iri("urn:x:d#Thing:" + i)));
    }
    byte[] document = written(said);
    assertThat(read(document)).isEqualTo(new HashSet<>(said));
    String text = new String(document, StandardCharsets.UTF_8);
    assertThat(text).containsOnlyOnce("\"hasPlane\": [").containsOnlyOnce("\"hasImage\": [");
  }

  /** Each line alone is a document; together they hold what stands in the images, and no more. */
  @Test
  void linesHoldARecordEach() throws IOException {
    List<Quad> said = planes(3, 40);
    said.add(quad(iri("urn:x:d#Plane:0:7"), "comment", text("said at the end")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLdLines lines = new JsonLdLines(out, context(), Set.of(NBO + "Image"));
    said.forEach(lines::quad);
    lines.write();
    List<String> written = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(written).hasSize(3);
    Set<Quad> read = new HashSet<>();
    for (String line : written) {
      read(line.getBytes(StandardCharsets.UTF_8)).forEach(read::add);
    }
    Set<Quad> inImages = new HashSet<>();
    said.stream()
        .filter(q -> !q.getSubject().equals(IMAGES))
        .map(q -> Quad.create(Quad.defaultGraphNodeGenerated, q.asTriple()))
        .forEach(inImages::add);
    assertThat(read).isEqualTo(inImages);
  }

  private static List<Quad> planes(int images, int each) {
    List<Quad> quads = new ArrayList<>();
    quads.add(quad(IMAGES, null, iri(NBO + "OME")));
    for (int i = 0; i < images; i++) {
      Node image = iri("urn:x:d#Image:" + i);
      quads.add(quad(IMAGES, "hasImage", image));
      quads.add(quad(image, null, iri(NBO + "Image")));
      for (int p = 0; p < each; p++) {
        Node plane = iri("urn:x:d#Plane:" + i + ':' + p);
        quads.add(quad(image, "hasPlane", plane));
        quads.add(quad(plane, null, iri(NBO + "Plane")));
        quads.add(quad(plane, "theZ", literal(p, XSDDatatype.XSDinteger)));
        quads.add(quad(plane, "exposureTime", literal("0.0" + (p % 9 + 1), XSDDatatype.XSDdouble)));
        quads.add(quad(plane, "comment", text("plane " + p)));
      }
    }
    return quads;
  }

  private static List<String> planeIds(int count) {
    List<String> ids = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      ids.add("urn:x:d#Plane:0:" + p);
    }
    return ids;
  }

  private static byte[] written(List<Quad> quads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLdStream writer = new JsonLdStream(out, context());
    quads.forEach(writer::quad);
    writer.write();
    return out.toByteArray();
  }

  /** Values, since JSON-LD has a spelling of its own for doubles. */
  private static Set<Quad> read(byte[] document) {
    DatasetGraph data =
        RDFParser.create()
            .source(new ByteArrayInputStream(document))
            .lang(Lang.JSONLD11)
            .toDatasetGraph();
    Set<Quad> quads = new HashSet<>();
    data.find()
        .forEachRemaining(
            q ->
                quads.add(
                    Quad.create(
                        q.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : q.getGraph(),
                        q.getSubject(),
                        q.getPredicate(),
                        plain(q.getObject()))));
    return quads;
  }

  private static Node plain(Node object) {
    return object.isLiteral() && object.getLiteralDatatype().equals(XSDDatatype.XSDdouble)
        ? literal(object.getLiteralValue(), XSDDatatype.XSDdouble)
        : object;
  }

  private static List<String> ids(byte[] document) throws IOException {
    List<String> ids = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(document)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.VALUE_STRING && "@id".equals(parser.currentName()) && depth != 2) {
          ids.add(parser.getText());
        }
      }
    }
    ids.removeIf(id -> !id.startsWith("urn:x:d"));
    return ids;
  }

  private static Quad quad(Node subject, String property, Node object) {
    Node predicate = property == null ? RDF.type.asNode() : iri(NBO + property);
    return Quad.create(GRAPH, subject, predicate, object);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node literal(Object value, XSDDatatype type) {
    return NodeFactory.createLiteralDT(value.toString(), type);
  }

  private static byte[] context() throws IOException {
    return Files.readAllBytes(Path.of("ontology/context.jsonld"));
  }
}
