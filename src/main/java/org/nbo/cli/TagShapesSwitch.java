package org.nbo.cli;

import org.nbo.lift.Lifter;

/**
 * A hidden system property, {@code -Dnbo.tag-shapes=false}, for those who look for a fault: it has
 * XML read by the parser alone. It is no option, because results do not depend on it.
 */
final class TagShapesSwitch {
  static final String PROPERTY = "nbo.tag-shapes";

  private TagShapesSwitch() {}

  static Lifter applyTo(Lifter lift) {
    return "false".equals(System.getProperty(PROPERTY)) ? lift.withoutTagShapes() : lift;
  }
}
