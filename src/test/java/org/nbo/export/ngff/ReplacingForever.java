package org.nbo.export.ngff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Replaces a file and an index of it, again and again, until it is killed. */
final class ReplacingForever {
  private ReplacingForever() {}

  public static void main(String[] folders) throws IOException {
    Path inner = Path.of(folders[0]);
    Path outer = inner.getParent().resolve("zarr.json");
    Replacement replacement = new Replacement(inner);
    replacement.finishFormer();
    System.out.println("ready");
    for (int i = 0; ; i++) {
      replacement.write(
          inner.resolve("zarr.json"),
          content(i),
          List.of(
              new Replacement.Index(outer, "bare".getBytes(StandardCharsets.UTF_8), content(i))));
    }
  }

  private static byte[] content(int number) {
    return ("version " + number + " " + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
  }
}
