package org.nbo.link;

import static org.assertj.core.api.Assertions.assertThat;

import htsjdk.samtools.util.BlockCompressedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.Linking;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.Finding;
import org.nbo.finding.Link;
import org.nbo.finding.LinkReceiver;

class LocusLinksTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final String TABLE_HEAD =
      "##FOF-CT_Version=v1.0\n##Table_Namespace=4dn_FOF-CT_core\n##Genome_Assembly=hg38\n"
          + "##XYZ_Unit=micron\n##Columns=(Spot_ID,Trace_ID,X,Y,Z,Chrom,Chrom_Start,Chrom_End)\n";

  @TempDir private Path folder;

  /** All that was found. */
  private static final class Found implements LinkReceiver {
    private final List<Link> links = new ArrayList<>();
    private List<Finding> findings;

    @Override
    public void begin(List<Link.Document> documents, String thresholds) {
      assertThat(documents).hasSize(2);
    }

    @Override
    public void link(Link link) {
      links.add(link);
    }

    @Override
    public void end(List<Finding> all) {
      findings = all;
    }

    private List<String> evidence() {
      return links.stream().map(Link::evidence).toList();
    }
  }

  private Found link(Linking.Options options, String imaging, String genomic) throws IOException {
    return link(options, "probes.bed", imaging, "loops.bedpe", genomic);
  }

  private Found link(
      Linking.Options options, String name, String imaging, String other, String genomic)
      throws IOException {
    Linking linking = NBO.linking(options);
    linking.imaging(Source.of(Files.writeString(folder.resolve(name), imaging)));
    linking.genomic(Source.of(Files.writeString(folder.resolve(other), genomic)));
    Found found = new Found();
    linking.link(found);
    return found;
  }

  private static Linking.Options options() {
    return Linking.options().countingIn("GRCh38");
  }

  private record Interval(String chromosome, int start, int end) {
    private static Interval random(Random random) {
      int start = random.nextInt(3000);
      return new Interval("chr" + (1 + random.nextInt(3)), start, start + 1 + random.nextInt(200));
    }

    private boolean meets(Interval other) {
      return chromosome.equals(other.chromosome) && start < other.end && other.start < end;
    }

    /** As a row of a table, with a chromosome as Ensembl writes it. */
    private String spot(int number) {
      return number + ",1,1.5,2.5,0.5," + chromosome.substring(3) + ',' + start + ',' + end;
    }

    private String cells() {
      return chromosome + '\t' + start + '\t' + end;
    }
  }

  /** What comparing every place with every anchor finds. */
  @ParameterizedTest
  @CsvSource({"5, bed", "6, bed", "5, fof-ct", "7, fof-ct"})
  void findsEveryOverlapAndNoOther(int seed, String format) throws IOException {
    boolean isTable = format.equals("fof-ct");
    Random random = new Random(seed);
    List<Interval> probes = new ArrayList<>();
    List<Interval> anchors = new ArrayList<>();
    StringBuilder rows = new StringBuilder(isTable ? TABLE_HEAD : "");
    StringBuilder bedpe = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      Interval probe = Interval.random(random);
      probes.add(probe);
      rows.append(isTable ? probe.spot(i) : probe.cells()).append('\n');
      Interval first = Interval.random(random);
      Interval second = Interval.random(random);
      anchors.add(first);
      anchors.add(second);
      bedpe.append(first.cells()).append('\t').append(second.cells()).append('\n');
    }
    TreeSet<String> expected = new TreeSet<>();
    for (Interval probe : probes) {
      for (int i = 0; i < anchors.size(); i++) {
        if (probe.meets(anchors.get(i))) {
          expected.add(
              probe.chromosome
                  + ':'
                  + (probe.start + 1)
                  + '-'
                  + probe.end
                  + " row:"
                  + (i / 2 + 1)
                  + " anchor "
                  + (i % 2 + 1));
        }
      }
    }
    TreeSet<String> found = new TreeSet<>();
    Found links =
        link(
            options(),
            isTable ? "core.csv" : "probes.bed",
            rows.toString(),
            "loops.bedpe",
            bedpe.toString());
    for (Link link : links.links) {
      found.add(
          link.imaging().replaceFirst(".*/", "")
              + link.genomic().replaceFirst(".*#", " ")
              + " anchor "
              + link.overlap().anchor());
    }
    assertThat(expected).hasSizeGreaterThan(1000);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void comparesPlacesOfAnAssemblyThatAnExtensionAdds() throws IOException {
    Path extension =
        Files.writeString(
            folder.resolve("newt.ttl"),
            "@prefix nbo: <https://w3id.org/4dn-bina-ome/> .\n"
                + "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                + "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                + "<https://example.org/newt> a nbo:GenomicAssembly ; rdfs:label \"newt1\" ;"
                + " skos:altLabel \"nwt\" .\n");
    Linking linking = Nbo.with(extension).linking(Linking.options());
    linking.imaging(table("##Genome_Assembly=nwt\n"));
    String bed = "track db=newt1\nchr1\t150\t160\n";
    linking.genomic(Source.of(Files.writeString(folder.resolve("peaks.bed"), bed)));
    Found found = new Found();
    linking.link(found);
    assertThat(found.findings).isEmpty();
    assertThat(found.evidence())
        .containsExactly(
            "chr1:101-200 (1 bright spot of core.csv) overlaps chr1:151-160, a peak of"
                + " peaks.bed, in 10 bases of newt1");
  }

  @Test
  void namesTheImageInWhichSpotsWereSeen() throws IOException {
    Path sidecar =
        Files.writeString(
            folder.resolve("imaging.csv"),
            "round,channel,image\n1,,https://example.org/image/1\n2,,https://example.org/image/2\n");
    String rows =
        TABLE_HEAD.replace("Chrom_End)", "Chrom_End,Hyb_ID)")
            + "1,1,1,1,1,chr1,100,200,1\n2,1,1,1,1,chr1,100,200,02\n3,1,1,1,1,chr1,100,200,7\n";
    Found found =
        link(
            options()
                .imagedBy(
                    NBO.imagedBy(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(sidecar))),
            "core.csv",
            rows,
            "peaks.bed",
            "chr1\t150\t160\n");
    assertThat(found.evidence())
        .singleElement()
        .asString()
        .startsWith(
            "chr1:101-200 (3 bright spots of core.csv, seen in https://example.org/image/1,"
                + " https://example.org/image/2) overlaps chr1:151-160, a peak");
  }

  private Source table(String assembly) throws IOException {
    String head = TABLE_HEAD.replaceFirst("##Genome_Assembly.*\n", assembly);
    return Source.of(
        Files.writeString(folder.resolve("core.csv"), head + "1,1,1,1,1,chr1,100,200\n"));
  }

  @Test
  void saysHowStrongAndWhy() throws IOException {
    Found found =
        link(
            options(),
            "chr1\t100\t200\nchr1\t100\t200\n",
            "chr1\t150\t350\tchr1\t900\t950\tL7\t3\n");
    assertThat(found.links).hasSize(1);
    assertThat(found.links.get(0).strength()).isEqualTo(0.5);
    assertThat(found.evidence())
        .containsExactly(
            "chr1:101-200 (2 genomic features of probes.bed) overlaps the first anchor chr1:151-350"
                + " of a chromatin loop 'L7' of loops.bedpe, in 50 bases of GRCh38");
  }

  @Test
  void touchingIsNoOverlap() throws IOException {
    assertThat(link(options(), "chr1\t100\t200\n", "chr1\t200\t300\tchr1\t900\t950\n").links)
        .isEmpty();
  }

  @Test
  void asksForAsMuchInCommonAsOneWants() throws IOException {
    String probe = "chr1\t100\t200\n";
    String loops = "chr1\t150\t350\tchr1\t199\t950\n";
    assertThat(link(options(), probe, loops).links).hasSize(2);
    assertThat(link(options().thresholds(2, 0, 0), probe, loops).links).hasSize(1);
    assertThat(link(options().thresholds(1, 0.5, 0), probe, loops).links).hasSize(1);
    assertThat(link(options().thresholds(1, 0.51, 0), probe, loops).links).isEmpty();
    assertThat(link(options().thresholds(1, 0, 0.4), probe, loops).links).hasSize(1);
  }

  @Test
  void recordsInTheEvidenceWhatWasAskedFor() throws IOException {
    Found found =
        link(
            options().thresholds(5, 0.25, 0.125),
            "chr1\t100\t200\n",
            "chr1\t150\t350\tchr1\t900\t950\n");
    assertThat(found.evidence())
        .singleElement()
        .asString()
        .endsWith(
            ", in 50 bases of GRCh38; asked for was at least 5 bases and 0.25 of the shorter place"
                + " in common, strength at least 0.125");
  }

  @Test
  void comparesNoPlacesOfDifferentAssemblies() throws IOException {
    Found found =
        link(
            Linking.options(),
            "a.bed",
            "track db=hg19\nchr1\t100\t200\n",
            "b.bed",
            "track db=hg38\nchr1\t100\t200\n");
    assertThat(found.links).isEmpty();
    assertThat(found.findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(Uncompared.DIFFERENT_ASSEMBLIES);
              assertThat(finding.message())
                  .isEqualTo(
                      "a.bed counts in GRCh37 and b.bed in GRCh38, so their places are not"
                          + " compared; give a chain file with --chain to lift them over");
            });
  }

  @Test
  void namesOfOneAssemblyAreOne() throws IOException {
    assertThat(
            link(
                    Linking.options(),
                    "a.bed",
                    "track db=hg38\n1\t100\t200\n",
                    "b.gff3",
                    "##gff-version 3\n##genome-build GRC GRCh38\nchr1\tx\tgene\t150\t160\t.\t+\t.\tID=g\n")
                .links)
        .hasSize(1);
  }

  @Test
  void placesOfUnknownAssembliesAreNotCompared() throws IOException {
    Found found = link(Linking.options(), "chr1\t1\t9\n", "chr1\t1\t9\tchr1\t20\t30\n");
    assertThat(found.links).isEmpty();
    assertThat(found.findings)
        .extracting(Finding::rule)
        .containsExactly(Uncompared.UNKNOWN_ASSEMBLY, Uncompared.UNKNOWN_ASSEMBLY);
  }

  /** A thousand bases later, with a gap that leads nowhere. */
  private Path chain() throws IOException {
    return Files.writeString(
        folder.resolve("hg19ToHg38.over.chain"),
        "chain 1000 chr1 249250621 + 0 5000 chr1 248956422 + 1000 6000 1\n5000\n\n");
  }

  @Test
  void liftsOverWhereThereIsAChainAndSaysSo() throws IOException {
    Linking.Options lifting = Linking.options().liftingOver(chain());
    Found imagingLifted =
        link(
            lifting,
            "a.bed",
            "track db=hg19\nchr1\t100\t200\nchr1\t9000\t9100\n",
            "b.bed",
            "track db=hg38\nchr1\t1100\t1200\n");
    assertThat(imagingLifted.evidence())
        .containsExactly(
            "chr1:101-200 (1 genomic feature of a.bed), lifted over from GRCh37 to chr1:1101-1200 of"
                + " GRCh38 by hg19ToHg38.over.chain, overlaps chr1:1101-1200, a genomic feature of"
                + " b.bed, in 100 bases of GRCh38");
    assertThat(imagingLifted.findings)
        .extracting(Finding::rule)
        .containsExactly(Uncompared.NOT_LIFTED);
    Found genomicLifted =
        link(
            lifting,
            "a.bed",
            "track db=hg38\nchr1\t1100\t1200\n",
            "b.bed",
            "track db=hg19\nchr1\t100\t200\n");
    assertThat(genomicLifted.evidence())
        .singleElement()
        .asString()
        .endsWith(
            "in 100 bases of GRCh38; the feature was lifted over from GRCh37 chr1:101-200 by"
                + " hg19ToHg38.over.chain");
  }

  @Test
  void aChainMayBeCompressedWhateverItIsCalled() throws IOException {
    Path compressed = folder.resolve("hg19ToHg38.over.bgz");
    try (OutputStream out = new BlockCompressedOutputStream(compressed.toFile())) {
      Files.copy(chain(), out);
    }
    Found found =
        link(
            Linking.options().liftingOver(compressed),
            "a.bed",
            "track db=hg19\nchr1\t100\t200\n",
            "b.bed",
            "track db=hg38\nchr1\t1100\t1200\n");
    assertThat(found.evidence()).singleElement().asString().contains("by hg19ToHg38.over.bgz");
  }

  @Test
  void aChainThatIsNoneIsAnError() throws IOException {
    Path none = Files.writeString(folder.resolve("x.chain"), "hello\n");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> NBO.linking(Linking.options().liftingOver(none)))
        .hasMessageContaining("x.chain: is no chain file that can be read");
  }
}
