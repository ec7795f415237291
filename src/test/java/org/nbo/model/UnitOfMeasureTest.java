package org.nbo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

class UnitOfMeasureTest {
  private static final Map<String, UnitType> TYPES =
      Model.of(Ontology.load()).classes().stream()
          .flatMap(c -> c.units().stream())
          .map(UnitField::type)
          .filter(Objects::nonNull)
          .distinct()
          .collect(
              Collectors.toMap(t -> t.iri().substring(NboTerm.NS.length()), t -> t, (a, b) -> a));

  @ParameterizedTest
  @CsvSource({
    "UnitsLength, 64.5, nm, µm, 0.0645",
    "UnitsLength, 0.1, mm, µm, 100",
    "UnitsLength, 1, in, mm, 25.4",
    "UnitsLength, 72, pt, in, 1",
    "UnitsLength, 5, Å, nm, 0.5",
    "UnitsTime, 0.05, s, ms, 50",
    "UnitsTime, 1.5, min, s, 90",
    "UnitsTemperature, 98.6, °F, °C, 37",
    "UnitsTemperature, 310.15, K, °C, 37",
    "UnitsTemperature, 491.67, °R, °C, 0",
    "UnitsPressure, 1, atm, mbar, 1013.25",
    "UnitsPressure, 760, mm Hg, mbar, 1013.2501",
    "UnitsFrequency, 80, MHz, Hz, 80000000",
    "UnitsAngle, 180, deg, rad, 3.141592653589793",
    "UnitsAngle, 100, gon, deg, 90",
    "UnitsElectricPotential, 650, mV, V, 0.65",
    "UnitsPower, 2, W, mW, 2000",
    "UnitsConcentration, 1, µg/µl, mg/ml, 1",
    "UnitsDensity, 2500, kg/m3, g/ml, 2.5",
    "UnitsVelocity, 5, mm/s, nm/s, 5000000",
    "UnitsVolume, 2, µl, ml, 0.002",
    "UnitsIrradiance, 1, mW/µm2, W/m2, 1000000000"
  })
  void converts(String type, BigDecimal number, String from, String to, double expected) {
    UnitType units = TYPES.get(type);
    BigDecimal converted =
        units.unit(from).orElseThrow().convert(number, units.unit(to).orElseThrow()).orElseThrow();
    assertThat(converted.doubleValue()).isCloseTo(expected, withPercentage(1e-5));
  }

  @Test
  void aDifferenceOfTemperaturesIsNotCountedFromAZero(@TempDir Path folder) throws IOException {
    Path extension =
        Files.writeString(
            folder.resolve("drift.ttl"),
            """
            @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix qudt: <http://qudt.org/schema/qudt/> .
            @prefix quantitykind: <http://qudt.org/vocab/quantitykind/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix unit: <http://qudt.org/vocab/unit/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            nbo:drift a owl:DatatypeProperty ; rdfs:range xsd:double ; rdfs:label "drift" ;
              qudt:hasUnit unit:DEG_C ; qudt:hasQuantityKind quantitykind:TemperatureDifference .
            nbo:Objective nbo:field [ nbo:property nbo:drift ; nbo:specName "Drift" ;
                nbo:extension nbo:Core ; nbo:tier nbo:Tier1 ; nbo:requirementLevel nbo:Should ] ,
              [ nbo:unitOf nbo:drift ; nbo:specName "DriftUnit" ; nbo:unitType nbo:UnitsTemperature ] .
            """);
    UnitType differences =
        Model.of(Ontology.load(List.of(extension)))
            .classOf(NboTerm.NS + "Objective")
            .orElseThrow()
            .units()
            .stream()
            .filter(f -> "DriftUnit".equals(f.name()))
            .findFirst()
            .orElseThrow()
            .type();
    UnitOfMeasure celsius = differences.unit("°C").orElseThrow();
    assertThat(convert(differences, "0.1", "K", celsius)).isEqualByComparingTo("0.1");
    assertThat(convert(differences, "1.8", "°F", celsius)).isEqualByComparingTo("1");
  }

  private static BigDecimal convert(UnitType units, String number, String from, UnitOfMeasure to) {
    return units.unit(from).orElseThrow().convert(new BigDecimal(number), to).orElseThrow();
  }

  @Test
  void powersOfTenAreExact() {
    UnitType length = TYPES.get("UnitsLength");
    assertThat(
            length
                .unit("nm")
                .orElseThrow()
                .convert(new BigDecimal("64.5"), length.unit("µm").orElseThrow()))
        .contains(new BigDecimal("0.0645"));
  }

  @ParameterizedTest
  @CsvSource({"Pixel", "pixel", "reference frame"})
  void frameUnitsHaveNoConversion(String symbol) {
    UnitType length = TYPES.get("UnitsLength");
    assertThat(
            length
                .unit(symbol)
                .orElseThrow()
                .convert(BigDecimal.ONE, length.unit("µm").orElseThrow()))
        .isEmpty();
  }

  @Test
  void bothMicroSignsAreTheSame() {
    assertThat(TYPES.get("UnitsLength").unit("\u03bcm"))
        .isPresent()
        .isEqualTo(TYPES.get("UnitsLength").unit("\u00b5m"));
  }

  @Test
  void everyUnitOfAPropertyIsInTheListOfItsFields() {
    List<String> unknown =
        Model.of(Ontology.load()).classes().stream()
            .flatMap(c -> c.units().stream())
            .filter(unit -> unit.type() != null && unit.inGraph().isEmpty())
            .map(unit -> unit.property().localName())
            .distinct()
            .toList();
    assertThat(unknown).isEmpty();
  }

  @Test
  void prefixesScaleByPowersOfTen() {
    Map<String, BigDecimal> seconds =
        Stream.of("ks", "s", "ms", "µs", "ns", "ps", "fs", "as", "zs", "ys")
            .collect(
                Collectors.toMap(
                    s -> s, s -> TYPES.get("UnitsTime").unit(s).orElseThrow().multiplier()));
    assertThat(seconds.get("ks")).isEqualByComparingTo("1000");
    assertThat(seconds.get("fs")).isEqualByComparingTo("1E-15");
    assertThat(seconds.get("ys")).isEqualByComparingTo("1E-24");
  }
}
