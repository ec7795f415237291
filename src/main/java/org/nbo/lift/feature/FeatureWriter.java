package org.nbo.lift.feature;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.finding.NboException;
import org.nbo.finding.Rule;
import org.nbo.lift.genome.ByteNames;
import org.nbo.lift.genome.LocusWriter;
import org.nbo.lift.genome.Troubles;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.Surroundings;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.Genome;
import org.nbo.model.genome.Locus;
import org.nbo.model.genome.PlacedThings;
import org.nbo.model.genome.ReferenceSequence;

/** Writes what rows say: features, their places, their values. */
final class FeatureWriter {
  private static final Iri DATA_SET = FeatureClasses.term("GenomicDataSet");
  private static final Iri OF_ASSEMBLY = FeatureClasses.term("ofAssembly");
  private static final Iri ASSEMBLY_AS_WRITTEN = FeatureClasses.term("assemblyAsWritten");
  private static final Iri HAS_LOCUS = FeatureClasses.term("hasLocus");
  private static final Iri HAS_FIRST_ANCHOR = FeatureClasses.term("hasFirstAnchor");
  private static final Iri HAS_SECOND_ANCHOR = FeatureClasses.term("hasSecondAnchor");
  private static final Iri HAS_FEATURE = FeatureClasses.term("hasFeature");
  private static final Iri FURTHER_COLUMNS = FeatureClasses.term("furtherColumns");
  private static final Iri LENGTH = FeatureClasses.term("sequenceLength");
  private static final Iri DOMAIN = FeatureClasses.term("ChromatinDomain");
  private static final Iri LABEL = Iri.of(RDFS.uri + "label");
  private static final byte[] ROW = "#row:".getBytes(StandardCharsets.US_ASCII);
  private static final String TYPE = "type";
  private static final String ATTRIBUTES = "attributes";

  /** What GFF3 and GTF call the name of a feature. */
  private static final Pattern NAME_IN_ATTRIBUTES =
      Pattern.compile("(?:^|;)\\s*(?:Name=|gene_name\\s+\")([^;\"]+)");

  private static final Iri NAME = FeatureClasses.term("name");
  private static final long LONGEST = Integer.MAX_VALUE;
  private static final int MOST_SEQUENCES = 1 << 16;

  private final GenomicFormat format;
  private final FeatureClasses classes;
  private final Iri document;
  private final Iri assembly;
  private final Genome genome;
  private final Assemblies assemblies;
  private final QuadSink sink;
  private final LocusWriter loci;
  private final Troubles troubles;
  private final boolean inFull;
  private final Optional<PlacedThings> taker;
  private final Set<String> renamed = new HashSet<>();
  private final ByteNames<ReferenceSequence> sequences = new ByteNames<>(MOST_SEQUENCES);
  private int written;
  private int rows;

  /**
   * @param around says whether to write all values and describe places, or of each row only what it
   *     is, what it is called, and where it lies, and who takes that
   */
  FeatureWriter(
      GenomicFormat format,
      FeatureClasses classes,
      AssemblyHint hint,
      IriMinter iris,
      QuadSink sink,
      Troubles troubles,
      Surroundings around) {
    this.format = format;
    this.classes = classes;
    this.document = iris.document();
    this.assemblies = around.assemblies().get();
    this.genome = Genome.named(hint.name(), document.text(), assemblies);
    this.assembly = Iri.of(genome.iri());
    this.sink = sink;
    this.inFull = around.inFull();
    this.taker = around.placed();
    this.loci = new LocusWriter(sink, inFull);
    this.troubles = troubles;
    sink.link(document, Iri.TYPE, DATA_SET);
    sink.link(document, OF_ASSEMBLY, assembly);
    if (!hint.name().isEmpty() && !hint.name().equals(genome.name())) {
      sink.literal(document, ASSEMBLY_AS_WRITTEN, hint.name(), Datatype.STRING);
    }
    say(hint);
  }

  private void say(AssemblyHint hint) {
    if (hint.name().isEmpty()) {
      note(
          FeatureRules.ASSEMBLY,
          "no assembly",
          0,
          "does not say in which genome assembly it counts, so its places cannot be compared with"
              + " others; say so with --assembly, for example --assembly GRCh38");
    } else if (genome.assembly().isEmpty()) {
      note(
          FeatureRules.ASSEMBLY,
          "unknown assembly",
          0,
          "counts in the genome assembly '"
              + hint.name()
              + "' ("
              + hint.because()
              + "), which nbo does not know, so its places cannot be compared with others; if it is"
              + " another name of a known one, say that with --assembly");
    } else if (hint.isGuess()) {
      note(
          FeatureRules.ASSEMBLY,
          "guessed assembly",
          0,
          "is taken to count in "
              + genome.name()
              + ", because its name says '"
              + hint.name()
              + "'; say otherwise with --assembly");
    }
  }

  /**
   * Notes what is wrong.
   *
   * @param what the kind of it; of one kind the first is told in full
   * @param line of the row, from 1; 0 for the file
   */
  private void note(Rule rule, String what, int line, String message) {
    troubles.add(rule, what, line, what, "", message);
  }

  /**
   * Notes a head among the rows that names another assembly.
   *
   * @param named as it is written
   */
  void head(String named, int line) {
    Genome other = Genome.named(named, document.text(), assemblies);
    if (!other.name().equals(genome.name())) {
      note(
          FeatureRules.ASSEMBLY,
          "second head",
          line,
          "a second head names the assembly '"
              + named
              + "', but rows above it count in "
              + genome.name()
              + ", as which those below are read too; give each assembly a file of its own");
    }
  }

  /** Writes a row, or notes what is wrong with it. */
  void write(Row row, Columns columns) {
    rows++;
    if (format.isLengths()) {
      length(row, columns);
      return;
    }
    Optional<Locus> first = locus(row, columns, "");
    if (first.isEmpty()) {
      return;
    }
    Optional<Locus> second = Optional.empty();
    if (format.isPair()) {
      second = locus(row, columns, GenomicFormat.OTHER);
      if (second.isEmpty()) {
        return;
      }
    }
    written++;
    if (row.size() < format.least()) {
      note(
          FeatureRules.COLUMNS,
          "few columns",
          row.line(),
          "has "
              + row.size()
              + " of the "
              + format.least()
              + " columns that every row of "
              + format.name()
              + " has; those were read");
    }
    boolean isDomain = second.isPresent() && second.equals(first);
    Iri type =
        isDomain
            ? DOMAIN
            : columns.named(TYPE) < 0
                ? classes.standard()
                : classes.of(row.cell(columns.named(TYPE)));
    if (taker.filter(t -> t.takes(type.text())).isPresent()) {
      hand(row, columns, type, first.get(), isDomain ? Optional.empty() : second);
    } else {
      write(row, columns, type, first.get(), isDomain ? Optional.empty() : second);
    }
  }

  /** Hands on where a feature lies, in place of statements. */
  private void hand(Row row, Columns columns, Iri type, Locus first, Optional<Locus> second) {
    Supplier<String> iri = () -> document.child(ROW, row.line()).text();
    String name = name(row, columns);
    if (second.isPresent()) {
      taker.get().between(type.text(), iri, name, first, second.get());
    } else {
      taker.get().at(type.text(), iri, name, null, first.sequence(), first.first(), first.last());
    }
  }

  /** What the feature is called, else what kind it is; null where nothing says. */
  private String name(Row row, Columns columns) {
    String name = nameInAttributes(row, columns).orElse(null);
    for (Columns.Valued column : columns.values()) {
      if (column.names() && (name == null || column.property().text().equals(NAME.text()))) {
        String value = column.value(row);
        name = value == null ? name : value;
      }
    }
    return name;
  }

  private void write(Row row, Columns columns, Iri type, Locus first, Optional<Locus> second) {
    Iri feature = document.child(ROW, row.line());
    Iri firstIri = loci.write(first);
    Iri secondIri = second.map(loci::write).orElse(null);
    sink.link(feature, Iri.TYPE, type);
    sink.link(feature, HAS_LOCUS, firstIri);
    if (secondIri != null) {
      sink.link(feature, HAS_LOCUS, secondIri);
      sink.link(feature, HAS_FIRST_ANCHOR, firstIri);
      sink.link(feature, HAS_SECOND_ANCHOR, secondIri);
    }
    values(feature, row, columns);
  }

  private void values(Iri feature, Row row, Columns columns) {
    for (Columns.Valued column : columns.values()) {
      String value = inFull || column.names() ? column.value(row) : null;
      if (value != null) {
        sink.literal(feature, column.property(), value, column.type());
      }
    }
    nameInAttributes(row, columns)
        .ifPresent(name -> sink.literal(feature, NAME, name, Datatype.STRING));
    if (!inFull) {
      return;
    }
    String others = columns.others(row);
    if (!others.isEmpty()) {
      sink.literal(feature, FURTHER_COLUMNS, others, Datatype.STRING);
    }
    sink.link(document, HAS_FEATURE, feature);
  }

  private static Optional<String> nameInAttributes(Row row, Columns columns) {
    int attributes = columns.named(ATTRIBUTES);
    if (attributes < 0) {
      return Optional.empty();
    }
    Matcher name = NAME_IN_ATTRIBUTES.matcher(row.cell(attributes));
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  private void length(Row row, Columns columns) {
    long length = row.number(columns.place(GenomicFormat.LENGTH));
    String name = row.cell(columns.place(GenomicFormat.CHROMOSOME));
    if (length < 1 || name.isBlank()) {
      note(
          FeatureRules.ROW,
          "no length",
          row.line(),
          "has no length of a chromosome; it is left out");
      return;
    }
    ReferenceSequence sequence = sequence(name, row.line());
    if (sequence.length() > 0 && sequence.length() != length) {
      note(
          FeatureRules.ROW,
          "other length",
          row.line(),
          "says that "
              + sequence.chromosome()
              + " has "
              + length
              + " bases, but that of "
              + genome.name()
              + " has "
              + sequence.length()
              + ": it is of another assembly; the row is left out");
      return;
    }
    written++;
    Iri iri = Iri.of(sequence.iri());
    sink.link(iri, Iri.TYPE, classes.standard());
    sink.literal(iri, LABEL, sequence.chromosome(), Datatype.STRING);
    sink.link(iri, OF_ASSEMBLY, assembly);
    sink.literal(iri, LENGTH, Long.toString(length), Datatype.INTEGER);
  }

  private ReferenceSequence sequence(String name, int line) {
    ReferenceSequence sequence = genome.sequence(name);
    if (!sequence.chromosome().equals(name) && renamed.add(name)) {
      note(
          FeatureRules.CHROMOSOME,
          "chromosome " + name,
          line,
          "chromosome '" + name + "' is read as " + sequence.chromosome() + " from here on");
    }
    sequence
        .stranger()
        .filter(why -> renamed.add(why))
        .ifPresent(
            why -> note(FeatureRules.ASSEMBLY, "chromosome " + sequence.chromosome(), line, why));
    return sequence;
  }

  /** A place of the row; empty, and noted, where there is none. */
  private Optional<Locus> locus(Row row, Columns columns, String which) {
    int chromosome = columns.place(GenomicFormat.CHROMOSOME + which);
    ReferenceSequence known = row.meaning(chromosome, sequences);
    if (known != null) {
      long begin = row.number(columns.place(GenomicFormat.START + which));
      long end = row.number(columns.place(GenomicFormat.END + which));
      long base = format.closed() ? begin : begin + 1;
      if (begin >= 0 && end <= LONGEST && known.wrong(base, end).isEmpty()) {
        return Optional.of(new Locus(known, base, end)); // most rows
      }
    }
    return checked(row, columns, which);
  }

  private Optional<Locus> checked(Row row, Columns columns, String which) {
    int chromosome = columns.place(GenomicFormat.CHROMOSOME + which);
    String name = row.cell(chromosome);
    String startText = row.cell(columns.place(GenomicFormat.START + which));
    String endText = row.cell(columns.place(GenomicFormat.END + which));
    if (name.isBlank() || endText.isEmpty()) {
      note(
          FeatureRules.ROW,
          "missing columns",
          row.line(),
          "has "
              + row.size()
              + (row.size() == 1 ? " column" : " columns")
              + ", too few for a row of "
              + format.name()
              + "; it is left out");
      return Optional.empty();
    }
    if (name.equals(".") || startText.equals("-1")) {
      note(
          FeatureRules.ROW,
          "unknown place",
          row.line(),
          "says that one of its places is unknown; the row is left out");
      return Optional.empty();
    }
    long start = row.number(columns.place(GenomicFormat.START + which));
    long end = row.number(columns.place(GenomicFormat.END + which));
    if (start < 0 || end < 0 || end > LONGEST) {
      note(
          FeatureRules.ROW,
          "no position",
          row.line(),
          "has '"
              + startText
              + "' and '"
              + endText
              + "' where "
              + format.name()
              + " has start and end, whole numbers from "
              + (format.closed() ? "1" : "0")
              + " on; the row is left out");
      return Optional.empty();
    }
    ReferenceSequence sequence = sequence(name, row.line());
    long first = format.closed() ? start : start + 1;
    Optional<String> wrong = sequence.wrong(first, end);
    if (wrong.isPresent()) {
      boolean reversed = first > end;
      note(
          FeatureRules.ROW,
          reversed ? start == end ? "empty" : "reversed" : "out of range",
          row.line(),
          reversed
              ? "begins at "
                  + start
                  + " and ends at "
                  + end
                  + (start == end ? ", so it is empty" : "")
                  + "; the row is left out"
              : wrong.get() + "; the row is left out");
      return Optional.empty();
    }
    if (row.meaning(chromosome, sequences) == null) {
      row.mean(chromosome, sequence, sequences);
    }
    return Optional.of(new Locus(sequence, first, end));
  }

  /**
   * @param file its name for messages
   * @throws NboException where there are rows, and not one could be read
   */
  void finish(String file) {
    if (rows > 0 && written == 0) {
      throw NboException.unreadable(
          "NBO-LIFT-032",
          file + ": no row is one of " + format.name() + ": " + troubles.first(FeatureRules.ROW));
    }
  }
}
