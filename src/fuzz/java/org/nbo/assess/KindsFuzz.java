package org.nbo.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nbo.finding.NboException;
import org.nbo.fuzz.MadeDocument;
import org.nbo.fuzz.Wording;

/** What is found over the kinds of things of a document is what is found over all of its things. */
class KindsFuzz {
  private static final BothWays BOTH = new BothWays();

  @FuzzTest
  void kinds(FuzzedDataProvider data) throws IOException {
    Path file = Files.createTempFile("nbo-fuzz", ".ome.xml");
    try {
      Files.write(file, Wording.usual(MadeDocument.of(data)));
      assertThat(BOTH.kinds(file)).containsExactlyElementsOf(BOTH.whole(file));
    } catch (NboException e) {
      assertThat(e.address()).startsWith("NBO-");
    } finally {
      Files.delete(file);
    }
  }
}
