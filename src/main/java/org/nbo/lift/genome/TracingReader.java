package org.nbo.lift.genome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.lift.genome.TracingFormat.Kind;
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

/** Reads a table of chromatin tracing, FOF-CT, row by row. */
public final class TracingReader implements SourceReader {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final Pattern MARK =
      Pattern.compile(
          "(?im)^[\\s\"]*#+[\\s\"]*(fof[-_ ]?ct[-_ ]?version|table[-_ ]?namespace\\s*[=:]\\s*\"?(4dn_)?fof[-_]ct)");
  private static final Pattern COLUMNS =
      Pattern.compile("(?im)^[\\s\"]*#+[\\s\"]*columns\\s*[=:]\\s*(.*)$");
  private static final int LONGEST = 1 << 20;

  private final TracingFormat format = TracingFormat.FOF_CT;
  private final TableHead head = new TableHead(format);
  private final Troubles troubles = new Troubles();
  private final TreeElement root;
  private final String file;
  private final LineBytes lines;
  private Kind kind;
  private String version;
  private boolean hasRow;

  private TracingReader(InputStream in, String file, String root) throws IOException {
    this.lines = new LineBytes(in);
    this.file = file;
    this.root = new TreeElement(root, 1);
    readHead();
  }

  /** Opens a table ({@link org.nbo.lift.source.SourceFormat}). */
  public static Optional<SourceReader> open(byte[] head, InputStream in, String file, Model model)
      throws IOException {
    if (!isTable(head)) {
      return Optional.empty();
    }
    String root =
        model.classes().stream()
            .filter(ModelClass::isDocumentRoot)
            .flatMap(c -> c.specNames().stream())
            .findFirst()
            .orElseThrow();
    return Optional.of(new TracingReader(in, file, root));
  }

  /** Whether a source that begins so is such a table. */
  public static boolean isTable(byte[] head) {
    int first = head.length == 0 ? 0 : head[0];
    if (first == '<' || first == '{' || first == 'P') {
      return false;
    }
    String text = new String(head, StandardCharsets.UTF_8);
    return MARK.matcher(text.replace(BYTE_ORDER_MARK, "")).find() || kind(text).isPresent();
  }

  /** The kind of table whose columns the head names. */
  private static Optional<Kind> kind(String text) {
    return COLUMNS
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .or(
            () ->
                text.lines()
                    .map(l -> l.replace(BYTE_ORDER_MARK, ""))
                    .filter(l -> !l.isBlank())
                    .findFirst()
                    .filter(l -> !TableHead.isHead(l)))
        .filter(list -> list.length() < LONGEST)
        .flatMap(
            list -> TracingFormat.FOF_CT.ofColumns(TableHead.cells(list.replaceAll("[()\"]", ""))));
  }

  private void readHead() throws IOException {
    hasRow = lines.next();
    while (hasRow && (lines.isBlank() || TableHead.isHead(lines.text()))) {
      head.add(lines.text(), lines.number());
      hasRow = lines.next();
    }
    TableKind table = new TableKind(format, head);
    if (head.columns().isEmpty() && hasRow) {
      readColumns(table.byName());
    }
    version = head.value("version").replaceFirst("^[vV]", "").strip();
    kind = table.find().orElseThrow(() -> unknown(head.value("namespace")));
    table.check(kind, file, troubles);
  }

  /** Takes the first row for the names of the columns, unless it is one of the others. */
  private void readColumns(Optional<Kind> byName) throws IOException {
    boolean isNames =
        TableHead.cells(lines.text()).stream().anyMatch(c -> format.column(c).isPresent());
    if (byName.isEmpty() || isNames) {
      head.columns(lines.text(), lines.number());
      hasRow = lines.next();
    } else {
      head.suppose(byName.get().first());
    }
  }

  private NboException unknown(String namespace) {
    return NboException.unreadable(
        "NBO-LIFT-002",
        file
            + ": is a FOF-CT table"
            + (namespace.isEmpty() ? " without a namespace" : " “" + namespace + "”")
            + ", and neither that nor its columns tell which; expected one of "
            + String.join(", ", format.kinds().stream().map(Kind::namespace).toList()));
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
  public String format() {
    return "FOF-CT " + (version.isEmpty() ? "" : version + ' ') + kind.name();
  }

  @Override
  public Naming naming(Model model) {
    return new SpecificationNaming(model);
  }

  @Override
  public NboException unknownRoot() {
    return unknown(head.value("namespace"));
  }

  @Override
  public void read(SourceHandler handler) {
    // it has rows and no elements
  }

  @Override
  public void write(QuadSink sink, IriMinter iris, Surroundings around) {
    troubles.besideModel();
    new HeadCheck(format, head, kind, version.isEmpty() ? "2.0" : version, troubles).run();
    TracingWriter writer = new TracingWriter(format, head, kind, sink, iris, around, troubles);
    writer.head();
    boolean hasRead = false;
    try {
      for (; hasRow; hasRow = lines.next()) {
        if (isHead()) {
          amongRows();
        } else if (!hasRead && head.isColumns(lines.text())) {
          hasRead = true;
          troubles.add(
              TracingRules.FORM,
              "columns",
              lines.number(),
              format.playing("columns").name(),
              "",
              "The table names its columns once more above the rows; that line was passed over.");
        } else if (!lines.isBlank()) {
          hasRead = true;
          writer.row(lines);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writer.end();
  }

  /** Tells of a line among the rows that begins like one of a head. */
  private void amongRows() {
    String line = lines.text().strip();
    if (head.isKnown(line)) {
      troubles.add(
          TracingRules.HEAD,
          "second",
          lines.number(),
          "",
          line,
          "A second head begins among the rows; the columns of the first one hold. Give each"
              + " table a file of its own.");
    } else {
      troubles.add(
          TracingRules.FORM,
          "remark",
          lines.number(),
          "",
          line,
          "The table writes a remark among its rows; it was passed over.");
    }
  }

  private boolean isHead() {
    int length = lines.to() - lines.from();
    byte[] bytes = lines.bytes();
    return length > 0 && bytes[lines.from()] == '#'
        || length > 1 && bytes[lines.from()] == '"' && bytes[lines.from() + 1] == '#';
  }

  @Override
  public List<Finding> notes() {
    return troubles.findings();
  }

  @Override
  public void close() {
    // whoever opened the stream closes it
  }
}
