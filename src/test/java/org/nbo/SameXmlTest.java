package org.nbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison on which the tests of the way back rest sees differences. */
class SameXmlTest {
  private static final Path EXAMPLE = Path.of("src/examples/widefield/image.ome.xml");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LensNA=\"1.4\"|LensNA=\"1.3\"",
        "LensNA=\"1.4\"|",
        "Channel:0|Channel:9",
        "<InstrumentRef ID=\"Instrument:0\"/>|",
        "TheZ=\"1\"|TheZ=\"0\"",
        "Lamin B1|Lamin B2"
      })
  void differs(String from, String to) throws IOException {
    assertThat(SameXml.differences(EXAMPLE, changed(from, to == null ? "" : to))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LensNA=\"1.4\"|LensNA=\"1.40\"",
        "<InstrumentRef ID=\"Instrument:0\"/>|<InstrumentRef ID='Instrument:0' ></InstrumentRef>",
        "PhysicalSizeZ=\"0.3\" PhysicalSizeZUnit=\"µm\"|PhysicalSizeZ=\"0.3\""
      })
  void isTheSame(String from, String to) throws IOException {
    assertThat(SameXml.differences(EXAMPLE, changed(from, to))).isEmpty();
  }

  @Test
  void theSchemaIsAsked() throws IOException {
    assertThat(SameXml.invalid(EXAMPLE)).isEmpty();
    assertThat(SameXml.invalid(changed("<Pixels ", "<Pixels Flavour=\"x\" "))).isNotEmpty();
  }

  private Path changed(String from, String to) throws IOException {
    String text = Files.readString(EXAMPLE);
    assertThat(text).contains(from);
    return Files.writeString(folder.resolve("changed.ome.xml"), text.replace(from, to));
  }
}
