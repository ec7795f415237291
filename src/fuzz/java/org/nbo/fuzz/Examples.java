package org.nbo.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What the fuzzer begins with: our examples, also as other formats wrap them. */
final class Examples {
  private static final Path FOLDER = Path.of("src/examples");
  private static final int HEADER = 8;
  private static final int DESCRIPTION = 270;
  private static final int ASCII = 2;

  private Examples() {}

  /** Examples whose names end in one of these. */
  static Stream<byte[]> ending(String... endings) {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all
          .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList()
          .stream()
          .map(Examples::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A TIFF of one directory with nothing but a description. */
  static byte[] tiff(byte[] description, ByteOrder order) {
    int directory = HEADER + Short.BYTES + 12 + Integer.BYTES;
    return ByteBuffer.allocate(directory + description.length + 1)
        .order(order)
        .put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes())
        .putShort((short) 42)
        .putInt(HEADER)
        .putShort((short) 1)
        .putShort((short) DESCRIPTION)
        .putShort((short) ASCII)
        .putInt(description.length + 1)
        .putInt(directory)
        .putInt(0)
        .put(description)
        .array();
  }
}
