package org.nbo.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.Axes;
import org.nbo.finding.NboException;

/** Turtle with which communities extend the model is taken and works, or is one error. */
class ExtensionFuzz {
  private static final Path IMAGE = Path.of("src/examples/impossible/dry-objective.ome.xml");

  static Stream<byte[]> turtle() {
    return Stream.concat(
        Examples.ending("facility.ttl"),
        Stream.of(
                "<urn:x-a> a <http://www.w3.org/2002/07/owl#Ontology> .",
                "@prefix nbo: <https://w3id.org/4dn-bina-ome/> . nbo:Objective nbo:field [ nbo:property nbo:color ; nbo:tier nbo:Tier1 ; nbo:requirementLevel nbo:Must ] .")
            .map(text -> text.getBytes(StandardCharsets.UTF_8)));
  }

  @MethodSource
  @FuzzTest
  void turtle(byte[] content) throws IOException {
    Path file = Files.createTempFile("nbo-fuzz", ".ttl");
    try {
      Files.write(file, content);
      Nbo.with(file).assess(Source.of(IMAGE), Axes.tier(1));
    } catch (NboException e) {
      Lifted.isSaidWell(e);
    } finally {
      Files.delete(file);
    }
  }
}
