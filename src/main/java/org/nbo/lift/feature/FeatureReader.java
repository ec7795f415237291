package org.nbo.lift.feature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.lift.container.Gunzip;
import org.nbo.lift.genome.LineBytes;
import org.nbo.lift.genome.Troubles;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.source.Surroundings;
import org.nbo.lift.source.TreeElement;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.SpecificationNaming;

/**
 * A file of genomic features, one a row: BED and its kin, BEDPE, GFF3, GTF; or the lengths of
 * chromosomes. Read row by row, in memory that does not grow with the file. A row that says no
 * place is a finding, and the next one is read.
 */
public final class FeatureReader implements SourceReader {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** What a row cannot begin with: lines of a head, of browsers, of sequences at the end of GFF. */
  private static final Pattern NO_ROW = Pattern.compile("#.*|(?:track|browser)(?:\\s.*)?|>.*|\\s*");

  /** The names of the columns, as Juicer and its followers write them. */
  private static final Pattern HEADER =
      Pattern.compile(
          "#?(?:chr|chrom|chromosome)1?\t(?:x1|start1?|chromStart)\t.*", Pattern.CASE_INSENSITIVE);

  /** Tables of chromatin tracing may hold what looks like a row of BED. */
  private static final Pattern OTHER_TABLE =
      Pattern.compile("(?m)^\"?#.*(?:FOF-?CT|Table_Namespace)");

  private static final String SEQUENCES = "##FASTA";

  private final InputStream in;
  private final String file;
  private final GenomicFormat format;
  private final String beginning;
  private final TreeElement root;
  private final char divider;
  private final Troubles troubles = new Troubles();

  private FeatureReader(
      InputStream in,
      String file,
      GenomicFormat format,
      String beginning,
      char divider,
      String root) {
    this.in = in;
    this.file = file;
    this.format = format;
    this.beginning = beginning;
    this.divider = divider;
    this.root = new TreeElement(root, 1);
  }

  /**
   * Opens a file of features ({@link org.nbo.lift.source.SourceFormat}); its name tells the kind
   * where the content does not.
   */
  public static Optional<SourceReader> open(byte[] head, InputStream in, String file, Model model) {
    String beginning = new String(head, StandardCharsets.UTF_8);
    if (OTHER_TABLE.matcher(beginning).find() || beginning.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Optional<String> firstRow = firstRow(beginning);
    return GenomicFormat.of(file, firstRow)
        .map(
            format ->
                new FeatureReader(
                    in,
                    file,
                    format,
                    beginning,
                    firstRow.filter(row -> row.indexOf('\t') < 0).isPresent() ? ' ' : '\t',
                    root(model)));
  }

  /** Whether a file is called like one of features. */
  public static boolean isName(String file) {
    return GenomicFormat.isName(file);
  }

  /**
   * Whether a file is called like one of features and, unless it is compressed, has rows like one.
   *
   * @param head its first bytes
   */
  public static boolean isFeatures(byte[] head, String file) {
    if (!GenomicFormat.isName(file) || Gunzip.isGzip(head)) {
      return GenomicFormat.isName(file);
    }
    String beginning = new String(head, StandardCharsets.UTF_8);
    return !OTHER_TABLE.matcher(beginning).find()
        && firstRow(beginning).filter(row -> GenomicFormat.isRow(file, row)).isPresent();
  }

  private static String root(Model model) {
    return model.classes().stream()
        .filter(ModelClass::isDocumentRoot)
        .flatMap(c -> c.specNames().stream())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> firstRow(String beginning) {
    return beginning
        .replace(BYTE_ORDER_MARK, "")
        .lines()
        .filter(line -> !NO_ROW.matcher(line).matches() && !HEADER.matcher(line).matches())
        .findFirst();
  }

  @Override
  public String format() {
    return format.name();
  }

  @Override
  public SourceElement root() {
    return root;
  }

  @Override
  public boolean hasElements() {
    return false;
  }

  @Override
  public Naming naming(Model model) {
    return new SpecificationNaming(model);
  }

  @Override
  public NboException unknownRoot() {
    return NboException.unreadable("NBO-LIFT-002", file + ": is no " + format.name());
  }

  @Override
  public void read(SourceHandler handler) {
    // it has rows and no elements
  }

  @Override
  public void write(QuadSink sink, IriMinter iris, Surroundings around) {
    troubles.besideModel();
    FeatureWriter writer =
        new FeatureWriter(
            format,
            new FeatureClasses(format, file),
            AssemblyHint.of(around.assembly(), beginning, file, around.assemblies().get()),
            iris,
            sink,
            troubles,
            around);
    LineBytes lines = new LineBytes(in);
    Row row = new Row(divider);
    Columns columns = Columns.of(format, Optional.empty());
    boolean rows = false;
    try {
      while (lines.next()) {
        boolean isRow = rows && isPlain(lines);
        String line = isRow ? "" : lines.text();
        if (!isRow && HEADER.matcher(line).matches()) {
          columns = Columns.of(format, Optional.of(names(line)));
        } else if (!isRow && line.startsWith(SEQUENCES)) {
          break;
        } else if (isRow || !NO_ROW.matcher(line).matches()) {
          row.read(lines);
          writer.write(row, columns);
          rows = true;
        } else if (rows) {
          int number = lines.number();
          AssemblyHint.inHead(line, around.assemblies().get())
              .ifPresent(named -> writer.head(named, number));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw NboException.unreadable("NBO-LIFT-004", file + ": " + e.getMessage(), e);
    }
    writer.finish(file);
  }

  /** Whether a line after the first row is surely another one; most are. */
  private static boolean isPlain(LineBytes line) {
    if (line.from() == line.to()) {
      return false;
    }
    byte first = line.bytes()[line.from()];
    return first > ' ' && "#>tb".indexOf(first) < 0;
  }

  private static List<String> names(String header) {
    return List.of((header.startsWith("#") ? header.substring(1) : header).split("\t"));
  }

  @Override
  public List<Finding> notes() {
    return troubles.findings();
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
