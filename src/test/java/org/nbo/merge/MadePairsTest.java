package org.nbo.merge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.TestFiles;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;

/** Of images and microscopes made up from seeds it is known what belongs together. */
class MadePairsTest {
  private static final int PAIRS = 40;
  private static final int IMAGES = 20;

  /** Seeds of images are none of microscopes. */
  private static final int FAR = 1000;

  private static final double RECALL = 0.95;
  private static final Nbo NBO = Nbo.bundled();

  @Test
  void findsWhatBelongsTogetherAndNothingElse() {
    Tally tally = new Tally();
    for (int seed = 1; seed <= PAIRS; seed++) {
      MadeMicroscope microscope = MadeMicroscope.of(seed);
      tally.add(MadeImage.of(microscope, FAR + seed), microscope.json(), seed);
    }
    tally.judge();
  }

  /** The microscopes of others have descriptions where models should be, and pieces of one make. */
  @Test
  void findsTheComponentsOfRealMicroscopes() throws IOException {
    Tally tally = new Tally();
    Path folder = TestFiles.others(Path.of("micro-meta"));
    for (Path file : TestFiles.files(folder, ".json")) {
      String content = Files.readString(file);
      JsonObject json;
      try (JsonReader reader = Json.createReader(new StringReader(content))) {
        json = reader.readObject();
      }
      MadeMicroscope microscope = MadeMicroscope.read(json);
      for (int seed = 1; seed <= IMAGES; seed++) {
        tally.add(MadeImage.of(microscope, seed), content, seed);
      }
    }
    tally.judge();
  }

  /** What was found of what is there to find. */
  private static final class Tally {
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int expected;

    void add(MadeImage image, String microscope, int seed) {
      Assessment.Companion found = merge(image.xml(), microscope);
      Map<String, String> same =
          found.same().stream()
              .collect(Collectors.toMap(s -> local(s.thing()), s -> local(s.other())));
      Map<String, String> apart =
          found.apart().stream()
              .collect(Collectors.toMap(s -> local(s.thing()), s -> s.names() + ": " + s.reason()));
      image
          .right()
          .forEach(
              (thing, right) -> {
                String which = "seed " + seed + ", " + thing + " (" + image.done().get(thing) + ")";
                boolean isExpected = right != null && !image.twins().contains(thing);
                String taken = same.get(thing);
                expected += isExpected ? 1 : 0;
                if (taken != null && (right == null || !taken.equals(right.toString()))) {
                  wrong.add(which + " = " + taken);
                } else if (taken == null && isExpected) {
                  missed.add(which + ": " + apart.get(thing));
                }
                assertThat(apart.containsKey(thing)).as(which).isEqualTo(taken == null);
              });
    }

    void judge() {
      assertThat(wrong).isEmpty();
      assertThat(1 - missed.size() / (double) expected)
          .as(missed.toString())
          .isGreaterThanOrEqualTo(RECALL);
    }
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
