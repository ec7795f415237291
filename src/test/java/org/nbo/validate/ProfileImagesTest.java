package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.cli.CommandLineRun;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.SpecificationNaming;
import org.nbo.ontology.Ontology;
import org.nbo.reason.Rules;

/**
 * An image made for a profile meets it exactly, and misses it by one field for each field that is
 * taken out.
 */
class ProfileImagesTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Model MODEL = Model.of(ONTOLOGY);
  private static final TierExamples TIERS = new TierExamples(ONTOLOGY, MODEL);
  private static final Rules RULES = new Rules(ONTOLOGY);
  private static final Map<String, String> DOCUMENTS = new HashMap<>();

  @TempDir Path folder;

  static Stream<String> profiles() {
    return MODEL.profiles().stream().map(Model.Profile::name);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void fits(String profile) throws IOException {
    CommandLineRun run =
        CommandLineRun.of("assess", "--profile", profile, image(profile).toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("\nFit for Tier ")
        .doesNotContain("Not in the model", "Wrong at every tier");
    assertThat(run.exitCode()).isZero();
  }

  /** No scanner, no prism, no live cells, one time point: nothing of the kind is asked for. */
  @ParameterizedTest
  @MethodSource("profiles")
  void fitsWithoutWhatDoesNotApply(String profile) throws IOException {
    String xml =
        new ProfileDocument(
                ONTOLOGY,
                MODEL,
                axes(profile),
                "Image",
                condition -> condition.getURI().endsWith("Condition-Fluorescence"),
                false)
            .xml()
            .replaceAll(
                "IlluminationType=\"[^\"]*\"", "IlluminationType=\"Wide-field_Fluorescence\"")
            .replaceAll("ContrastMethod=\"[^\"]*\"", "ContrastMethod=\"Fluorescence\"")
            .replaceAll("Size([TZ])=\"[^\"]*\"", "Size$1=\"1\"");
    assertThat(xml)
        .doesNotContain("<ConfocalScanner", "<Prism", "MiddleName=", "<AdditionalDimensionMap")
        .contains("<Channel ");
    Path image = Files.writeString(folder.resolve("plain.nbo.xml"), xml);
    CommandLineRun run =
        CommandLineRun.of("assess", "--profile", profile, "--format", "text", image.toString());
    assertThat(run.out()).contains("\nFit for Tier ");
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void lacksOneFieldWhereOneIsTakenOut(String profile) throws IOException {
    Axes axes = axes(profile);
    ShapeLibrary shapes =
        new ShapeLibrary(ShapeLibrary.bundled(axes.cells()).tiers(), Graph.emptyGraph);
    Validator validator = new Validator(ONTOLOGY, MODEL, shapes, axes.extensions());
    Graph complete = lifted(image(profile));
    List<TierExamples.AskedField> duties =
        axes.cells().stream().flatMap(cell -> TIERS.duties(cell).stream()).toList();
    int taken = 0;
    for (TierExamples.AskedField duty : duties) {
      Optional<Node> thing = first(complete, duty.owner());
      if (duty.level() == RequirementLevel.MUST && duty.onlyOf() == null && thing.isPresent()) {
        assertThat(gaps(validator, without(complete, thing.get(), duty.properties())))
            .as(duty.name())
            .containsExactlyInAnyOrderElementsOf(
                duties.stream()
                    .filter(d -> d.owner().equals(duty.owner()))
                    .filter(d -> d.properties().equals(duty.properties()))
                    .map(d -> List.of(thing.get().toString(), d.name()))
                    .toList());
        taken++;
      }
    }
    assertThat(taken).isGreaterThan(20);
  }

  @Test
  void isNotFitAnyMoreWithoutAField() throws IOException {
    String xml = Files.readString(image("table-3-2"));
    for (String taken : List.of(" SizeX=\"", " LensNA=\"", "<OpticalCalibration ")) {
      assertThat(xml).contains(taken);
      String other = taken.charAt(0) == '<' ? "<Other " : " Other=\"";
      Path image =
          Files.writeString(
              folder.resolve("less.nbo.xml"),
              taken.charAt(0) == '<'
                  ? xml.replaceAll("(?s)<OpticalCalibration .*?</OpticalCalibration>", "")
                  : xml.replaceFirst(taken, other));
      CommandLineRun run =
          CommandLineRun.of(
              "assess", "--profile", "table-3-2", "--format", "json", image.toString());
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(
              Json.createReader(new StringReader(run.out()))
                  .readObject()
                  .getJsonArray("findings")
                  .getValuesAs(JsonObject.class)
                  .stream()
                  .filter(f -> f.getString("severity").equals("violation"))
                  .filter(f -> f.getInt("tier", 3) <= 2))
          .hasSize(1)
          .allSatisfy(
              f -> assertThat(taken.replaceAll("[^A-Za-z]", "")).isEqualTo(f.getString("field")));
    }
  }

  /** What is missing of what a profile asks for: the thing and the name of the shape. */
  private static List<List<String>> gaps(Validator validator, Graph data) {
    return validator
        .validate(data, thing -> List.of(new SpecificationNaming(MODEL)), thing -> 0)
        .findings()
        .stream()
        .map(f -> List.of(f.subject(), f.rule().id().substring(f.rule().id().indexOf('#') + 1)))
        .toList();
  }

  private static Graph lifted(Path image) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    SourceFile file = SourceFile.of(image);
    Lifter.Result lifted =
        new Lifter(MODEL, Optional.empty())
            .toStream(file, StreamRDFLib.dataset(dataset), (thing, line) -> {});
    Graph asserted = dataset.getGraph(NodeFactory.createURI(lifted.graph()));
    Graph all = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(all, asserted);
    GraphUtil.addInto(all, RULES.infer(asserted));
    return all;
  }

  private static Graph without(Graph all, Node thing, List<String> properties) {
    Graph less = GraphFactory.createDefaultGraph();
    all.find()
        .filterDrop(
            t -> t.getSubject().equals(thing) && properties.contains(t.getPredicate().getURI()))
        .forEach(less::add);
    return less;
  }

  /** A thing that is of a class and of none below it. */
  private static Optional<Node> first(Graph data, ModelClass type) {
    return data
        .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type.iri()))
        .mapWith(Triple::getSubject)
        .filterDrop(
            thing ->
                data.find(thing, RDF.type.asNode(), Node.ANY)
                    .filterDrop(t -> t.getObject().getURI().equals(type.iri()))
                    .filterKeep(
                        t ->
                            MODEL
                                .classOf(t.getObject().getURI())
                                .filter(c -> c.isA(type.iri()))
                                .isPresent())
                    .hasNext())
        .toList()
        .stream()
        .min(Comparator.comparing(Node::getURI));
  }

  private static Axes axes(String profile) {
    return MODEL.profiles().stream()
        .filter(p -> p.name().equals(profile))
        .findFirst()
        .orElseThrow()
        .axes();
  }

  private Path image(String profile) throws IOException {
    String xml =
        DOCUMENTS.computeIfAbsent(
            profile, p -> new ProfileDocument(ONTOLOGY, MODEL, axes(p), "Image").xml());
    return Files.writeString(folder.resolve("image.nbo.xml"), xml);
  }
}
