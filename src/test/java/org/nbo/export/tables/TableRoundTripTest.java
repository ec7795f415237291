package org.nbo.export.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Triple;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.TestFiles;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.NboException;
import org.nbo.vocab.NboTerm;

/** A table that is written, filled in and lifted says what its source said, and what was filled. */
class TableRoundTripTest {
  private static final Nbo NBO = Nbo.bundled();
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");

  @TempDir Path folder;

  private Path table(Path source, TableTarget.Kind kind) {
    Path file = folder.resolve("table." + kind.name().toLowerCase(java.util.Locale.ROOT));
    try (OutputStream out = Files.newOutputStream(file)) {
      NBO.export(Source.of(source), new TableTarget(kind), out);
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What a source says of things by fields: without where it stands in the source. */
  private static Set<String> said(Path file) {
    Set<String> fields =
        NBO.model().classes().stream()
            .flatMap(c -> c.fields().stream())
            .map(f -> f.property().iri())
            .collect(Collectors.toSet());
    fields.removeAll(NBO.model().marks().bookkeeping());
    fields.remove(NboTerm.Iri.REFERS_TO); // where among its like a reference stands
    Set<String> said = new TreeSet<>();
    NBO.lift(Source.of(file))
        .toDataset()
        .asDatasetGraph()
        .find()
        .forEachRemaining(
            quad -> {
              Triple t = quad.asTriple();
              boolean blank =
                  t.getObject().isLiteral() && t.getObject().getLiteralLexicalForm().isBlank();
              if (!blank && fields.contains(t.getPredicate().getURI())
                  || t.getPredicate().getURI().endsWith("#type")
                      && t.getObject().toString().startsWith(NboTerm.NS)
                      && !t.getObject().toString().matches(".*(Unmapped|Reference)")) {
                said.add(
                    t.getSubject().toString().replaceAll("^.*#", "")
                        + ' '
                        + NboTerm.localName(t.getPredicate().getURI())
                        + ' '
                        + t.getObject().toString().replaceAll("^.*#(?!.*\\^\\^)", ""));
              }
            });
    return said;
  }

  @ParameterizedTest
  @EnumSource
  void aMicroscopeComesBack(TableTarget.Kind kind) {
    Set<String> original = said(MICROSCOPE);
    original.removeIf(line -> line.contains(" description ")); // no field of an instrument
    assertThat(said(table(MICROSCOPE, kind))).containsAll(original);
  }

  @Test
  void theMicroscopesOfOthersComeBack() {
    for (Path file : TestFiles.corpus("micro-meta")) {
      assertThat(said(table(file, TableTarget.Kind.CSV))).as("%s", file).containsAll(said(file));
    }
  }

  @Test
  void whatHasNoPlaceIsCounted() {
    assertThat(
            NBO.export(
                    Source.of(MICROSCOPE),
                    new TableTarget(TableTarget.Kind.CSV),
                    OutputStream.nullOutputStream())
                .unheld())
        .containsKeys("instrument/description", "instrument/sourceClass");
  }

  @Test
  void whatIsFilledInIsLifted() throws IOException {
    Path csv = table(MICROSCOPE, TableTarget.Kind.CSV);
    List<CSVRecord> rows;
    try (var reader = Files.newBufferedReader(csv)) {
      rows = CSVFormat.DEFAULT.parse(reader).getRecords();
    }
    StringBuilder filled = new StringBuilder();
    for (CSVRecord row : rows) {
      List<String> cells = new java.util.ArrayList<>(row.toList());
      if (cells.get(0).startsWith("Instrument[1]/CMOS[1]") && cells.get(2).equals("Mount")) {
        cells.set(3, "C-mount");
      }
      filled.append(CSVFormat.DEFAULT.format(cells.toArray())).append("\r\n");
    }
    Set<String> before = said(csv);
    Files.writeString(csv, filled);
    Set<String> after = new TreeSet<>(said(csv));
    after.removeAll(before);
    assertThat(after)
        .hasSize(1)
        .first()
        .asString()
        .contains(" mount ")
        .endsWith("DetectorMount-CMount");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void aSpreadsheetMayDivideOtherwise(String delimiter) throws IOException {
    Path csv = table(MICROSCOPE, TableTarget.Kind.CSV);
    StringBuilder other = new StringBuilder("\ufeff");
    try (var reader = Files.newBufferedReader(csv)) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
      for (CSVRecord row : CSVFormat.DEFAULT.parse(reader)) {
        other.append(format.format(row.toList().toArray())).append("\r\n");
      }
    }
    Set<String> before = said(csv);
    Files.writeString(csv, other);
    assertThat(said(csv)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void isAMicroscopeForAnImage(TableTarget.Kind kind) {
    Assessment byTable =
        NBO.assess(Source.of(IMAGE), Axes.tier(1), Source.of(table(MICROSCOPE, kind)));
    Assessment byJson = NBO.assess(Source.of(IMAGE), Axes.tier(1), Source.of(MICROSCOPE));
    assertThat(byTable.matrix()).isEqualTo(byJson.matrix());
    assertThat(byTable.companions().get(0).same()).isNotEmpty();
  }

  @Test
  void whatIsMissingStandsFirst() throws IOException {
    List<String> lines = Files.readAllLines(table(MICROSCOPE, TableTarget.Kind.CSV));
    int firstFilled = 0;
    for (int i = 1; i < lines.size(); i++) {
      boolean filled =
          !CSVFormat.DEFAULT
              .parse(new java.io.StringReader(lines.get(i)))
              .getRecords()
              .get(0)
              .get(3)
              .isEmpty();
      if (filled && firstFilled == 0) {
        firstFilled = i;
      }
      assertThat(filled || firstFilled == 0).as(lines.get(i)).isTrue();
    }
    assertThat(firstFilled).isGreaterThan(1);
  }

  @Test
  void excelHasListsAndColors() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(table(MICROSCOPE, TableTarget.Kind.XLSX)))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getDataValidations()).isNotEmpty();
      Row missing = sheet.getRow(1);
      assertThat(missing.getCell(3).getStringCellValue()).isEmpty();
      assertThat(missing.getCell(3).getCellStyle().getFillForegroundColor()).isNotZero();
      assertThat(book.isSheetHidden(1)).isTrue();
    }
  }

  @Test
  void noValueIsAFormula() throws IOException {
    Path source = folder.resolve("hostile.ome.xml");
    Files.writeString(
        source, Files.readString(IMAGE).replace("Model=\"EX-900i\"", "Model=\"=1+1\""));
    Path csv = table(source, TableTarget.Kind.CSV);
    assertThat(Files.readString(csv)).contains(",'=1+1,").doesNotContain(",=1+1");
    assertThat(said(csv)).anyMatch(line -> line.endsWith(" model \"=1+1\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "component,name,field,value,unit\nObjective[x],,LensNA,1.4,\n",
        "component,name,field,value,unit\nInstrument[1],,,1.4,\n",
        "component,name,field,value,unit\nInstrument[1],,\"Name,1.4,\n"
      })
  void aBrokenTableIsOneLine(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.csv"), text, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> said(file))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("broken.csv");
  }

  @Test
  void anotherWorkbookIsNoTable() throws IOException {
    Path file = folder.resolve("other.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("x").createRow(0).createCell(0).setCellValue("something else");
      book.write(out);
    }
    assertThatThrownBy(() -> said(file))
        .isInstanceOf(NboException.class)
        .hasMessageContaining("no table of fields");
  }

  @Test
  void severalMicroscopesShareATable() {
    var exporting = NBO.exporting(new TableTarget(TableTarget.Kind.CSV));
    var out = new java.io.ByteArrayOutputStream();
    exporting.write(
        Stream.of(MICROSCOPE, IMAGE).map(f -> exporting.read(Source.of(f))).toList(),
        org.nbo.export.Outlet.of(out));
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Instrument[1]", "Instrument[2]");
  }
}
