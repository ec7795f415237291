package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.nbo.export.JsonText;
import org.nbo.export.Outlet;
import org.nbo.finding.NboException;

/**
 * Writes the groups of a new hierarchy. There are no arrays in it: who puts the pixels in, makes
 * them.
 */
final class NewHierarchy {
  private final NgffVersion version;
  private final Outlet to;

  NewHierarchy(NgffVersion version, Outlet to) {
    this.version = version;
    this.to = to;
  }

  /**
   * @param groups what stands under {@code ome}, by path
   * @param block for the outermost group
   */
  void write(Map<String, JsonObject> groups, JsonObject block) {
    groups.forEach(
        (path, ome) -> {
          JsonObjectBuilder attributes = Json.createObjectBuilder();
          if (version.isZarr2()) {
            ome.forEach(attributes::add);
          } else if (!ome.isEmpty()) {
            attributes.add("ome", ome);
          }
          if (path.isEmpty()) {
            attributes
                .add(Block.CONVENTIONS, Json.createArrayBuilder().add(Block.convention()))
                .add(Block.KEY, block);
          }
          group(path, attributes.build());
        });
  }

  private void group(String path, JsonObject attributes) {
    String folder = path.isEmpty() ? "" : path + '/';
    if (version.isZarr2()) {
      file(
          folder + ".zgroup",
          JsonText.document(Json.createObjectBuilder().add("zarr_format", 2).build()));
      if (!attributes.isEmpty()) {
        file(folder + ".zattrs", JsonText.document(attributes));
      }
    } else {
      file(
          folder + "zarr.json",
          JsonText.document(
              Json.createObjectBuilder()
                  .add("zarr_format", 3)
                  .add("node_type", "group")
                  .add("attributes", attributes)
                  .build()));
    }
  }

  void file(String path, byte[] content) {
    try (OutputStream out = to.file(path)) {
      out.write(content);
    } catch (IOException e) {
      throw NboException.unwritable(path, e);
    }
  }
}
