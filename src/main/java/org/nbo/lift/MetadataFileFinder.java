package org.nbo.lift;

import org.nbo.lift.plan.Plans;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.model.ModelClass;

/** Finds in a document that holds no metadata the name of the file that does. */
final class MetadataFileFinder implements SourceHandler {
  private final Plans plans;
  private final ModelClass rootClass;
  private int depth;
  private int parts;
  private Plans.MetadataFile found;

  MetadataFileFinder(Plans plans, ModelClass rootClass) {
    this.plans = plans;
    this.rootClass = rootClass;
  }

  /** The file with the metadata, or null where the document names none. */
  Plans.MetadataFile found() {
    return found;
  }

  @Override
  public void start(SourceElement element) {
    depth++;
    if (depth == 2) {
      found = ++parts == 1 ? plans.metadataFile(rootClass, element).orElse(null) : null;
    }
  }

  @Override
  public boolean keepsBlanks() {
    return false;
  }

  @Override
  public void text(String text) {
    // only an attribute names a file
  }

  @Override
  public void end() {
    depth--;
  }
}
