package org.nbo.finding;

import java.util.List;
import java.util.Map;

/**
 * What was found about one file.
 *
 * @param file the file as the user named it
 * @param sha256 checksum of its content
 * @param format format and version
 * @param asked what the user asked for
 * @param matrix how much of each tier, level and extension is there
 * @param findings all findings, also about tiers beyond the one asked for
 * @param advice what there is to know beside
 * @param companions files that describe the same experiment and were merged with this one
 * @param names by the IRI of a thing that a finding is on, what people call it
 * @param modality the techniques by which its images were taken, as it follows from what it says
 * @param verdicts where several microscopes are described, how each of them stands
 * @param lightPaths what is drawn of its channels; empty where no drawing was asked for
 */
public record Assessment(
    String file,
    String sha256,
    String format,
    Axes asked,
    List<Cell> matrix,
    List<Finding> findings,
    Advice advice,
    List<Companion> companions,
    Map<String, String> names,
    List<InferredModality> modality,
    List<Verdict> verdicts,
    List<LightPath> lightPaths) {
  /** Says of a file that it is of a kind of which no tier asks anything. */
  public static final Rule BESIDE_MODEL =
      new Rule(FindingKind.UNMAPPED, Severity.INFO, "beside-model");

  /** One of a file of which no technique follows, and that describes one microscope at most. */
  public Assessment(
      String file,
      String sha256,
      String format,
      Axes asked,
      List<Cell> matrix,
      List<Finding> findings,
      Advice advice,
      List<Companion> companions,
      Map<String, String> names) {
    this(
        file,
        sha256,
        format,
        asked,
        matrix,
        findings,
        advice,
        companions,
        names,
        List.of(),
        List.of(),
        List.of());
  }

  /** The same with what is drawn of its channels. */
  public Assessment drawn(List<LightPath> paths) {
    return copy(findings, names, paths);
  }

  /** The same with other findings, and names of the things that they are on. */
  public Assessment with(List<Finding> others, Map<String, String> theirNames) {
    return copy(others, theirNames, lightPaths);
  }

  private Assessment copy(
      List<Finding> others, Map<String, String> theirNames, List<LightPath> paths) {
    return new Assessment(
        file,
        sha256,
        format,
        asked,
        matrix,
        others,
        advice,
        companions,
        theirNames,
        modality,
        verdicts,
        paths);
  }

  /** What people call a thing that a finding is on. */
  public String name(String iri) {
    return names.getOrDefault(iri, iri);
  }

  /**
   * How one of several microscopes stands, with all that belongs to it.
   *
   * @param thing its IRI
   * @param tierMet the highest tier whose required fields it has, 0 where not even the first
   * @param missing how many fields it lacks of those that were asked for
   */
  public record Verdict(String thing, int tierMet, int missing) {}

  /**
   * A file that was merged with the assessed one.
   *
   * @param file as the user named it
   * @param sha256 checksum of its content
   * @param format format and version
   * @param things how many things it describes
   * @param same those of them that the assessed file describes or names too
   * @param apart hardware of the assessed file that is none of them
   */
  public record Companion(
      String file,
      String sha256,
      String format,
      int things,
      List<SameThing> same,
      List<ApartThing> apart) {}

  /**
   * Two descriptions of one thing.
   *
   * @param thing IRI in the assessed file
   * @param other IRI in the file merged with it
   * @param evidence why they are taken for one, in words
   * @param names of the two, for people
   */
  public record SameThing(String thing, String other, String evidence, String names) {}

  /**
   * A thing of the assessed file that a file merged with it does not describe.
   *
   * @param thing IRI in the assessed file
   * @param nearest IRI of what is most like it in the other file; empty where that has nothing of
   *     its kind
   * @param reason why the two are not taken for one, in words
   * @param names of the two, for people
   */
  public record ApartThing(String thing, String nearest, String reason, String names) {}

  /**
   * A cell of the matrix. A field is a property of a class, however many things of the class there
   * are: it has a value where all of them have one.
   *
   * @param duty extension, tier and level
   * @param filled how many of the fields asked for have a value
   * @param asked how many fields are asked for, of what is described and of what is not but has to
   *     be
   * @param missing of those without a value, how many can be filled in where
   */
  public record Cell(Duty duty, int filled, int asked, Map<Remedy, Integer> missing) {
    public Cell {
      missing = Map.copyOf(missing);
    }

    /** One of which is not known where the missing can be filled in. */
    public Cell(Duty duty, int filled, int asked) {
      this(duty, filled, asked, Map.of());
    }

    /** Whether every field is there. */
    public boolean isFull() {
      return filled == asked;
    }
  }

  /**
   * The highest tier of which everything is there, 0 where not even the first is; also where a file
   * describes nothing that a tier asks about.
   *
   * @param level MUST for the required fields, SHOULD for the recommended ones too
   */
  public int tierMet(RequirementLevel level) {
    return tierMet(matrix, level);
  }

  /** The same for one extension alone; 0 also where it asks for nothing at this level. */
  public int tierMet(String extension, RequirementLevel level) {
    return tierMet(
        matrix.stream()
            .filter(c -> c.duty().extension().equals(extension))
            .filter(c -> c.duty().level().compareTo(level) <= 0)
            .toList(),
        level);
  }

  /** The same of a matrix alone. */
  public static int tierMet(List<Cell> matrix, RequirementLevel level) {
    if (matrix.stream().noneMatch(c -> c.asked() > 0)) {
      return 0;
    }
    int met = 0;
    while (met < Axes.TIERS && isFull(matrix, met + 1, level)) {
      met++;
    }
    return met;
  }

  private static boolean isFull(List<Cell> matrix, int tier, RequirementLevel level) {
    return matrix.stream()
        .filter(c -> c.duty().tier() == tier && c.duty().level().compareTo(level) <= 0)
        .allMatch(Cell::isFull);
  }

  /**
   * Whether the file has what was asked for, and nothing that is wrong at every tier. Where no tier
   * speaks of it, its own format is all that asks.
   */
  public boolean conforms() {
    return (isBesideModel() || tierMet(asked.level()) >= asked.tier()) && wrong() == 0;
  }

  /** Whether the file is of a kind of which no tier asks anything. */
  public boolean isBesideModel() {
    return findings.stream().anyMatch(f -> f.rule().equals(BESIDE_MODEL));
  }

  /** How many of the fields that were asked for are missing and can be filled in there. */
  public int missing(Remedy remedy) {
    return matrix.stream()
        .filter(cell -> asked.cells().contains(cell.duty()))
        .mapToInt(cell -> cell.missing().getOrDefault(remedy, 0))
        .sum();
  }

  /** How many values are wrong at every tier. */
  public long wrong() {
    return findings.stream()
        .filter(f -> f.duty() == null && f.severity() == Severity.VIOLATION)
        .mapToLong(Finding::count)
        .sum();
  }

  /** How many findings of a severity there are. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).mapToLong(Finding::count).sum();
  }
}
