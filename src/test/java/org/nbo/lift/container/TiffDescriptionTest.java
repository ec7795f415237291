package org.nbo.lift.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.finding.NboException;
import org.nbo.lift.SourceFile;

class TiffDescriptionTest {
  private static final String XML =
      "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"><Image Name=\"64.5 µm\"/></OME>";

  @TempDir Path folder;

  static List<TiffWriter> writers() {
    List<TiffWriter> writers = new ArrayList<>();
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      for (boolean big : List.of(false, true)) {
        for (boolean descriptionFirst : List.of(false, true)) {
          for (int gap : List.of(0, 1, 70_000)) {
            writers.add(new TiffWriter(order, big, descriptionFirst, gap, 2));
          }
        }
      }
    }
    return writers;
  }

  @ParameterizedTest
  @MethodSource("writers")
  void isFoundAsAnotherReaderFindsIt(TiffWriter writer) throws IOException {
    Path file = tiff(writer, XML + "\0");
    assertThat(read(file)).isEqualTo(XML);
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      CompoundDirectory tiff = (CompoundDirectory) new TIFFReader().read(in);
      assertThat(tiff.getDirectory(0).getEntryById(270).getValue()).isEqualTo(XML);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 129})
  void typesThatHoldBytesAreRead(int type) throws IOException {
    assertThat(read(tiff(new TiffWriter(ByteOrder.LITTLE_ENDIAN, false, false, 0, type), XML)))
        .isEqualTo(XML);
  }

  @Test
  void endsAtTheFirstZero() throws IOException {
    assertThat(read(tiff(XML))).as("none").isEqualTo(XML);
    assertThat(read(tiff(XML + "\0<left over"))).isEqualTo(XML);
    assertThat(read(tiff(XML + "\0\0\0"))).isEqualTo(XML);
    assertThat(read(tiff(" \r\n" + XML))).as("blanks stay").isEqualTo(" \r\n" + XML);
    String longText = XML.replace("64.5", "µ".repeat(100_000));
    assertThat(read(tiff(longText + "\0\0"))).as("in more than one piece").isEqualTo(longText);
  }

  /** Without a mark, what says nothing of its encoding is handed on as UTF-8. */
  @ParameterizedTest
  @CsvSource({"UTF-16, UTF-16", "UTF-16LE, UTF-8", "UTF-16BE, UTF-8"})
  void inUtf16AZeroByteIsNoEnd(String encoding, String handedOn) throws IOException {
    byte[] xml = XML.getBytes(Charset.forName(encoding));
    byte[] text = new byte[xml.length + 2];
    System.arraycopy(xml, 0, text, 0, xml.length);
    Path file = Files.write(folder.resolve("wide.tif"), new TiffWriter().write(text));
    try (InputStream in = SourceFile.of(file).open()) {
      assertThat(new String(in.readAllBytes(), Charset.forName(handedOn))).isEqualTo(XML);
    }
  }

  @Test
  void everyBrokenOffFileIsReported() throws IOException {
    for (TiffWriter writer : writers()) {
      if (writer.gap() > 1) {
        continue;
      }
      byte[] whole = writer.write((XML + "\0").getBytes(StandardCharsets.UTF_8));
      int nextDirectory = writer.descriptionFirst() ? writer.big() ? 8 : 4 : 0; // is not needed
      for (int length = 4; length < whole.length - nextDirectory; length++) {
        Path file = Files.write(folder.resolve("broken.tif"), Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> SourceFile.of(file))
            .as(writer + ", " + length + " bytes")
            .isInstanceOf(NboException.class)
            .hasMessageContaining("breaks off")
            .hasMessageContaining("broken.tif")
            .extracting("address")
            .isEqualTo("NBO-TIFF-001");
      }
    }
  }

  /** Whatever stands there, the answer is a description or one of our errors, and soon. */
  @Test
  void damagedFilesAreReportedOrRead() throws IOException {
    Random random = new Random(270);
    for (TiffWriter writer : writers()) {
      byte[] whole = writer.write((XML + "\0").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 30; i++) {
        byte[] damaged = whole.clone();
        int from = writer.gap() > 1 ? damaged.length - 400 : 4;
        for (int j = 0; j < 3; j++) {
          damaged[from + random.nextInt(damaged.length - from)] = (byte) random.nextInt();
        }
        Path file = Files.write(folder.resolve("damaged.tif"), damaged);
        try {
          assertThat(SourceFile.of(file).size()).isBetween(1L, (long) damaged.length);
        } catch (NboException e) {
          assertThat(e.address()).startsWith("NBO-TIFF-00");
        }
      }
    }
  }

  @Test
  void aDescriptionThatIsTooLargeIsReported() throws IOException {
    byte[] classic = new TiffWriter().write(XML.getBytes(StandardCharsets.UTF_8));
    ByteBuffer.wrap(classic).order(ByteOrder.LITTLE_ENDIAN).putInt(entryAt(classic, 2, 12) + 4, -1);
    assertReported(classic, "NBO-TIFF-001", "4294967295 bytes");
    byte[] big =
        new TiffWriter(ByteOrder.LITTLE_ENDIAN, true, false, 0, 2)
            .write(XML.getBytes(StandardCharsets.UTF_8));
    ByteBuffer.wrap(big).order(ByteOrder.LITTLE_ENDIAN).putLong(entryAt(big, 8, 20) + 4, -1);
    assertReported(big, "NBO-TIFF-001", "18446744073709551615 bytes");
  }

  /** The fifth entry is the description. */
  private static int entryAt(byte[] tiff, int countSize, int entrySize) {
    ByteBuffer in = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
    return (int) (countSize == 2 ? in.getInt(4) : in.getLong(8)) + countSize + 4 * entrySize;
  }

  @Test
  void aCircleOfDirectoriesDoesNoHarm() throws IOException {
    byte[] tiff = new TiffWriter().write((XML + "\0").getBytes(StandardCharsets.UTF_8));
    ByteBuffer in = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
    int directory = in.getInt(4);
    in.putInt(directory + 2 + 7 * 12, directory);
    assertThat(read(Files.write(folder.resolve("circle.tif"), tiff))).isEqualTo(XML);
  }

  static Stream<byte[]> withoutImage() {
    return Stream.of(
        new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0},
        new byte[] {'I', 'I', 43, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  }

  @ParameterizedTest
  @MethodSource("withoutImage")
  void aTiffWithoutImageIsReported(byte[] tiff) throws IOException {
    assertReported(tiff, "NBO-TIFF-001", "holds no image");
  }

  @Test
  void offsetsOfAnotherSizeAreReported() throws IOException {
    assertReported(
        new byte[] {'I', 'I', 43, 0, 4, 0, 0, 0, 16, 0, 0, 0}, "NBO-TIFF-001", "another size");
  }

  @Test
  void aDescriptionOfAnotherTypeIsReported() throws IOException {
    byte[] tiff =
        new TiffWriter(ByteOrder.BIG_ENDIAN, false, false, 0, 12)
            .write(XML.getBytes(StandardCharsets.UTF_8));
    assertReported(tiff, "NBO-TIFF-001", "type 12");
  }

  @Test
  void otherTiffsAreReported() throws IOException {
    TiffWriter writer = new TiffWriter();
    assertReported(writer.write(null), "NBO-TIFF-002", "no ImageDescription");
    assertReported(
        writer.write("ImageJ=1.53t\nimages=3\0".getBytes(StandardCharsets.US_ASCII)),
        "NBO-TIFF-002",
        "begins with 'ImageJ=1.53t\ufffdimages=3'");
    assertReported(writer.write(new byte[] {'a', 0}), "NBO-TIFF-002", "has 2 bytes");
    assertReported(writer.write(new byte[20]), "NBO-TIFF-002", "is blank");
  }

  private void assertReported(byte[] tiff, String address, String... said) throws IOException {
    Path file = Files.write(folder.resolve("x.tif"), tiff);
    assertThatThrownBy(() -> SourceFile.of(file))
        .isInstanceOf(NboException.class)
        .hasMessageStartingWith(file + ": a TIFF")
        .hasMessageContainingAll(said)
        .extracting("address")
        .isEqualTo(address);
  }

  private Path tiff(String description) throws IOException {
    return tiff(new TiffWriter(), description);
  }

  private Path tiff(TiffWriter writer, String description) throws IOException {
    return Files.write(
        folder.resolve("x.tif"), writer.write(description.getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(Path tiff) throws IOException {
    return new String(bytes(tiff), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path tiff) throws IOException {
    SourceFile source = SourceFile.of(tiff);
    try (InputStream in = source.open()) {
      byte[] bytes = in.readAllBytes();
      assertThat(source.size()).isEqualTo(bytes.length);
      return bytes;
    }
  }
}
