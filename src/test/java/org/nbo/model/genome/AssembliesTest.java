package org.nbo.model.genome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of assemblies and of their chromosomes mean what they mean to those who use them. */
class AssembliesTest {
  private static final Assemblies ASSEMBLIES = Assemblies.bundled();

  @ParameterizedTest
  @CsvSource({
    "GRCh38, GRCh38",
    "hg38, GRCh38",
    "HG38, GRCh38",
    "GRCh38.p14, GRCh38",
    "GCA_000001405.15, GRCh38",
    "GCA_000001405.29, GRCh38",
    "GCF_000001405.40, GRCh38",
    "hg19, GRCh37",
    "b37, GRCh37",
    "GRCh37.p13, GRCh37",
    "GCA_000001405.1, GRCh37",
    "GCA_000001405.14, GRCh37",
    "mm10, GRCm38",
    "GRCm38.p6, GRCm38",
    "mm39, GRCm39",
    "mm9, MGSCv37",
    "dm6, dm6",
    "BDGP6, dm6",
    "danRer11, GRCz11",
    "WBcel235, ce11",
    "R64, sacCer3",
    "hs1, T2T-CHM13v2.0",
    "galGal5, galGal5"
  })
  void aNameMeansAnAssembly(String written, String name) {
    assertThat(ASSEMBLIES.named(written)).map(Assembly::name).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hg39", "custom-build:GRCh38", "GRCh38x", "GCA_000001405.30"})
  void anotherNameMeansNone(String written) {
    assertThat(ASSEMBLIES.named(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GRCh38, 1, chr1, 248956422",
    "GRCh38, chr1, chr1, 248956422",
    "GRCh38, Chr1, chr1, 248956422",
    "GRCh38, chrx, chrX, 156040895",
    "GRCh38, MT, chrM, 16569",
    "GRCh37, chrMT, chrM, 16571",
    "GRCm38, 19, chr19, 61431566",
    "dm6, 2L, chr2L, 23513712",
    "dm6, chr2l, chr2L, 23513712",
    "ce11, IV, chrIV, 17493829",
    "sacCer3, Mito, chrM, 85779",
    "galGal5, LGE64, LGE64, -1",
    "GRCh38, GL000220.1, GL000220.1, -1",
    "GRCh38, chrUn_GL000220v1, chrUn_GL000220v1, -1"
  })
  void aChromosomeHasOneName(String assembly, String written, String name, long length) {
    Assembly known = ASSEMBLIES.named(assembly).orElseThrow();
    assertThat(known.chromosome(written)).isEqualTo(name);
    assertThat(known.length(name).orElse(-1)).isEqualTo(length);
  }

  @Test
  void saysTheSpecies() {
    assertThat(ASSEMBLIES.named("mm10").orElseThrow().taxon())
        .isEqualTo("http://purl.obolibrary.org/obo/NCBITaxon_10090");
  }
}
