package org.nbo.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.TestFiles;

/** What is found over the kinds of things of a file is what is found over all of its things. */
class KindsTest {
  private static final BothWays BOTH = new BothWays();

  static Stream<Path> ours() {
    return Stream.concat(TestFiles.examples().stream(), TestFiles.jsonExamples().stream());
  }

  static Stream<Path> others() {
    return TestFiles.corpus("ome-xml").stream();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void findsTheSameInOurExamples(Path file) {
    assertThat(BOTH.kinds(file)).containsExactlyElementsOf(BOTH.whole(file));
  }

  @ParameterizedTest
  @MethodSource("others")
  void findsTheSameInFilesOfOthers(Path file) {
    assertThat(BOTH.kinds(file)).containsExactlyElementsOf(BOTH.whole(file));
  }
}
