package org.nbo.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;

/** The tier that a microscope is said to be of is compared with that which it meets. */
class VerdictsTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");
  private static final String DECLARED = "\"Tier\": 2,";

  @Test
  void aMicroscopeThatMeetsItsTierIsNotTold() throws IOException {
    assertThat(overstated(Files.readString(MICROSCOPE))).isEmpty();
  }

  @Test
  void aTierThatIsNotMetIsTold() throws IOException {
    String microscope = Files.readString(MICROSCOPE);
    assertThat(microscope).contains(DECLARED);
    assertThat(overstated(microscope.replaceFirst(DECLARED, "\"Tier\": 3,")))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.message())
                  .isEqualTo(
                      "It is said to be of tier 3, and meets tier 2 of what is asked; fill in what is"
                          + " missing, or correct the tier.");
              assertThat(f.value()).isEqualTo("3");
              assertThat(f.line()).isPositive();
            });
  }

  private static List<Finding> overstated(String microscope) {
    Source source =
        Source.of(
            "microscope.json",
            new ByteArrayInputStream(microscope.getBytes(StandardCharsets.UTF_8)));
    return NBO.assess(source, Axes.tier(1)).findings().stream()
        .filter(f -> f.rule().equals(Verdicts.OVERSTATED))
        .toList();
  }
}
