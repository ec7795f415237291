package org.nbo.export.ngff;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The indexes of a hierarchy that repeat the attributes of one of its groups: consolidated metadata
 * of the groups around it, and in version 2 of Zarr of the group itself.
 */
final class Indexes {
  private static final String CONSOLIDATED = "consolidated_metadata";
  private static final String ZMETADATA = ".zmetadata";
  private static final String METADATA = "metadata";

  private final JsonObject block;
  private final List<Replacement.Index> changed = new ArrayList<>();
  private final List<Path> removed = new ArrayList<>();

  Indexes(Group group, JsonObject block) {
    this.block = block;
    Path folder = group.folder().toAbsolutePath().normalize();
    if (group.isZarr2()) {
      look(folder, "");
    }
    for (Path outer = folder.getParent();
        outer != null && isGroup(outer);
        outer = outer.getParent()) {
      look(outer, outer.relativize(folder).toString().replace('\\', '/'));
    }
    Collections.reverse(changed);
  }

  private static boolean isGroup(Path folder) {
    return Files.isRegularFile(folder.resolve(Group.ZARR_JSON))
        || Files.isRegularFile(folder.resolve(Group.ZGROUP));
  }

  /** From the outermost inwards. */
  List<Replacement.Index> changed() {
    return changed;
  }

  /** Those that could not be brought into agreement, and are gone. */
  List<Path> removed() {
    return removed;
  }

  private void look(Path folder, String path) {
    Path zarr2 = folder.resolve(ZMETADATA);
    if (Files.isRegularFile(zarr2)) {
      JsonSplice content = Group.read(zarr2);
      String key = path.isEmpty() ? Group.ZATTRS : path + '/' + Group.ZATTRS;
      add(zarr2, null, content, List.of(METADATA, key), List.of(METADATA));
    }
    Path zarr3 = folder.resolve(Group.ZARR_JSON);
    if (!path.isEmpty() && Files.isRegularFile(zarr3)) {
      JsonSplice content = Group.read(zarr3);
      Optional<String> index = content.textAt(CONSOLIDATED);
      if (index.isPresent() && !index.get().equals("null")) {
        List<String> entry = List.of(CONSOLIDATED, METADATA, path);
        add(
            zarr3,
            content.without(CONSOLIDATED).bytes(),
            content,
            List.of(CONSOLIDATED, METADATA, path, "attributes"),
            entry);
      }
    }
  }

  /**
   * @param attributes the way to what it repeats
   * @param needed what has to be there, so that something can be repeated in it
   */
  private void add(
      Path file, byte[] bare, JsonSplice content, List<String> attributes, List<String> needed) {
    boolean isKnown =
        content.textAt(needed.toArray(String[]::new)).filter(t -> t.startsWith("{")).isPresent();
    if (isKnown) {
      changed.add(
          new Replacement.Index(file, bare, Group.withBlock(content, attributes, block).bytes()));
    } else {
      removed.add(file);
      changed.add(new Replacement.Index(file, bare, null));
    }
  }
}
