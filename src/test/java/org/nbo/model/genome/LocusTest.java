package org.nbo.model.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The same place is the same thing, and nothing else is. */
class LocusTest {
  private static final Assemblies ASSEMBLIES = Assemblies.bundled();
  private static final String DOCUMENT = "urn:uuid:00000000-0000-0000-0000-000000000001";

  private static Genome genome(String name) {
    return Genome.named(name, DOCUMENT, ASSEMBLIES);
  }

  @Test
  void hasOneIriWhateverTheNames() {
    String iri = "https://w3id.org/4dn-bina-ome/locus/GRCh38/chr1:1000-2000";
    assertThat(genome("hg38").sequence("1").locus(1000, 2000).iri()).isEqualTo(iri);
    assertThat(genome("GRCh38").sequence("chr1").locus(1000, 2000).iri()).isEqualTo(iri);
    Locus locus = genome("hg38").sequence("1").locus(1000, 2000);
    assertThat(locus.beginIri()).isEqualTo("https://w3id.org/4dn-bina-ome/locus/GRCh38/chr1:1000");
    assertThat(locus.endIri()).isEqualTo("https://w3id.org/4dn-bina-ome/locus/GRCh38/chr1:2000");
    assertThat(locus.sequence().iri())
        .isEqualTo("https://w3id.org/4dn-bina-ome/assembly/GRCh38/chr1");
    assertThat(locus.length()).isEqualTo(1001);
  }

  @Test
  void isReadFromItsIri() {
    Locus locus = genome("mm10").sequence("X").locus(5, 5);
    assertThat(Locus.of(locus.iri(), ASSEMBLIES)).contains(locus);
    Locus odd = genome("hg38").sequence("HLA-A*01:01").locus(1, 3);
    assertThat(Locus.of(odd.iri(), ASSEMBLIES)).contains(odd);
  }

  @Test
  void isTheDocumentsOwnWhereNobodyKnowsTheAssembly() {
    Locus locus = genome("custom-build:mine 1").sequence("chr1").locus(1, 2);
    assertThat(locus.iri()).startsWith(DOCUMENT + "#locus:").doesNotContain(" ");
    assertThat(locus.sequence().isKnown()).isFalse();
    assertThat(Locus.of(locus.iri(), ASSEMBLIES)).isEmpty();
    assertThat(Locus.of("https://w3id.org/4dn-bina-ome/locus/hg99/chr1:1-2", ASSEMBLIES)).isEmpty();
  }

  @Test
  void liesWithinItsChromosome() {
    ReferenceSequence chromosome = genome("hg38").sequence("chr21");
    assertThat(chromosome.wrong(1, 46_709_983)).isEmpty();
    assertThat(chromosome.wrong(1, 46_709_984)).get().asString().contains("46709983 bases");
    assertThat(chromosome.wrong(0, 10)).get().asString().contains("counted from 1");
    assertThat(chromosome.wrong(10, 9)).get().asString().contains("before it begins");
    assertThatThrownBy(() -> chromosome.locus(10, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThat(genome("").sequence("chr21").wrong(1, 46_709_984)).isEmpty();
  }
}
