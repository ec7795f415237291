package org.nbo.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.Assessing;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.ToolVersion;

/**
 * How sources are loaded: what is said of each beside its own statements. Immutable, for all
 * threads.
 */
public final class Loading {
  private final Nbo nbo;
  private final boolean inferring;
  private final Axes axes;
  private final Assessing assessing;
  private final String companions;
  private final Instant time;
  private final boolean again;

  private Loading(
      Nbo nbo,
      boolean inferring,
      Axes axes,
      Assessing assessing,
      String companions,
      Instant time,
      boolean again) {
    this.nbo = nbo;
    this.inferring = inferring;
    this.axes = axes;
    this.assessing = assessing;
    this.companions = companions;
    this.time = time;
    this.again = again;
  }

  /** With what follows by rules, and without an assessment. */
  public static Loading by(Nbo nbo) {
    return new Loading(nbo, true, null, null, "", null, false);
  }

  /** Without what follows by rules. */
  public Loading withoutInferring() {
    return new Loading(nbo, false, axes, assessing, companions, time, again);
  }

  /**
   * With an assessment of each source.
   *
   * @param with descriptions of the microscope and of settings, in the order in which they count
   * @throws org.nbo.finding.NboException where one of them cannot be read, or there is no such
   *     extension
   */
  public Loading assessing(Axes by, Source... with) {
    String checksums = Stream.of(with).map(Source::sha256).collect(Collectors.joining(" "));
    return new Loading(nbo, inferring, by, nbo.assessing(by, with), checksums, time, again);
  }

  /** With this time in the catalogue, for output that is the same every time. */
  public Loading at(Instant when) {
    return new Loading(nbo, inferring, axes, assessing, companions, when, again);
  }

  /** With sources that are in the store already and unchanged, too. */
  public Loading again() {
    return new Loading(nbo, inferring, axes, assessing, companions, time, true);
  }

  Nbo nbo() {
    return nbo;
  }

  boolean isInferring() {
    return inferring;
  }

  Optional<Assessing> assessing() {
    return Optional.ofNullable(assessing);
  }

  Axes axes() {
    return axes;
  }

  boolean isAgain() {
    return again;
  }

  /** The time to enter into the catalogue. */
  Instant time() {
    return time == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : time;
  }

  /** What was asked for, in words by which a later run knows whether it asks for the same. */
  String settings() {
    List<String> words = new ArrayList<>();
    words.add(inferring ? "inferred" : "as stated");
    if (axes != null) {
      words.add(
          "assessed by Tier "
              + axes.tier()
              + (axes.level() == RequirementLevel.MUST ? " MUST" : " SHOULD")
              + " of "
              + String.join(" ", axes.extensions()));
    }
    if (!companions.isEmpty()) {
      words.add("with " + companions);
    }
    words.add(model(nbo));
    return String.join(", ", words);
  }

  /** With which ontology, in words. */
  static String model(Nbo nbo) {
    return "nbo "
        + ToolVersion.VERSION
        + " with "
        + String.join(" ", nbo.extensions())
        + " in "
        + nbo.ontology().graph().size()
        + " statements";
  }
}
