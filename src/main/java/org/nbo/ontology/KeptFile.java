package org.nbo.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;

/** A file in which one run keeps for the next what can be made anew. */
public final class KeptFile {
  private KeptFile() {}

  /** What is kept. */
  @FunctionalInterface
  public interface Content {
    byte[] bytes() throws IOException;
  }

  /** Keeps it where the folder can be written to. Other runs see the whole file or none. */
  public static void write(Path file, Content content) {
    Path partial =
        file.resolveSibling("." + file.getFileName() + '.' + ProcessHandle.current().pid());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(partial, content.bytes());
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(partial);
      } catch (IOException left) {
        // the folder cannot be written to
      }
    }
  }

  /** The sum of the first bytes, by which damaged content is known. */
  public static long sum(byte[] content, int length) {
    CRC32 sum = new CRC32();
    sum.update(content, 0, length);
    return sum.getValue();
  }
}
