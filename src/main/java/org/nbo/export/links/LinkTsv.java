package org.nbo.export.links;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nbo.finding.Finding;
import org.nbo.finding.Link;
import org.nbo.finding.LinkReceiver;

/** Links as a table: imaging, genomic, relation, strength, evidence, divided by tabs. */
public final class LinkTsv implements LinkReceiver {
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final StringBuilder rows = new StringBuilder(2 * BUFFER);

  /**
   * @param out stays open
   */
  public LinkTsv(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<Link.Document> documents, String thresholds) {
    row("imaging", "genomic", "relation", "strength", "evidence");
  }

  @Override
  public void link(Link link) {
    row(
        link.imaging(),
        link.genomic(),
        link.relation(),
        LinkWords.strength(link.strength()),
        link.evidence());
  }

  private void row(String imaging, String genomic, String relation, String strength, String why) {
    rows.append(imaging).append('\t').append(genomic).append('\t').append(relation);
    rows.append('\t').append(strength).append('\t').append(why).append('\n');
    if (rows.length() >= BUFFER) {
      write();
    }
  }

  /** As one text: much faster than a writer that encodes piece by piece. */
  private void write() {
    try {
      out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
      rows.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end(List<Finding> findings) {
    write();
  }
}
