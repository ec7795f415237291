package org.nbo.lift;

import java.util.List;
import java.util.Optional;
import org.nbo.model.Dialect;
import org.nbo.model.Finding;
import org.nbo.model.NboException;

/** An opened source that stands on its outermost element, whatever its format. */
interface SourceReader extends IriMinter.References, AutoCloseable {
  /** The outermost element. */
  SourceElement root();

  /** Format and version, for example {@code OME-XML 2016-06}. */
  String format();

  /** Whose names the source uses. */
  Dialect dialect();

  /** The trouble to report where the outermost element is not that of an image document. */
  NboException unknownRoot();

  /**
   * Hands the whole source to the handler.
   *
   * @throws NboException where it breaks off or is not well-formed, with line and column
   */
  void read(SourceHandler handler);

  /** What happened when it was brought into the newest version of its schema, if it was. */
  default Optional<Upgrade> upgrade() {
    return Optional.empty();
  }

  /** What had to be repaired or left behind to read it; complete once it is read. */
  default List<Finding> notes() {
    return List.of();
  }

  @Override
  void close();
}
