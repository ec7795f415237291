package org.nbo.lift.xml;

import javax.xml.stream.Location;

/** A place in a document; lines and columns are counted from 1. */
public record LineAndColumn(int line, int column) {
  static LineAndColumn of(Location location) {
    return new LineAndColumn(location.getLineNumber(), location.getColumnNumber());
  }
}
