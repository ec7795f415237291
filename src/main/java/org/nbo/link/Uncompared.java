package org.nbo.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;

/** What kept places from being compared; nothing is left out silently. */
final class Uncompared {
  /** Documents whose places are not compared, because they count in different assemblies. */
  static final Rule DIFFERENT_ASSEMBLIES =
      new Rule(FindingKind.CONFLICT, Severity.WARNING, "link#different-assemblies");

  /** Places that are not compared, because nobody knows their assembly. */
  static final Rule UNKNOWN_ASSEMBLY =
      new Rule(FindingKind.VALUE, Severity.WARNING, "link#unknown-assembly");

  /** Places that the chain file does not lead to the other assembly. */
  static final Rule NOT_LIFTED = new Rule(FindingKind.VALUE, Severity.INFO, "link#not-lifted-over");

  private final Material imaging;
  private final Material genomic;
  private final LiftOver liftOver;
  private final List<Finding> findings = new ArrayList<>();

  Uncompared(Material imaging, Material genomic, LiftOver liftOver) {
    this.imaging = imaging;
    this.genomic = genomic;
    this.liftOver = liftOver;
  }

  /** All of it, once links were found. */
  List<Finding> findings() {
    unknown(imaging);
    unknown(genomic);
    for (int i = 0; i < imaging.sources(); i++) {
      for (int g = 0; g < genomic.sources(); g++) {
        different(i, g);
      }
    }
    lost();
    return List.copyOf(findings);
  }

  private void unknown(Material side) {
    for (int i = 0; i < side.sources(); i++) {
      if (side.incomparable(i) > 0) {
        add(
            UNKNOWN_ASSEMBLY,
            "assembly",
            side.name(i)
                + ": "
                + places(side.incomparable(i))
                + (side.incomparable(i) == 1 ? " is" : " are")
                + " in no genome assembly that is known, so not compared; say"
                + " which it is with --assembly");
      }
    }
  }

  private void different(int i, int g) {
    Set<String> one = led(imaging.assemblies(i));
    Set<String> other = led(genomic.assemblies(g));
    if (!one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains)) {
      add(
          DIFFERENT_ASSEMBLIES,
          "assembly",
          imaging.name(i)
              + " counts in "
              + String.join(", ", one)
              + " and "
              + genomic.name(g)
              + " in "
              + String.join(", ", other)
              + ", so their places are not compared; give a chain file with --chain to lift them"
              + " over");
    }
  }

  /** The assemblies in which places are compared, after the chain has led them. */
  private Set<String> led(Set<String> assemblies) {
    Set<String> led = new TreeSet<>(assemblies);
    liftOver
        .chain()
        .filter(chain -> led.remove(chain.from().name()))
        .ifPresent(chain -> led.add(chain.to().name()));
    return led;
  }

  private static String places(long count) {
    return count + (count == 1 ? " place" : " places");
  }

  private void lost() {
    if (liftOver.lost() > 0) {
      Chain chain = liftOver.chain().orElseThrow();
      add(
          NOT_LIFTED,
          "lifting over",
          places(liftOver.lost())
              + " of "
              + chain.from().name()
              + " without a counterpart in "
              + chain.to().name()
              + " by "
              + chain.name()
              + "; compared with places of the same assembly only");
    }
  }

  private void add(Rule rule, String field, String message) {
    findings.add(Finding.of(rule, Thing.document("", 0), FieldName.of(field), message));
  }
}
