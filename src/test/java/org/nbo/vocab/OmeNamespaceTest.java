package org.nbo.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OmeNamespaceTest {
  @ParameterizedTest
  @CsvSource({
    "http://www.openmicroscopy.org/Schemas/OME/2016-06,OME,2016-06,''",
    "http://www.openmicroscopy.org/Schemas/SA/2010-06,SA,2010-06,''",
    "http://www.openmicroscopy.org/Schemas/ROI/2012-06/ROI.xsd,ROI,2012-06,ROI.xsd",
    "http://www.openmicroscopy.org/XMLschemas/OME/FC/ome.xsd,OME,2003-FC,ome.xsd",
    "http://www.openmicroscopy.org/XMLschemas/CLI/IR2/CLI.xsd,CLI,2003-IR2,CLI.xsd"
  })
  void tellsPartVersionAndFile(String address, String part, String version, String file) {
    assertThat(OmeNamespace.of(address)).contains(new OmeNamespace(part, version, file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://www.openmicroscopy.org/",
        "http://www.openmicroscopy.org/Schemas/OME",
        "http://www.openmicroscopy.org/Schemas/OME/2016-06/",
        "http://www.NamespaceTest.org/Schemas/NBO/2020-11",
        "https://example.org/http://www.openmicroscopy.org/Schemas/OME/2016-06"
      })
  void othersAreNone(String address) {
    assertThat(OmeNamespace.of(address)).isEmpty();
  }
}
