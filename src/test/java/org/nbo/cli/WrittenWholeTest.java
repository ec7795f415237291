package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written appears as a whole, under names that nobody can have prepared. */
class WrittenWholeTest {
  private static final String IMAGE = "src/examples/widefield/image.ome.xml";
  private static final String RANDOM = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatAKilledRunLeftIsThrownAway() throws IOException {
    Files.writeString(folder.resolve(".a.nq." + RANDOM + ".part"), "half");
    Files.writeString(folder.resolve(".b.nq." + RANDOM + ".part"), "of another");
    Path left = Files.createDirectory(folder.resolve(".a.zarr." + RANDOM + ".part"));
    Files.writeString(left.resolve("zarr.json"), "half");
    assertThat(CommandLineRun.of("lift", IMAGE, "-o", folder.resolve("a.nq") + "").exitCode())
        .isZero();
    String zarr = folder.resolve("a.zarr") + "";
    assertThat(CommandLineRun.of("export", "--to=ngff", IMAGE, "-o", zarr).exitCode()).isZero();
    assertThat(names()).containsExactly(".b.nq." + RANDOM + ".part", "a.nq", "a.zarr");
    assertThat(folder.resolve("a.zarr/.lock")).doesNotExist();
  }

  @Test
  void whatIsBeingWrittenIsLeftAlone() throws IOException {
    Path part = folder.resolve(".a.nq." + RANDOM + ".part");
    try (FileChannel other =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      other.lock();
      assertThat(CommandLineRun.of("lift", IMAGE, "-o", folder.resolve("a.nq") + "").exitCode())
          .isZero();
      assertThat(names()).containsExactly(part.getFileName().toString(), "a.nq");
    }
  }

  @Test
  void aNameMayBeAsLongAsNamesCanBe() throws IOException {
    for (String name : List.of("n".repeat(252) + ".nq", "ü".repeat(126) + ".nq")) {
      Path out = folder.resolve(name);
      assertThat(CommandLineRun.of("lift", IMAGE, "-o", out + "").err()).isEmpty();
      assertThat(out).isNotEmptyFile();
    }
  }

  @Test
  void aLinkInPlaceOfAStagedFileIsNotFollowed() throws IOException {
    Path zarr = folder.resolve("a.zarr");
    Path other = Files.writeString(folder.resolve("other"), "mine");
    assertThat(CommandLineRun.of("export", "--to=ngff", IMAGE, "-o", zarr + "").exitCode())
        .isZero();
    Files.createSymbolicLink(zarr.resolve(".zarr.json.nbo-new"), other);
    assertThat(CommandLineRun.of("export", "--to=ngff", IMAGE, "--into", zarr + "").exitCode())
        .isZero();
    assertThat(other).hasContent("mine");
  }
}
