package org.nbo.lift.genome;

import java.util.Optional;
import org.nbo.lift.genome.TableHead.Entry;
import org.nbo.lift.genome.TracingFormat.Reading;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.Genome;
import org.nbo.model.genome.ReferenceSequence;

/** Where in the genome the rows of a table lie. */
final class RowPlaces {
  private static final int MOST = 1 << 16;

  private final TableHead head;
  private final TableColumns columns;
  private final Troubles troubles;
  private final int chromosome;
  private final int start;
  private final int end;
  private final Optional<Genome> genome;
  private final ByteNames<ReferenceSequence> sequences = new ByteNames<>(MOST);
  private ReferenceSequence sequence;
  private long first;
  private long last;

  /**
   * @param document IRI of the table
   * @param field what the table calls the assembly
   * @param assemblies those that are known
   */
  RowPlaces(
      TableHead head,
      TableColumns columns,
      String document,
      String field,
      Assemblies assemblies,
      Troubles troubles) {
    this.head = head;
    this.columns = columns;
    this.troubles = troubles;
    this.chromosome = columns.read(Reading.CHROMOSOME);
    this.start = columns.read(Reading.START);
    this.end = columns.read(Reading.END);
    this.genome = genome(document, field, assemblies);
  }

  private Optional<Genome> genome(String document, String field, Assemblies assemblies) {
    String written = head.value("assembly");
    if (written.isEmpty() && chromosome == TableColumns.NONE) {
      return Optional.empty();
    }
    Genome named = Genome.named(written, document, assemblies);
    int line = head.playing("assembly").map(Entry::line).orElse(0);
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
              + ", so its loci are compared with no others; if NCBI or UCSC have a name for it,"
              + " write that, for example GRCh38.");
    } else if (!named.name().equals(written)) {
      troubles.add(
          TracingRules.NAME,
          written,
          line,
          field,
          written,
          "The assembly “" + written + "” was read as " + named.name() + '.');
    }
    return Optional.of(named);
  }

  /** The genome in which the table counts; empty where it has no places and names none. */
  Optional<Genome> genome() {
    return genome;
  }

  /** Whether rows have places. */
  boolean isThere() {
    return chromosome != TableColumns.NONE
        && start != TableColumns.NONE
        && end != TableColumns.NONE;
  }

  /** Reads the place of a row; false, and noted, where the genome has no such place. */
  boolean read(Cells cells, int line) {
    sequence = cells.meaning(chromosome, sequences);
    if (sequence == null) {
      sequence = genome.orElseThrow().sequence(cells.text(chromosome));
      cells.mean(chromosome, sequence, sequences);
      stranger(cells.text(chromosome), line);
    }
    first = cells.whole(start) + 1;
    last = cells.whole(end);
    if (first < 1 || last < first || sequence.length() > 0 && last > sequence.length()) {
      troubles.add(
          TracingRules.PLACE,
          first < 1 ? "before" : last < first ? "reversed" : "beyond",
          line,
          columns.at(last < first ? end : start).written(),
          cells.text(chromosome) + ':' + cells.text(start) + '-' + cells.text(end),
          "The locus of this row "
              + sequence.wrong(first, last).orElseThrow()
              + "; the row was left out. Starts are counted from 0 and ends are not part of it, as"
              + " in BED.");
      return false;
    }
    if (!cells.is(chromosome, sequence.chromosome())) {
      String written = cells.text(chromosome);
      troubles.add(
          TracingRules.NAME,
          written,
          line,
          columns.at(chromosome).written(),
          written,
          "The chromosome “" + written + "” was read as “" + sequence.chromosome() + "”.");
    }
    return true;
  }

  private void stranger(String written, int line) {
    sequence
        .stranger()
        .ifPresent(
            why ->
                troubles.add(
                    TracingRules.ASSEMBLY,
                    sequence.chromosome(),
                    line,
                    columns.at(chromosome).written(),
                    written,
                    why + "; correct its name, or that of the assembly."));
  }

  /** The chromosome of the row that was read last. */
  ReferenceSequence sequence() {
    return sequence;
  }

  /** Its first base, from 1. */
  long first() {
    return first;
  }

  /** Its last base. */
  long last() {
    return last;
  }
}
