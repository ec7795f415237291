package org.nbo.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;

/** Of images and microscopes made up from seeds it is known what belongs together. */
class MadePairsTest {
  private static final int PAIRS = 40;
  private static final double RECALL = 0.95;
  private static final Nbo NBO = Nbo.bundled();

  @Test
  void findsWhatBelongsTogetherAndNothingElse() {
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int expected = 0;
    for (int seed = 1; seed <= PAIRS; seed++) {
      MadeMicroscope microscope = MadeMicroscope.of(seed);
      MadeImage image = MadeImage.of(microscope, 1000 + seed);
      Assessment.Companion found = merge(image.xml(), microscope.json());
      Map<String, String> same =
          found.same().stream()
              .collect(Collectors.toMap(s -> local(s.thing()), s -> local(s.other())));
      Map<String, String> reasons =
          found.apart().stream()
              .collect(Collectors.toMap(s -> local(s.thing()), s -> s.names() + ": " + s.reason()));
      for (Map.Entry<String, UUID> thing : image.right().entrySet()) {
        String taken = same.get(thing.getKey());
        String right = thing.getValue() == null ? null : thing.getValue().toString();
        String which =
            "seed " + seed + ", " + thing.getKey() + " (" + image.done().get(thing.getKey()) + ")";
        expected += right == null ? 0 : 1;
        if (taken != null && !taken.equals(right)) {
          wrong.add(which + " = " + taken);
        } else if (taken == null && right != null) {
          missed.add(which + ": " + reasons.get(thing.getKey()));
        }
        assertThat(taken == null).as(which).isEqualTo(reasons.containsKey(thing.getKey()));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(1 - missed.size() / (double) expected)
        .as(missed.toString())
        .isGreaterThanOrEqualTo(RECALL);
  }

  private static Assessment.Companion merge(String image, String microscope) {
    return NBO.assess(
            source("image.ome.xml", image), Axes.tier(1), source("microscope.json", microscope))
        .companions()
        .get(0);
  }

  private static Source source(String name, String content) {
    return Source.of(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String local(String iri) {
    return iri.substring(iri.indexOf('#') + 1);
  }
}
