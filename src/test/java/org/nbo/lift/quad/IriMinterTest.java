package org.nbo.lift.quad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.model.ThingIri;

/** What the minter puts together, {@link ThingIri} takes apart. */
class IriMinterTest {
  private static final String BASE = "urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11";

  private final IriMinter iris = new IriMinter(BASE, new IriMinter.References() {});

  @ParameterizedTest
  @ValueSource(strings = {"Objective:0", "60x ~ oil", "a#b", "100 %", "Prüfling", "a/b"})
  void identifiersHoldNoSignOfTheIri(String id) {
    ThingIri thing = ThingIri.of(iris.identified(id).text());
    assertThat(thing.document()).isEqualTo(BASE);
    assertThat(thing.identifier()).isNotEmpty().matches("[-\\w.:%!$&'()*+,;=@]+");
    assertThat(thing.parts()).isEmpty();
  }

  @Test
  void partsFollowTheThing() {
    Iri part = iris.identified("Channel:0").child(IriMinter.partSuffix("LightPath"), 0);
    assertThat(ThingIri.of(part.text())).isEqualTo(new ThingIri(BASE, "Channel:0", "~LightPath:0"));
    assertThat(iris.localPart(part).toString()).isEqualTo(ThingIri.of(part.text()).local());
  }

  @Test
  void whatNoIdentifierCanNameStandsBesideThem() {
    assertThat(ThingIri.of(iris.beside("lifting").text()))
        .isEqualTo(new ThingIri(BASE, "", "~lifting"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:lsid:", "urn:lsid:/", "urn:lsid:/a"})
  void whatOnlyBeginsAsAGlobalOneIsAnyIdentifier(String id) {
    assertThat(ThingIri.of(iris.identified(id).text()).document()).isEqualTo(BASE);
  }

  @Test
  void globalIdentifiersAreInNoDocument() {
    assertThat(ThingIri.of(iris.identified("urn:lsid:example.org:Image:1").text()).isInDocument())
        .isFalse();
  }
}
