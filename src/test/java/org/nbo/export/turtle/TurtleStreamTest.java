package org.nbo.export.turtle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurtleStreamTest {
  private static final String EX = "https://example.org/";

  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "ex", EX, "x", EX + "deeper#", "rdf", RDF.uri, "xsd", XSD.NS, "un", "urn:uuid:1#Q"));

  /** As often as needed that each of them is chosen with each other. */
  private static final int RUNS = 300;

  private static final List<Node> THINGS =
      iris(
          "urn:uuid:1#Image:0",
          "urn:uuid:1#Image:0~Plane:17",
          "urn:uuid:1#Q1",
          "urn:uuid:1#Q1~Q",
          "urn:x:é",
          "urn:x:a\u007Fb",
          "a:b",
          EX + "Thing",
          EX + "T",
          EX + "with/slash",
          EX + "deeper#name",
          EX + "deeper#",
          EX + "a.b.",
          EX + "-a",
          EX + "größe",
          EX,
          XSD.NS + "string");

  private static final List<Node> PREDICATES =
      iris(
          RDF.uri + "type",
          EX + "p",
          EX + "wider",
          EX + "asWideAsAPredicateMayBe12345",
          EX + "widerThanThatSoThatItDoesNotCount",
          EX + "not/short",
          EX + "not/short/and/wider/than/that",
          "urn:x:p",
          "urn:uuid:1#Qp");

  private static final List<String> TEXTS =
      List.of(
          "",
          "plain",
          "µm",
          "\"",
          "\\",
          "a\nb",
          "a\rb",
          "\t",
          "\f",
          "\b",
          "\u0001",
          "\u007F",
          "\uFFFD",
          "\uFFFC",
          "\uF000",
          "\uD83D\uDD2C",
          "\uD83D",
          "'",
          "a\\n\"b\"\n",
          "true",
          "false",
          "1",
          "0",
          "12",
          "+12",
          "-12",
          "007",
          "1.",
          "1.5",
          ".5",
          "-.5",
          "+1.50",
          "1e5",
          "1.5E-3",
          "1.e5",
          ".5e5",
          "1e",
          "1e+",
          "1.5e5.5",
          "e",
          ".",
          "NaN",
          "INF",
          "1 ",
          " 1",
          "2026-01-01T00:00:00Z",
          "<a>&amp;</a>");

  private static final List<XSDDatatype> TYPES =
      List.of(
          XSDDatatype.XSDinteger,
          XSDDatatype.XSDdecimal,
          XSDDatatype.XSDdouble,
          XSDDatatype.XSDboolean,
          XSDDatatype.XSDdateTime,
          XSDDatatype.XSDstring,
          XSDDatatype.XSDint);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void writesTheBytesOfJena(boolean withGraphs) {
    Random random = new Random(11);
    for (int i = 0; i < RUNS; i++) {
      List<Quad> said = said(random, 1 + random.nextInt(60));
      assertThat(written(said, PREFIXES, withGraphs)).isEqualTo(jena(said, PREFIXES, withGraphs));
      assertThat(writtenAsBytes(said, withGraphs))
          .isEqualTo(jena(inBytes(said), PREFIXES, withGraphs));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void alsoWithoutPrefixes(boolean withGraphs) {
    List<Quad> said = said(new Random(5), 200);
    for (Map<String, String> prefixes : List.of(Map.<String, String>of(), Map.of("ex", EX))) {
      assertThat(written(said, prefixes, withGraphs)).isEqualTo(jena(said, prefixes, withGraphs));
    }
    assertThat(written(List.of(), PREFIXES, withGraphs))
        .isEqualTo(jena(List.of(), PREFIXES, withGraphs));
  }

  /** As statements come that were put aside, which do not name the default graph. */
  @Test
  void alsoWhereNoGraphIsNamed() {
    Random random = new Random(3);
    for (int i = 0; i < RUNS; i++) {
      List<Quad> said = said(random, 1 + random.nextInt(60));
      Consumer<StreamRDF> saying = to -> said.forEach(quad -> say(quad, to));
      assertThat(written(PREFIXES, true, saying::accept)).isEqualTo(jena(PREFIXES, true, saying));
    }
  }

  private static void say(Quad quad, StreamRDF to) {
    if (quad.isDefaultGraph()) {
      to.triple(quad.asTriple());
    } else {
      to.quad(quad);
    }
  }

  /** What Jena would leave without quotes although no reader takes it for a number. */
  @Test
  void aSignAloneIsNoNumber() {
    List<Quad> said = new ArrayList<>();
    for (String text : List.of("-", "+", "e5", "-e5")) {
      for (XSDDatatype type : TYPES) {
        said.add(quad(THINGS.get(0), PREDICATES.get(1), NodeFactory.createLiteralDT(text, type)));
      }
    }
    assertThat(read(written(said, PREFIXES, true), Lang.TRIG)).isEqualTo(new HashSet<>(said));
  }

  /** Held back only as far as a column for the predicates needs. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anyNumberOfStatementsAboutOneThing(boolean withGraphs) {
    List<Quad> said = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      Node predicate = PREDICATES.get(i == 40_000 ? 3 : 1);
      said.add(quad(THINGS.get(0), predicate, NodeFactory.createURI("urn:x:" + i)));
    }
    said.add(quad(THINGS.get(1), PREDICATES.get(1), THINGS.get(0)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TurtleStream stream = new TurtleStream(out, PREFIXES, withGraphs);
    said.forEach(stream::quad);
    assertThat(out.size()).isGreaterThan(1_000_000);
    stream.write();
    Set<Quad> expected =
        withGraphs
            ? new HashSet<>(said)
            : said.stream()
                .map(q -> Quad.create(Quad.defaultGraphNodeGenerated, q.asTriple()))
                .collect(Collectors.toSet());
    assertThat(
            read(out.toString(StandardCharsets.UTF_8), withGraphs ? Lang.TRIG : Lang.TURTLE)
                .equals(expected))
        .isTrue();
  }

  private static List<Quad> said(Random random, int count) {
    List<Quad> said = new ArrayList<>();
    Node graph = Quad.defaultGraphNodeGenerated;
    Node subject = one(THINGS, random);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(15) == 0) {
        graph = random.nextInt(3) == 0 ? Quad.defaultGraphNodeGenerated : one(THINGS, random);
      }
      if (random.nextInt(4) == 0) {
        subject = random.nextInt(9) == 0 ? blank(random) : one(THINGS, random);
      }
      said.add(Quad.create(graph, subject, one(PREDICATES, random), object(random)));
    }
    return said;
  }

  private static Node object(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> blank(random);
      case 1 -> NodeFactory.createLiteralLang(one(TEXTS, random), "en-GB");
      case 2, 3, 4 -> NodeFactory.createLiteralDT(one(TEXTS, random), one(TYPES, random));
      case 5 ->
          NodeFactory.createLiteralDT(
              one(TEXTS, random), NodeFactory.getType(one(THINGS, random).getURI()));
      default -> one(THINGS, random);
    };
  }

  private static Node blank(Random random) {
    return NodeFactory.createBlankNode("b" + random.nextInt(3));
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<Node> iris(String... iris) {
    return List.of(iris).stream().map(NodeFactory::createURI).toList();
  }

  private static Quad quad(Node subject, Node predicate, Node object) {
    return Quad.create(THINGS.get(0), subject, predicate, object);
  }

  private static String written(List<Quad> said, Map<String, String> prefixes, boolean withGraphs) {
    return written(prefixes, withGraphs, stream -> said.forEach(stream::quad));
  }

  private static String written(
      Map<String, String> prefixes, boolean withGraphs, Consumer<TurtleStream> saying) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TurtleStream stream = new TurtleStream(out, prefixes, withGraphs);
    saying.accept(stream);
    stream.write();
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What can be said in bytes. */
  private static List<Quad> inBytes(List<Quad> said) {
    return said.stream()
        .filter(q -> !q.getSubject().isBlank() && !q.getObject().isBlank())
        .filter(q -> !q.getObject().isLiteral() || q.getObject().getLiteralLanguage().isEmpty())
        .toList();
  }

  private static String writtenAsBytes(List<Quad> said, boolean withGraphs) {
    return written(
        PREFIXES,
        withGraphs,
        stream -> {
          for (Quad quad : inBytes(said)) {
            stream.graph(quad.isDefaultGraph() ? null : bytes(quad.getGraph()));
            byte[] subject = bytes(quad.getSubject());
            byte[] predicate = bytes(quad.getPredicate());
            Node object = quad.getObject();
            if (object.isURI()) {
              stream.link(subject, predicate, bytes(object));
              continue;
            }
            String text = object.getLiteralLexicalForm();
            String type = object.getLiteralDatatypeURI();
            if (text.codePoints().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\')) {
              byte[] ascii = ("~" + text + "~").getBytes(StandardCharsets.US_ASCII);
              stream.literal(subject, predicate, ascii, 1, ascii.length - 1, type);
            } else {
              stream.literal(subject, predicate, text, type);
            }
          }
        });
  }

  private static byte[] bytes(Node iri) {
    return ('<' + iri.getURI() + '>').getBytes(StandardCharsets.UTF_8);
  }

  private static String jena(List<Quad> said, Map<String, String> prefixes, boolean withGraphs) {
    return jena(
        prefixes,
        withGraphs,
        writer -> {
          for (Quad quad : said) {
            if (withGraphs) {
              writer.quad(quad);
            } else {
              writer.triple(quad.asTriple());
            }
          }
        });
  }

  private static String jena(
      Map<String, String> prefixes, boolean withGraphs, Consumer<StreamRDF> saying) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF writer =
        StreamRDFWriter.getWriterStream(
            out, withGraphs ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS);
    writer.start();
    prefixes.forEach(writer::prefix);
    saying.accept(writer);
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Set<Quad> read(String text, Lang lang) {
    Set<Quad> quads = new HashSet<>();
    RDFParser.create()
        .source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .toDatasetGraph()
        .find()
        .forEachRemaining(
            q ->
                quads.add(
                    q.isDefaultGraph()
                        ? Quad.create(Quad.defaultGraphNodeGenerated, q.asTriple())
                        : q));
    return quads;
  }
}
