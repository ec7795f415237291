package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.derive.Derivation;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.vocab.NboTerm;

/** What classes are kinds of, and whose fields they have. */
class HierarchyTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Terms TERMS = new Terms(ONTOLOGY.graph());
  private static final Terms WITH_AXIOMS = new Terms(ONTOLOGY.withAxioms());
  private static final Model MODEL = Model.of(ONTOLOGY);

  @Test
  void thereAreFewRoots() {
    assertThat(roots()).hasSizeLessThanOrEqualTo(15).contains("Hardware", "CalibrationRecord");
  }

  @Test
  void everyClassReachesARoot() {
    Set<String> roots = roots();
    assertThat(classes())
        .allSatisfy(type -> assertThat(above(type)).anyMatch(c -> roots.contains(Terms.local(c))));
  }

  @Test
  void aClassAboveThoseOfTheSpecificationHandsDownNothing() {
    List<String> upper =
        ONTOLOGY
            .modules()
            .get("upper.ttl")
            .find(Node.ANY, RDF.type.asNode(), Node.ANY)
            .toList()
            .stream()
            .filter(t -> t.getObject().equals(OWL.Class.asNode()))
            .map(t -> t.getSubject().getURI())
            .toList();
    assertThat(upper).hasSizeGreaterThan(10);
    for (String iri : upper) {
      ModelClass type = MODEL.classOf(iri).orElseThrow();
      assertThat(type.hasFields()).as(iri).isFalse();
      assertThat(type.units()).as(iri).isEmpty();
      assertThat(type.specNames()).as(iri).isEmpty();
      assertThat(TERMS.graph().contains(Terms.uri(iri), NboTerm.CHOICE, Node.ANY)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Objective, OpticalComponent, ManufacturerSpec, manufacturer",
    "Laser, IlluminationDevice, ManufacturerSpec, lotNumber",
    "CCD, Detector, ManufacturerSpec, catalogNumber",
    "LEDModule, IlluminationDevice, WavelengthRange, cutOn",
    "WaveFrontSensor, Detector, Camera, arrayWidth",
    "Fluorophore, Material, ManufacturerSpec, manufacturer",
    "ColoredBeadsSlide, Specimen, ManufacturerSpec, model"
  })
  void hasTheFieldsOfItsBaseAndIsNoKindOfIt(
      String type, String kind, String base, String property) {
    ModelClass c = MODEL.classOf(NboTerm.NS + type).orElseThrow();
    assertThat(c.isA(NboTerm.NS + kind)).isTrue();
    assertThat(c.isA(NboTerm.NS + base)).isFalse();
    assertThat(c.lineage()).extracting(ModelClass::localName).contains(kind, base);
    Field of = MODEL.classOf(NboTerm.NS + base).orElseThrow().field(NboTerm.NS + property).get();
    assertThat(c.field(NboTerm.NS + property)).contains(of);
  }

  @Test
  void settingsAreNoReference() {
    assertThat(above(Terms.uri(NboTerm.NS + "ObjectiveSettings")))
        .extracting(Terms::local)
        .contains("AcquisitionDescription")
        .doesNotContain("Reference");
  }

  @Test
  void nothingIsSaidOfEverything() {
    assertThat(WITH_AXIOMS.objects(OWL.Thing.asNode(), RDFS.subClassOf.asNode())).isEmpty();
    assertThat(WITH_AXIOMS.subjects(RDFS.range.asNode(), OWL.Thing.asNode())).isEmpty();
    assertThat(WITH_AXIOMS.subjects(RDFS.domain.asNode(), OWL.Thing.asNode())).isEmpty();
  }

  @Test
  void whatHoldsOfABaseHoldsOfWhatHasItsFields() {
    assertThat(atMostOne("Objective", "manufacturer")).isTrue();
    assertThat(atMostOne("LEDModule", "cutOn")).isTrue();
    assertThat(atMostOne("Objective", "hasAdditionalVendorInformation")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "objectiveCorrection, Objective",
    "gratingPeriod, DiffractionGrating",
    "manufacturer,",
    "cutOn,",
    "arrayWidth,",
    "name,",
    "declaredTier,"
  })
  void aDomainIsTheOnlyTreeThatHasTheProperty(String property, String domain) {
    List<Node> found = WITH_AXIOMS.objects(Terms.uri(NboTerm.NS + property), RDFS.domain.asNode());
    assertThat(found).extracting(Terms::local).isEqualTo(Stream.ofNullable(domain).toList());
  }

  /** Of what one class has a field for, everything else is none; by kind or by base. */
  @Test
  void aDomainIsTrueOfAllThatHaveAField() {
    List<String> wrong = new ArrayList<>();
    for (ModelClass type : MODEL.classes()) {
      for (Field field : type.fields()) {
        WITH_AXIOMS
            .objects(Terms.uri(field.property().iri()), RDFS.domain.asNode())
            .forEach(
                domain -> {
                  if (!type.isA(domain.getURI())) {
                    wrong.add(type + " " + field.property().localName());
                  }
                });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anExtensionThatHasThePropertyElsewhereLiftsItsDomain(@TempDir Path folder)
      throws IOException {
    Path extension =
        Files.writeString(
            folder.resolve("long-distance.ttl"),
            """
            @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
            nbo:Condenser nbo:field
                [ nbo:property nbo:objectiveCorrection ; nbo:tier nbo:Tier3 ; nbo:requirementLevel nbo:Should ] .
            """);
    Triple domain =
        Triple.create(
            Terms.uri(NboTerm.NS + "objectiveCorrection"),
            RDFS.domain.asNode(),
            Terms.uri(NboTerm.NS + "Objective"));
    assertThat(new Derivation(ONTOLOGY).axioms().contains(domain)).isTrue();
    Ontology extended = Ontology.load(List.of(extension));
    assertThat(new Derivation(extended).axioms().contains(domain)).isFalse();
  }

  private static boolean atMostOne(String type, String property) {
    return WITH_AXIOMS.objects(Terms.uri(NboTerm.NS + type), RDFS.subClassOf.asNode()).stream()
        .anyMatch(
            r ->
                WITH_AXIOMS
                        .objects(r, OWL.onProperty.asNode())
                        .contains(Terms.uri(NboTerm.NS + property))
                    && WITH_AXIOMS.object(r, OWL2.maxCardinality.asNode()).isPresent());
  }

  private static Set<String> roots() {
    Set<String> roots = new TreeSet<>();
    for (Node type : classes()) {
      if (superclasses(type).isEmpty()) {
        roots.add(Terms.local(type));
      }
    }
    return roots;
  }

  private static List<Node> classes() {
    return Terms.sorted(TERMS.subjects(RDF.type.asNode(), OWL.Class.asNode())).stream()
        .filter(c -> c.isURI() && c.getURI().startsWith(NboTerm.NS))
        .toList();
  }

  private static List<Node> superclasses(Node type) {
    return TERMS.objects(type, RDFS.subClassOf.asNode()).stream()
        .filter(c -> c.isURI() && c.getURI().startsWith(NboTerm.NS))
        .toList();
  }

  /** The class itself and all above it. */
  private static Set<Node> above(Node type) {
    Set<Node> found = new LinkedHashSet<>();
    List<Node> todo = new ArrayList<>(List.of(type));
    while (!todo.isEmpty()) {
      Node next = todo.remove(0);
      if (found.add(next)) {
        todo.addAll(superclasses(next));
      }
    }
    return found;
  }
}
