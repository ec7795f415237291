package org.nbo.lift.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import htsjdk.tribble.bed.BEDCodec;
import htsjdk.tribble.bed.BEDFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.Lifted;
import org.nbo.Lifting;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;

class GenomicFilesTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final Path EXAMPLES = Path.of("src/examples/genomics");

  @TempDir private Path folder;

  private record Read(Lifted lifted, Model model) {
    List<String> select(String where) {
      List<String> rows = new ArrayList<>();
      String query =
          "PREFIX nbo: <https://w3id.org/4dn-bina-ome/> PREFIX faldo:"
              + " <http://biohackathon.org/resource/faldo#> SELECT ?x { "
              + where
              + " } ORDER BY ?x";
      try (var run = QueryExecutionFactory.create(query, model)) {
        ResultSetFormatter.toList(run.execSelect())
            .forEach(
                row ->
                    rows.add(
                        row.get("x").isLiteral()
                            ? row.getLiteral("x").getLexicalForm()
                            : row.get("x").toString()));
      }
      return rows;
    }

    List<String> loci() {
      return select("?f nbo:hasLocus ?x").stream()
          .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
          .toList();
    }

    List<String> kinds() {
      return select("?f nbo:hasLocus ?l ; a ?type BIND (STRAFTER(STR(?type), \"ome/\") AS ?x)")
          .stream()
          .distinct()
          .toList();
    }

    List<String> messages() {
      return lifted.findings().stream()
          .filter(finding -> !finding.rule().equals(Assessment.BESIDE_MODEL))
          .map(Read::words)
          .toList();
    }

    private static String words(Finding finding) {
      String where = finding.line() > 0 ? "line " + finding.line() + ": " : "";
      String others =
          finding.examples().stream()
              .map(other -> Integer.toString(other.line()))
              .collect(Collectors.joining(", "));
      String times = " (" + finding.count() + " times, also in lines " + others + ")";
      return where + finding.message() + (finding.count() > 1 ? times : "");
    }
  }

  private static Read read(Lifting lifting) {
    Model model = ModelFactory.createDefaultModel();
    Lifted lifted =
        lifting.to(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                model.getGraph().add(quad.asTriple());
              }
            });
    return new Read(lifted, model);
  }

  private Read read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return read(NBO.lift(Source.of(file)).countingIn("GRCh38"));
  }

  @ParameterizedTest
  @CsvSource({
    "probes.bed, BED, 5, GenomicFeature",
    "loops.bedpe, BEDPE, 8, ChromatinLoop",
    "peaks.hg38.narrowPeak, narrowPeak, 3, SequencePeak",
    "boundaries.hg38.bed, BED, 3, DomainBoundary"
  })
  void readsTheExamples(String file, String format, int loci, String kind) {
    Read read = read(NBO.lift(Source.of(EXAMPLES.resolve(file))));
    assertThat(read.lifted().format()).isEqualTo(format);
    assertThat(read.loci()).hasSize(loci).allMatch(locus -> locus.startsWith("chr21:"));
    assertThat(read.kinds()).containsExactly(kind);
  }

  @Test
  void tellsWhatStandsInEachColumn() {
    Read loops = read(NBO.lift(Source.of(EXAMPLES.resolve("loops.bedpe"))));
    assertThat(loops.select("?f nbo:name \"L1\" ; nbo:observedContacts ?x")).containsExactly("61");
    assertThat(loops.select("?f nbo:name \"L1\" ; nbo:furtherColumns ?x"))
        .containsExactly("color=0,0,255\texpectedDonut=18.2\tfdrDonut=1.2e-09");
    assertThat(
            loops.select("?f nbo:name \"L1\" ; nbo:hasSecondAnchor/faldo:begin/faldo:position ?x"))
        .containsExactly("28250001");
    Read peaks = read(NBO.lift(Source.of(EXAMPLES.resolve("peaks.hg38.narrowPeak"))));
    assertThat(peaks.select("?f nbo:name \"peak1\" ; nbo:summitOffset ?x")).containsExactly("310");
    assertThat(peaks.select("?f nbo:name \"peak1\" ; nbo:minusLog10PValue ?x"))
        .containsExactly("22.1");
    Read genes = read(NBO.lift(Source.of(EXAMPLES.resolve("genes.gff3"))));
    assertThat(genes.select("?x a nbo:GeneFeature")).hasSize(2);
    assertThat(genes.select("?f nbo:name \"EXG1\" ; nbo:hasLocus/faldo:begin/faldo:position ?x"))
        .containsExactly("28242001");
  }

  /** The same places as htsjdk, which counts from 1 too. */
  @Test
  void countsAsHtsjdkDoes() throws IOException {
    BEDCodec codec = new BEDCodec();
    List<String> expected = new ArrayList<>();
    for (String line : Files.readAllLines(EXAMPLES.resolve("probes.bed"))) {
      BEDFeature feature = codec.decode(line);
      if (feature != null) {
        expected.add(feature.getContig() + ':' + feature.getStart() + '-' + feature.getEnd());
      }
    }
    assertThat(expected).hasSize(5);
    assertThat(read(NBO.lift(Source.of(EXAMPLES.resolve("probes.bed")))).loci())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a, GTF, 'chr1\tx\tgene\t11\t20\t.\t+\t.\tgene_id \"G\"; gene_name \"N\";', GeneFeature",
    "b, GFF3, 'chr1\tx\texon\t11\t20\t.\t+\t.\tID=e', GenomicFeature",
    "c, narrowPeak, 'chr1\t10\t20\tp\t1\t.\t5.1\t-1\t-1\t3', SequencePeak",
    "ENCFF1.bed, narrowPeak, 'chr1\t10\t20\tp\t1\t.\t182\t5.1\t-1\t3', SequencePeak",
    "ENCFF2.bed, broadPeak, 'chr1\t10\t20\tp\t1\t.\t5.5\t5.1\t-1', SequencePeak",
    "bed10.bed, BED, 'chr1\t10\t20\tp\t1\t.\t10\t20\t0\t1', GenomicFeature",
    "named.narrowPeak, narrowPeak, 'chr1\t10\t20', SequencePeak",
    "i.bedGraph, bedGraph, 'chr1\t10\t20\t7', GenomicFeature",
    "d.broadPeak, broadPeak, 'chr1\t10\t20\tp\t1\t.\t5\t-1\t-1', SequencePeak",
    "e, BEDPE, 'chr1\t10\t20\tchr1\t40\t50', ChromatinLoop",
    "arrowhead, BEDPE, 'chr1\t10\t20\tchr1\t10\t20\t.\t.', ChromatinDomain",
    "f, BED, 'chr1\t10\t20', GenomicFeature",
    "g.tads.bed, BED, 'chr1 10 20 t', ChromatinDomain",
    "h, BED, 'chr1\t10\t20\tn\t0\t+\t10\t20\t0,0,0\t1\t10,\t0,', GenomicFeature"
  })
  void tellsAKindByItsRows(String name, String format, String row, String kind) throws IOException {
    Read read = read(name, row + "\n");
    assertThat(read.lifted().format()).isEqualTo(format);
    assertThat(read.loci()).contains("chr1:11-20");
    assertThat(read.kinds()).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void aTableInTwoBytesACharacterIsReadAndSaidToBeSo(String charset) throws IOException {
    Path file = folder.resolve("x.hg38.bed");
    Files.write(file, "chr1\t9\t20\nchr2\t30\t40\n".getBytes(Charset.forName(charset)));
    Read read = read(NBO.lift(Source.of(file)));
    assertThat(read.loci()).hasSize(2);
    assertThat(read.messages().get(0)).contains("should be in UTF-8", "two bytes a character");
  }

  @Test
  void aBadRowIsAViolation() throws IOException {
    Path file = Files.writeString(folder.resolve("x.hg38.bed"), "chr1\t9\t20\nchr1\t30\t20\n");
    Assessment assessment = NBO.assess(Source.of(file), Axes.tier(1));
    assertThat(assessment.conforms()).isFalse();
  }

  @Test
  void aRowThatLacksColumnsIsToldAndRead() throws IOException {
    Read read =
        read(
            "x.gff3",
            "##genome-build x GRCh38\nchr1\ta\tgene\t1\t9\t.\t+\t.\tID=a\nchr1\ta\tgene\t11\t20\n");
    assertThat(read.messages())
        .singleElement()
        .asString()
        .contains("has 5 of the 9 columns that every row of GFF3 has");
    assertThat(read.loci()).contains("chr1:11-20");
  }

  @Test
  void aSecondHeadOfAnotherAssemblyIsTold() throws IOException {
    String two = "track db=hg38\nchr1\t10\t20\ntrack db=%s\nchr1\t30\t40\n";
    assertThat(read("x.bed", two.formatted("hg19")).messages())
        .singleElement()
        .asString()
        .contains("second head names the assembly 'hg19'");
    assertThat(read("y.bed", two.formatted("GRCh38")).messages()).isEmpty();
  }

  @Test
  void aChromosomeThatTheAssemblyDoesNotHaveIsToldOnce() throws IOException {
    Read read =
        read(
            "x.bed",
            "track db=hg38\nchr23\t1\t2\nchr23\t1\t2\nchrUn_KI270302v1\t1\t2\nchr1\t1\t2\n");
    assertThat(read.messages())
        .singleElement()
        .asString()
        .contains("GRCh38 has no chromosome “chr23”");
    assertThat(read.loci()).contains("chr23:2-2");
  }

  @Test
  void readsLengthsOfChromosomes() throws IOException {
    Read read = read("x.chrom.sizes", "chr1\t248956422\nchr2\t5\nchrUn_1\t77\n");
    assertThat(read.select("?s a nbo:ReferenceSequence ; nbo:sequenceLength ?x"))
        .containsExactly("77", "248956422");
    assertThat(read.messages())
        .containsExactly(
            "line 2: says that chr2 has 5 bases, but that of GRCh38 has 242193529: it is of another"
                + " assembly; the row is left out");
  }

  @Test
  void leavesOutRowsThatSayNoPlaceAndGoesOn() throws IOException {
    Read read =
        read(
            "bad.bed",
            "#head\nchr1\t10\t20\nchr1\t30\t20\nchr1\t5\t5\nchr1\t1\t999999999\nchr1\tx\t9\nchr1\n"
                + "chr1\t-4\t9\n1\t30\t40\nchr1\t12345678901\t12345678902\n");
    assertThat(read.loci()).containsExactly("chr1:11-20", "chr1:31-40");
    assertThat(read.messages())
        .containsExactly(
            "line 3: begins at 30 and ends at 20; the row is left out",
            "line 4: begins at 5 and ends at 5, so it is empty; the row is left out",
            "line 5: ends at 999999999, but chr1 of GRCh38 has 248956422 bases; the row is left"
                + " out",
            "line 6: has 'x' and '9' where BED has start and end, whole numbers from 0 on; the row"
                + " is left out (3 times, also in lines 8, 10)",
            "line 7: has 1 column, too few for a row of BED; it is left out",
            "line 9: chromosome '1' is read as chr1 from here on");
    assertThat(read.lifted().findings()).extracting(Finding::line).contains(3, 9);
  }

  @Test
  void namesOfManyBadRowsOnlyTheFirst() throws IOException {
    Read read = read("bad.bed", "chr1\t1\t2\n" + "chr1\t9\t1\n".repeat(1000));
    assertThat(read.messages())
        .containsExactly(
            "line 2: begins at 9 and ends at 1; the row is left out"
                + " (1000 times, also in lines 3, 4, 5, 6)");
  }

  @Test
  void saysWhereNoRowIsOne() {
    assertThatThrownBy(() -> read("x.bed", "hello\nworld\n"))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("x.bed: no row is one of BED: line 1: has 1 column");
  }

  @Test
  void readsWhatIsCompressedAlsoInSeveralBlocks() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String block : List.of("chr1\t10\t20\n", "chr2\t30\t40\n", "")) { // as bgzip does
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(block.getBytes(StandardCharsets.UTF_8));
      }
    }
    Path file = Files.write(folder.resolve("x.narrowPeak.bed.gz"), bytes.toByteArray());
    assertThat(read(NBO.lift(Source.of(file)).countingIn("hg38")).loci())
        .containsExactly("chr1:11-20", "chr2:31-40");
  }

  @Test
  void neverTakesAnAssemblyForGranted() throws IOException {
    Path file = Files.writeString(folder.resolve("x.bed"), "chr1\t10\t20\n");
    Read unknown = read(NBO.lift(Source.of(file)));
    assertThat(unknown.select("?f nbo:hasLocus ?x")).noneMatch(iri -> iri.contains("ome/locus"));
    assertThat(unknown.messages()).singleElement().asString().contains("--assembly");
    Read other = read(NBO.lift(Source.of(file)).countingIn("my-build"));
    assertThat(other.messages())
        .singleElement()
        .asString()
        .contains("'my-build' (--assembly says so), which nbo does not know");
    Path said = Files.writeString(folder.resolve("y.bed"), "track db=mm10\nchr1\t10\t20\n");
    assertThat(read(NBO.lift(Source.of(said))).select("?f nbo:hasLocus ?x"))
        .containsExactly("https://w3id.org/4dn-bina-ome/locus/GRCm38/chr1:11-20");
  }

  @Test
  void tablesOfOthersAreNone() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("core.txt"),
            "##FOF-CT_Version=v2.0\n##Table_Namespace=4dn_FOF-CT_core\n1\t1\t3\t4\t5\n");
    assertThat(read(NBO.lift(Source.of(file))).lifted().format()).startsWith("FOF-CT");
  }
}
