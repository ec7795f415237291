package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.finding.Finding;
import org.nbo.model.Model;
import org.nbo.model.ThingIri;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** Two things never become one because they have the same identifier. */
class SharedIdentifiersTest {
  private static final Lifter LIFT =
      new Lifter(Model.of(Ontology.load()), Optional.of("urn:x:doc"));

  @TempDir Path folder;
  private List<Finding> notes;

  private Graph lift(String content) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("image.ome.xml"),
            "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
                + content
                + "</OME>");
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    Lifter.Result result =
        LIFT.toStream(SourceFile.of(file), StreamRDFLib.dataset(dataset), (thing, line) -> {});
    notes = result.notes();
    return dataset.getGraph(NodeFactory.createURI(result.graph()));
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NboTerm.NS + name);
  }

  private static Node thing(String local) {
    return NodeFactory.createURI("urn:x:doc#" + local);
  }

  private static String value(Graph graph, String thing, String property) {
    return graph
        .find(thing(thing), term(property), Node.ANY)
        .mapWith(t -> t.getObject())
        .mapWith(o -> o.isLiteral() ? o.getLiteralLexicalForm() : ThingIri.of(o.toString()).local())
        .nextOptional()
        .orElse("");
  }

  private List<String> shared() {
    return notes.stream()
        .filter(note -> note.rule().id().equals("shared-id"))
        .map(note -> ThingIri.of(note.subject()).local())
        .toList();
  }

  private static String instrument(int number, String na) {
    return "<Instrument ID=\"Instrument:"
        + number
        + "\"><Laser ID=\"L:0\" Wavelength=\""
        + (405 + number)
        + "\"/><Objective ID=\"O:0\" LensNA=\""
        + na
        + "\"/><FilterSet ID=\"S:0\"><ExcitationFilterRef ID=\"F:0\"/></FilterSet>"
        + "<Filter ID=\"F:0\" Model=\"f"
        + number
        + "\"/></Instrument>";
  }

  private static String image(int number, int instrument) {
    return "<Image ID=\"Image:"
        + number
        + "\"><InstrumentRef ID=\"Instrument:"
        + instrument
        + "\"/><ObjectiveSettings ID=\"O:0\"/><Pixels ID=\"Pixels:"
        + number
        + "\"><Channel ID=\"Channel:"
        + number
        + "\"><LightSourceSettings ID=\"L:0\"/></Channel></Pixels></Image>";
  }

  @Test
  void partsOfTwoInstruments() throws IOException {
    Graph graph =
        lift(instrument(0, "0.3") + instrument(1, "1.4") + image(0, 1) + image(1, 0) + image(2, 1));
    assertThat(value(graph, "O:0", "lensNA")).isEqualTo("0.3");
    assertThat(value(graph, "Instrument:1~Objective:0", "lensNA")).isEqualTo("1.4");
    assertThat(value(graph, "Instrument:1~Objective:0", "id")).isEqualTo("O:0");
    assertThat(value(graph, "Image:0~ObjectiveSettings:0", "settingsOf"))
        .isEqualTo("Instrument:1~Objective:0");
    assertThat(value(graph, "Image:1~ObjectiveSettings:0", "settingsOf")).isEqualTo("O:0");
    assertThat(value(graph, "Channel:2~LightSourceSettings:0", "settingsOf"))
        .isEqualTo("Instrument:1~Laser:0");
    assertThat(value(graph, "Instrument:1~FilterSet:0", "hasReference")).isNotEmpty();
    assertThat(shared())
        .containsExactlyInAnyOrder(
            "Instrument:1~Laser:0",
            "Instrument:1~Objective:0",
            "Instrument:1~FilterSet:0",
            "Instrument:1~Filter:0");
  }

  @Test
  void thingsOfSeveralClassesMayShareOne() throws IOException {
    Graph graph =
        lift(
            "<Image ID=\"x\" Name=\"a\"><Pixels ID=\"x\" SizeX=\"3\"><Channel ID=\"x\" Name=\"c\"/></Pixels>"
                + "</Image>");
    assertThat(value(graph, "x", "name")).isEqualTo("a");
    assertThat(value(graph, "x", "sizeX")).isEmpty();
    assertThat(value(graph, "x~Pixels:0", "sizeX")).isEqualTo("3");
    assertThat(value(graph, "x~Pixels:0~Channel:0", "name")).isEqualTo("c");
    assertThat(shared()).isEmpty();
  }

  /** A reference may come before what it means. */
  @Test
  void aReferenceKeepsAnIdentifierForItsClass() throws IOException {
    Graph graph =
        lift(
            "<Dataset ID=\"d\"><ImageRef ID=\"x\"/><AnnotationRef ID=\"y\"/></Dataset>"
                + "<Instrument ID=\"x\"/><Image ID=\"x\" Name=\"a\"/><Image ID=\"y\"/>"
                + "<StructuredAnnotations><CommentAnnotation ID=\"y\"><Value>t</Value></CommentAnnotation>"
                + "</StructuredAnnotations>");
    assertThat(value(graph, "x", "name")).isEqualTo("a");
    assertThat(value(graph, "OME:0~Instrument:0", "id")).isEqualTo("x");
    assertThat(value(graph, "y", "textValue")).isEqualTo("t");
    assertThat(value(graph, "OME:0~Image:1", "id")).isEqualTo("y");
  }

  @Test
  void twoImagesStayTwo() throws IOException {
    Graph graph = lift("<Image ID=\"i\" Name=\"a\"/><Image ID=\"i\" Name=\"b\"/>");
    assertThat(value(graph, "i", "name")).isEqualTo("a");
    assertThat(value(graph, "OME:0~Image:1", "name")).isEqualTo("b");
    assertThat(shared()).containsExactly("OME:0~Image:1");
  }

  @Test
  void manyAreCounted() throws IOException {
    lift("<Image ID=\"i\"/>".repeat(50));
    assertThat(shared()).hasSize(3);
    assertThat(notes).anyMatch(note -> note.message().endsWith("So have 46 more."));
  }

  @Test
  void areTheSameHoweverTagsAreRead() throws IOException {
    Path file = folder.resolve("image.ome.xml");
    lift(instrument(0, "0.3") + instrument(1, "1.4") + image(0, 1).repeat(3));
    ByteArrayOutputStream fast = new ByteArrayOutputStream();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    LIFT.toBytes(SourceFile.of(file), fast, true);
    LIFT.withoutTagShapes().toBytes(SourceFile.of(file), plain, true);
    assertThat(fast.toString(StandardCharsets.UTF_8))
        .isEqualTo(plain.toString(StandardCharsets.UTF_8));
  }
}
