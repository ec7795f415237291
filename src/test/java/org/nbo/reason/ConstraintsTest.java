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
      a nbo:Objective ; nbo:immersionType nbo:ImmersionType-MineralOil ; nbo:lensNA 1.8e0 | a nbo:Objective ; nbo:immersionType nbo:ImmersionType-MineralOil ; nbo:lensNA 1.65e0
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
      a nbo:OpticalCalibration ; nbo:lateralAsymmetry 1.1e0 | a nbo:OpticalCalibration ; nbo:lateralAsymmetry 1.0e0
      a nbo:OpticalCalibration ; nbo:axialAsymmetry 1.1e0 | a nbo:OpticalCalibration ; nbo:axialAsymmetry 1.0e0
      a nbo:ExcitationCalibration ; nbo:illuminationLinearity 1.1e0 | a nbo:ExcitationCalibration ; nbo:illuminationLinearity -0.2e0
      a nbo:ChromaticRegistrationEvaluation ; nbo:axialChromaticShiftTR -180.0e0 | a nbo:ChromaticRegistrationEvaluation ; nbo:axialChromaticShiftTR 180.0e0
      a nbo:ChromaticRegistrationEvaluation ; nbo:xChromaticShiftRT -45.0e0 | a nbo:ChromaticRegistrationEvaluation ; nbo:xChromaticShiftRT 0.0e0
      a nbo:LightGuide ; nbo:couplingAttenuation -1.0e0 | a nbo:LightGuide ; nbo:couplingAttenuation 12.0e0
      a nbo:AcoustoOpticalModulator ; nbo:angularAperture 91.0e0 | a nbo:AcoustoOpticalModulator ; nbo:angularAperture 2.0e0
      a nbo:AcoustoOpticalModulator ; nbo:contrastRatio 0.001e0 | a nbo:AcoustoOpticalModulator ; nbo:contrastRatio 1000.0e0
      a nbo:ConfocalScannerSettings ; nbo:scanningFrequency 0.0e0 | a nbo:ConfocalScannerSettings ; nbo:scanningFrequency 600.0e0
      a nbo:TheAdditionalDimension ; nbo:theAdditionalDimensionIndex 0 | a nbo:TheAdditionalDimension ; nbo:theAdditionalDimensionIndex 1
      a nbo:AdditionalDimensionMap ; nbo:additionalDimensionOrder -1 | a nbo:AdditionalDimensionMap ; nbo:additionalDimensionOrder 0
      a nbo:CCD ; nbo:pixelWellCapacity 0 | a nbo:CCD ; nbo:pixelWellCapacity 30000
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
      a nbo:StandardDichroic , nbo:BeamSplitter | a nbo:StandardDichroic , nbo:GenericDichroic
      a nbo:Condenser , nbo:MicroscopeTube | a nbo:CouplingLens , nbo:RelayLens
      a nbo:TubeLens , nbo:CMOS | a nbo:TubeLens , nbo:RelayLens
      a nbo:AcoustoOpticalModulator , nbo:PockelsCell | a nbo:PockelsCell , nbo:ElectroOpticalModulator
      a nbo:LEDModule , nbo:WavelengthRange | a nbo:LEDModule , nbo:LightEmittingDiode
      a nbo:Laser , nbo:ReflectingMirror | a nbo:OpticalComponent , nbo:ReflectingMirror
      a nbo:MechanicalStage , nbo:ReflectingMirror | a nbo:Hardware , nbo:MechanicalStage
      a nbo:Fluorophore , nbo:TIRFHardwareModule | a nbo:Material , nbo:Fluorophore
      a nbo:Image ; nbo:gratingPeriod 500.0e0 | a nbo:Hardware ; nbo:gratingPeriod 500.0e0
      a nbo:FilterCube , nbo:Laser | a nbo:FilterCube , nbo:OpticalAssembly
      a nbo:MountingMedium , nbo:Objective | a nbo:MountingMedium , nbo:Fluorophore
      a nbo:Sample , nbo:MechanicalStage | a nbo:MechanicalStage , nbo:EnvironmentalControlDevice
      a nbo:SpinningDisk , nbo:LightSource | a nbo:SpinningDisk , nbo:OpticalAssembly
      a nbo:Plate , nbo:LightSource | a nbo:Plate , nbo:SampleHolder
      a nbo:FilterSet , nbo:Detector | a nbo:FilterSet , nbo:FilterCube
      a nbo:PhaseRing , nbo:Shutter | a nbo:IrisDiaphragm , nbo:Pinhole
      a nbo:RasterScanner , nbo:SpinningDisk | a nbo:SpinningDisk
      a nbo:InvertedMicroscopeStand , nbo:Objective | a nbo:InvertedMicroscopeStand , nbo:MicroscopeStand
      a nbo:MechanicalStage , nbo:IndividualObjectiveFocusing | a nbo:PiezoElectricStage , nbo:ZDrive
      a nbo:AcquisitionSoftware , nbo:MicroscopeStand | a nbo:AcquisitionSoftware , nbo:CalibrationSoftware
      a nbo:DetectorSettings , nbo:LightSourceSettings | a nbo:DetectorSettings , nbo:PointDetectorSettings
      a nbo:Polygon , nbo:Ellipse | a nbo:Polygon , nbo:Shape
      a nbo:TagAnnotation , nbo:CommentAnnotation | a nbo:TagAnnotation , nbo:TextAnnotation
      """;

  /**
   * Devices that are on the market and of two kinds: for each pair of kinds that were once held to
   * exclude each other, one that is both. Some kinds stand for their subclasses.
   */
  private static final String DEVICES =
      """
      image-based autofocus, OughtaFocus: FocusStabilizationDevice AcquisitionSoftware
      96-well plate: SampleHolder Plate
      Zeiss Filter Set 38 HE in its module: FilterCube FilterSet
      LCTF, VariSpec: LiquidCrystalTuneableFilter Filter
      deformable mirror, ALPAO: DeformableMirror ReflectingMirror
      micromirror panel, TI DMD: SpatialLightModulator ReflectingMirror
      electro-optic deflector, Conoptics: Prism ElectroOpticalDevice
      electro-optic deflector on a Pockels cell: Prism PockelsCell
      liquid-crystal retarder, Thorlabs LCC1111: PolarizationOptics ElectroOpticalDevice
      Pockels cell as wave plate, Conoptics 350-80: PolarizationOptics PockelsCell
      tuneable lens, Optotune EL-16-40: RelayLens ElectroOpticalDevice
      modulator as grating of structured illumination: SpatialLightModulator DiffractionGrating
      Pockels shutter: PockelsCell Shutter
      modulator system with polarizers, Conoptics 350: ElectroOpticalModulator OpticalAssembly
      the same with its cell: PockelsCell OpticalAssembly
      fluorescing filter glass as uniform target, Schott OG: GenericFilter FluorescentReferenceSlide
      front-surface mirror as axial target: ReflectingMirror OpticalCalibrationStandard
      the same as sample: ReflectingMirror Sample
      Ronchi ruling as target, Edmund: DiffractionGrating CalibrationStandardSlide
      the same as sample: DiffractionGrating Sample
      AOTF, AA Opto-Electronic: AcoustoOpticalTuneableFilter Filter
      AOBS, Leica: AcoustoOpticalBeamSplitter StandardDichroic
      AOBS that takes a beam splitter's place: AcoustoOpticalBeamSplitter BeamSplitter
      TAG lens, Mitutoyo: AcoustoOpticalDevice RelayLens
      AOM as shutter: AcoustoOpticalModulator Shutter
      AOD, a grating made by sound: AcoustoOpticalDeflector DiffractionGrating
      galvanometer mirror, Cambridge 6215H: ReflectingMirror RasterScanner
      second disk of a Yokogawa: MicrolensArray SpinningDisk
      Nipkow disk: MaskingPlate SpinningDisk
      scan head, Yokogawa CSU-W1: OpticalAssembly SpinningDisk
      Andor Dragonfly: TIRFHardwareModule SpinningDisk
      Zeiss Definite Focus: OpticalAssembly FocusStabilizationDevice
      collimated LED, Thorlabs M470L4-C1: BeamCollimator LightEmittingDiode
      collimating adapter: BeamCollimator LightGuide
      Nikon TI-TIRF: TIRFHardwareModule LightGuide
      objective as relay, oblique plane microscopes: Objective RelayLens
      objective as condenser: Objective Condenser
      variable ND wheel, Thorlabs NDC-50C: NeutralDensityFilter FilterWheel
      Optovar turret: MagnificationChanger OpticsTurret
      filter wheel with a closed position, Sutter Lambda 10: FilterWheel Shutter
      condenser turret: Condenser OpticsTurret
      slide with a power meter, Argo-POWER: LightSensor CalibrationStandardSlide
      power meter as a slide, Thorlabs S170C: LightSensor Sample
      reference slide as intensity standard: IntensityCalibrationTool FluorescentReferenceSlide
      intensity beads, InSpeck: IntensityCalibrationTool ColoredBeads
      fluorescein standard: IntensityCalibrationTool Fluorophore
      the same in a chamber: IntensityCalibrationTool Sample
      stable reference lamp: IntensityCalibrationTool Filament
      programmable array microscope: SpatialLightModulator ConfocalScanner
      electro-optic line scanner: PockelsCell RasterScanner
      clearing medium, CUBIC: Reagent ImmersionLiquid
      mounting medium listed with a well, ProLong: Reagent MountingMedium
      mounting medium with DAPI: Fluorophore MountingMedium
      TetraSpeck slide: ColoredBeadsSlide SampleHolder
      AOD scanner, VisiTech VT-Eye: AcoustoOpticalDeflector RasterScanner
      sample-scanning confocal, PicoQuant MicroTime 200: RasterScanner PiezoElectricStage
      chambered cover glass, Lab-Tek II: CoverGlass SampleHolder
      incubator microscope, VivaView: EnvironmentalControlDevice InvertedMicroscopeStand
      heated dish, Bioptechs Delta T: EnvironmentalControlDevice SampleHolder
      heated stage, Linkam MDS600: EnvironmentalControlDevice MechanicalStage
      stage-top incubator, Tokai Hit STX: EnvironmentalControlDevice StageInsert
      C-Focus, Mad City Labs: FocusStabilizationDevice ZDrive
      piezo z insert, ASI PZ-2000: StageInsert PiezoElectricStage
      multi-line laser, Cobolt Skyra: Laser MultiLaserEngine
      engine with LEDs and lasers: LightEmittingDiode MultiLaserEngine
      Thorlabs WFS150: CCD WaveFrontSensor
      Thorlabs WFS20: CMOS WaveFrontSensor
      HyD, written as APD: HybridPhotoDetector PhotoDiode
      Hamamatsu R11322U: HybridPhotoDetector PhotoMultiplierTube
      hot mirror, Thorlabs M254H45: StandardDichroic ReflectingMirror
      volume-grating notch filter, BragGrate: GenericFilter DiffractionGrating
      diffractive lens: TubeLens DiffractionGrating
      filter box, NKT SuperK VARIA: GenericFilter OpticalAssembly
      spatial filter unit, Thorlabs KT310: Pinhole OpticalAssembly
      catalog achromat, Thorlabs AC508-200: CondenserLens TubeLens
      the same as changer: CondenserLens MagnificationChanger
      Optovar of the Axio Observer: TubeLens MagnificationChanger
      Ph3 annulus: DarkFieldStop PhaseRing
      grating light valve: DiffractionGrating Shutter
      zero-aperture iris, Thorlabs SM1D12CZ: Pinhole Shutter
      reflector turret, Axio Observer: FilterCubeTurret OpticsTurret
      wheel of mixed optics, Thorlabs FW102C: FilterWheel OpticsTurret
      FocalCheck slide: CalibrationStandardSlide ColoredBeadsSlide
      GATTA-SIM: CalibrationStandardSlide DNAOrigami
      GATTA-Beads: ColoredBeadsSlide DNAOrigami
      pattern slide with a uniform field: CalibrationStandardSlide FluorescentReferenceSlide
      photodiode of a power meter: PhotoDiode IntensityCalibrationTool
      SPAD array, PI Imaging SPAD512: CMOS PhotoDiode
      its settings: CameraSettings PointDetectorSettings
      ASI MFC-2000 on an inverted stand: TurretObjectiveFocusing ZDrive
      ASI MS-2000 PZ: MechanicalStage PiezoElectricStage
      ECHO Revolve: InvertedMicroscopeStand UprightMicroscopeStand
      off-axis parabola as objective: Objective ReflectingMirror
      mirror-coated slide, Kevley MirrIR: SampleHolder ReflectingMirror
      waveguide chip, Chip NanoImaging; flow cell, TIRF Labs: TIRFHardwareModule SampleHolder
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
  void aDeviceMayBeOfTwoKinds() {
    List<String> types =
        DEVICES.lines().map(line -> line.substring(line.lastIndexOf(':') + 1).strip()).toList();
    StringBuilder world = new StringBuilder();
    for (int i = 0; i < types.size(); i++) {
      world.append("<urn:x:%d> a nbo:%s .\n".formatted(i, types.get(i).replace(" ", " , nbo:")));
    }
    assertThat(ONTOLOGY.with(read(world.toString())).consistent()).isTrue();
    assertThat(types).hasSizeGreaterThan(80);
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
