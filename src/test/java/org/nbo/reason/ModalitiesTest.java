package org.nbo.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** Each modality is found where there is evidence for it, and not where there is less. */
class ModalitiesTest {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Modalities MODALITIES = Modalities.of(ONTOLOGY);

  @TempDir Path folder;

  /**
   * @param statements about the channel :c, its light path :l and the instrument :m
   * @param modalities the expected classes, without "Channel", "Image" or "Microscope"
   */
  record Case(String name, String statements, String modalities) {
    String base() {
      return "urn:x:" + name.replaceAll("\\W", "-") + "#";
    }

    Set<String> expected(String suffix) {
      return Stream.of(modalities.split(" "))
          .filter(m -> !m.isEmpty())
          .map(m -> m + suffix)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> channels() {
    String confocalWords = "Fluorescence Confocal ConfocalFluorescence ";
    String fluorescent = ":c nbo:contrastMethod nbo:ContrastMethod-Fluorescence . ";
    String camera = ":l nbo:hasDetectorSettings :ds . :ds nbo:settingsOf :d . :d a nbo:CMOS . ";
    String pmt =
        ":l nbo:hasDetectorSettings :ds . :ds nbo:settingsOf :d . :d a nbo:PhotoMultiplierTube . ";
    String raster =
        ":l nbo:hasConfocalScannerSettings :ss . :ss nbo:settingsOf :s . :s a nbo:RasterScanner . ";
    String disk =
        ":l nbo:hasConfocalScannerSettings :ss . :ss nbo:settingsOf :s . :s a nbo:SpinningDisk . ";
    String laser =
        ":l nbo:hasLightSourceSettings :ls . :ls nbo:settingsOf :la . :la a nbo:Laser . ";
    String blue = laser + ":ls nbo:wavelength 488e0 . ";
    String infrared = laser + ":la nbo:pulsed true . :ls nbo:wavelength 800e0 . ";
    String depletion =
        ":l nbo:hasLightSourceSettings :ls2 . :ls2 nbo:settingsOf :la2 ; nbo:wavelength 775e0 . :la2 a nbo:Laser ; nbo:pulsed true . ";
    String confocal =
        raster + pmt + blue + ":ss nbo:descanned true ; nbo:presetPinholeSize 50e0 . ";
    String dye = ":c nbo:hasFluorophore :f . :f a nbo:Fluorophore ; nbo:emissionWavelength %s . ";
    String green = dye.formatted("520e0");
    return Stream.of(
        new Case("nothing said", "", ""),
        new Case("contrast other", ":c nbo:contrastMethod nbo:ContrastMethod-Other .", ""),
        new Case("method other", illuminated("Other"), ""),
        new Case("4D+ is no technique", illuminated("4DPlus"), ""),
        // Fluorescence
        new Case("contrast", fluorescent, "Fluorescence"),
        new Case("dye that emits", green, "Fluorescence"),
        new Case("name of a dye", ":c nbo:fluorophoreName \"DAPI\" .", "Fluorescence"),
        new Case(
            "name of a dye in its place",
            ":c nbo:hasFluorophore :f . :f a nbo:Fluorophore ; nbo:name \"mEGFP\" .",
            "Fluorescence"),
        new Case("no dye", ":c nbo:fluorophoreName \"none\" .", ""),
        new Case("a contrast as a dye", ":c nbo:fluorophoreName \"Bright-field\" .", ""),
        new Case("a direction as a dye", ":c nbo:fluorophoreName \"TL\" .", ""),
        new Case("a detector as a dye", ":c nbo:fluorophoreName \"T-PMT\" .", ""),
        new Case(
            "excitation alone",
            ":c nbo:hasFluorophore :f . :f a nbo:Fluorophore ; nbo:excitationWavelength 488e0 .",
            ""),
        new Case(
            "epifluorescence",
            ":c nbo:illuminationDirection nbo:IlluminationDirection-Epifluorescence .",
            "Fluorescence"),
        new Case(
            "oblique direction",
            ":c nbo:illuminationDirection nbo:IlluminationDirection-Oblique .",
            ""),
        // Wide field
        new Case(
            "wide-field fluorescence",
            illuminated("Widefield_Fluorescence"),
            "Fluorescence WideFieldFluorescence CameraBased"),
        new Case(
            "wide field and fluorescence",
            illuminated("WideField") + fluorescent,
            "Fluorescence WideFieldFluorescence CameraBased"),
        new Case("wide field alone", illuminated("WideField"), "CameraBased"),
        new Case(
            "wide field and bright field",
            illuminated("WideField") + ":c nbo:contrastMethod nbo:ContrastMethod-Brightfield .",
            "CameraBased BrightField"),
        new Case(
            "camera, LED and fluorescence may still be confocal",
            fluorescent
                + camera
                + ":l nbo:hasLightSourceSettings :ls . :ls nbo:settingsOf :la . :la a nbo:LightEmittingDiode .",
            "Fluorescence CameraBased"),
        new Case(
            "kind of settings",
            ":l nbo:hasDetectorSettings :ds . :ds a nbo:CameraSettings .",
            "CameraBased"),
        new Case(
            "wavefront sensor",
            ":l nbo:hasDetectorSettings :ds . :ds a nbo:CameraSettings ; nbo:settingsOf :d . :d a nbo:WaveFrontSensor .",
            ""),
        new Case(
            "camera beside a wavefront sensor",
            camera
                + ":l nbo:hasDetectorSettings :ws . :ws nbo:settingsOf :w . :w a nbo:WaveFrontSensor .",
            "CameraBased"),
        new Case("point detector alone", pmt, ""),
        new Case(
            "detector of no kind",
            ":l nbo:hasDetectorSettings :ds . :ds nbo:settingsOf :d . :d a nbo:Detector .",
            ""),
        new Case(
            "camera of the instrument but not of the channel",
            ":m nbo:hasDetector :d . :d a nbo:CMOS .",
            ""),
        new Case(
            "FRAP in wide field",
            illuminated("Widefield_Fluorescence_FRAPFluorescenceRecoveryAfterPhotobleaching"),
            "Fluorescence WideFieldFluorescence CameraBased FRAP WideFieldFRAP"),
        new Case(
            "FLIP in wide field",
            illuminated("Widefield_Fluorescence_FLIPFluorescenceLossInPhotobleaching"),
            "Fluorescence WideFieldFluorescence CameraBased FLIP WideFieldFLIP"),
        new Case(
            "FRET in wide field",
            illuminated("Widefield_Fluorescence_FRETFoersterResonanceEnergyTransfer"),
            "Fluorescence WideFieldFluorescence CameraBased FRET WideFieldFRET"),
        new Case(
            "FLIM in wide field",
            illuminated("Widefield_Fluorescence_FLIMFluorescenceLifetimeImaging"),
            "Fluorescence WideFieldFluorescence CameraBased FluorescenceLifetime"),
        new Case(
            "lifetime", illuminated("FluorescenceLifetime"), "Fluorescence FluorescenceLifetime"),
        new Case("speckles", illuminated("FSM"), "Fluorescence"),
        // Confocal
        new Case(
            "single spot",
            illuminated("Confocal_Fluorescence_singleSpotRasterScan"),
            confocalWords + "LaserScanningConfocal PointScanning"),
        new Case(
            "spinning disk",
            illuminated("Confocal_Fluorescence_spinningDisk"),
            confocalWords + "SpinningDiskConfocal CameraBased"),
        new Case(
            "slit",
            illuminated("Confocal_Fluorescence_slitRasterScan"),
            confocalWords + "SlitScanningConfocal"),
        new Case(
            "array",
            illuminated("Confocal_Fluorescence_arrayRasterScan"),
            confocalWords + "ArrayScanningConfocal"),
        new Case(
            "swept field",
            illuminated("Confocal_Fluorescence_sweptField"),
            confocalWords + "SweptFieldConfocal CameraBased"),
        new Case(
            "disk in the light path",
            fluorescent + disk,
            confocalWords + "SpinningDiskConfocal CameraBased"),
        new Case("disk without fluorescence", disk, ""),
        new Case(
            "disk of the instrument only",
            fluorescent + ":m nbo:hasConfocalScanner :s . :s a nbo:SpinningDisk .",
            "Fluorescence"),
        new Case(
            "scanner and point detector", fluorescent + raster + pmt, "Fluorescence PointScanning"),
        new Case(
            "descanned through a pinhole",
            fluorescent
                + raster
                + pmt
                + blue
                + ":ss nbo:descanned true ; nbo:presetPinholeSize 50e0 .",
            confocalWords + "LaserScanningConfocal PointScanning"),
        new Case(
            "descanned, settings of a pinhole",
            fluorescent
                + raster
                + pmt
                + blue
                + ":ss nbo:descanned true . :l nbo:hasOpticalApertureSettings :ps . :ps a nbo:PinholeSettings .",
            confocalWords + "LaserScanningConfocal PointScanning"),
        new Case(
            "descanned, no pinhole",
            fluorescent + raster + pmt + ":ss nbo:descanned true .",
            "Fluorescence PointScanning"),
        new Case(
            "pinhole, not descanned",
            fluorescent + raster + pmt + ":ss nbo:descanned false ; nbo:presetPinholeSize 50e0 .",
            "Fluorescence PointScanning"),
        new Case(
            "pinhole in front of a transmitted-light detector",
            raster + pmt + ":ss nbo:descanned true ; nbo:presetPinholeSize 50e0 .",
            "PointScanning"),
        new Case(
            "pinhole, continuous laser",
            fluorescent + pmt + laser + ":la nbo:pulsed false . :c nbo:pinholeSize 40e0 .",
            confocalWords + "LaserScanningConfocal PointScanning"),
        new Case(
            "pinhole, pulsed laser",
            fluorescent + pmt + laser + ":la nbo:pulsed true . :c nbo:pinholeSize 40e0 .",
            "Fluorescence PointScanning"),
        new Case(
            "pinhole, pulsed laser in the visible",
            fluorescent + pmt + blue + ":la nbo:pulsed true . :c nbo:pinholeSize 40e0 .",
            confocalWords + "LaserScanningConfocal PointScanning"),
        new Case(
            "pinhole and wavelengths, laser unknown",
            green + pmt + ":f nbo:excitationWavelength 488e0 . :c nbo:pinholeSize 40e0 .",
            confocalWords + "LaserScanningConfocal PointScanning"),
        new Case(
            "two photons, descanned through an open pinhole",
            green
                + raster
                + pmt
                + infrared
                + ":ss nbo:descanned true ; nbo:presetPinholeSize 600e0 .",
            "Fluorescence MultiphotonFluorescence PointScanning"),
        new Case(
            "slit",
            fluorescent
                + ":l nbo:usesOpticalAperture :a . :a a nbo:Pinhole ; nbo:pinholeShape nbo:PinholeShape-Slit .",
            confocalWords + "SlitScanningConfocal"),
        new Case(
            "round pinhole alone",
            fluorescent
                + ":l nbo:usesOpticalAperture :a . :a a nbo:Pinhole ; nbo:pinholeShape nbo:PinholeShape-Round .",
            "Fluorescence"),
        new Case(
            "Airyscan",
            green + confocal + ":d nbo:model \"Airyscan 2\" .",
            confocalWords + "LaserScanningConfocal ImageScanning SuperResolution PointScanning"),
        new Case(
            "Airyscan named, as a stated technique",
            technique("ImageScanning"),
            confocalWords + "ImageScanning SuperResolution PointScanning"),
        new Case(
            "NSPARC",
            fluorescent + pmt + ":d nbo:name \"NSPARC detector\" .",
            confocalWords + "ImageScanning SuperResolution PointScanning"),
        new Case(
            "detector of another name",
            fluorescent + pmt + ":d nbo:model \"GaAsP PMT\" .",
            "Fluorescence"),
        // Reflection
        new Case("reflection", technique("Reflection"), "Reflection"),
        new Case(
            "reflection through a pinhole",
            technique("Reflection") + confocal,
            "Reflection Confocal ConfocalReflection PointScanning"),
        new Case(
            "reflection through a pinhole, as OME says it",
            technique("Reflection") + pmt + ":c nbo:pinholeSize 50e0 . ",
            "Reflection Confocal ConfocalReflection PointScanning"),
        new Case(
            "reflection on a camera, with a pinhole size",
            technique("Reflection") + camera + ":c nbo:pinholeSize 50e0 . ",
            "Reflection CameraBased"),
        new Case(
            "confocal of FBbi",
            ":c nbo:illuminationTypeTermAccession \"http://purl.obolibrary.org/obo/FBbi_00000251\"^^xsd:anyURI .",
            confocalWords),
        new Case(
            "interference reflection",
            technique("InterferenceReflection"),
            "Reflection InterferenceReflection"),
        new Case(
            "term of FBbi",
            ":c nbo:illuminationTypeTermAccession \"http://purl.obolibrary.org/obo/FBbi_00000253\"^^xsd:anyURI .",
            confocalWords + "SpinningDiskConfocal CameraBased"),
        new Case(
            "short term of FBbi",
            ":c nbo:illuminationTypeTermAccession \"FBbi:00000603\"^^xsd:anyURI .",
            "Fluorescence FluorescenceAnisotropy"),
        new Case(
            "term of another method",
            ":c nbo:illuminationTypeTermAccession \"FBbi:00000256\"^^xsd:anyURI .",
            ""),
        new Case(
            "pinhole, camera",
            fluorescent + camera + laser + ":la nbo:pulsed false . :c nbo:pinholeSize 40e0 .",
            "Fluorescence CameraBased"),
        // Multiphoton
        new Case(
            "multiphoton",
            illuminated("Confocal_Fluorescence_MultiPhotonLaserScanningMicroscopy"),
            "Fluorescence MultiphotonFluorescence PointScanning"),
        new Case(
            "two-photon",
            illuminated("Confocal_Fluorescence_TwoPhotonLaserScanningMicroscopy"),
            "Fluorescence MultiphotonFluorescence TwoPhotonLaserScanning PointScanning"),
        new Case(
            "titanium-sapphire laser",
            fluorescent + pmt + laser + ":la nbo:laserMedium nbo:LaserMedium-TiSapphire .",
            "Fluorescence MultiphotonFluorescence"),
        new Case(
            "titanium-sapphire laser, no fluorescence",
            pmt + laser + ":la nbo:laserMedium nbo:LaserMedium-TiSapphire .",
            ""),
        new Case(
            "titanium-sapphire laser, camera",
            fluorescent + camera + laser + ":la nbo:laserMedium nbo:LaserMedium-TiSapphire .",
            "Fluorescence CameraBased"),
        new Case(
            "infrared laser, green emission",
            green
                + laser
                + ":la nbo:hasIlluminationWavelengthRange :r . :r nbo:peakWavelength 920e0 .",
            "Fluorescence MultiphotonFluorescence"),
        new Case(
            "laser tuned to infrared, green emission",
            green + laser + ":ls nbo:wavelength 920e0 .",
            "Fluorescence MultiphotonFluorescence"),
        new Case(
            "infrared laser, infrared dye",
            dye.formatted("850e0") + laser + ":ls nbo:wavelength 830e0 .",
            "Fluorescence"),
        new Case(
            "pulsed laser at 800 nm, green emission",
            green + infrared,
            "Fluorescence MultiphotonFluorescence"),
        new Case(
            "pulsed laser at 800 nm, emission filter",
            fluorescent
                + infrared
                + ":l nbo:usesEmissionFilter :e . :e nbo:hasTransmittanceRange :t . :t nbo:wavelength 525e0 .",
            "Fluorescence MultiphotonFluorescence"),
        new Case(
            "pulsed laser at 800 nm, emission unknown", fluorescent + infrared, "Fluorescence"),
        new Case(
            "pulsed laser at 800 nm, emission at 820 nm",
            dye.formatted("820e0") + infrared,
            "Fluorescence"),
        new Case(
            "continuous laser at 920 nm",
            green + laser + ":la nbo:pulsed false . :ls nbo:wavelength 920e0 .",
            "Fluorescence"),
        new Case(
            "excitation at 920 nm without a source",
            green + ":f nbo:excitationWavelength 920e0 .",
            "Fluorescence MultiphotonFluorescence"),
        new Case(
            "nonlinear",
            fluorescent + ":c nbo:illuminationDirection nbo:IlluminationDirection-NonLinear .",
            "Fluorescence MultiphotonFluorescence"),
        new Case(
            "depletion beam beside a laser that excites",
            dye.formatted("660e0") + laser + ":ls nbo:wavelength 640e0 . " + depletion,
            "Fluorescence"),
        new Case(
            "depletion beam of STED",
            dye.formatted("660e0")
                + depletion
                + illuminated("SuperResolution_STEDStimulatedEmissionDepletion"),
            "Fluorescence SuperResolution STED PointScanning"),
        new Case(
            "confocal hardware of STED",
            dye.formatted("660e0")
                + confocal
                + depletion
                + illuminated("SuperResolution_STEDStimulatedEmissionDepletion"),
            "Fluorescence SuperResolution STED PointScanning"),
        new Case(
            "optical trap beside a laser that excites",
            green
                + blue
                + ":l nbo:hasLightSourceSettings :ls2 . :ls2 nbo:settingsOf :la2 ; nbo:wavelength 1064e0 . :la2 a nbo:Laser .",
            "Fluorescence"),
        new Case(
            "optical trap alone", green + laser + ":ls nbo:wavelength 1064e0 .", "Fluorescence"),
        new Case(
            "pulsed optical trap, by its use",
            green
                + infrared
                + ":i nbo:usesMicrobeamManipulation :t . :t nbo:microbeamManipulationType nbo:MicrobeamManipulationType-OpticalTrapping ; nbo:hasLightSourceSettings :ts . :ts nbo:settingsOf :la .",
            "Fluorescence"),
        new Case(
            "depletion laser is not far enough in the infrared",
            green + laser + ":ls nbo:wavelength 775e0 .",
            "Fluorescence"),
        // Evanescent field, light sheet, super-resolution
        new Case(
            "TIRF", illuminated("TIRFTotalInternalReflectionFluorescence"), "Fluorescence TIRF"),
        new Case(
            "TIRF in wide field",
            illuminated("Widefield_Fluorescence_TIRFTotalInternalReflectionFluorescence"),
            "Fluorescence TIRF CameraBased"),
        new Case(
            "TIRF settings",
            fluorescent + ":l nbo:hasTIRFSettings :t . :t a nbo:TIRFSettings ; nbo:hilo false .",
            "Fluorescence TIRF"),
        new Case(
            "HILO",
            fluorescent + ":l nbo:hasTIRFSettings :t . :t a nbo:TIRFSettings ; nbo:hilo true .",
            "Fluorescence HILO"),
        new Case(
            "TIRF or HILO",
            fluorescent + ":l nbo:hasTIRFSettings :t . :t a nbo:TIRFSettings .",
            "Fluorescence"),
        new Case(
            "TIRF angle",
            fluorescent
                + ":l nbo:hasTIRFSettings :t . :t a nbo:TIRFSettings ; nbo:tirfAngle 68e0 .",
            "Fluorescence TIRF"),
        new Case(
            "angle below the critical one",
            fluorescent
                + ":l nbo:hasTIRFSettings :t . :t a nbo:TIRFSettings ; nbo:hilo false ; nbo:tirfAngle 55e0 .",
            "Fluorescence"),
        new Case(
            "TIRF settings without fluorescence",
            ":l nbo:hasTIRFSettings :t . :t a nbo:TIRFSettings ; nbo:hilo false .",
            ""),
        new Case("HILO stated", technique("HILO"), "Fluorescence HILO"),
        new Case(
            "light-sheet stand",
            fluorescent
                + ":m nbo:hasMicroscopeStand :st . :st nbo:microscopeType nbo:MicroscopeType-LightSheet .",
            "Fluorescence LightSheetFluorescence"),
        new Case(
            "bright field on a light-sheet stand",
            ":c nbo:contrastMethod nbo:ContrastMethod-Brightfield . :m nbo:hasMicroscopeStand :st . :st nbo:microscopeType nbo:MicroscopeType-LightSheet .",
            "BrightField"),
        new Case(
            "inverted stand",
            fluorescent
                + ":m nbo:hasMicroscopeStand :st . :st nbo:microscopeType nbo:MicroscopeType-Inverted .",
            "Fluorescence"),
        new Case(
            "lattice light sheet",
            technique("LatticeLightSheet"),
            "Fluorescence LightSheetFluorescence LatticeLightSheet"),
        new Case(
            "lattice light sheet, by the name of the stand",
            fluorescent
                + ":m nbo:hasMicroscopeStand :st . :st nbo:model \"Lattice Lightsheet 7\" .",
            "Fluorescence LightSheetFluorescence LatticeLightSheet"),
        new Case(
            "oblique plane",
            technique("ObliquePlane"),
            "Fluorescence LightSheetFluorescence ObliquePlane"),
        new Case(
            "light sheet",
            illuminated("LightSheetFluorescenceMicroscopyLSFM"),
            "Fluorescence LightSheetFluorescence"),
        new Case(
            "SPIM",
            illuminated("SPIMSelectiveOrSinglePlaneIlluminationMicroscopy"),
            "Fluorescence LightSheetFluorescence"),
        new Case(
            "SPIM with a camera",
            illuminated("Widefield_Fluorescence_SPIMSelectiveOrSinglePlaneIlluminationMicroscopy"),
            "Fluorescence LightSheetFluorescence CameraBased"),
        new Case(
            "SIM",
            illuminated("SuperResolution_SIMStructuredIlluminationMicroscopy"),
            "Fluorescence SuperResolution StructuredIllumination SuperResolutionSIM"),
        new Case(
            "SIM of OME",
            illuminated("StructuredIllumination"),
            "Fluorescence StructuredIllumination"),
        new Case(
            "SIM with a grid",
            technique("OpticalSectioningSIM"),
            "Fluorescence StructuredIllumination OpticalSectioningSIM"),
        new Case("RESOLFT", technique("RESOLFT"), "Fluorescence SuperResolution RESOLFT"),
        new Case(
            "MINFLUX",
            technique("MINFLUX"),
            "Fluorescence SuperResolution LocalizationMicroscopy MINFLUX"),
        new Case(
            "dSTORM",
            technique("DSTORM"),
            "Fluorescence SuperResolution LocalizationMicroscopy STORM DSTORM"),
        new Case(
            "DNA-PAINT",
            technique("DNAPAINT"),
            "Fluorescence SuperResolution LocalizationMicroscopy PAINT DNAPAINT"),
        new Case(
            "STED",
            illuminated("SuperResolution_STEDStimulatedEmissionDepletion"),
            "Fluorescence SuperResolution STED PointScanning"),
        new Case(
            "GSD",
            illuminated("SuperResolution_GSDGroundStateDepletionScanning"),
            "Fluorescence SuperResolution GroundStateDepletion PointScanning"),
        new Case(
            "PALM",
            illuminated("SuperResolution_PALMPhotoactivationLocalizationMicroscopy"),
            "Fluorescence SuperResolution LocalizationMicroscopy PALM"),
        new Case(
            "STORM",
            illuminated("SuperResolution_STORMStochasticOpticalReconstructionMicroscopy"),
            "Fluorescence SuperResolution LocalizationMicroscopy STORM"),
        new Case(
            "PAINT",
            illuminated("SuperResolution_PAINTPointAccumulationForImagingInNanoscaleTopography"),
            "Fluorescence SuperResolution LocalizationMicroscopy PAINT"),
        new Case(
            "FIONA",
            illuminated("SuperResolution_FIONAFluorescenceImagingWithOneNanometerAccuracy"),
            "Fluorescence LocalizationMicroscopy FIONA"),
        new Case(
            "DOPI",
            illuminated("SuperResolution_DOPIDefocussedOrientationAndPositionImaging"),
            "Fluorescence LocalizationMicroscopy DOPI"),
        new Case(
            "localization, no more said",
            technique("LocalizationMicroscopy"),
            "Fluorescence SuperResolution LocalizationMicroscopy"),
        new Case(
            "single molecules are not localized yet",
            illuminated("SingleMoleculeImaging"),
            "Fluorescence"),
        // Neither fluorescence nor transmitted light
        new Case("CARS", illuminated("CoherentAntiStokesRamanScatteringCARS"), "Raman CARS"),
        new Case("SRS", technique("SRS"), "Raman SRS"),
        new Case("Raman", technique("Raman"), "Raman"),
        new Case("third harmonic", technique("ThirdHarmonic"), "ThirdHarmonic"),
        new Case("quantitative phase", technique("QuantitativePhase"), "QuantitativePhase"),
        // Bleaching, transfer, lifetime, correlation
        new Case("FRAP of the image", fluorescent + manipulated("FRAP"), "Fluorescence FRAP"),
        new Case("FRAP without fluorescence", manipulated("FRAP"), ""),
        new Case("uncaging", fluorescent + manipulated("Uncaging"), "Fluorescence"),
        new Case(
            "confocal FRAP",
            green + confocal + manipulated("FRAP"),
            confocalWords + "LaserScanningConfocal PointScanning FRAP ConfocalFRAP"),
        new Case(
            "inverse FRAP, two photons",
            green + infrared + manipulated("InverseFRAP"),
            "Fluorescence MultiphotonFluorescence FRAP MultiphotonFRAP"),
        new Case(
            "confocal FLIP",
            green + confocal + manipulated("FLIP"),
            confocalWords + "LaserScanningConfocal PointScanning FLIP ConfocalFLIP"),
        new Case(
            "confocal FRET",
            technique("FRET") + illuminated("Confocal_Fluorescence_spinningDisk"),
            confocalWords + "SpinningDiskConfocal CameraBased FRET ConfocalFRET"),
        new Case(
            "multiphoton FRET",
            technique("FRET") + green + infrared,
            "Fluorescence MultiphotonFluorescence FRET MultiphotonFRET"),
        new Case(
            "anisotropy",
            technique("FluorescenceAnisotropy"),
            "Fluorescence FluorescenceAnisotropy"),
        new Case("FCS", illuminated("FluorescenceCorrelationSpectroscopyFCS"), "Fluorescence FCS"),
        new Case(
            "correlator",
            ":l nbo:hasDetectorSettings :ds . :ds nbo:settingsOf :d . :d nbo:detectorType nbo:DetectorType-CorrelationSpectroscopy .",
            "Fluorescence FCS"),
        new Case(
            "lifetime detector",
            ":l nbo:hasDetectorSettings :ds . :ds nbo:settingsOf :d . :d nbo:detectorType nbo:DetectorType-LifetimeImaging .",
            "Fluorescence FluorescenceLifetime"),
        new Case(
            "axis of lifetimes",
            fluorescent
                + ":p nbo:hasAdditionalDimensionMap :a . :a nbo:additionalDimensionType nbo:AdditionalDimensionType-Lifetime .",
            "Fluorescence FluorescenceLifetime"),
        new Case(
            "axis of wavelengths",
            ":p nbo:hasAdditionalDimensionMap :a . :a nbo:additionalDimensionType nbo:AdditionalDimensionType-Lambda .",
            "SpectralImaging"),
        new Case(
            "FRAP of the image beside bright field",
            ":c nbo:contrastMethod nbo:ContrastMethod-Brightfield . " + manipulated("FRAP"),
            "BrightField"),
        new Case(
            "axis of tiles",
            ":p nbo:hasAdditionalDimensionMap :a . :a nbo:additionalDimensionType nbo:AdditionalDimensionType-Tile .",
            ""),
        new Case(
            "second harmonic",
            illuminated("SecondHarmonicImagingMicroscopySHIM")
                + pmt
                + laser
                + ":la nbo:laserMedium nbo:LaserMedium-TiSapphire .",
            "SecondHarmonic"),
        new Case("OCT", illuminated("OpticalCoherenceTomographyOCT"), "OpticalCoherenceTomography"),
        new Case(
            "NSOM",
            illuminated("NearFieldScanningOpticalMicroscopyNSOM"),
            "NearFieldScanning PointScanning"),
        new Case("spectral", illuminated("SpectralImaging"), "SpectralImaging"),
        // Transmitted light
        new Case(
            "bright field", illuminated("Transmitted_BrightField"), "TransmittedLight BrightField"),
        new Case(
            "bright field may be reflected",
            ":c nbo:contrastMethod nbo:ContrastMethod-Brightfield .",
            "BrightField"),
        new Case(
            "transmitted",
            ":c nbo:illuminationDirection nbo:IlluminationDirection-Transmitted .",
            "TransmittedLight"),
        new Case(
            "condenser",
            ":l nbo:usesOpticalAssembly :o . :o a nbo:Condenser .",
            "TransmittedLight"),
        new Case(
            "phase contrast",
            ":c nbo:contrastMethod nbo:ContrastMethod-PhaseContrast .",
            "TransmittedLight PhaseContrast"),
        new Case(
            "phase ring and condenser",
            ":l nbo:usesOpticalAperture :a ; nbo:usesOpticalAssembly :o . :a a nbo:PhaseRing . :o a nbo:Condenser .",
            "TransmittedLight PhaseContrast"),
        new Case(
            "phase ring under fluorescence",
            fluorescent + ":l nbo:usesOpticalAperture :a . :a a nbo:PhaseRing .",
            "Fluorescence"),
        new Case(
            "DIC",
            ":c nbo:contrastMethod nbo:ContrastMethod-DifferentialInterferenceContrastDIC .",
            "DIC"),
        new Case(
            "DIC, Nomarski",
            illuminated("Transmitted_DifferentialInterferenceContrastDICNomarski"),
            "DIC TransmittedLight"),
        new Case(
            "Nomarski prism between polarizers",
            ":l nbo:usesPolarizationOptics :a ; nbo:hasPrismSettings :ps . :a a nbo:PolarizationOptics . :ps nbo:settingsOf :p1 . :p1 a nbo:Prism ; nbo:dicPrismType nbo:DICPrismType-Nomarski .",
            "DIC"),
        new Case(
            "prism left in under fluorescence",
            fluorescent
                + ":l nbo:hasPrismSettings :ps . :ps nbo:settingsOf :p1 . :p1 a nbo:Prism ; nbo:dicPrismType nbo:DICPrismType-Nomarski .",
            "Fluorescence"),
        new Case(
            "prism of no DIC type",
            ":l nbo:usesPolarizationOptics :a ; nbo:hasPrismSettings :ps . :a a nbo:PolarizationOptics . :ps nbo:settingsOf :p1 . :p1 a nbo:Prism ; nbo:dicPrismType nbo:DICPrismType-None .",
            ""),
        new Case("dark field", ":c nbo:contrastMethod nbo:ContrastMethod-Darkfield .", "DarkField"),
        new Case(
            "dark-field stop",
            ":l nbo:usesOpticalAperture :a . :a a nbo:DarkFieldStop .",
            "DarkField"),
        new Case(
            "iris is no dark-field stop",
            ":l nbo:usesOpticalAperture :a . :a a nbo:IrisDiaphragm .",
            ""),
        new Case(
            "evanescent-wave scattering",
            illuminated("Transmitted_DarkField_EvanescentWaveScattering"),
            "DarkField EvanescentWaveScattering"),
        new Case(
            "polarized light",
            illuminated("Transmitted_Polarization"),
            "TransmittedLight PolarizedLight"),
        new Case(
            "Hoffman plate",
            ":l nbo:usesOpticalAperture :a . :a a nbo:HoffmanPlate .",
            "TransmittedLight HoffmanModulation"),
        new Case(
            "Varel ring",
            ":l nbo:usesOpticalAperture :a . :a a nbo:VarelRing .",
            "TransmittedLight VarelContrast"),
        new Case(
            "oblique",
            illuminated("Transmitted_ObliqueIllumination"),
            "TransmittedLight ObliqueIllumination"));
  }

  static Stream<Case> instruments() {
    String raster = ":m nbo:hasConfocalScanner :s . :s a nbo:RasterScanner . ";
    String pmt = ":m nbo:hasDetector :d . :d a nbo:PhotoMultiplierTube . ";
    String pulsed = ":m nbo:hasLightSource :la . :la a nbo:Laser ; nbo:pulsed true ";
    String confocal = "Confocal LaserScanningConfocal PointScanning";
    return Stream.of(
        new Case("no hardware", "", ""),
        new Case("camera", ":m nbo:hasDetector :d . :d a nbo:CMOS .", ""),
        new Case(
            "emission filter", ":m nbo:hasFilter :e . :e a nbo:EmissionFilter .", "Fluorescence"),
        new Case("filter of no kind", ":m nbo:hasFilter :e . :e a nbo:Filter .", ""),
        new Case(
            "spinning disk",
            ":m nbo:hasConfocalScanner :s . :s a nbo:SpinningDisk .",
            "Confocal SpinningDiskConfocal"),
        new Case("raster scanner", raster, ""),
        new Case("raster scanner and point detector", raster + pmt, "PointScanning"),
        new Case(
            "raster scanner, point detector and pinhole",
            raster + pmt + ":m nbo:hasOpticalAperture :a . :a a nbo:Pinhole .",
            confocal),
        new Case(
            "confocal and TIRF",
            raster
                + pmt
                + ":m nbo:hasOpticalAperture :a ; nbo:hasTIRFHardwareModule :t . :a a nbo:Pinhole . :t a nbo:TIRFHardwareModule .",
            confocal + " Fluorescence TIRF"),
        new Case(
            "titanium-sapphire laser on a scanner",
            raster
                + pmt
                + ":m nbo:hasLightSource :la . :la a nbo:Laser ; nbo:laserMedium nbo:LaserMedium-TiSapphire .",
            "PointScanning"),
        new Case(
            "femtosecond laser on a scanner",
            raster + pmt + pulsed + "; nbo:pulseDuration 1.4e-10 .",
            "PointScanning Multiphoton Fluorescence"),
        new Case(
            "nanosecond laser on a scanner",
            raster + pmt + pulsed + "; nbo:pulseDuration 1e-6 .",
            "PointScanning"),
        new Case(
            "laser tuned in the infrared on a scanner",
            raster
                + pmt
                + pulsed
                + "; nbo:tuneable true ; nbo:hasIlluminationWavelengthRange :r . :r nbo:peakWavelength 800e0 .",
            "PointScanning Multiphoton Fluorescence"),
        new Case(
            "white-light laser on a scanner",
            raster
                + pmt
                + pulsed
                + "; nbo:tuneable true ; nbo:hasIlluminationWavelengthRange :r . :r nbo:peakWavelength 560e0 ; nbo:cutOff 790e0 .",
            "PointScanning"),
        new Case(
            "depletion laser on a scanner",
            raster
                + pmt
                + pulsed
                + "; nbo:tuneable false ; nbo:hasIlluminationWavelengthRange :r . :r nbo:peakWavelength 775e0 .",
            "PointScanning"),
        new Case(
            "optical trap on a scanner",
            raster
                + pmt
                + ":m nbo:hasLightSource :la . :la a nbo:Laser ; nbo:pulsed false ; nbo:hasIlluminationWavelengthRange :r . :r nbo:peakWavelength 1064e0 .",
            "PointScanning"),
        new Case(
            "light-sheet stand",
            ":m nbo:hasMicroscopeStand :st . :st nbo:microscopeType nbo:MicroscopeType-LightSheet .",
            "LightSheet"),
        new Case(
            "titanium-sapphire laser alone",
            ":m nbo:hasLightSource :la . :la a nbo:Laser ; nbo:laserMedium nbo:LaserMedium-TiSapphire .",
            ""),
        new Case(
            "condenser", ":m nbo:hasOpticalAssembly :o . :o a nbo:Condenser .", "TransmittedLight"),
        new Case(
            "phase ring",
            ":m nbo:hasOpticalAperture :a . :a a nbo:PhaseRing .",
            "TransmittedLight PhaseContrast"),
        new Case(
            "dark-field stop and Hoffman plate",
            ":m nbo:hasOpticalAperture :a , :b . :a a nbo:DarkFieldStop . :b a nbo:HoffmanPlate .",
            "TransmittedLight DarkField HoffmanModulation"),
        new Case(
            "DIC prism and polarizer",
            ":m nbo:hasPrism :a ; nbo:hasPolarizationOptics :b . :a a nbo:Prism ; nbo:dicPrismType nbo:DICPrismType-Wollaston . :b a nbo:PolarizationOptics .",
            "DIC"),
        new Case(
            "DIC prism alone",
            ":m nbo:hasPrism :a . :a a nbo:Prism ; nbo:dicPrismType nbo:DICPrismType-Wollaston .",
            ""),
        new Case(
            "light sheet, from an image",
            illuminated("LightSheetFluorescenceMicroscopyLSFM"),
            "Fluorescence LightSheet"));
  }

  static Stream<Case> statedOfImages() {
    return Stream.of(
        new Case(
            "image by DNA-PAINT",
            ":i nbo:imagingTechnique nbo:ImagingTechnique-DNAPAINT .",
            "Fluorescence SuperResolution LocalizationMicroscopy PAINT DNAPAINT"),
        new Case(
            "image by SRS", ":i nbo:imagingTechnique nbo:ImagingTechnique-SRS .", "Raman SRS"));
  }

  /** Every case there is, for both ways to infer. */
  static Stream<Case> all() {
    return Stream.of(channels(), instruments(), statedOfImages()).flatMap(s -> s);
  }

  private static final SortedMap<String, List<Modality>> CHANNELS = infer(channels());
  private static final SortedMap<String, List<Modality>> INSTRUMENTS = infer(instruments());

  @ParameterizedTest
  @MethodSource("channels")
  void findsTheChannelAndItsImage(Case given) {
    assertThat(names(CHANNELS, given.base() + "c")).isEqualTo(given.expected("Channel"));
    assertThat(names(CHANNELS, given.base() + "i")).isEqualTo(given.expected("Image"));
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void findsTheInstrument(Case given) {
    assertThat(names(INSTRUMENTS, given.base() + "m")).isEqualTo(given.expected("Microscope"));
  }

  @ParameterizedTest
  @MethodSource("statedOfImages")
  void believesWhatIsStatedOfAnImage(Case given) {
    var found = MODALITIES.infer(graph(given));
    assertThat(names(found, given.base() + "i")).isEqualTo(given.expected("Image"));
    assertThat(names(found, given.base() + "c")).isEmpty();
  }

  @Test
  void rulesFindTheSameInAllCasesTogether() {
    Graph data = GraphFactory.createDefaultGraph();
    all().forEach(c -> GraphUtil.addInto(data, graph(c)));
    assertThat(MODALITIES.inferByRules(data)).isEqualTo(MODALITIES.infer(data)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void rulesFindTheSameInEveryExample(Path file) {
    Graph data = lifted(file.toString());
    assertThat(MODALITIES.inferByRules(data)).isEqualTo(MODALITIES.infer(data));
  }

  static Stream<Path> examples() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder :
        List.of(Path.of("src/examples"), Path.of("src/test/resources/golden/lift"))) {
      try (Stream<Path> found = Files.walk(folder)) {
        found
            .filter(f -> f.toString().matches(".*\\.(ome|nbo)\\.xml"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files.stream();
  }

  @Test
  void findsNothingElse() {
    assertThat(CHANNELS.keySet()).allMatch(thing -> thing.matches(".*#[cim]"));
  }

  /** The other channel, the other image and the other instrument of the same file. */
  @Test
  void keepsThingsApart() {
    String file =
        """
        :i1 a nbo:Image ; nbo:usesInstrument :m1 ; nbo:hasPixels :p1 . :p1 nbo:hasChannel :c1 , :c2 .
        :i2 a nbo:Image ; nbo:usesInstrument :m2 ; nbo:hasPixels :p2 . :p2 nbo:hasChannel :c3 .
        :c1 a nbo:Channel ; nbo:illuminationType nbo:ImagingMethod-SPIMSelectiveOrSinglePlaneIlluminationMicroscopy .
        :c2 a nbo:Channel ; nbo:contrastMethod nbo:ContrastMethod-Brightfield .
        :c3 a nbo:Channel ; nbo:contrastMethod nbo:ContrastMethod-Brightfield .
        :m1 a nbo:Instrument . :m2 a nbo:Instrument .
        """;
    var found = MODALITIES.infer(read("@prefix : <urn:x#> . " + file));
    Set<String> sheet = Set.of("FluorescenceChannel", "LightSheetFluorescenceChannel");
    assertThat(names(found, "urn:x#c1")).isEqualTo(sheet);
    assertThat(names(found, "urn:x#c2")).isEqualTo(Set.of("BrightFieldChannel"));
    assertThat(names(found, "urn:x#c3")).isEqualTo(Set.of("BrightFieldChannel"));
    assertThat(names(found, "urn:x#i1"))
        .contains("LightSheetFluorescenceImage", "BrightFieldImage");
    assertThat(names(found, "urn:x#i2")).isEqualTo(Set.of("BrightFieldImage"));
    assertThat(names(found, "urn:x#m1")).contains("LightSheetMicroscope", "BrightFieldMicroscope");
    assertThat(names(found, "urn:x#m2")).isEqualTo(Set.of("BrightFieldMicroscope"));
  }

  @Test
  void whatContradictsItselfStillHasAModality() {
    Graph data =
        read(
            """
            @prefix : <urn:x#> .
            :c a nbo:Channel ; nbo:contrastMethod nbo:ContrastMethod-Fluorescence ; nbo:samplesPerPixel 0 ;
                nbo:emissionWavelength "green" , "x"^^xsd:double ; nbo:hasLightPath :l .
            :l nbo:hasDetectorSettings :s . :s nbo:settingsOf :d . :d a nbo:CCD , nbo:CMOS , nbo:PhotoMultiplierTube .
            """);
    assertThat(names(MODALITIES.infer(data), "urn:x#c"))
        .contains("FluorescenceChannel", "CameraBasedChannel");
  }

  @Test
  void aClassOfAnExtensionCountsAsItsSuperclass() throws IOException {
    Path extension =
        Files.writeString(
            folder.resolve("x.ttl"),
            """
            @prefix nbo: <https://w3id.org/4dn-bina-ome/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix : <urn:x#> .
            :QuantumCamera a owl:Class ; rdfs:subClassOf nbo:Camera ; rdfs:label "quantum camera" .
            :hasQuantumSettings a owl:ObjectProperty ; rdfs:label "has quantum settings" ;
                rdfs:subPropertyOf nbo:hasDetectorSettings .
            """);
    Graph data =
        read(
            """
            @prefix : <urn:x#> . :c a nbo:Channel ; nbo:hasLightPath :l .
            :l :hasQuantumSettings :s . :s nbo:settingsOf :d . :d a :QuantumCamera .
            """);
    var found = Modalities.of(Ontology.load(List.of(extension))).infer(data);
    assertThat(names(found, "urn:x#c")).isEqualTo(Set.of("CameraBasedChannel"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image.nbo.xml", "image.ome.xml"})
  void ownExampleIsWideFieldFluorescence(String file) {
    var found = MODALITIES.infer(lifted("src/examples/widefield/" + file));
    assertThat(found).hasSize(4);
    found.forEach(
        (thing, modalities) ->
            assertThat(Modality.mostSpecific(modalities))
                .as(thing)
                .extracting(m -> m.terms().get(0))
                .containsExactly(
                    new Modality.Term(
                        "exact",
                        "http://purl.obolibrary.org/obo/FBbi_00100013",
                        "wide-field fluorescence microscopy")));
  }

  /** What is written as rdfs:subClassOf is all that follows from the definitions. */
  @Test
  void theHierarchyIsWhatTheDefinitionsGive() {
    Graph definitions = GraphFactory.createDefaultGraph();
    ONTOLOGY
        .graph()
        .find()
        .filterDrop(
            t ->
                t.getPredicate().equals(RDFS.subClassOf.asNode())
                    && MODALITIES.all().containsKey(t.getSubject().toString())
                    && MODALITIES.all().containsKey(t.getObject().toString()))
        .forEach(definitions::add);
    var inferred = OwlOntology.of(definitions).superclasses(MODALITIES.all().keySet());
    MODALITIES
        .all()
        .forEach(
            (iri, modality) -> assertThat(inferred.get(iri)).as(iri).isEqualTo(modality.broader()));
  }

  @Test
  void everyTechniqueHasATermAndEveryMethodOfTheListIsUsed() {
    assertThat(MODALITIES.all().values()).allMatch(m -> m.terms().size() == 1);
    assertThat(MODALITIES.all().values())
        .flatExtracting(Modality::terms)
        .allMatch(t -> t.iri().matches("http://purl.obolibrary.org/obo/FBbi_\\d{8}"))
        .noneMatch(t -> t.label().equals(t.iri()));
    Graph graph = ONTOLOGY.graph();
    List<String> unused =
        graph
            .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(NboTerm.NS + "ImagingMethod"))
            .mapWith(Triple::getSubject)
            .filterDrop(value -> graph.contains(Node.ANY, Node.ANY, value))
            .mapWith(Node::getLocalName)
            .toList();
    assertThat(unused)
        .containsExactlyInAnyOrder(
            "ImagingMethod-4DPlus", "ImagingMethod-LCM", "ImagingMethod-Other");
  }

  @Test
  void aThousandImagesOfFourChannelsTakeLittleTime() {
    StringBuilder plate = new StringBuilder("@prefix : <urn:x#> . :m a nbo:Instrument .\n");
    for (int i = 0; i < 1000; i++) {
      plate.append(
          ":i%1$d a nbo:Image ; nbo:usesInstrument :m ; nbo:hasPixels :p%1$d .\n".formatted(i));
      for (int c = 0; c < 4; c++) {
        plate.append(
            ":p%1$d nbo:hasChannel :c%1$d-%2$d . :c%1$d-%2$d a nbo:Channel ; nbo:emissionWavelength %2$d ; nbo:illuminationType nbo:ImagingMethod-Confocal_Fluorescence_spinningDisk .\n"
                .formatted(i, c));
      }
    }
    Graph data = read(plate.toString());
    assertThat(MODALITIES.infer(data)).hasSize(5001);
    assertThat(MODALITIES.inferByRules(data)).isEqualTo(MODALITIES.infer(data));
  }

  private static String technique(String name) {
    return ":c nbo:imagingTechnique nbo:ImagingTechnique-" + name + " . ";
  }

  private static String manipulated(String type) {
    return ":i nbo:usesMicrobeamManipulation :mm . :mm nbo:microbeamManipulationType nbo:MicrobeamManipulationType-"
        + type
        + " . ";
  }

  private static String illuminated(String method) {
    return ":c nbo:illuminationType nbo:ImagingMethod-" + method + " . ";
  }

  /** All cases as one file, each with names of its own. */
  private static SortedMap<String, List<Modality>> infer(Stream<Case> cases) {
    Graph data = GraphFactory.createDefaultGraph();
    cases.forEach(c -> GraphUtil.addInto(data, graph(c)));
    return MODALITIES.infer(data);
  }

  static Graph graph(Case c) {
    return read(
        "@prefix : <"
            + c.base()
            + "> . :i a nbo:Image ; nbo:usesInstrument :m ; nbo:hasPixels :p . :m a nbo:Instrument . "
            + ":p a nbo:Pixels ; nbo:hasChannel :c . :c a nbo:Channel ; nbo:hasLightPath :l . "
            + ":l a nbo:LightPath . "
            + c.statements());
  }

  private static Graph read(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            "@prefix nbo: <"
                + NboTerm.NS
                + "> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . "
                + turtle,
            Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
        .parse(graph);
    return graph;
  }

  static Graph lifted(String file) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    SourceFile source = SourceFile.of(Path.of(file));
    Lifter.Result lifted =
        new Lifter(Model.of(ONTOLOGY), Optional.empty())
            .toStream(source, StreamRDFLib.dataset(dataset), (thing, line) -> {});
    Graph asserted = dataset.getGraph(NodeFactory.createURI(lifted.graph()));
    return new MultiUnion(new Graph[] {asserted, new Rules(ONTOLOGY).infer(asserted)});
  }

  private static Set<String> names(SortedMap<String, List<Modality>> found, String thing) {
    return found.getOrDefault(thing, List.of()).stream()
        .map(m -> m.iri().substring(NboTerm.NS.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
