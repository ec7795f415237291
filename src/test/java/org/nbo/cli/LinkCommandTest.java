package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {
  private static final Path EXAMPLES = Path.of("src/examples/genomics");

  @TempDir private Path folder;

  private void copy(String... names) throws IOException {
    for (String name : names) {
      Files.copy(EXAMPLES.resolve(name), folder.resolve(name));
    }
  }

  @Test
  void takesOfAFolderWhatBelongsToEachSide() throws IOException {
    copy("tracing-core.csv", "loops.bedpe", "peaks.hg38.narrowPeak", "portal.json");
    Path table = folder.resolve("tracing-core.csv");
    Files.writeString(table, "\ufeff" + Files.readString(table)); // as spreadsheets write it
    Files.writeString(folder.resolve("notes.bed"), "this is no bed\n");
    CommandLineRun run = CommandLineRun.of("link", folder.toString(), "--with", folder.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains(
            folder + ": 2 image documents, 3 other files passed over",
            folder + ": 3 files, 2 other files passed over");
    assertThat(run.out())
        .contains("tracing-core.csv) overlaps the first anchor", "same-biosource")
        .doesNotContain("of loops.bedpe) overlaps");
  }

  @Test
  void saysWhereAFolderHoldsNothingOfASide() throws IOException {
    copy("tracing-core.csv");
    CommandLineRun run =
        CommandLineRun.of("link", folder.toString(), "--with", folder.toString(), "--quiet");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("is a folder without genomic features", "[NBO-INPUT-001]");
  }

  @Test
  void linksWhatIsInAStoreAsItLinksItsFiles() throws IOException {
    copy("tracing-core.csv", "loops.bedpe", "peaks.hg38.narrowPeak", "portal.json");
    String store = folder.resolve("store").toString();
    String image = folder.resolve("tracing-core.csv").toString();
    String portal = folder.resolve("portal.json").toString();
    String loops = folder.resolve("loops.bedpe").toString();
    CommandLineRun loaded =
        CommandLineRun.of("load", "--quiet", "--no-assess", "--store", store, image, portal, loops);
    assertThat(loaded.exitCode()).as(loaded.err()).isZero();

    CommandLineRun files =
        CommandLineRun.of("link", image, portal, "--with", loops, portal, "--quiet");
    CommandLineRun stored =
        CommandLineRun.of("link", "--store", store, "--with", loops, portal, "--quiet");

    assertThat(stored.exitCode()).as(stored.err()).isZero();
    assertThat(stored.out().lines().sorted())
        .isEqualTo(files.out().lines().sorted().toList())
        .hasSizeGreaterThan(1);
  }

  @Test
  void linksAreADocumentOfAStore() throws IOException {
    copy("tracing-core.csv", "loops.bedpe");
    String store = folder.resolve("store").toString();
    String links = folder.resolve("links.nq").toString();
    String image = folder.resolve("tracing-core.csv").toString();
    String loops = folder.resolve("loops.bedpe").toString();
    CommandLineRun.of("link", image, "--with", loops, "--quiet", "-o", links);
    CommandLineRun loaded =
        CommandLineRun.of("load", "--quiet", "--no-assess", "--store", store, image, loops, links);
    assertThat(loaded.exitCode()).as(loaded.err()).isZero();

    CommandLineRun asked =
        CommandLineRun.of(
            "query",
            "--quiet",
            "--store",
            store,
            "SELECT ?link { ?link nbo:linkEvidence ?why }",
            "--format",
            "csv");

    assertThat(asked.out().lines()).hasSizeGreaterThan(1);
  }
}
