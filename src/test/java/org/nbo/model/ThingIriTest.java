package org.nbo.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingIriTest {
  private static final String UUID = "6F1B2F0E-1f7e-4d6a-9c39-0a8de1d7a001";

  @ParameterizedTest
  @CsvSource({
    "urn:x:d#Objective:0, urn:x:d, Objective:0, ''",
    "urn:x:d#Channel:0~LightPath:0~Settings:1, urn:x:d, Channel:0, ~LightPath:0~Settings:1",
    "urn:x:d#~lifting, urn:x:d, '', ~lifting",
    "http://x/~me/a#Image:0, http://x/~me/a, Image:0, ''",
    "urn:lsid:example.org:Image:1, '', urn:lsid:example.org:Image:1, ''",
    "urn:lsid:example.org:Image:1~Pixels:0, '', urn:lsid:example.org:Image:1, ~Pixels:0"
  })
  void comesApartAndTogether(String iri, String document, String identifier, String parts) {
    ThingIri thing = ThingIri.of(iri);
    assertThat(thing).isEqualTo(new ThingIri(document, identifier, parts));
    assertThat(thing.iri()).isEqualTo(iri);
    assertThat(thing.whole().parts()).isEmpty();
  }

  @Test
  void tellsWhetherTwoThingsAreOfOneDocument() {
    ThingIri thing = ThingIri.of("urn:x:d#Image:0");
    assertThat(thing.isInSameDocument(ThingIri.of("urn:x:d#Pixels:0~Plane:1"))).isTrue();
    assertThat(thing.isInSameDocument(ThingIri.of("urn:x:e#Image:0"))).isFalse();
    assertThat(thing.isInSameDocument(ThingIri.of("urn:lsid:x:Image:0"))).isFalse();
    assertThat(ThingIri.of("urn:lsid:x:Image:0").isInDocument()).isFalse();
  }

  @Test
  void tellsMintedIdentifiersFromThoseOfTheSource() {
    ThingIri part = ThingIri.of("urn:x:d#Channel:0~LightPath:0");
    assertThat(part.isMinted("Channel:0~LightPath:0")).isTrue();
    assertThat(part.isMinted("LightPath:7")).isFalse();
    assertThat(ThingIri.of("urn:x:d#LightPath:7").isMinted("LightPath:7")).isFalse();
  }

  @Test
  void readsUuidsAsFilesWriteThem() {
    assertThat(Uuid.is(UUID)).isTrue();
    assertThat(Uuid.is("Objective:" + UUID)).isFalse();
    assertThat(Uuid.isUrn(Uuid.urn(UUID))).isTrue();
    assertThat(Uuid.isUrn(UUID)).isFalse();
    assertThat(Uuid.atEnd("Objective:" + UUID)).contains(UUID.toLowerCase());
    assertThat(Uuid.atEnd("Objective:0")).isEmpty();
  }
}
