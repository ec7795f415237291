package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/** What lifting knows of some terms by a mark, an extension can say of its own. */
class ExtensionMarksTest {
  private static final Model BUNDLED = Model.of(Ontology.load());
  private static final String PREFIXES =
      """
      @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix ex: <https://example.org/marks/> .
      """;

  @TempDir Path folder;

  @Test
  void namesOfSourceFiles() throws IOException {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Path damaged = Files.writeString(sources.resolve("plate.SHEET.xml"), "damaged");
    Model extended = extended("nbo:OME nbo:sourceEnding \"sheet.xml\" .");
    assertThat(SourceFolder.of(sources, BUNDLED).documents()).isEmpty();
    assertThat(SourceFolder.of(sources, extended).documents()).containsExactly(damaged);
  }

  @Test
  void misspellingsOfUnits() throws IOException {
    Path image =
        image(
            "",
            """
            <Instrument ID="Instrument:0"><Objective ID="Objective:0" WorkingDistance="3" WorkingDistanceUnit="millis"/></Instrument>
            <StructuredAnnotations><MapAnnotation ID="Annotation:0">
            <Value><M K="Objective | Front Focal Length">4.5 millis</M></Value></MapAnnotation></StructuredAnnotations>
            <Image ID="Image:0"><InstrumentRef ID="Instrument:0"/><Pixels ID="Pixels:0"/><AnnotationRef ID="Annotation:0"/></Image>
            """);
    Model extended = extended("nbo:UnitsLength-MilliM nbo:misspelling \"millis\" .");
    assertThat(quads(image, BUNDLED, Detail.all))
        .doesNotContain("/workingDistance> \"3\"", "/frontFocalLength> \"4.5\"");
    assertThat(quads(image, extended, Detail.all))
        .contains("/workingDistance> \"3\"", "/frontFocalLength> \"4.5\"");
  }

  @Test
  void bookkeepingThatASummaryLeavesOut() throws IOException {
    String field =
        "ex:serialOfPlane a owl:DatatypeProperty ; rdfs:range xsd:integer ; rdfs:label \"serial\" ."
            + " nbo:Plane nbo:field [ nbo:property ex:serialOfPlane ; nbo:omeName \"Serial\" ; nbo:tier nbo:Tier3 ; nbo:requirementLevel nbo:Should ] .";
    Path image =
        image(
            "",
            "<Image ID=\"Image:0\"><Pixels ID=\"Pixels:0\"><Plane TheZ=\"0\" Serial=\"7\"/></Pixels></Image>");
    assertThat(quads(image, extended(field), Detail.summary)).contains("marks/serialOfPlane>");
    assertThat(
            quads(
                image, extended(field + "ex:serialOfPlane nbo:bookkeeping true ."), Detail.summary))
        .contains("/theZ>")
        .doesNotContain("marks/serialOfPlane>");
  }

  @Test
  void identifiersOfTheDocument() throws IOException {
    String field =
        "ex:documentKey a owl:DatatypeProperty ; rdfs:range xsd:string ; rdfs:label \"key\" ."
            + " nbo:OME nbo:field [ nbo:property ex:documentKey ; nbo:omeName \"Key\" ; nbo:extension nbo:Core ; nbo:tier nbo:Tier3 ; nbo:requirementLevel nbo:Should ] .";
    String key = "urn:uuid:6f1b2f0e-1f7e-4d6a-9c39-0a8de1d7a001";
    Path image = image("Key=\"" + key + "\"", "<Image ID=\"Image:0\"/>");
    assertThat(quads(image, extended(field), Detail.all)).doesNotContain(key + "#Image:0");
    assertThat(
            quads(
                image,
                extended(field + "ex:documentKey nbo:identifiesDocument true ."),
                Detail.all))
        .contains(key + "#Image:0");
  }

  private Model extended(String turtle) throws IOException {
    Path file = Files.createTempFile(folder, "extension", ".ttl");
    return Model.of(Ontology.load(List.of(Files.writeString(file, PREFIXES + turtle))));
  }

  private Path image(String attributes, String content) throws IOException {
    return Files.writeString(
        folder.resolve("image.ome.xml"),
        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\" "
            + attributes
            + ">"
            + content
            + "</OME>");
  }

  private static String quads(Path image, Model model, Detail detail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Lifter(model, Optional.empty(), List.of(), detail).toBytes(SourceFile.of(image), out, true);
    return out.toString(StandardCharsets.UTF_8);
  }
}
