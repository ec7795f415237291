package org.nbo.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nbo.finding.Finding;

/** Findings on parts that rules made, which repeat what is found on the thing that has them. */
public final class PartsRepeat {
  private PartsRepeat() {}

  /**
   * The findings without those that are found on a thing of the source too: by the same rule, of
   * the same value.
   *
   * @param findings those on things that a source states have a line
   */
  public static List<Finding> leftOut(List<Finding> findings) {
    Set<List<String>> known =
        findings.stream()
            .filter(f -> f.line() > 0)
            .map(f -> key(f.subject(), f))
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(
            f ->
                f.line() > 0
                    || ThingIri.of(f.subject())
                        .wholes()
                        .map(whole -> key(whole, f))
                        .noneMatch(known::contains))
        .toList();
  }

  private static List<String> key(String thing, Finding finding) {
    return List.of(thing, finding.rule().id(), finding.value());
  }
}
