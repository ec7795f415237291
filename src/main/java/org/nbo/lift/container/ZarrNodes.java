package org.nbo.lift.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the groups and arrays of a Zarr store say of themselves, as one document of JSON: by path,
 * each as version 3 of Zarr has it. No chunk is looked at.
 */
public final class ZarrNodes {
  /** How such a document begins. */
  public static final String START = "{\"omeZarrNodes\":{";

  /** The same where nobody is to read our block. */
  public static final String PLAIN_START = "{\"omeZarrOnly\":{";

  private static final List<String> MARKS =
      List.of("\"multiscales\"", "\"plate\"", "\"bioformats2raw.layout\"");
  private static final int DEPTH = 8;

  private ZarrNodes() {}

  /** Whether the outermost group says something about images. */
  static boolean areIn(Path folder) {
    try {
      for (String name : List.of("zarr.json", ".zattrs")) {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          if (MARKS.stream().anyMatch(text::contains)) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * @param start how the document is to begin
   */
  static byte[] read(Path folder, String start) throws IOException {
    SortedMap<String, byte[]> nodes = new TreeMap<>();
    Files.walkFileTree(folder, Set.of(), DEPTH, new Visitor(folder, nodes));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(start.getBytes(StandardCharsets.UTF_8));
    boolean first = true;
    for (Map.Entry<String, byte[]> node : nodes.entrySet()) {
      String key = node.getKey().replace("\\", "\\\\").replace("\"", "\\\"");
      all.writeBytes(((first ? "" : ",\n") + '"' + key + "\":").getBytes(StandardCharsets.UTF_8));
      all.writeBytes(node.getValue());
      first = false;
    }
    all.writeBytes("}}".getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  /** Does not look into arrays, in which chunks lie. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path top;
    private final Map<String, byte[]> nodes;

    Visitor(Path top, Map<String, byte[]> nodes) {
      this.top = top;
      this.nodes = nodes;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      String path = top.relativize(folder).toString().replace('\\', '/');
      Path zarr3 = folder.resolve("zarr.json");
      if (Files.isRegularFile(zarr3)) {
        byte[] content = Files.readAllBytes(zarr3);
        nodes.put(path, content);
        boolean isArray =
            new String(content, StandardCharsets.ISO_8859_1)
                .matches("(?s).*\"node_type\"\\s*:\\s*\"array\".*");
        return isArray ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }
      Path array = folder.resolve(".zarray");
      if (Files.isRegularFile(array)) {
        nodes.put(path, Files.readAllBytes(array));
        return FileVisitResult.SKIP_SUBTREE;
      }
      Path zarr2 = folder.resolve(".zattrs");
      if (Files.isRegularFile(zarr2)) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        node.writeBytes("{\"attributes\":{\"ome\":".getBytes(StandardCharsets.UTF_8));
        node.writeBytes(Files.readAllBytes(zarr2));
        node.writeBytes("}}".getBytes(StandardCharsets.UTF_8));
        nodes.put(path, node.toByteArray());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(top)) {
        throw e;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
