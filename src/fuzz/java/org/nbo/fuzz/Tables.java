package org.nbo.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.nbo.Source;
import org.nbo.export.tables.TableTarget;

/** Tables of the fields that an example lacks, as they are handed out to be filled in. */
final class Tables {
  private Tables() {}

  static Stream<byte[]> of(TableTarget.Kind kind) {
    return Examples.ending("dry-objective.ome.xml")
        .map(
            image -> {
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              Lifted.NBO.export(
                  Source.of("image.ome.xml", new ByteArrayInputStream(image)),
                  new TableTarget(kind),
                  out);
              return out.toByteArray();
            });
  }
}
