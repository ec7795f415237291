package org.nbo.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.RequirementLevel;

/**
 * Several files side by side: how each stands, and what is missing in most of them.
 *
 * @param asked what all of them are held against
 * @param tier of which gaps are told: the tier asked for, or the next one that has any
 * @param gaps fields that are missing, with the number of files, most files first
 */
record FilesSummary(List<Standing> standings, Axes asked, int tier, List<Gap> gaps) {
  private static final int SHOWN = 10;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  static FilesSummary of(List<Assessment> assessments, Axes asked) {
    int tier = asked.tier();
    List<Gap> gaps = gaps(assessments, tier);
    while (gaps.isEmpty() && tier < Axes.TIERS) {
      tier++;
      gaps = gaps(assessments, tier);
    }
    return new FilesSummary(assessments.stream().map(Standing::new).toList(), asked, tier, gaps);
  }

  private static List<Gap> gaps(List<Assessment> assessments, int tier) {
    return Gap.among(assessments.stream().flatMap(a -> oncePerField(a, tier).values().stream()));
  }

  private static Map<String, Finding> oncePerField(Assessment assessment, int tier) {
    return Gap.missing(assessment, tier)
        .collect(Collectors.toMap(f -> f.rule().id(), f -> f, (first, next) -> first));
  }

  /**
   * Files of one image set: they differ by numbers in their names only, and stand alike.
   *
   * @param first the first of them
   * @param count how many they are
   */
  record ImageSet(Standing first, int count) {
    /** The name of the first, and how many more there are. */
    String name() {
      String file = first.assessment().file();
      return count == 1 ? file : file + " and " + (count - 1) + " more of its image set";
    }
  }

  /** The files, those of one image set as one. */
  List<ImageSet> sets() {
    Map<List<Object>, List<Standing>> sets = new LinkedHashMap<>();
    standings.forEach(s -> sets.computeIfAbsent(alike(s), k -> new ArrayList<>()).add(s));
    return sets.values().stream().map(all -> new ImageSet(all.get(0), all.size())).toList();
  }

  private static List<Object> alike(Standing standing) {
    Assessment assessment = standing.assessment();
    return List.of(
        NUMBER.matcher(assessment.file()).replaceAll("#"),
        assessment.format(),
        assessment.matrix(),
        assessment.findings().stream().map(f -> f.rule().id()).collect(Collectors.toSet()));
  }

  /** For example "3 files". */
  String title() {
    return standings.size() + (standings.size() == 1 ? " file" : " files");
  }

  /** How many are fit, in words. */
  String answer() {
    return "Fit for " + Verdict.tier(asked) + ": " + fit() + " of " + title() + ".";
  }

  boolean allFit() {
    return fit() == standings.size();
  }

  private long fit() {
    return standings.stream().filter(s -> s.assessment().conforms()).count();
  }

  /** What the files are held against besides the tier. */
  String extensions() {
    return String.join(", ", asked.extensions());
  }

  /** What is above the numbers of fields, up to the tier that was asked for. */
  String fields() {
    return "Tier " + asked.tier() + " fields";
  }

  /** The gaps to close first. */
  List<Gap> first() {
    return gaps.subList(0, Math.min(SHOWN, gaps.size()));
  }

  /** What is above the gaps, for example "What to fix first for Tier 1 (MUST): 10 of 23 fields". */
  String task() {
    return "What to fix first for Tier "
        + tier
        + (asked.level() == RequirementLevel.MUST ? " (MUST)" : " (MUST and SHOULD)")
        + (gaps.size() > SHOWN ? ": " + SHOWN + " of " + gaps.size() + " fields" : "");
  }

  /** In how many files a field is missing, in words. */
  String files(Gap gap) {
    return gap.count() + " of " + standings.size();
  }
}
