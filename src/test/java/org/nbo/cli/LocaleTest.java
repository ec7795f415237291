package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes in every country: German words, Turkish i, Arabic digits. */
class LocaleTest {
  /** What the schema forbids, in ways of which the JDK has German sentences. */
  private static final String AGAINST_SCHEMA =
      """
      <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">
        <Instrument ID="Microscope">
          <Objective ID="Objective:0" Immersion="Honey" LensNA="high"/>
        </Instrument>
        <Image ID="Image:0">
          <InstrumentRef ID="Microscope"/>
          <Pixels ID="Pixels:0" DimensionOrder="XYCZT" Type="uint8" SizeX="-1" SizeY="1" SizeZ="1"
              SizeC="1" SizeT="1" PhysicalSizeX="0.1" PhysicalSizeXUnit="PIXELS">
            <TiffData/>
            <Channel ID="Channel:0"/>
          </Pixels>
        </Image>
      </OME>
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
  void reportsAreTheSame(String locale) throws IOException {
    Path file = Files.writeString(folder.resolve("image.ome.xml"), AGAINST_SCHEMA);
    String[] command = {"assess", "--tier", "3", "--details", "--format", "md", file.toString()};
    CommandLineRun english = run("en-US", command);
    assertThat(english.out()).contains("the schema expects");
    assertThat(run(locale, command)).isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR"})
  void helpIsTheSame(String locale) throws IOException {
    assertThat(run(locale, "lift", "--help")).isEqualTo(run("en-US", "lift", "--help"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG"})
  void graphsAreTheSame(String locale) throws IOException {
    String[] command = {"lift", "--format", "TRIG", "src/examples/micro-meta/microscope.json"};
    CommandLineRun english = run("en-US", command);
    assertThat(english.exitCode()).isZero();
    assertThat(run(locale, command)).isEqualTo(english);
  }

  private static CommandLineRun run(String locale, String... arguments) throws IOException {
    String[] parts = locale.split("-");
    List<String> options =
        new ArrayList<>(List.of("-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1"));
    options.add("-Duser.language=" + parts[0]);
    options.add("-Duser.country=" + parts[1]);
    return NboProcess.withOptions(options, arguments);
  }
}
