package org.nbo.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.ontology.Ontology;

/**
 * What {@code ontology/constraints.ttl} calls impossible, each beside its nearest possible
 * neighbor.
 */
class ConstraintsTest {
  private static final OwlOntology ONTOLOGY = OwlOntology.of(Ontology.load().withAxioms());

  /** Impossible, then possible; each is what is said of one thing. */
  private static final String CASES =
      """
      # numerical aperture
      a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Air ; nbo:lensNA 1.0e0 | a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Air ; nbo:lensNA 0.95e0
      a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Water ; nbo:lensNA 1.4e0 | a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Water ; nbo:lensNA 1.27e0
      a nbo:Objective ; nbo:immersionType nbo:ImmersionType-WaterDipping ; nbo:lensNA 1.35e0 | a nbo:Objective ; nbo:immersionType nbo:ImmersionType-WaterDipping ; nbo:lensNA 1.1e0
      a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Glycerol ; nbo:lensNA 1.49e0 | a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Glycerol ; nbo:lensNA 1.35e0
      a nbo:Objective ; nbo:immersionType nbo:ImmersionType-SiliconeOil ; nbo:lensNA 1.49e0 | a nbo:Objective ; nbo:immersionType nbo:ImmersionType-SiliconeOil ; nbo:lensNA 1.35e0
      a nbo:Objective ; nbo:immersionType nbo:ImmersionType-MineralOil ; nbo:lensNA 1.7e0 | a nbo:Objective ; nbo:immersionType nbo:ImmersionType-MineralOil ; nbo:lensNA 1.5e0
      a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Oil ; nbo:lensNA 1.8e0 | a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Oil ; nbo:lensNA 1.7e0
      a nbo:Objective ; nbo:lensNA 14.0e0 | a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Other ; nbo:lensNA 3.4e0
      a nbo:Objective ; nbo:lensNA 0.0e0 | a nbo:Objective ; nbo:lensNA 0.02e0
      a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Air , nbo:ImmersionType-MineralOil | a nbo:Objective ; nbo:immersionType nbo:ImmersionType-Air

      # numbers
      a nbo:BeamSplitter ; nbo:transmittance 1.2e0 | a nbo:BeamSplitter ; nbo:transmittance 1.0e0
      a nbo:BeamSplitter ; nbo:reflectance 50.0e0 | a nbo:BeamSplitter ; nbo:reflectance 0.5e0
      a nbo:CMOS ; nbo:quantumEfficiency 82.0e0 | a nbo:CMOS ; nbo:quantumEfficiency 0.82e0
      a nbo:Channel ; nbo:neutralDensity -0.1e0 | a nbo:Channel ; nbo:neutralDensity 0.0e0
      a nbo:ExcitationCalibration ; nbo:percentageNominalPowerSettings 101.0e0 | a nbo:ExcitationCalibration ; nbo:percentageNominalPowerSettings 100.0e0
      a nbo:Laser ; nbo:wavelength 0.0e0 | a nbo:Laser ; nbo:wavelength 488.0e0
      a nbo:Channel ; nbo:emissionWavelength -1.0e0 | a nbo:Channel ; nbo:emissionWavelength 10600.0e0
      a nbo:Channel ; nbo:excitationWavelength 4.88e11 | a nbo:Channel ; nbo:excitationWavelength 488.0e0
      a nbo:TransmittanceRange ; nbo:cutIn 0.0e0 | a nbo:TransmittanceRange ; nbo:cutIn 500.0e0 ; nbo:cutInTolerance 0.0e0
      a nbo:Objective ; nbo:magnification 0.0e0 | a nbo:Objective ; nbo:magnification 0.5e0
      a nbo:Objective ; nbo:magnification -60.0e0 | a nbo:RelayLens ; nbo:magnification -1.0e0
      a nbo:Objective ; nbo:workingDistance -0.1e0 | a nbo:Objective ; nbo:workingDistance 0.1e0 ; nbo:backFocalLength -20.0e0
      a nbo:ImmersionLiquid ; nbo:refractiveIndex 0.9e0 | a nbo:ImmersionLiquid ; nbo:refractiveIndex 1.78e0
      a nbo:Prism ; nbo:refractiveIndex 5.0e0 | a nbo:Prism ; nbo:refractiveIndex 4.0e0
      a nbo:ImmersionLiquid ; nbo:immersionLiquidType nbo:ImmersionLiquidType-Water ; nbo:refractiveIndex 1.518e0 | a nbo:ImmersionLiquid ; nbo:immersionLiquidType nbo:ImmersionLiquidType-Water ; nbo:refractiveIndex 1.333e0
      a nbo:ObjectiveSettings ; nbo:medium nbo:ImmersionMedium-Air ; nbo:refractiveIndex 1.518e0 | a nbo:ObjectiveSettings ; nbo:medium nbo:ImmersionMedium-Air ; nbo:refractiveIndex 1.000293e0
      a nbo:ImagingEnvironment ; nbo:temperature -300.0e0 | a nbo:ImagingEnvironment ; nbo:temperature -269.0e0
      a nbo:ImagingEnvironment ; nbo:temperature "lukewarm" | a nbo:ImagingEnvironment ; nbo:temperature "Room Temperature"
      a nbo:CameraSettings ; nbo:operatingTemperature -274.0e0 | a nbo:CameraSettings ; nbo:operatingTemperature -273.15e0
      a nbo:Plane ; nbo:exposureTime "NaN"^^xsd:double | a nbo:Plane ; nbo:exposureTime -0.0e0
      a nbo:Plane ; nbo:exposureTime -1.0e0 | a nbo:Plane ; nbo:exposureTime 0.0e0 ; nbo:timestamp -5.0e0 ; nbo:positionX -256.0e0
      a nbo:Laser ; nbo:pulseDuration 0.0e0 | a nbo:Laser ; nbo:pulseDuration 1.4e-10
      a nbo:Laser ; nbo:power -1.0e0 | a nbo:Laser ; nbo:power 0.0e0
      a nbo:Laser ; nbo:frequencyMultiplication 0.0e0 | a nbo:Laser ; nbo:frequencyMultiplication 1.0e0
      a nbo:Channel ; nbo:pinholeSize -1.0e0 | a nbo:Channel ; nbo:pinholeSize 0.0e0
      a nbo:CCD ; nbo:pixelWidth 0.0e0 | a nbo:CCD ; nbo:pixelWidth 6.5e0
      a nbo:CCD ; nbo:arrayWidth 0 | a nbo:CCD ; nbo:arrayWidth 2048
      a nbo:CCD ; nbo:readOutNoise -0.1e0 | a nbo:CCD ; nbo:readOutNoise 0.3e0
      a nbo:ReflectingMirror ; nbo:angleOfIncidence 91.0e0 | a nbo:ReflectingMirror ; nbo:angleOfIncidence 45.0e0
      a nbo:TIRFSettings ; nbo:tirfAngle 120.0e0 | a nbo:TIRFSettings ; nbo:tirfAngle -65.0e0
      a nbo:CoverGlass ; nbo:thickness -0.17e0 | a nbo:CoverGlass ; nbo:thickness 0.17e0
      a nbo:OpticalCalibration ; nbo:lateralAsymmetry 1.1e0 | a nbo:OpticalCalibration ; nbo:lateralAsymmetry 1.0e0 ; nbo:axialAsymmetry 1.1e0
      a nbo:FieldUniformityEvaluation ; nbo:meanMaxToCornerIntensityRatio 0.8e0 | a nbo:FieldUniformityEvaluation ; nbo:meanMaxToCornerIntensityRatio 1.0e0
      a nbo:Pixels ; nbo:pixelType nbo:PixelType-Uint8 ; nbo:significantBits 12 | a nbo:Pixels ; nbo:pixelType nbo:PixelType-Uint16 ; nbo:significantBits 12
      a nbo:Pixels ; nbo:pixelType nbo:PixelType-Uint8 , nbo:PixelType-Uint16 | a nbo:Pixels ; nbo:pixelType nbo:PixelType-Uint8
      a nbo:Laser ; nbo:laserType nbo:LaserType-Gas ; nbo:laserMedium nbo:LaserMedium-TiSapphire | a nbo:Laser ; nbo:laserType nbo:LaserType-SolidState ; nbo:laserMedium nbo:LaserMedium-TiSapphire
      a nbo:Laser ; nbo:laserType nbo:LaserType-Dye ; nbo:laserMedium nbo:LaserMedium-HeNe | a nbo:Laser ; nbo:laserType nbo:LaserType-Gas ; nbo:laserMedium nbo:LaserMedium-HeNe

      # kinds
      a nbo:CCD , nbo:PhotoMultiplierTube | a nbo:CCD , nbo:IntensifiedCamera
      a nbo:CCD , nbo:CMOS | a nbo:CCD , nbo:GenericDetector
      a nbo:Laser , nbo:LightEmittingDiode | a nbo:Laser , nbo:LightSource
      a nbo:Objective , nbo:ObjectiveSettings | a nbo:ObjectiveSettings , nbo:Settings
      a nbo:Objective , nbo:Detector | a nbo:PhotoDiode , nbo:LightSensor
      a nbo:Image , nbo:Instrument | a nbo:Image
      a nbo:Experimenter , nbo:ExperimenterGroup | a nbo:Experimenter
      a nbo:Sample , nbo:Laser | a nbo:Sample , nbo:ColoredBeadsSlide
      a nbo:EmissionFilter , nbo:TubeLens | a nbo:EmissionFilter , nbo:ExcitationFilter , nbo:NeutralDensityFilter
      a nbo:StandardDichroic , nbo:ReflectingMirror | a nbo:StandardDichroic , nbo:GenericDichroic
      a nbo:TubeLens , nbo:CondenserLens | a nbo:CouplingLens , nbo:RelayLens
      a nbo:PhaseRing , nbo:Shutter | a nbo:IrisDiaphragm , nbo:Pinhole
      a nbo:RasterScanner , nbo:SpinningDisk | a nbo:SpinningDisk
      a nbo:InvertedMicroscopeStand , nbo:UprightMicroscopeStand | a nbo:InvertedMicroscopeStand , nbo:MicroscopeStand
      a nbo:MechanicalStage , nbo:PiezoElectricStage | a nbo:PiezoElectricStage , nbo:ZDrive
      a nbo:AcquisitionSoftware , nbo:MicroscopeStand | a nbo:AcquisitionSoftware , nbo:CalibrationSoftware
      a nbo:DetectorSettings , nbo:LightSourceSettings | a nbo:DetectorSettings , nbo:PointDetectorSettings
      a nbo:Polygon , nbo:Ellipse | a nbo:Polygon , nbo:Shape
      a nbo:TagAnnotation , nbo:CommentAnnotation | a nbo:TagAnnotation , nbo:TextAnnotation
      """;

  private static Stream<String> impossible() {
    return cases(0);
  }

  private static Stream<String> cases(int side) {
    return CASES
        .lines()
        .filter(line -> line.contains("|"))
        .map(line -> line.split("\\|")[side].strip());
  }

  @ParameterizedTest
  @MethodSource
  void impossible(String said) {
    assertThat(ONTOLOGY.with(read("<urn:x:thing> " + said + " .")).consistent()).isFalse();
  }

  /** All at once, against the whole ontology: consistent only if each of them is. */
  @Test
  void possible() {
    List<String> possible = cases(1).toList();
    StringBuilder world = new StringBuilder();
    for (String said : possible) {
      world
          .append("<urn:x:")
          .append(possible.indexOf(said))
          .append("> ")
          .append(said)
          .append(" .\n");
    }
    assertThat(ONTOLOGY.with(read(world.toString())).consistent()).isTrue();
    assertThat(possible).hasSizeGreaterThan(40);
  }

  @Test
  void noListIsReadInPart() {
    Graph written = Ontology.load().withAxioms();
    long members =
        Stream.of(OWL2.members, OWL2.distinctMembers)
            .flatMap(list -> written.find(Node.ANY, list.asNode(), Node.ANY).toList().stream())
            .mapToLong(triple -> length(written, triple.getObject()))
            .sum();
    long pairs = 2L * written.find(Node.ANY, OWL2.disjointWith.asNode(), Node.ANY).toList().size();
    assertThat(ONTOLOGY.listed()).isEqualTo(members + pairs).isGreaterThan(200);
  }

  private static long length(Graph graph, Node list) {
    return list.equals(RDF.nil.asNode())
        ? 0
        : 1 + length(graph, graph.find(list, RDF.rest.asNode(), Node.ANY).next().getObject());
  }

  private static Graph read(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    String prefixes =
        """
        @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        """;
    RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(graph);
    graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
        .map(triple -> triple.getSubject())
        .forEach(thing -> graph.add(thing, RDF.type.asNode(), OWL2.NamedIndividual.asNode()));
    return graph;
  }
}
