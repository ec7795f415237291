package org.nbo.export.links;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nbo.finding.Link;
import org.nbo.finding.Link.Overlap;

/**
 * One chromosome with what was linked on it: above, the imaging documents; on the line, the places
 * that were imaged; below, the features that they overlap, one lane for each kind. Lengths are in
 * units of the drawing, 1000 across.
 *
 * @param title for people, for example {@code chr1 of GRCh38}
 * @param height of the drawing
 * @param first base at its left
 * @param bases how many it shows
 * @param sources boxes of imaging documents
 * @param loci places that were imaged
 * @param features what lies there
 * @param lines between them
 * @param lanes kinds of features with the height at which they stand
 * @param ticks positions on the line
 * @param more what is not drawn; empty where all is
 */
record LocusDrawing(
    String title,
    int height,
    String first,
    String bases,
    List<Box> sources,
    List<Box> loci,
    List<Box> features,
    List<Line> lines,
    List<Box> lanes,
    List<Box> ticks,
    String more) {
  private static final int WIDTH = 1000;
  private static final int MARGIN = 20;
  private static final int SOURCES_AT = 14;
  private static final int AXIS_AT = 120;
  private static final int LANES_AT = 200;
  private static final int LANE = 46;
  private static final int MOST_CHROMOSOMES = 12;
  private static final int MOST_LINKS = 150;
  private static final double SLIM = 4;
  private static final int TICKS = 4;

  /**
   * Something drawn.
   *
   * @param words what it is, for who points at it and for who hears the page
   */
  record Box(String x, int y, String width, String middle, String words) {}

  /** A line between two things, or the arc between the anchors of a loop. */
  record Line(String path, String kind) {}

  /** A drawing for each chromosome, those with most links first, in the order of the genome. */
  static List<LocusDrawing> of(List<Link> links, List<Link.Document> documents) {
    Map<String, List<Link>> byChromosome =
        links.stream()
            .collect(
                Collectors.groupingBy(
                    link -> link.overlap().chromosome() + " of " + link.overlap().assembly(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byChromosome.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .limit(MOST_CHROMOSOMES)
        .map(e -> draw(e.getKey(), e.getValue(), documents))
        .toList();
  }

  private static LocusDrawing draw(String title, List<Link> all, List<Link.Document> documents) {
    List<Link> links = all.stream().limit(MOST_LINKS).toList();
    Scale scale = Scale.of(links);
    Map<String, Integer> lanes = new TreeMap<>();
    links.forEach(link -> lanes.put(kind(link), 0));
    int lane = 0;
    for (String kind : lanes.keySet()) {
      lanes.put(kind, LANES_AT + LANE * lane++);
    }
    Map<Integer, Box> sources = sources(links, documents);
    Map<String, Box> loci = new LinkedHashMap<>();
    Map<String, Box> features = new LinkedHashMap<>();
    Map<String, List<String>> anchors = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Link link : links) {
      Overlap o = link.overlap();
      String locus = o.imagingFirst() + "-" + o.imagingLast();
      boolean newLocus = !loci.containsKey(link.imagingSource() + locus);
      Box at =
          loci.computeIfAbsent(
              link.imagingSource() + locus,
              key ->
                  scale.box(
                      o.imagingFirst(),
                      o.imagingLast(),
                      AXIS_AT,
                      "imaged: "
                          + o.chromosome()
                          + ':'
                          + locus
                          + ", "
                          + documents.get(link.imagingSource()).name()));
      String place = o.genomicFirst() + "-" + o.genomicLast();
      int y = lanes.get(kind(link));
      Box feature =
          features.computeIfAbsent(
              link.genomic() + place,
              key ->
                  scale.box(
                      o.genomicFirst(),
                      o.genomicLast(),
                      y,
                      kind(link)
                          + " "
                          + o.chromosome()
                          + ':'
                          + place
                          + ", "
                          + documents.get(link.genomicSource()).name()));
      if (newLocus) {
        lines.add(
            line(
                sources.get(link.imagingSource()).middle(), SOURCES_AT + 26, at.middle(), AXIS_AT));
      }
      lines.add(line(at.middle(), AXIS_AT + 14, feature.middle(), y));
      List<String> ends = anchors.computeIfAbsent(link.genomic(), key -> new ArrayList<>());
      if (o.anchor() > 0 && !ends.contains(feature.middle())) {
        ends.add(feature.middle());
        if (ends.size() == 2) {
          lines.add(arc(ends.get(0), ends.get(1), y + 14));
        }
      }
    }
    return new LocusDrawing(
        title,
        LANES_AT + LANE * lanes.size(),
        Long.toString(scale.first()),
        Long.toString(scale.bases()),
        List.copyOf(sources.values()),
        List.copyOf(loci.values()),
        List.copyOf(features.values()),
        lines,
        lanes.entrySet().stream()
            .map(e -> new Box("0", e.getValue() - 6, "", "", e.getKey()))
            .toList(),
        scale.ticks(),
        all.size() > links.size()
            ? "Drawn are the first " + links.size() + " of " + all.size() + " links shown below."
            : "");
  }

  private static String kind(Link link) {
    return link.overlap().kind().isEmpty() ? "feature" : link.overlap().kind();
  }

  private static Map<Integer, Box> sources(List<Link> links, List<Link.Document> documents) {
    List<Integer> all = links.stream().map(Link::imagingSource).distinct().sorted().toList();
    Map<Integer, Box> boxes = new TreeMap<>();
    double width = (double) (WIDTH - 2 * MARGIN) / all.size();
    for (int i = 0; i < all.size(); i++) {
      double x = MARGIN + i * width;
      boxes.put(
          all.get(i),
          new Box(
              Scale.round(x + 4),
              SOURCES_AT,
              Scale.round(width - 8),
              Scale.round(x + width / 2),
              imaged(links, all.get(i), documents)));
    }
    return boxes;
  }

  /** A document of the imaging side, below the images that it tells of. */
  private static String imaged(List<Link> links, int source, List<Link.Document> documents) {
    List<String> images =
        links.stream()
            .filter(link -> link.imagingSource() == source && !link.images().isEmpty())
            .flatMap(link -> Stream.of(link.images().split(", ")))
            .map(image -> image.replaceFirst(" \\(.*", ""))
            .distinct()
            .sorted()
            .toList();
    String name = documents.get(source).name();
    return switch (images.size()) {
      case 0 -> name;
      case 1 -> images.get(0) + " · " + name;
      default -> images.size() + " images · " + name;
    };
  }

  private static Line line(String x1, int y1, String x2, int y2) {
    int middle = (y1 + y2) / 2;
    return new Line(
        "M" + x1 + ' ' + y1 + " C" + x1 + ' ' + middle + ' ' + x2 + ' ' + middle + ' ' + x2 + ' '
            + y2,
        "link");
  }

  private static Line arc(String x1, String x2, int y) {
    return new Line(
        "M" + x1 + ' ' + y + " C" + x1 + ' ' + (y + 26) + ' ' + x2 + ' ' + (y + 26) + ' ' + x2 + ' '
            + y,
        "loop");
  }

  /**
   * From bases to units of the drawing.
   *
   * @param first base at its left
   * @param bases how many it shows
   */
  private record Scale(long first, long bases) {
    private static Scale of(List<Link> links) {
      long first = Long.MAX_VALUE;
      long last = 0;
      for (Link link : links) {
        Overlap o = link.overlap();
        first = Math.min(first, Math.min(o.imagingFirst(), o.genomicFirst()));
        last = Math.max(last, Math.max(o.imagingLast(), o.genomicLast()));
      }
      return new Scale(first, Math.max(1, last - first + 1));
    }

    private double x(long base) {
      return MARGIN + (base - first) * (double) (WIDTH - 2 * MARGIN) / bases;
    }

    private Box box(long from, long to, int y, String words) {
      double left = x(from);
      double width = x(to + 1) - left;
      double shown = Math.max(SLIM, width);
      double start = left - (shown - width) / 2;
      return new Box(round(start), y, round(shown), round(start + shown / 2), words);
    }

    private List<Box> ticks() {
      List<Box> ticks = new ArrayList<>();
      for (int i = 0; i <= TICKS; i++) {
        long base = first + (bases - 1) * i / TICKS;
        ticks.add(
            new Box(
                round(x(base)),
                AXIS_AT + 34,
                i == 0 ? "start" : i == TICKS ? "end" : "middle",
                "",
                String.format(Locale.ROOT, "%,d", base)));
      }
      return ticks;
    }

    private static String round(double value) {
      return BigDecimal.valueOf(value)
          .setScale(1, RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }
  }
}
