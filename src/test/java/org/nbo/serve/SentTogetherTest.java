package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are sent together, as people drop them on the page. */
class SentTogetherTest {
  private static final Path MICROSCOPE = Path.of("src/examples/micro-meta/microscope.json");

  private static Served served;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    served = Served.of(Served.IMAGE);
  }

  @AfterAll
  static void stop() {
    assertThat(served.bugs).isEmpty();
    served.close();
  }

  private static HttpResponse<String> send(String address, String accept, Path... files)
      throws IOException {
    return served.send(served.form(address, accept, files));
  }

  private static JsonObject object(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  @Test
  void aMicroscopeGoesWithTheImageWhateverTheOrder() throws IOException {
    JsonObject one = object(send("/assess", "application/json", Served.IMAGE, MICROSCOPE));
    JsonObject other = object(send("/assess", "application/json", MICROSCOPE, Served.IMAGE));
    assertThat(one.getString("file")).isEqualTo("image.ome.xml");
    assertThat(one.getJsonArray("with").getJsonObject(0).getString("file"))
        .isEqualTo("microscope.json");
    assertThat(other).isEqualTo(one);
  }

  @Test
  void aMicroscopeAloneStandsForItself() throws IOException {
    assertThat(object(send("/assess", "application/json", MICROSCOPE)).getString("file"))
        .isEqualTo("microscope.json");
  }

  @Test
  void severalImagesAreAssessedEach() throws IOException {
    Path second =
        Files.writeString(
            folder.resolve("image.ome.xml"),
            Files.readString(Served.IMAGE).replace("5d2c1c9e", "5d2c1c9f"));
    HttpResponse<String> answer = send("/assess", "application/json", Served.IMAGE, second);
    assertThat(
            Json.createReader(new StringReader(answer.body())).readArray().stream()
                .map(file -> file.asJsonObject().getString("file")))
        .containsExactly("image.ome.xml", "2-image.ome.xml");
    assertThat(send("/assess", "text/html", Served.IMAGE, second).body())
        .contains("2-image.ome.xml");
  }

  @Test
  void aPageHasDrawings() throws IOException {
    assertThat(send("/assess", "text/html", Served.IMAGE).body())
        .contains("<figure class=\"light-path\">");
  }

  @Test
  void aPlaceThatWasLeftEmptyIsNoFile() {
    HttpResponse<String> answer =
        served.post(
            "/assess",
            "multipart/form-data; boundary=" + Served.BOUNDARY,
            "--"
                + Served.BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--"
                + Served.BOUNDARY
                + "--\r\n");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("no file");
  }

  @Test
  void anImageWhoseMetadataStandInAnotherFileNeedsThat() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("one.ome.xml"),
            "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
                + "<BinaryOnly MetadataFile=\"image.ome.xml\""
                + " UUID=\"urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11\"/></OME>");
    HttpResponse<String> alone = send("/assess", "application/json", one);
    assertThat(alone.statusCode()).isEqualTo(422);
    assertThat(alone.body()).contains("one.ome.xml", "image.ome.xml", "[NBO-TIFF-004]");
    assertThat(object(send("/assess", "application/json", one, Served.IMAGE)).getString("file"))
        .isEqualTo("image.ome.xml");
  }

  @ParameterizedTest
  @CsvSource({
    "methods, text/plain, wide-field fluorescence microscopy",
    "methods-de, text/plain, Weitfeld-Fluoreszenzmikroskopie",
    "csv, text/csv, Objective",
    "jsonld, application/ld+json, \"@context\"",
    "turtle, text/turtle, nbo:Objective",
    "ome-xml, application/xml, <OME",
    "micro-meta, application/json, Schema_ID",
    "prov, application/trig, prov:Activity"
  })
  void isSavedInManyForms(String to, String type, String says) throws IOException {
    HttpResponse<String> answer = send("/export?to=" + to, "*/*", Served.IMAGE, MICROSCOPE);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Served.type(answer)).isEqualTo(type);
    assertThat(answer.body()).contains(says);
  }

  @Test
  void aFolderIsSavedAsAnArchive() throws Exception {
    byte[] archive =
        java.net.http.HttpClient.newHttpClient()
            .send(
                served.form("/export?to=ngff", "*/*", Served.IMAGE).build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body();
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).contains("zarr.json").doesNotHaveDuplicates();
  }

  @Test
  void profilesOfExtensionsThatComeAlongAreKnown() throws IOException {
    assertThat(send("/assess?profile=wg11", "text/plain", Served.IMAGE).body()).contains("wg11");
  }

  @Test
  void whatItIsSavedAsHasToBeKnown() throws IOException {
    HttpResponse<String> answer = send("/export?to=pdf", "*/*", Served.IMAGE);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("methods", "xlsx");
  }

  /** Without script the form is one that any browser sends. */
  @Test
  void theFirstPageHasAForm() {
    String page = served.get("/", "text/html").body();
    assertThat(page)
        .contains("action=\"/assess\" method=\"post\" enctype=\"multipart/form-data\"")
        .contains("name=\"file\" multiple required", "<option>wg11</option>")
        .contains("data-to=\"methods\"", "src=\"/assess.js\"");
    assertThat(Served.type(served.get("/assess.js", "*/*"))).isEqualTo("text/javascript");
    assertThat(Served.type(served.get("/icon.svg", "*/*"))).isEqualTo("image/svg+xml");
  }
}
