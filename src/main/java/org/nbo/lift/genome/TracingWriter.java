package org.nbo.lift.genome;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nbo.lift.genome.TracingFormat.Kind;
import org.nbo.lift.genome.TracingFormat.Reading;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.Surroundings;
import org.nbo.model.ThingIri;
import org.nbo.model.genome.PlacedThings;
import org.nbo.vocab.NboTerm;

/** Writes what a table of traced chromatin says, a row at a time. */
final class TracingWriter {
  private static final int MOST = 1 << 16;
  private static final Iri HAS_LOCUS = Iri.of(NboTerm.NS + "hasLocus");

  private final QuadSink sink;
  private final IriMinter things;
  private final Iri document;
  private final Troubles troubles;
  private final TableColumns columns;
  private final RowPlaces places;
  private final HeadWriter head;
  private final MadeBy madeBy;
  private final LocusWriter loci;
  private final RowSplitter splitter;
  private final Cells cells = new Cells();
  private final Iri[] targets;
  private final byte[][] prefixes;
  private final ByteNames<Iri>[] known;
  private final int key;
  private final Optional<PlacedThings> taker;
  private final boolean[] isTaken;
  private final int[] mandatoryThings;
  private final Supplier<String> subjectOfRow;

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no generic arrays
  TracingWriter(
      TracingFormat format,
      TableHead tableHead,
      Kind kind,
      QuadSink sink,
      IriMinter iris,
      Surroundings around,
      Troubles troubles) {
    this.sink = sink;
    this.troubles = troubles;
    this.loci = new LocusWriter(sink, around.inFull());
    this.things =
        new IriMinter(
            new TracingData(format).iri(iris, kind, around), new IriMinter.References() {});
    this.document = things.document();
    this.columns = new TableColumns(format, tableHead, kind, troubles);
    this.places =
        new RowPlaces(
            tableHead,
            columns,
            iris.document().text(),
            format.playing("assembly").name(),
            around.assemblies().get(),
            troubles);
    this.head = new HeadWriter(format, tableHead, columns, sink, iris);
    this.madeBy = new MadeBy(around.imaging(), columns, sink);
    this.splitter = new RowSplitter(columns.size(), columns.endWithRest());
    this.key = columns.key();
    this.taker = around.placed();
    this.targets = new Iri[columns.size()];
    this.prefixes = new byte[columns.size()][];
    this.known = new ByteNames[columns.size()];
    this.isTaken = new boolean[columns.size()];
    for (int i = 0; i < columns.size(); i++) {
      TableColumn column = columns.at(i);
      if (column.type() != null) {
        prefixes[i] = (ThingIri.IN_DOCUMENT + column.prefix()).getBytes(StandardCharsets.US_ASCII);
        known[i] = new ByteNames<>(MOST);
        isTaken[i] = taker.filter(t -> t.takes(column.type().text())).isPresent();
      }
    }
    this.mandatoryThings =
        IntStream.range(0, targets.length)
            .filter(i -> i != key && columns.at(i).isMandatory() && columns.at(i).type() != null)
            .toArray();
    this.subjectOfRow = () -> named(key).text();
  }

  /** Writes what stands above the rows. */
  void head() {
    Iri data = things.identified("TracingData");
    head.write(data, places.genome());
    madeBy.data(data);
  }

  /** Writes a row, unless it cannot be read. */
  void row(LineBytes row) {
    int line = row.number();
    splitter.split(row.bytes(), row.from(), row.to(), cells);
    if (!isWhole(line)) {
      return;
    }
    if (key == TableColumns.NONE || cells.isNothing(key)) {
      String field = key == TableColumns.NONE ? "" : columns.at(key).written();
      left(line, "no key", field, "", "has no identifier");
      return;
    }
    for (int i = 0; i < targets.length; i++) {
      String wrong = columns.at(i).wrong(cells, i);
      if (wrong != null && columns.at(i).isMandatory()) {
        left(line, wrong, columns.at(i).written(), cells.text(i), wrong);
        return;
      }
      if (wrong != null) {
        troubles.add(
            TracingRules.CELL,
            wrong,
            line,
            columns.at(i).written(),
            cells.text(i),
            columns.at(i).written() + " " + wrong + "; the rest of the row was read.");
        cells.clear(i);
      }
    }
    if (places.isThere() && !places.read(cells, line)) {
      return;
    }
    for (int i : mandatoryThings) {
      if (cells.length(i) == 0) {
        String field = columns.at(i).written();
        String what =
            field + " is empty; write NA where there is none. The rest of the row was read.";
        troubles.add(TracingRules.CELL, "empty", line, field, "", what);
      }
    }
    if (!isTaken[key]) {
      write(line);
    } else if (places.isThere()) {
      taker
          .orElseThrow()
          .at(
              columns.at(key).column().type(),
              subjectOfRow,
              null,
              madeBy.image(cells),
              places.sequence(),
              places.first(),
              places.last());
    }
  }

  /** Whether a row has the cells that it needs; what lacks, or is too much, is noted. */
  private boolean isWhole(int line) {
    int found = cells.size();
    for (int i = found; i < targets.length; i++) {
      cells.add(0, 0);
    }
    if (found < columns.mandatory()) {
      left(line, "few", "", "", "has " + found + " of " + targets.length + " values");
      return false;
    }
    if (found < targets.length) {
      troubles.add(
          TracingRules.CELL,
          "few",
          line,
          "",
          "",
          "The row has " + found + " of " + targets.length + " values; those were read.");
    }
    if (splitter.hasMore()) {
      more(line);
    }
    return true;
  }

  /** A row that says more than there are columns: nobody knows which value is whose. */
  private void more(int line) {
    troubles.add(
        TracingRules.CELL,
        "many",
        line,
        "",
        "",
        "The row has more values than there are columns, so that nobody knows whose they are; of it"
            + " the columns that come first in every such table were read.");
    for (int i = 0; i < targets.length; i++) {
      if (!columns.at(i).isMandatory() && columns.at(i).type() == null) {
        cells.clear(i);
      }
    }
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

  private void write(int line) {
    Iri place =
        places.isThere() ? loci.write(places.sequence(), places.first(), places.last()) : null;
    for (int i = 0; i < targets.length; i++) {
      boolean isNamed = known[i] != null && i != key && !cells.isNothing(i);
      targets[i] = isNamed ? thing(i) : null;
    }
    Iri subject = named(key);
    sink.located(subject, () -> line);
    sink.link(subject, Iri.TYPE, columns.at(key).type());
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] != null) {
        sink.link(subject, columns.at(i).property(), targets[i]);
      } else if (i != key && !cells.isNothing(i)) {
        value(subject, columns.at(i), i);
      }
    }
    if (place != null) {
      sink.link(subject, HAS_LOCUS, place);
    }
    madeBy.row(subject, cells, targets);
  }

  private void value(Iri subject, TableColumn column, int cell) {
    Reading reading = column.reading();
    if (reading == null) {
      reading = cells.isNumber(cell) ? Reading.NUMBER : Reading.TEXT;
    }
    switch (reading) {
      case LENGTH -> {
        if (column.scale() == 0) {
          sink.literal(subject, column.property(), cells.number(cell), Datatype.DOUBLE);
        } else {
          String scaled = TracingFormat.scaled(cells.text(cell), column.scale());
          sink.literal(subject, column.property(), scaled, Datatype.DOUBLE);
        }
      }
      case NUMBER -> sink.literal(subject, column.property(), cells.number(cell), Datatype.DOUBLE);
      case PLANE ->
          sink.literal(
              subject, column.property(), Long.toString(cells.whole(cell) - 1), Datatype.INTEGER);
      case TEXT, REST ->
          sink.literal(subject, column.property(), cells.text(cell), Datatype.STRING);
      case THING, CHROMOSOME, START, END -> {
        // a thing is a link, and places make up the locus
      }
    }
  }

  /** The thing that a cell names, which is said to be one when it is first met. */
  private Iri thing(int cell) {
    Iri thing = cells.meaning(cell, known[cell]);
    if (thing == null) {
      thing = named(cell);
      sink.link(thing, Iri.TYPE, columns.at(cell).type());
      cells.mean(cell, thing, known[cell]);
    }
    return thing;
  }

  /** Numbers are the same with zeros before them. */
  private Iri named(int cell) {
    byte[] bytes = cells.bytes();
    int from = cells.from(cell);
    int to = cells.to(cell);
    while (to - from > 1 && bytes[from] == '0' && isDigit(bytes[from + 1])) {
      from++;
    }
    for (int i = from; i < to; i++) {
      if (!isDigit(bytes[i]) && !isLetter(bytes[i])) {
        String name = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return things.identified(columns.at(cell).prefix() + name);
      }
    }
    return document.child(prefixes[cell], bytes, from, to);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isLetter(byte b) {
    return (b | ' ') >= 'a' && (b | ' ') <= 'z' && b > 0;
  }

  /** Ends the table. */
  void end() {
    if (!splitter.hasRows()) {
      troubles.add(
          TracingRules.MISSING, "rows", 0, "", "", "The table has no rows; add what was measured.");
    }
  }
}
