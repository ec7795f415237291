package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing in files that are sent is a form, and what is typed into it a table. */
class FillInTest {
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");
  private static final Pattern ROW = Pattern.compile("name=\"row\" value=\"([^\"]*)\"");
  private static final Pattern KNOWN = Pattern.compile("name=\"known\" value=\"([^\"]*)\"");

  private static final Pattern PROFILE = Pattern.compile("name=\"profile\" value=\"([^\"]*)\"");

  private static Served served;
  private static String form;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    served = Served.of(Served.IMAGE);
    form = send("/fill", Served.IMAGE).body();
  }

  @AfterAll
  static void stop() {
    assertThat(served.bugs).isEmpty();
    served.close();
  }

  private static HttpResponse<String> send(String address, Path... files) throws IOException {
    String accept = address.startsWith("/assess") ? "application/json" : "text/html";
    return served.send(served.form(address, accept, files));
  }

  private static List<String> texts(Pattern pattern, String page) {
    return pattern
        .matcher(page)
        .results()
        .map(found -> found.group(1).replace("&lt;", "<").replace("&gt;", ">"))
        .map(text -> text.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&"))
        .toList();
  }

  /** As a browser sends it: values by the name of the field, the others empty. */
  private static HttpResponse<String> filled(String page, Map<String, String> values) {
    return filled(page, values, "csv");
  }

  private static HttpResponse<String> filled(
      String page, Map<String, String> values, String format) {
    List<String> fields = new ArrayList<>(List.of("as=" + format));
    texts(PROFILE, page).forEach(profile -> fields.add("profile=" + profile));
    texts(KNOWN, page).forEach(known -> fields.add("known=" + Served.encoded(known)));
    for (String row : texts(ROW, page)) {
      fields.add("row=" + Served.encoded(row));
      fields.add("value=" + Served.encoded(values.getOrDefault(row.split("\t")[2], "")));
    }
    return served.post("/filled", "application/x-www-form-urlencoded", String.join("&", fields));
  }

  private static List<String> missing(HttpResponse<String> answer) {
    return fields(answer, "missing");
  }

  private static List<String> fields(HttpResponse<String> answer, String kind) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.createReader(new StringReader(answer.body()))
        .readObject()
        .getJsonArray("findings")
        .stream()
        .map(finding -> finding.asJsonObject())
        .filter(finding -> finding.getString("kind").equals(kind))
        .map(finding -> finding.getString("field"))
        .toList();
  }

  @Test
  void whatIsMissingAndAppliesIsAskedFor() {
    assertThat(texts(ROW, form))
        .extracting(row -> row.split("\t")[2])
        .contains("InfinityCorrected", "IlluminationPowerSettings", "CoatingMethod")
        .doesNotContain("AnnotationRef", "LensNA", "PixelHeight");
    assertThat(form)
        .contains(
            "<option value=\"HardCoated\" lang=\"en\">HardCoated</option>",
            "(mW)",
            ">required</strong>")
        .doesNotContain(">recommended</em>");
  }

  @Test
  void otherAxesAskForMore() throws IOException {
    assertThat(send("/fill?level=all&tier=2", Served.IMAGE).body())
        .contains(">recommended</em>", "tier 2");
  }

  @Test
  void profilesOfExtensionsAskForTheirFields() throws IOException {
    String page = send("/fill?profile=wg11", Served.IMAGE).body();
    assertThat(texts(ROW, page))
        .extracting(row -> row.split("\t")[2])
        .containsExactly("LabellingMethod", "AcquisitionSoftwareRef");
    assertThat(page).contains("Besides, 2 fields are missing");
    assertThat(filled(page, Map.of("LabellingMethod", "FISH")).body())
        .contains("LabellingMethod,FISH");
  }

  @Test
  void aTableThatWasFilledInAnswersWhatWasMissing() throws IOException {
    List<String> before = missing(send("/assess", Served.IMAGE));
    assertThat(before).contains("InfinityCorrected", "IlluminationPowerSettings", "CoatingMethod");
    HttpResponse<String> table =
        filled(
            form,
            Map.of(
                "InfinityCorrected", "true",
                "IlluminationPowerSettings", "12.5",
                "CoatingMethod", "HardCoated",
                "Name", "=1+1"));
    assertThat(table.statusCode()).as(table.body()).isEqualTo(200);
    assertThat(Served.type(table)).isEqualTo("text/csv");
    assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(table.body()).contains("'=1+1").contains("12.5,mW");
    Path csv = Files.writeString(folder.resolve("filled-in.csv"), table.body());
    for (Path[] order : new Path[][] {{Served.IMAGE, csv}, {csv, Served.IMAGE}}) {
      HttpResponse<String> after = send("/assess", order);
      assertThat(missing(after))
          .doesNotContain("InfinityCorrected", "IlluminationPowerSettings", "CoatingMethod")
          .contains("LightPathLocation");
      assertThat(fields(after, "conflict")).isEmpty();
      assertThat(fields(after, "reference")).isEmpty();
      assertThat(fields(after, "value")).isEmpty();
    }
  }

  @Test
  void partsThatAreNotDescribedAreToo() throws IOException {
    assertThat(missing(send("/assess", Served.IMAGE))).contains("TransmittanceRange");
    assertThat(form).contains("transmittance range of standard dichroic Dichroic:0");
    String table = filled(form, Map.of("Wavelength", "500", "FWHMBandwidth", "40")).body();
    assertThat(table).contains("Instrument[1]/StandardDichroic[1]/TransmittanceRange[1]");
    Path csv = Files.writeString(folder.resolve("filled-in.csv"), table);
    HttpResponse<String> after = send("/assess", Served.IMAGE, csv);
    assertThat(missing(after)).doesNotContain("TransmittanceRange");
    assertThat(fields(after, "conflict")).isEmpty();
  }

  /** Something for each field: a value of its kind, or every third time that there is none. */
  private static String everything(String page) {
    List<String> fields = new ArrayList<>();
    var document = Jsoup.parse(page);
    for (String name : List.of("document", "tier", "level", "extension", "known")) {
      document
          .select("input[name=" + name + "]")
          .forEach(i -> fields.add(name + "=" + Served.encoded(i.val())));
    }
    int number = 0;
    for (Element field : document.select("#fill-groups .field")) {
      fields.add("row=" + Served.encoded(field.select("[name=row]").val()));
      var choice = field.select("select[name=value] > option[lang]");
      boolean none = field.select("select[name=answer]").isEmpty() && choice.isEmpty();
      boolean time = !field.select("[type=datetime-local]").isEmpty();
      boolean measured = !field.select("[inputmode=decimal]").isEmpty();
      String[] cells = field.select("[name=row]").val().split("\t", -1);
      boolean apart = page.contains(cells[0] + '/' + cells[2] + "[1]");
      String value =
          none && apart
              ? ""
              : number++ % 3 == 0 || none
                  ? "has none"
                  : !choice.isEmpty()
                      ? choice.first().val()
                      : time ? "2026-03-31T14:30" : measured ? "7" : "Something";
      fields.add("value=" + Served.encoded(value));
      fields.add("answer=");
    }
    return String.join("&", fields);
  }

  /** A part that only one file has goes by the document of that file. */
  private static String local(String iri) {
    return iri.replaceAll("^[^#]*#", "").replace("%7E", "~");
  }

  private static List<String> findings(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var report = Json.createReader(new StringReader(answer.body())).readObject();
    List<String> found = new ArrayList<>();
    report.getJsonArray("matrix").forEach(cell -> found.add(cell.toString()));
    report.getJsonArray("findings").stream()
        .map(finding -> finding.asJsonObject())
        .map(f -> f.getString("kind") + ' ' + local(f.getString("subject")) + ' ' + f.get("field"))
        .filter(f -> !f.startsWith("repair"))
        .sorted()
        .forEach(found::add);
    return found;
  }

  @ParameterizedTest
  @CsvSource({"tier=1&level=must", "tier=3&level=all&extension=core%2Cbasic"})
  void allFormatsGiveTheSameAnswer(String axes) throws IOException {
    String body = everything(send("/fill?" + axes, Served.IMAGE).body());
    String type = "application/x-www-form-urlencoded";
    List<Path> files = new ArrayList<>();
    for (String format : List.of("csv", "jsonld", "microscope", "settings")) {
      HttpResponse<String> saved = served.post("/filled", type, body + "&as=" + format);
      assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
      String ending = format.equals("csv") || format.equals("jsonld") ? format : "json";
      files.add(Files.writeString(folder.resolve(format + '.' + ending), saved.body()));
    }
    List<String> before = findings(send("/assess?" + axes, Served.IMAGE));
    List<String> table = findings(send("/assess?" + axes, Served.IMAGE, files.get(0)));
    assertThat(table).isNotEqualTo(before);
    assertThat(findings(send("/assess?" + axes, Served.IMAGE, files.get(1)))).isEqualTo(table);
    List<String> application =
        findings(send("/assess?" + axes, Served.IMAGE, files.get(2), files.get(3)));
    // the application has no parts without an identifier, so these get one
    assertThat(application.stream().filter(f -> f.startsWith("missing")).toList())
        .isEqualTo(
            table.stream()
                .filter(f -> f.startsWith("missing") && application.contains(f))
                .toList());
    assertThat(table)
        .filteredOn(f -> f.startsWith("missing") && !f.endsWith("\"ID\""))
        .isSubsetOf(application);
  }

  /** A filter that a filter cube uses for excitation is still one in the file of the microscope. */
  @Test
  void noMoreIsAskedOfAMicroscopeThanOfATable() throws IOException {
    String axes = "tier=3&extension=core%2Cbasic";
    String page = send("/fill?" + axes, Served.IMAGE).body();
    Map<String, String> values = Map.of("InfinityCorrected", "true", "CoatingMethod", "HardCoated");
    Path table = folder.resolve("filled-in.csv");
    Path microscope = folder.resolve("microscope.json");
    Files.writeString(table, filled(page, values, "csv").body());
    Files.writeString(microscope, filled(page, values, "microscope").body());

    assertThat(matrix(send("/assess?" + axes, Served.IMAGE, microscope)))
        .isEqualTo(matrix(send("/assess?" + axes, Served.IMAGE, table)));
  }

  private static String matrix(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body()))
        .readObject()
        .getJsonArray("matrix")
        .toString();
  }

  @Test
  void whatIsReferredToIsChosenAmongTheThingsInTheFile() throws IOException {
    Path image =
        Files.writeString(
            folder.resolve("image.ome.xml"),
            Files.readString(Served.IMAGE).replaceFirst("<InstrumentRef [^>]*/>", ""));
    assertThat(missing(send("/assess", image))).contains("InstrumentRef");
    String page = send("/fill", image).body();
    assertThat(page).contains("<option value=\"Instrument:0\" lang=\"en\">Instrument:0</option>");
    assertThat(filled(page, Map.of("InstrumentRef", "Instrument:7")).body())
        .contains("the list has Instrument:0");
    Path csv =
        Files.writeString(
            folder.resolve("filled-in.csv"),
            filled(page, Map.of("InstrumentRef", "Instrument:0")).body());
    HttpResponse<String> after = send("/assess", image, csv);
    assertThat(missing(after)).doesNotContain("InstrumentRef");
    assertThat(fields(after, "reference")).isEmpty();
  }

  @Test
  void whatIsDescribedIsNotSaidToBeNoneToo() {
    HttpResponse<String> answer =
        filled(form, Map.of("TransmittanceRange", "has none", "FWHMBandwidth", "40"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Its own fields are filled in, so it is there");
  }

  @Test
  void oneGoesOnWhereOneStopped() throws IOException {
    Path first =
        Files.writeString(
            folder.resolve("first.csv"),
            filled(form, Map.of("CoatingMethod", "HardCoated")).body());
    String rest = send("/fill", Served.IMAGE, first, MICROSCOPE).body();
    assertThat(texts(ROW, rest))
        .extracting(row -> row.split("\t")[2])
        .contains("LabellingMethod")
        .doesNotContain("CoatingMethod");
    Path second =
        Files.writeString(
            folder.resolve("second.csv"), filled(rest, Map.of("LabellingMethod", "FISH")).body());
    HttpResponse<String> both = send("/assess", Served.IMAGE, first, MICROSCOPE, second);
    assertThat(missing(both)).doesNotContain("CoatingMethod", "LabellingMethod");
    assertThat(fields(both, "conflict"))
        .isEqualTo(fields(send("/assess", Served.IMAGE, MICROSCOPE), "conflict"));
  }

  @Test
  void aMicroscopeAloneIsFilledInToo() throws IOException {
    String page = send("/fill?level=all&tier=3", MICROSCOPE).body();
    String field =
        texts(ROW, page).stream()
            .map(row -> row.split("\t", -1))
            .filter(row -> row[7].endsWith("/lotNumber"))
            .map(row -> row[2])
            .findFirst()
            .orElseThrow();
    Path csv =
        Files.writeString(folder.resolve("lot.csv"), filled(page, Map.of(field, "7")).body());
    assertThat(missing(send("/assess", MICROSCOPE))).contains(field);
    HttpResponse<String> after = send("/assess", MICROSCOPE, csv);
    assertThat(missing(after)).doesNotContain(field);
  }

  /** A text that stands for no value is no answer, so it is asked for as if there were none. */
  @ParameterizedTest
  @CsvSource({"Plan Apo 60x Oil, Model", "1.4, LensNA"})
  void placeholdersAreAskedForToo(String value, String field) throws IOException {
    Path image =
        Files.writeString(
            folder.resolve("image.ome.xml"),
            Files.readString(Served.IMAGE)
                .replace(field + "=\"" + value + '"', field + "=\"unknown\""));
    assertThat(fields(send("/assess", image), "placeholder")).contains(field);
    String page = send("/fill", image).body();
    HttpResponse<String> table = filled(page, Map.of(field, value));
    assertThat(table.body()).contains(field + ',' + value);
    Path csv = Files.writeString(folder.resolve("filled-in.csv"), table.body());
    HttpResponse<String> after = send("/assess", image, csv);
    assertThat(fields(after, "placeholder")).doesNotContain(field);
    assertThat(fields(after, "conflict")).isEmpty();
  }

  @Test
  void whatHasNoUuidIsKnownAgainToo() throws IOException {
    Path image =
        Files.writeString(
            folder.resolve("image.ome.xml"),
            Files.readString(Served.IMAGE).replaceFirst(" UUID=\"[^\"]*\"", ""));
    String page = send("/fill", image).body();
    Path csv =
        Files.writeString(
            folder.resolve("filled-in.csv"),
            filled(page, Map.of("CoatingMethod", "HardCoated")).body());
    assertThat(missing(send("/assess", image, csv))).doesNotContain("CoatingMethod");
  }

  @ParameterizedTest
  @CsvSource({
    "IlluminationPowerSettings, NA, stands for no value",
    "LabellingMethod, unknown, stands for no value",
    "IlluminationPowerSettings, a lot, give a number in mW",
    "CoatingMethod, Hard as nails, the list has HardCoated",
    "InfinityCorrected, perhaps, 'the list has true, false'"
  })
  void whatIsNoValueIsRefusedBesideItsField(String field, String value, String says) {
    HttpResponse<String> answer = filled(form, Map.of(field, value, "Name", "kept"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("aria-invalid=\"true\"", says, "value=\"kept\"")
        .contains("“" + value + "”");
    assertThat(texts(ROW, answer.body())).isEqualTo(texts(ROW, form));
    assertThat(texts(KNOWN, answer.body())).isEqualTo(texts(KNOWN, form));
  }

  @Test
  void anEmptyFormIsNoTable() {
    HttpResponse<String> answer = filled(form, Map.of());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("No field is filled in yet.");
  }

  @Test
  void whatIsTypedAndCalledIsText() throws IOException {
    String evil = "\"><script>alert(1)</script>";
    assertThat(filled(form, Map.of("CoatingMethod", evil)).body()).doesNotContain("<script>alert");
    Path image =
        Files.writeString(
            folder.resolve("evil.ome.xml"),
            Files.readString(Served.IMAGE)
                .replace("Channel:0", "&quot;>&lt;script>alert(1)&lt;/script>"));
    assertThat(send("/fill", image).body())
        .contains("&lt;script&gt;alert")
        .doesNotContain("<script>alert");
  }

  @Test
  void formsOfOthersAreRefused() {
    String type = "application/x-www-form-urlencoded";
    assertThat(served.post("/filled", type, "row=x&value=y").statusCode()).isEqualTo(400);
    assertThat(served.post("/filled", type, "row=x").statusCode()).isEqualTo(400);
    assertThat(served.post("/filled", type, "").statusCode()).isEqualTo(400);
  }

  @Test
  void aFormIsOfOneImage() throws IOException {
    Path second =
        Files.writeString(
            folder.resolve("second.ome.xml"),
            Files.readString(Served.IMAGE).replace("5d2c1c9e", "5d2c1c9f"));
    HttpResponse<String> answer = send("/fill", Served.IMAGE, second);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("send one only");
  }
}
