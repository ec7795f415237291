package org.nbo.lift.genome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.lift.genome.TableHead.Entry;
import org.nbo.lift.genome.TracingFormat.Column;
import org.nbo.lift.genome.TracingFormat.Kind;
import org.nbo.lift.genome.TracingFormat.Reading;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.Imaging;
import org.nbo.lift.source.Surroundings;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.Genome;
import org.nbo.model.genome.Locus;
import org.nbo.model.genome.ReferenceSequence;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.SchemaOrg;

/** Writes what a table of traced chromatin says, a row at a time. */
final class TracingWriter {
  private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "none", "null", ".");
  private static final int MOST = 1 << 18;
  private static final int NONE = -1;
  private static final int USUAL_POWER = -6;

  private static final Iri LABEL = Iri.of(RDFS.uri + "label");
  private static final Iri HAS_LOCUS = Iri.of(NboTerm.NS + "hasLocus");
  private static final Iri OF_ASSEMBLY = Iri.of(NboTerm.NS + "ofAssembly");
  private static final String IN_ROUND = NboTerm.NS + "inRound";
  private static final Iri FROM_IMAGE = Iri.of(NboTerm.NS + "fromImage");
  private static final Iri FROM_CHANNEL = Iri.of(NboTerm.NS + "fromChannel");
  private static final Iri FROM_INSTRUMENT = Iri.of(NboTerm.NS + "fromInstrument");
  private static final Map<String, String> PREFIXES =
      Map.of("nbo", NboTerm.NS, "dcterms", DCTerms.NS, "rdfs", RDFS.uri, "schema", SchemaOrg.NS);

  private final TracingFormat format;
  private final TableHead head;
  private final Kind kind;
  private final QuadSink sink;
  private final IriMinter iris;
  private final IriMinter things;
  private final Imaging imaging;
  private final Troubles troubles;
  private final LocusWriter loci;
  private final Cell[] cells;
  private final boolean hasOneRest;
  private final Iri[] targets;
  private final int key;
  private final int round;
  private final int chromosome;
  private final int start;
  private final int end;
  private final int mandatory;
  private final Genome genome;
  private final Map<String, Optional<Imaging.Entry>> imagingByRow = new HashMap<>();
  private final Map<String, Iri> imagingIris = new HashMap<>();
  private String divider;

  /** A column of this table. */
  private static final class Cell {
    private final String written;
    private final Column column;
    private final Iri property;
    private final Iri type;
    private final String prefix;
    private final boolean isMandatory;
    private final int scale;
    private final Map<String, Iri> known = new HashMap<>();

    Cell(String written, Column column, Iri property, boolean isMandatory, int scale) {
      this.written = written;
      this.column = column;
      this.property = property;
      this.type = column == null || column.type().isEmpty() ? null : Iri.of(column.type());
      this.prefix = type == null ? "" : column.type().substring(NboTerm.NS.length()) + ':';
      this.isMandatory = isMandatory;
      this.scale = scale;
    }

    Reading reading() {
      return column == null ? null : column.reading();
    }
  }

  TracingWriter(
      TracingFormat format,
      TableHead head,
      Kind kind,
      QuadSink sink,
      IriMinter iris,
      Surroundings around,
      Troubles troubles) {
    this.format = format;
    this.head = head;
    this.kind = kind;
    this.sink = sink;
    this.iris = iris;
    this.imaging = around.imaging();
    this.troubles = troubles;
    this.loci = new LocusWriter(sink, around.inFull());
    this.things =
        new IriMinter(
            new TracingData(format).iri(iris, kind, around), new IriMinter.References() {});
    this.cells = cells();
    this.targets = new Iri[cells.length];
    this.key = keyColumn();
    this.round = roundColumn();
    this.chromosome = only(Reading.CHROMOSOME);
    this.start = only(Reading.START);
    this.end = only(Reading.END);
    this.hasOneRest = cells.length > 0 && cells[cells.length - 1].reading() == Reading.REST;
    int last = 0;
    for (int i = 0; i < cells.length; i++) {
      last = cells[i].isMandatory ? i + 1 : last;
    }
    this.mandatory = last;
    this.genome = genome();
  }

  private Cell[] cells() {
    int power = power();
    Set<String> seen = new HashSet<>();
    List<Cell> made = new ArrayList<>();
    for (String written : head.columns()) {
      Column column = format.column(written).filter(c -> seen.add(c.name())).orElse(null);
      Iri property = column == null ? own(written) : Iri.of(column.property());
      boolean isMandatory = column != null && kind.always().contains(column.name());
      int scale =
          column != null && column.reading() == Reading.LENGTH
              ? stated(written).orElse(power) - column.power()
              : 0;
      made.add(new Cell(written, column, property, isMandatory, scale));
    }
    return made.toArray(Cell[]::new);
  }

  /** The unit that the description of a column gives, where that is another than the table's. */
  private Optional<Integer> stated(String column) {
    String words = head.description(column).orElse("");
    int at = words.indexOf(" in ");
    Optional<Integer> unit =
        at < 0 ? Optional.empty() : format.power(words.substring(at + 4).split("[ ,.;)]")[0]);
    unit.filter(power -> power != power())
        .ifPresent(
            power ->
                troubles.add(
                    TracingRules.FORM,
                    "unit",
                    0,
                    column,
                    "",
                    "The description of "
                        + column
                        + " gives another unit than the head of the table; it was read in that."));
    return unit;
  }

  private int power() {
    String unit = head.value("length-unit");
    return unit.isEmpty() ? USUAL_POWER : format.power(unit).orElse(USUAL_POWER);
  }

  /** The property of a column that its makers named themselves. */
  private static Iri own(String written) {
    return new IriMinter(NboTerm.NS + "fof-ct", new IriMinter.References() {})
        .identified(written.replace(' ', '_'));
  }

  private int keyColumn() {
    for (String name : kind.keys()) {
      for (int i = 0; i < cells.length; i++) {
        if (cells[i].column != null && cells[i].column.name().equals(name)) {
          return i;
        }
      }
    }
    return NONE;
  }

  private int roundColumn() {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].type != null && cells[i].property.text().equals(IN_ROUND)) {
        return i;
      }
    }
    return NONE;
  }

  private int only(Reading reading) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].reading() == reading) {
        return i;
      }
    }
    return NONE;
  }

  private Genome genome() {
    String written = head.value("assembly");
    if (written.isEmpty() && chromosome == NONE) {
      return null;
    }
    Genome named = Genome.named(written, iris.document().text(), Assemblies.bundled());
    int line = head.playing("assembly").map(Entry::line).orElse(0);
    String field = format.playing("assembly").name();
    if (named.assembly().isEmpty()) {
      troubles.add(
          TracingRules.ASSEMBLY,
          "",
          line,
          field,
          written,
          (written.isEmpty()
                  ? "No assembly is named"
                  : "The assembly “" + written + "” is not known")
              + ", so its loci are compared with no others; name it as NCBI or UCSC do, for"
              + " example GRCh38.");
    } else if (!named.name().equals(written)) {
      troubles.add(
          TracingRules.NAME,
          written,
          line,
          field,
          written,
          "The assembly “" + written + "” was read as " + named.name() + '.');
    }
    return named;
  }

  /** Writes what stands above the rows. */
  void head() {
    Iri data = things.identified("TracingData");
    Iri table = iris.identified("TracingTable");
    sink.link(data, Iri.TYPE, nbo("TracingData"));
    sink.link(data, nbo("hasTable"), table);
    sink.link(table, Iri.TYPE, nbo("TracingTable"));
    if (genome != null) {
      Iri assembly = Iri.of(genome.iri());
      sink.link(data, OF_ASSEMBLY, assembly);
      sink.link(assembly, Iri.TYPE, nbo("GenomicAssembly"));
    }
    Iri software = null;
    int programs = 0;
    for (Entry entry : head.entries()) {
      boolean isOfSoftware = entry.key().filter(TracingFormat.Key::isOfSoftware).isPresent();
      if (isOfSoftware && (software == null || entry.plays("title"))) {
        software = iris.identified("TracingSoftware:" + programs++);
        sink.link(software, Iri.TYPE, nbo("TracingSoftware"));
        sink.link(table, nbo("usedSoftware"), software);
      }
      said(isOfSoftware ? software : table, entry);
    }
    Iri describes = property(format.playing("words").property());
    for (Cell cell : cells) {
      if (cell.column == null) {
        Iri column = iris.identified("TracingColumn:" + cell.written.replace(' ', '_'));
        sink.link(table, nbo("hasColumn"), column);
        sink.link(column, Iri.TYPE, nbo("TracingColumn"));
        sink.literal(column, LABEL, cell.written, Datatype.STRING);
        sink.link(column, nbo("valuesUnder"), cell.property);
        head.description(cell.written)
            .ifPresent(words -> sink.literal(column, describes, words, Datatype.STRING));
      }
    }
    if (imaging.entries().size() == 1) {
      imaged(data, imaging.entries().get(0));
    }
  }

  private void said(Iri about, Entry entry) {
    String property = entry.key().map(TracingFormat.Key::property).orElse(null);
    if (entry.value().isEmpty()) {
      return;
    }
    if (property == null) {
      sink.literal(about, own(entry.written()), entry.value(), Datatype.STRING);
    } else if (!property.isEmpty()) {
      sink.literal(about, property(property), entry.value(), Datatype.STRING);
    } else if (!entry.plays("columns")) {
      sink.literal(about, own(entry.key().get().name()), entry.value(), Datatype.STRING);
    }
  }

  private static Iri property(String prefixed) {
    String[] parts = prefixed.split(":", 2);
    return Iri.of(PREFIXES.get(parts[0]) + parts[1]);
  }

  private static Iri nbo(String name) {
    return Iri.of(NboTerm.NS + name);
  }

  /**
   * Writes a row, unless it cannot be read.
   *
   * @param line where it stands
   */
  void row(String text, int line) {
    String[] values = split(text, line);
    if (values == null) {
      return;
    }
    if (key == NONE || isNothing(values[key])) {
      left(line, "no key", key == NONE ? "" : cells[key].written, "", "has no identifier");
      return;
    }
    Locus locus = null;
    for (int i = 0; i < cells.length; i++) {
      String wrong = wrong(cells[i], values[i]);
      if (wrong != null && cells[i].isMandatory) {
        left(line, wrong, cells[i].written, values[i], wrong);
        return;
      }
      if (wrong != null) {
        troubles.add(
            TracingRules.CELL,
            wrong,
            line,
            cells[i].written,
            values[i],
            cells[i].written + " " + wrong + "; the rest of the row was read.");
        values[i] = "";
      }
    }
    if (chromosome != NONE && start != NONE && end != NONE) {
      locus = locus(values, line);
      if (locus == null) {
        return;
      }
    }
    write(values, locus, line);
  }

  private void write(String[] values, Locus locus, int line) {
    Cell keyCell = cells[key];
    Iri place = locus == null ? null : loci.write(locus);
    for (int i = 0; i < cells.length; i++) {
      boolean isNamed = cells[i].type != null && i != key && !isNothing(values[i]);
      targets[i] = isNamed ? thing(cells[i], values[i]) : null;
    }
    Iri subject = things.identified(keyCell.prefix + id(values[key]));
    sink.located(subject, () -> line);
    sink.link(subject, Iri.TYPE, keyCell.type);
    for (int i = 0; i < cells.length; i++) {
      if (targets[i] != null) {
        sink.link(subject, cells[i].property, targets[i]);
      } else if (i != key && !isNothing(values[i])) {
        value(subject, cells[i], values[i]);
      }
    }
    if (place != null) {
      sink.link(subject, HAS_LOCUS, place);
    }
    made(subject, values);
  }

  private void value(Iri subject, Cell cell, String value) {
    if (cell.column == null) {
      sink.literal(
          subject, cell.property, value, isNumber(value) ? Datatype.DOUBLE : Datatype.STRING);
      return;
    }
    switch (cell.reading()) {
      case LENGTH ->
          sink.literal(
              subject,
              cell.property,
              cell.scale == 0 ? value : TracingFormat.scaled(value, cell.scale),
              Datatype.DOUBLE);
      case NUMBER -> sink.literal(subject, cell.property, value, Datatype.DOUBLE);
      case PLANE ->
          sink.literal(subject, cell.property, Long.toString(whole(value) - 1), Datatype.INTEGER);
      case TEXT, REST -> sink.literal(subject, cell.property, value, Datatype.STRING);
      case THING, CHROMOSOME, START, END -> {
        // a thing is a link, and places make up the locus
      }
    }
  }

  /** Ties a row, and the spot that it is about, to what made it. */
  private void made(Iri subject, String[] values) {
    Iri inRound = round == NONE ? null : targets[round];
    for (int i = 0; i < cells.length; i++) {
      if (targets[i] != null && cells[i].column.isMadeAlike() && inRound != null) {
        sink.link(targets[i], cells[round].property, inRound);
      }
    }
    if (imaging.entries().isEmpty()) {
      return;
    }
    List<String> colors = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].reading() == Reading.TEXT && !isNothing(values[i])) {
        colors.add(values[i]);
      }
    }
    String ofRound = inRound == null ? "" : values[round];
    imagingByRow
        .computeIfAbsent(ofRound + '\n' + colors, row -> imaging.of(ofRound, colors))
        .ifPresent(
            entry -> {
              imaged(subject, entry);
              for (int i = 0; i < cells.length; i++) {
                if (targets[i] != null && cells[i].column.isMadeAlike()) {
                  imaged(targets[i], entry);
                }
              }
            });
  }

  private void imaged(Iri subject, Imaging.Entry entry) {
    link(subject, FROM_IMAGE, entry.image());
    link(subject, FROM_CHANNEL, entry.imageChannel());
    link(subject, FROM_INSTRUMENT, entry.microscope());
  }

  private void link(Iri subject, Iri property, String object) {
    if (!object.isEmpty()) {
      sink.link(subject, property, imagingIris.computeIfAbsent(object, Iri::of));
    }
  }

  private Iri thing(Cell cell, String value) {
    Iri known = cell.known.get(value);
    if (known == null) {
      known = things.identified(cell.prefix + id(value));
      sink.link(known, Iri.TYPE, cell.type);
      if (cell.known.size() < MOST) {
        cell.known.put(value, known);
      }
    }
    return known;
  }

  /** Numbers are the same with zeros before them. */
  private static String id(String written) {
    int zeros = 0;
    while (zeros < written.length() - 1
        && written.charAt(zeros) == '0'
        && written.charAt(zeros + 1) >= '0'
        && written.charAt(zeros + 1) <= '9') {
      zeros++;
    }
    return zeros == 0 ? written : written.substring(zeros);
  }

  private Locus locus(String[] values, int line) {
    String written = values[chromosome];
    ReferenceSequence sequence = genome.sequence(written);
    long first = whole(values[start]) + 1;
    long last = whole(values[end]);
    Optional<String> wrong = sequence.wrong(first, last);
    if (wrong.isPresent()) {
      troubles.add(
          TracingRules.PLACE,
          first < 1 ? "before" : last < first ? "reversed" : "beyond",
          line,
          cells[last < first ? end : start].written,
          written + ':' + values[start] + '-' + values[end],
          "The locus of this row "
              + wrong.get()
              + "; the row was left out. Starts are counted from 0 and ends are not part of it, as"
              + " in BED.");
      return null;
    }
    if (!sequence.chromosome().equals(written)) {
      troubles.add(
          TracingRules.NAME,
          written,
          line,
          cells[chromosome].written,
          written,
          "The chromosome “" + written + "” was read as “" + sequence.chromosome() + "”.");
    }
    return sequence.locus(first, last);
  }

  private void left(int line, String sort, String field, String value, String what) {
    troubles.add(
        TracingRules.ROW,
        sort,
        line,
        field,
        value,
        (field.isEmpty() ? "The row " : field + " of the row ") + what + "; the row was left out.");
  }

  private static String wrong(Cell cell, String value) {
    boolean isNothing = isNothing(value);
    if (cell.column == null || isNothing) {
      boolean mayLack = !cell.isMandatory || cell.reading() == Reading.THING;
      return isNothing && !mayLack ? "is empty" : null;
    }
    return switch (cell.reading()) {
      case LENGTH, NUMBER -> isNumber(value) ? null : "is no number";
      case START, END, PLANE -> whole(value) >= 0 ? null : "is no whole number";
      default -> null;
    };
  }

  private static boolean isNothing(String value) {
    return value.isEmpty()
        || value.length() <= 4 && NOTHING.contains(value.toLowerCase(Locale.ROOT));
  }

  private static boolean isNumber(String value) {
    int digits = 0;
    int at = value.charAt(0) == '-' || value.charAt(0) == '+' ? 1 : 0;
    boolean point = false;
    for (; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        return (c == 'e' || c == 'E') && digits > 0 && isExponent(value, at + 1);
      }
    }
    return digits > 0;
  }

  private static boolean isExponent(String value, int from) {
    int at = from;
    if (at < value.length() && (value.charAt(at) == '-' || value.charAt(at) == '+')) {
      at++;
    }
    if (at == value.length() || value.length() - at > 3) {
      return false;
    }
    for (; at < value.length(); at++) {
      if (value.charAt(at) < '0' || value.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A whole number, also one such as {@code 0001} or {@code 1000.0}; -1 where it is none. */
  private static long whole(String value) {
    int length = value.length();
    int point = value.indexOf('.');
    int to = point < 0 ? length : point;
    for (int i = to + 1; i < length; i++) {
      if (value.charAt(i) != '0') {
        return exact(value);
      }
    }
    if (to == 0 || to > 18) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < to; i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return exact(value);
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  private static long exact(String value) {
    try {
      return isNumber(value) ? new BigDecimal(value).longValueExact() : -1;
    } catch (ArithmeticException e) {
      return -1;
    }
  }

  /** The cells of a row; null where it has too few of them. */
  private String[] split(String text, int line) {
    if (divider == null || text.indexOf(divider) < 0) {
      divider =
          text.indexOf('\t') >= 0
              ? "\t"
              : text.indexOf(',') >= 0 ? "," : text.indexOf(';') >= 0 ? ";" : " ";
    }
    String row = divider.equals(" ") ? text.strip().replaceAll("\\s+", " ") : text;
    String[] values = new String[cells.length];
    char divides = divider.charAt(0);
    int found = 0;
    int from = 0;
    int length = row.length();
    while (from <= length && found < values.length) {
      int to = hasOneRest && found == values.length - 1 ? -1 : row.indexOf(divides, from);
      to = to < 0 ? length : to;
      values[found++] = trimmed(row, from, to);
      from = to + 1;
    }
    for (int i = found; i < values.length; i++) {
      values[i] = "";
    }
    if (found < mandatory) {
      left(line, "few", "", "", "has " + found + " of " + values.length + " values");
      return null;
    }
    if (found < values.length) {
      troubles.add(
          TracingRules.CELL,
          "few",
          line,
          "",
          "",
          "The row has " + found + " of " + values.length + " values; those were read.");
    }
    if (from <= length && !row.substring(from).replace(divider, "").isBlank()) {
      more(values, row.substring(from), line);
    }
    return values;
  }

  /** A row that says more than there are columns: nobody knows which value is whose. */
  private void more(String[] values, String rest, int line) {
    troubles.add(
        TracingRules.CELL,
        "many",
        line,
        "",
        "",
        "The row has more values than there are columns, so that nobody knows whose they are; of it"
            + " the columns that come first in every such table were read.");
    for (int i = 0; i < values.length; i++) {
      boolean isSure = cells[i].isMandatory || cells[i].type != null;
      values[i] = isSure ? values[i] : "";
    }
  }

  private static String trimmed(String row, int start, int stop) {
    int from = start;
    int to = stop;
    while (from < to && isSpare(row.charAt(from))) {
      from++;
    }
    while (to > from && isSpare(row.charAt(to - 1))) {
      to--;
    }
    return row.substring(from, to);
  }

  private static boolean isSpare(char c) {
    return c <= ' ' || c == '"' || c == '\u00a0';
  }

  /** Ends the table. */
  void end() {
    if (divider == null) {
      troubles.add(
          TracingRules.MISSING, "rows", 0, "", "", "The table has no rows; add what was measured.");
    }
  }
}
