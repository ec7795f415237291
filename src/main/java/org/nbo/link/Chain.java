package org.nbo.link;

import htsjdk.samtools.liftover.LiftOver;
import htsjdk.samtools.util.Interval;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nbo.finding.NboException;
import org.nbo.link.Sequences.Place;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.Assembly;
import org.nbo.model.genome.ReferenceSequence;

/**
 * A chain file, by which places of one assembly are found in another. The two assemblies are told
 * by its name, else by the lengths of the chromosomes in it. Needs htsjdk, which is optional.
 */
final class Chain {
  private static final int HEADER_CELLS = 12;

  /** How UCSC names them: {@code hg19ToHg38.over.chain.gz}. */
  private static final Pattern BETWEEN = Pattern.compile("^(.+?)To([A-Z].*?)[.]");

  private final String name;
  private final LiftOver liftOver;
  private final Assembly from;
  private final Assembly to;

  private Chain(String name, LiftOver liftOver, Assembly from, Assembly to) {
    this.name = name;
    this.liftOver = liftOver;
    this.from = from;
    this.to = to;
  }

  /**
   * Reads a chain file.
   *
   * @throws NboException where it cannot be read, or is between assemblies that nobody knows
   */
  static Chain of(ChainFile file, Assemblies assemblies) {
    try {
      Map<String, Long> source = new TreeMap<>();
      Map<String, Long> target = new TreeMap<>();
      readLengths(file, source, target);
      Matcher named = BETWEEN.matcher(file.fileName());
      boolean telling = named.find();
      Assembly from = assembly(file, assemblies, source, telling ? named.group(1) : "", "from");
      Assembly to = assembly(file, assemblies, target, telling ? named.group(2) : "", "to");
      try (InputStream in = file.content().get()) {
        LiftOver liftOver = new LiftOver(in, file.name());
        liftOver.setShouldLogFailedIntervalsBelowThreshold(false);
        return new Chain(file.fileName(), liftOver, from, to);
      }
    } catch (NoClassDefFoundError missing) {
      throw NboException.usage(
          "NBO-LINK-002",
          "--chain needs htsjdk, which is optional and not on the class path; add"
              + " com.github.samtools:htsjdk in the version of nbo's POM");
    } catch (IOException | UncheckedIOException e) {
      throw wrong(file, e.getMessage());
    } catch (RuntimeException e) {
      throw e instanceof NboException known ? known : wrong(file, e.getMessage());
    }
  }

  private static NboException wrong(ChainFile file, String why) {
    return NboException.unreadable(
        "NBO-LINK-001", file.name() + ": is no chain file that can be read: " + why);
  }

  private static void readLengths(
      ChainFile file, Map<String, Long> source, Map<String, Long> target) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(file.content().get(), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("chain")) {
          String[] cells = line.split("\\s+");
          if (cells.length < HEADER_CELLS) {
            throw wrong(file, "a line that begins with 'chain' has too few columns");
          }
          source.put(Assembly.canonical(cells[2]), Long.parseLong(cells[3]));
          target.put(Assembly.canonical(cells[7]), Long.parseLong(cells[8]));
        }
      }
    }
    if (source.isEmpty()) {
      throw wrong(file, "no line begins with 'chain'");
    }
  }

  private static Assembly assembly(
      ChainFile file,
      Assemblies assemblies,
      Map<String, Long> lengths,
      String named,
      String direction) {
    return assemblies
        .named(named)
        .or(() -> assemblies.withLengths(lengths))
        .orElseThrow(
            () ->
                NboException.unreadable(
                    "NBO-LINK-001",
                    file.name()
                        + ": nbo knows no assembly with the chromosomes that it leads "
                        + direction
                        + ", for example "
                        + lengths.entrySet().iterator().next()));
  }

  String name() {
    return name;
  }

  Assembly from() {
    return from;
  }

  Assembly to() {
    return to;
  }

  /** Where a place lies in the other assembly; empty where too little of it does. */
  Optional<Place> lift(Place place, Sequences sequences) {
    ReferenceSequence sequence = sequences.sequence(place.sequence());
    if (!sequence.assembly().equals(from.name())) {
      return Optional.empty();
    }
    Interval lifted =
        liftOver.liftOver(new Interval(sequence.chromosome(), place.first(), place.last()));
    return lifted == null
        ? Optional.empty()
        : sequences.place(to.name(), lifted.getContig(), lifted.getStart(), lifted.getEnd());
  }
}
