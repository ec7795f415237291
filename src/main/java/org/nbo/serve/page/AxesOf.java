package org.nbo.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nbo.Nbo;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;
import org.nbo.serve.web.Refusal;

/** The axes that a request asks for, by the words of the command line. */
public final class AxesOf {
  private AxesOf() {}

  /**
   * Reads them from the parameters tier, level, extension, profile.
   *
   * @throws Refusal where there is no such thing
   */
  public static Axes parameters(
      Function<String, Optional<String>> parameter, Nbo nbo, Axes otherwise) {
    Optional<String> profile = parameter.apply("profile");
    if (profile.isPresent()) {
      return profile(profile.orElseThrow(), nbo);
    }
    int tier = parameter.apply("tier").map(AxesOf::tier).orElse(otherwise.tier());
    RequirementLevel level = parameter.apply("level").map(AxesOf::level).orElse(otherwise.level());
    List<String> extensions =
        parameter
            .apply("extension")
            .map(list -> List.of(list.split("\\s*,\\s*")))
            .orElse(otherwise.extensions());
    List<String> known = nbo.extensions();
    for (String extension : extensions) {
      if (!known.contains(extension)) {
        throw new Refusal(400, "there is no such extension; there are " + String.join(", ", known));
      }
    }
    return new Axes(tier, level, known.stream().filter(extensions::contains).toList());
  }

  private static int tier(String text) {
    if (!text.matches("[1-" + Axes.TIERS + "]")) {
      throw new Refusal(400, "the parameter tier takes 1, 2 or 3");
    }
    return Integer.parseInt(text);
  }

  private static RequirementLevel level(String word) {
    return switch (word) {
      case "must" -> RequirementLevel.MUST;
      case "all" -> RequirementLevel.SHOULD;
      default -> throw new Refusal(400, "the parameter level takes must or all");
    };
  }

  private static Axes profile(String name, Nbo nbo) {
    Map<String, Axes> known = nbo.profiles();
    if (!known.containsKey(name)) {
      throw new Refusal(
          400, "there is no such profile; there are " + String.join(", ", known.keySet()));
    }
    return known.get(name);
  }
}
