package org.nbo.export;

import java.io.OutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

public final class JsonLd {
  private JsonLd() {}

  public static void write(DatasetGraph dataset, OutputStream out) {
    throw new UnsupportedOperationException();
  }
}
