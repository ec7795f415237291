package org.nbo.lift.source;

import java.util.List;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;

/** An opened source of rows, which is no tree of elements: it writes statements as it is read. */
public interface StatementReader extends AutoCloseable {
  /** Format and version, for example {@code narrowPeak}. */
  String format();

  /**
   * Writes what the source says into the graph that is open.
   *
   * @param inFull whether to write all, or of each row only what it is, what it is called, and
   *     where it lies
   * @throws NboException where it breaks off
   */
  void write(IriMinter iris, QuadSink sink, boolean inFull);

  /** What was left out or understood otherwise than it is written; complete once it is read. */
  List<Finding> notes();

  @Override
  void close();
}
