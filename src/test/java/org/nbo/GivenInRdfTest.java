package org.nbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.NboException;
import org.nbo.ontology.Ontology;

/** What is given with an image may be RDF: a whole description, or a statement on a thing. */
class GivenInRdfTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");
  private static final String DOCUMENT = "urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11";
  private static final Axes AXES = Axes.tier(2);

  @ParameterizedTest
  @CsvSource({
    "nq,N-Quads",
    "trig,TriG",
    "ttl,Turtle",
    "nt,N-Triples",
    "jsonld,JSON-LD",
    "rdf,RDF/XML"
  })
  void aLiftedMicroscopeGivesTheSameAsItsFile(String ending, String syntax) {
    Assessment ofFile = NBO.assess(Source.of(IMAGE), AXES, Source.of(MICROSCOPE));
    Assessment ofGraph =
        NBO.assess(Source.of(IMAGE), AXES, source("microscope." + ending, lifted(ending)));
    assertThat(ofGraph.matrix()).isEqualTo(ofFile.matrix());
    assertThat(said(ofGraph)).isEqualTo(said(ofFile));
    Assessment.Companion file = ofFile.companions().get(0);
    assertThat(ofGraph.companions())
        .singleElement()
        .satisfies(
            graph -> {
              assertThat(graph.format()).isEqualTo(syntax + ", " + file.format());
              assertThat(graph.things()).isEqualTo(file.things());
              assertThat(graph.same()).isEqualTo(file.same());
              assertThat(graph.apart()).isEqualTo(file.apart());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a.ttl    | <DOC#Channel:0> nbo:notApplicable nbo:illuminationTypeTermAccession .",
        "a.ttl    | <#Channel:0> nbo:notApplicable nbo:illuminationTypeTermAccession .",
        "a.ttl    | <#c> nbo:id \"Channel:0\" ; nbo:notApplicable nbo:illuminationTypeTermAccession"
            + " .",
        "a.trig   | GRAPH <g> { <DOC#Channel:0> nbo:notApplicable nbo:illuminationTypeTermAccession"
            + " }",
        "a.jsonld | {\"@context\": \"https://w3id.org/4dn-bina-ome/context.jsonld\", \"@id\":"
            + " \"DOC#Channel:0\", \"notApplicable\": \"illuminationTypeTermAccession\"}",
        "a.json   | {\"@context\": \"https://w3id.org/4dn-bina-ome/context.jsonld\", \"@type\":"
            + " \"Channel\", \"@id\": \"#Channel:0\", \"notApplicable\":"
            + " [\"illuminationTypeTermAccession\"]}",
        "a.json   | {\"@context\": {\"nbo\": \"https://w3id.org/4dn-bina-ome/\"}, \"@id\":"
            + " \"#Channel:0\", \"nbo:notApplicable\": \"nbo:illuminationTypeTermAccession\"}",
      })
  void aStatementAnswersForAFieldOfTheImage(String name, String statement) {
    String prefix = name.startsWith("a.t") ? "PREFIX nbo: <https://w3id.org/4dn-bina-ome/>\n" : "";
    Assessment answered =
        NBO.assess(
            Source.of(IMAGE), AXES, source(name, prefix + statement.replace("DOC", DOCUMENT)));
    assertThat(missing(NBO.assess(Source.of(IMAGE), AXES))).contains("Channel:0");
    assertThat(missing(answered)).containsExactly("Channel:1");
    assertThat(answered.findings())
        .filteredOn(f -> f.kind() == FindingKind.ANSWERED)
        .extracting(Finding::message)
        .containsExactly(
            "illumination type term accession: not applicable, as the description says.");
    assertThat(answered.findings()).noneMatch(f -> f.rule().id().startsWith("merge"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!ENTITY word SYSTEM 'word.txt'>",
        "<!ENTITY word PUBLIC '-//x' 'http://x.example/word.txt'>",
        "<!ENTITY % word SYSTEM 'word.txt'> %word;"
      })
  void xmlWithTextElsewhereIsRefused(String declaration, @TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("a.rdf"), rdfXml(declaration));
    Source file = Source.of(path);
    assertThatThrownBy(() -> RdfFile.lifted(NBO, file))
        .isInstanceOfSatisfying(
            NboException.class, e -> assertThat(e.kind()).isEqualTo(NboException.Kind.UNREADABLE))
        .hasMessageContaining("a.rdf: no valid RDF/XML: the entity word stands in another file");
    assertThatThrownBy(() -> Ontology.load(List.of(path)))
        .hasMessageContaining("the entity word stands in another file");
  }

  @Test
  void xmlWithTextUnderANameIsRead() {
    Source file = source("a.rdf", rdfXml("<!ENTITY word 'SYSTEM '>"));
    assertThat(RdfFile.lifted(NBO, file).getDefaultGraph().stream())
        .singleElement()
        .satisfies(t -> assertThat(t.getObject().getLiteralLexicalForm()).isEqualTo("SYSTEM "));
  }

  private static String rdfXml(String declaration) {
    return """
    <?xml version="1.0"?>
    <!-- of <rdf:RDF> -->
    <!DOCTYPE rdf:RDF [%s]>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="urn:x:">
      <rdf:Description rdf:about="urn:x:a"><x:b>&word;</x:b></rdf:Description>
    </rdf:RDF>
    """
        .formatted(declaration);
  }

  @Test
  void aStatementMayBeOnAThingOfAnotherFileGiven() {
    String detector =
        "<urn:uuid:f98fb757-10b2-40f3-ba4d-e4cb5be6a40a#ad6ea040-1067-44b9-bd4f-7cb70f050956>";
    Source statement =
        source("a.nt", detector + " <" + NS + "hasNone> <" + NS + "readOutRate> .\n");
    assertThat(
            NBO.assess(Source.of(IMAGE), AXES, Source.of(MICROSCOPE), statement).findings().stream()
                .filter(f -> f.kind() == FindingKind.ANSWERED)
                .map(Finding::subject))
        .containsExactly(DOCUMENT + "#Detector:0");
  }

  @Test
  void aStatementOnWhatIsNowhereIsSaidToBeOfNothing() {
    Source statement = source("a.nt", "<urn:x:y#z> <" + NS + "hasNone> <" + NS + "iris> .\n");
    assertThat(NBO.assess(Source.of(IMAGE), AXES, statement).findings())
        .anyMatch(f -> f.rule().id().equals("merge#nothing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": \"https://example.org/c.jsonld\", \"@id\": \"#a\"}",
        "{\"@context\": {"
      })
  void jsonLdOfWordsThatAreElsewhereCannotBeRead(String text) {
    Source statement = source("a.jsonld", text);
    assertThatThrownBy(() -> NBO.assessing(AXES, statement))
        .isInstanceOf(NboException.class)
        .hasMessageStartingWith("a.jsonld: no valid JSON-LD");
  }

  private static final String NS = "https://w3id.org/4dn-bina-ome/";

  private static byte[] lifted(String ending) {
    DatasetGraph data = NBO.lift(Source.of(MICROSCOPE)).toDataset().asDatasetGraph();
    Lang lang = RDFLanguages.fileExtToLang(ending);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (RDFLanguages.isQuads(lang)) {
      RDFWriter.source(data).lang(lang).output(out);
    } else {
      RDFWriter.source(RdfFile.together(data)).lang(lang).output(out);
    }
    return out.toByteArray();
  }

  private static List<String> said(Assessment assessment) {
    return assessment.findings().stream()
        .map(f -> f.rule() + " " + f.subject() + " " + f.field().label() + " " + f.value())
        .sorted()
        .toList();
  }

  private static List<String> missing(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.rule().id().endsWith("#Channel-illuminationTypeTermAccession"))
        .flatMap(
            f -> Stream.concat(Stream.of(f.subject()), f.examples().stream().map(t -> t.iri())))
        .map(iri -> iri.substring(iri.indexOf('#') + 1))
        .distinct()
        .toList();
  }

  private static Source source(String name, String content) {
    return source(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Source source(String name, byte[] content) {
    return Source.of(name, new ByteArrayInputStream(content));
  }
}
