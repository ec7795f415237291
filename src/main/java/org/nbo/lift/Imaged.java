package org.nbo.lift;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nbo.finding.NboException;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.Imaging;
import org.nbo.ontology.Beside;
import org.nbo.vocab.NboTerm;

/**
 * Which image, channel and microscope made what tables of traced chromatin tell: said for all of a
 * table, or by a table of rounds and channels with the image of each.
 */
public final class Imaged {
  private static final String ROUND = "round";
  private static final String CHANNEL = "channel";
  private static final String IMAGE = "image";
  private static final String MICROSCOPE = "microscope";

  /** By role, what a sidecar may call a column, and the class of what is meant. */
  private static final Map<String, Role> ROLES =
      Beside.lines(Imaged.class, "imaged.tsv")
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  cells -> cells[0],
                  cells -> new Role(List.of(cells[1].split(" ")), NboTerm.NS + cells[2])));

  private record Role(List<String> words, String type) {}

  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:\\S+");

  private final Lifter lifter;
  private final Map<String, Described> files = new HashMap<>();
  private final List<Imaging.Entry> entries = new ArrayList<>();

  private Imaged(Lifter lifter) {
    this.lifter = lifter;
  }

  /**
   * Looks into the files that are named.
   *
   * @param image file or IRI
   * @param channel name or number, from 0, of a channel in the image; or its IRI
   * @param microscope file or IRI
   * @param sidecar a table with a row for each round and channel
   * @throws NboException where a file cannot be read
   */
  public static Imaged of(
      Lifter lifter,
      Optional<String> image,
      Optional<String> channel,
      Optional<String> microscope,
      Optional<Path> sidecar) {
    Imaged imaged = new Imaged(lifter);
    sidecar.ifPresent(table -> imaged.read(table, microscope));
    if (image.isPresent() || channel.isPresent() || microscope.isPresent()) {
      imaged.add("", "", image.orElse(""), channel.orElse(""), microscope.orElse(""), null);
    }
    return imaged;
  }

  Imaging imaging() {
    return new Imaging(entries);
  }

  /** What a file describes that may have made something. */
  private static final class Described implements QuadSink {
    private static final String NAME = NboTerm.NS + "name";

    private final List<String> images = new ArrayList<>();
    private final List<String> instruments = new ArrayList<>();
    private final Map<String, String> channels = new LinkedHashMap<>();

    @Override
    public void graph(Iri graph) {
      // whichever it is
    }

    @Override
    public void link(Iri subject, Iri predicate, Iri object) {
      if (predicate == Iri.TYPE) {
        String type = object.text();
        if (type.equals(ROLES.get(IMAGE).type())) {
          images.add(subject.text());
        } else if (type.equals(ROLES.get(MICROSCOPE).type())) {
          instruments.add(subject.text());
        } else if (type.equals(ROLES.get(CHANNEL).type())) {
          channels.put(subject.text(), "");
        }
      }
    }

    @Override
    public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
      if (predicate.text().equals(NAME)) {
        channels.computeIfPresent(subject.text(), (channel, none) -> lexical.strip());
      }
    }

    Optional<String> channel(String named) {
      List<String> all = List.copyOf(channels.keySet());
      return all.stream()
          .filter(c -> c.equals(named) || channels.get(c).equalsIgnoreCase(named))
          .findFirst()
          .or(
              () ->
                  named.matches("\\d{1,4}") && Integer.parseInt(named) < all.size()
                      ? Optional.of(all.get(Integer.parseInt(named)))
                      : Optional.empty());
    }
  }

  private void read(Path table, Optional<String> microscope) {
    String text;
    try {
      text = Files.readString(table, StandardCharsets.UTF_8).replace("\ufeff", "");
    } catch (IOException e) {
      throw wrong(table, "cannot be read: " + NboException.reason(e));
    }
    char divider = text.indexOf('\t') >= 0 ? '\t' : text.indexOf(',') >= 0 ? ',' : ';';
    List<CSVRecord> rows;
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(divider)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .get()
            .parse(new java.io.StringReader(text))) {
      rows = parser.getRecords();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw wrong(table, "is no table: " + e.getMessage());
    }
    if (rows.isEmpty()) {
      throw wrong(table, "has no rows");
    }
    Map<String, Integer> columns = named(rows.get(0));
    boolean hasHead = !columns.isEmpty();
    if (!hasHead) {
      columns = usual(rows.get(0).size(), table);
    } else if (!columns.containsKey(IMAGE) && !columns.containsKey(MICROSCOPE)) {
      throw wrong(table, "has no column image");
    }
    for (CSVRecord row : rows.subList(hasHead ? 1 : 0, rows.size())) {
      String channel = cell(row, columns, CHANNEL);
      String round = cell(row, columns, ROUND);
      String image = cell(row, columns, IMAGE);
      String by = cell(row, columns, MICROSCOPE);
      by = by.isEmpty() ? microscope.orElse("") : by;
      add(round, channel, image, channel, by, table);
    }
  }

  private static Map<String, Integer> named(CSVRecord first) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < first.size(); i++) {
      String cell = first.get(i).toLowerCase(Locale.ROOT);
      int at = i;
      ROLES.forEach(
          (column, role) -> {
            if (role.words().stream().anyMatch(cell::contains) && !cell.matches(".*[.:/\\\\].*")) {
              columns.putIfAbsent(column, at);
            }
          });
    }
    return columns;
  }

  private static Map<String, Integer> usual(int size, Path table) {
    return switch (size) {
      case 2 -> Map.of(ROUND, 0, IMAGE, 1);
      case 3 -> Map.of(ROUND, 0, CHANNEL, 1, IMAGE, 2);
      case 4 -> Map.of(ROUND, 0, CHANNEL, 1, IMAGE, 2, MICROSCOPE, 3);
      default -> throw wrong(table, "has neither a head nor two to four columns");
    };
  }

  private static String cell(CSVRecord row, Map<String, Integer> columns, String column) {
    Integer at = columns.get(column);
    return at == null || at >= row.size() ? "" : row.get(at);
  }

  private static NboException wrong(Path table, String what) {
    return NboException.unreadable(
        "NBO-LIFT-002",
        table
            + ": "
            + what
            + "; expected a table with the columns round, channel and image, of which round or"
            + " channel may be left out");
  }

  private void add(
      String round, String channel, String image, String inImage, String by, Path beside) {
    Described ofImage = described(image, beside);
    Described ofMicroscope = described(by, beside);
    String imageIri = ofImage == null ? image : single(ofImage.images, image, IMAGE);
    String channelIri =
        inImage.isEmpty()
            ? ""
            : ofImage == null
                ? ABSOLUTE.matcher(inImage).matches() ? inImage : ""
                : ofImage.channel(inImage).orElse("");
    if (beside == null && !inImage.isEmpty() && channelIri.isEmpty()) {
      throw NboException.usage(
          "NBO-USAGE",
          "--channel "
              + inImage
              + " is no channel of "
              + (image.isEmpty() ? "an image; name that with --image" : image)
              + (ofImage == null ? "" : ", which has " + ofImage.channels.values()));
    }
    String microscopeIri =
        ofMicroscope != null
            ? single(ofMicroscope.instruments, by, MICROSCOPE)
            : !by.isEmpty()
                ? by
                : ofImage != null && ofImage.instruments.size() == 1
                    ? ofImage.instruments.get(0)
                    : "";
    String imageFile = ofImage == null ? "" : image.replaceFirst(".*[/\\\\]", "");
    entries.add(new Imaging.Entry(round, channel, imageIri, imageFile, channelIri, microscopeIri));
  }

  /** What a file describes; null where an IRI is meant, or nothing. */
  private Described described(String name, Path beside) {
    if (name.isEmpty()) {
      return null;
    }
    Path folder = beside == null ? null : beside.toAbsolutePath().getParent();
    Path file = isIri(name) ? null : folder == null ? Path.of(name) : folder.resolve(name);
    if (file == null) {
      return null;
    }
    return files.computeIfAbsent(
        file.toString(),
        path -> {
          Described found = new Described();
          lifter.toSink(SourceFile.of(file), found);
          return found;
        });
  }

  /** Whether a name is an IRI and no file; a letter before a colon is a drive. */
  private static boolean isIri(String name) {
    return ABSOLUTE.matcher(name).matches() && !Files.exists(Path.of(name));
  }

  private static String single(List<String> found, String name, String what) {
    if (found.isEmpty()) {
      throw NboException.unreadable(
          "NBO-LIFT-002", name + ": describes no " + what + ", so nothing can come from it");
    }
    return found.get(0);
  }
}
