package org.nbo.lift.feature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nbo.ontology.Beside;

/**
 * A kind of genomic file, as {@code formats.tsv} says.
 *
 * @param name for example {@code narrowPeak}
 * @param closed whether positions count from 1 and the end belongs to the interval; else they count
 *     from 0 and it does not
 * @param feature local name of the class of what a row is
 * @param fileName what files are called, in lower case
 * @param row what a row looks like
 * @param columns what they hold, from the first on
 * @param least how many of them every row has
 */
record GenomicFormat(
    String name,
    boolean closed,
    String feature,
    Pattern fileName,
    Pattern row,
    List<String> columns,
    int least) {
  static final String CHROMOSOME = "chrom";
  static final String START = "start";
  static final String END = "end";
  static final String LENGTH = "length";

  /** What makes a column that of the other anchor of a loop. */
  static final String OTHER = "2";

  private static final List<GenomicFormat> ALL =
      Beside.lines(GenomicFormat.class, "formats.tsv").map(GenomicFormat::of).toList();

  private static final Pattern COMPRESSED = Pattern.compile("\\.(?:b?gz|bgzf?)$");

  private static GenomicFormat of(String line) {
    String[] cells = line.split("\t");
    return new GenomicFormat(
        cells[0],
        cells[1].equals("1"),
        cells[2],
        Pattern.compile(cells[3]),
        Pattern.compile(cells[4]),
        List.of(cells[5].split(" ")),
        Integer.parseInt(cells[6]));
  }

  /** Whether a row says its place in the same columns. */
  private boolean isLike(GenomicFormat other) {
    return isPair() == other.isPair()
        && columns.indexOf(START) == other.columns.indexOf(START)
        && columns.indexOf(END) == other.columns.indexOf(END);
  }

  /** Whether a row is a pair of places. */
  boolean isPair() {
    return columns.contains(START + OTHER);
  }

  /** Whether a row is the length of a chromosome. */
  boolean isLengths() {
    return columns.contains(LENGTH);
  }

  /**
   * The format of a file: the first one that its name or its first row fits, where the other fits
   * one with the same places, else that which the row fits, else that which the name fits.
   *
   * @param file its name
   * @param firstRow empty where the beginning of the file holds none
   */
  static Optional<GenomicFormat> of(String file, Optional<String> firstRow) {
    String name = plainName(file);
    List<GenomicFormat> named =
        ALL.stream().filter(format -> format.fileName.matcher(name).matches()).toList();
    List<GenomicFormat> fitting =
        ALL.stream()
            .filter(format -> firstRow.filter(row -> format.row.matcher(row).matches()).isPresent())
            .toList();
    return ALL.stream()
        .filter(
            f ->
                fitting.contains(f)
                    ? f.isLikeAny(named)
                    : named.contains(f) && f.isLikeAny(fitting))
        .findFirst()
        .or(() -> fitting.stream().findFirst())
        .or(() -> named.stream().findFirst());
  }

  private boolean isLikeAny(List<GenomicFormat> others) {
    return others.stream().anyMatch(this::isLike);
  }

  /** Whether a file is called like one of these formats. */
  static boolean isName(String file) {
    String name = plainName(file);
    return ALL.stream().anyMatch(format -> format.fileName.matcher(name).matches());
  }

  /** Whether a row is one of the format of which a file is called, or says its place likewise. */
  static boolean isRow(String file, String row) {
    String name = plainName(file);
    List<GenomicFormat> fitting =
        ALL.stream().filter(format -> format.row.matcher(row).matches()).toList();
    return ALL.stream()
        .filter(format -> format.fileName.matcher(name).matches())
        .anyMatch(named -> fitting.stream().anyMatch(named::isLike));
  }

  /** The name of a file without folders and without the ending of compressed ones. */
  static String plainName(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return COMPRESSED.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
  }
}
