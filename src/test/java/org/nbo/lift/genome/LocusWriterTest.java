package org.nbo.lift.genome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.nbo.lift.quad.NQuadsSink;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.Genome;
import org.nbo.model.genome.Locus;

/** A locus is said once, in the terms of FALDO. */
class LocusWriterTest {
  private static final String NBO = "https://w3id.org/4dn-bina-ome/";

  @Test
  void saysEachLocusOnce() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (NQuadsSink sink = new NQuadsSink(out, false)) {
      LocusWriter loci = new LocusWriter(sink);
      Genome genome = Genome.named("hg38", "urn:x:d", Assemblies.bundled());
      Locus locus = genome.sequence("1").locus(1000, 2000);
      assertThat(loci.write(locus).text()).isEqualTo(locus.iri());
      loci.write(genome.sequence("chr1").locus(1000, 2000));
      loci.write(genome.sequence("1").locus(2000, 2000));
      sink.finish();
    }
    String faldo = "http://biohackathon.org/resource/faldo#";
    String chr1 = "<" + NBO + "locus/GRCh38/chr1:";
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(15)
        .doesNotHaveDuplicates()
        .contains(
            chr1 + "1000-2000> <" + faldo + "begin> " + chr1 + "1000> .",
            chr1 + "1000-2000> <" + faldo + "end> " + chr1 + "2000> .",
            chr1 + "2000-2000> <" + faldo + "begin> " + chr1 + "2000> .",
            chr1
                + "2000> <"
                + faldo
                + "position> \"2000\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
            chr1 + "2000> <" + faldo + "reference> <" + NBO + "assembly/GRCh38/chr1> .",
            "<"
                + NBO
                + "assembly/GRCh38/chr1> <"
                + NBO
                + "ofAssembly> <"
                + NBO
                + "assembly/GRCh38> .");
  }
}
