package org.nbo.lift.source;

import java.util.List;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.model.Model;
import org.nbo.model.naming.Naming;

/** An opened source that stands on its outermost element, whatever its format. */
public interface SourceReader extends IriMinter.References, AutoCloseable {
  /** The outermost element. */
  SourceElement root();

  /** Format and version, for example {@code OME-XML 2016-06}. */
  String format();

  /** What the source calls the things of the model. */
  Naming naming(Model model);

  /** The trouble to report where the outermost element is not that of an image document. */
  NboException unknownRoot();

  /**
   * Hands the whole source to the handler.
   *
   * @throws NboException where it breaks off or is not well-formed, with line and column
   */
  void read(SourceHandler handler);

  /** Whether it has elements to hand on; if not, it writes all that it says itself. */
  default boolean hasElements() {
    return true;
  }

  /**
   * Writes what it says beside its elements, if anything.
   *
   * @param iris of the document
   * @param around what is known beside the source
   */
  default void write(QuadSink sink, IriMinter iris, Surroundings around) {}

  /** What the source says and the newest version of its schema has no place for. */
  default List<DroppedValue> dropped() {
    return List.of();
  }

  /** What had to be repaired or left behind to read it; complete once it is read. */
  default List<Finding> notes() {
    return List.of();
  }

  @Override
  void close();
}
