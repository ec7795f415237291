package org.nbo.export.links;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nbo.export.Templates;
import org.nbo.finding.Finding;
import org.nbo.finding.Link;
import org.nbo.finding.LinkReceiver;
import org.nbo.model.ToolVersion;

/** Links as one page that needs nothing beside itself: what was linked and why, with drawings. */
public final class LinkPage implements LinkReceiver {
  private static final int SHOWN = 1000;

  private static final Templates TEMPLATES = new Templates(LinkPage.class, Templates.MARKUP);

  private final OutputStream out;
  private final SortedMap<String, List<Link>> shown = new TreeMap<>();
  private final SortedMap<String, Integer> counts = new TreeMap<>();
  private List<Link.Document> documents;
  private String thresholds;

  /**
   * @param out stays open
   */
  public LinkPage(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<Link.Document> linked, String minimum) {
    documents = linked;
    thresholds = minimum;
  }

  @Override
  public void link(Link link) {
    List<Link> same = shown.computeIfAbsent(link.relation(), relation -> new ArrayList<>());
    counts.merge(link.relation(), 1, Integer::sum);
    if (same.size() < SHOWN) {
      same.add(link);
    }
  }

  @Override
  public void end(List<Finding> findings) {
    PrintWriter to = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    List<Link> placed =
        shown.values().stream().flatMap(List::stream).filter(l -> l.overlap() != null).toList();
    Map<String, Object> page =
        Map.of(
            "style", TEMPLATES.text("links.css") + LinkDrawings.style(),
            "script", LinkDrawings.script(),
            "version", ToolVersion.VERSION,
            "documents", documents.stream().map(LinkPage::row).toList(),
            "thresholds", thresholds,
            "links", counts.values().stream().mapToInt(Integer::intValue).sum(),
            "findings", findings.stream().map(Finding::message).toList(),
            "relations",
                shown.entrySet().stream().map(e -> relation(e.getKey(), e.getValue())).toList(),
            "drawings", LocusDrawing.of(placed, documents));
    TEMPLATES.fill("links", page, to);
    to.flush();
  }

  private static Map<String, Object> row(Link.Document document) {
    return Map.of(
        "name", document.name(),
        "side", document.isImaging() ? "imaging" : "genomic",
        "assemblies", String.join(", ", document.assemblies()));
  }

  private Map<String, Object> relation(String relation, List<Link> links) {
    int count = counts.get(relation);
    return Map.of(
        "relation",
        relation,
        "count",
        count,
        "more",
        count > links.size() ? "Shown are the first " + links.size() + "." : "",
        "links",
        links.stream()
            .map(
                link ->
                    Map.of(
                        "imaging", LinkWords.shortName(link.imaging()),
                        "imagingIri", link.imaging(),
                        "imagingSource", documents.get(link.imagingSource()).name(),
                        "genomic", genomic(link),
                        "genomicIri", link.genomic(),
                        "genomicSource", genomicSource(link),
                        "strength", LinkWords.strength(link.strength()),
                        "evidence", link.evidence()))
            .toList());
  }

  /** What was sequenced: a feature by what and where it is, all else by its name. */
  private static String genomic(Link link) {
    Link.Overlap overlap = link.overlap();
    if (overlap == null || overlap.kind().isEmpty()) {
      return LinkWords.shortName(link.genomic());
    }
    return overlap.kind()
        + ' '
        + overlap.chromosome()
        + ':'
        + overlap.genomicFirst()
        + '-'
        + overlap.genomicLast();
  }

  private String genomicSource(Link link) {
    String file = documents.get(link.genomicSource()).name();
    boolean isFeature = link.overlap() != null && !link.overlap().kind().isEmpty();
    return isFeature ? file + ", " + LinkWords.shortName(link.genomic()) : file;
  }
}
