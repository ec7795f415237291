package org.nbo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.Source;
import org.nbo.export.report.Extent;
import org.nbo.export.report.JsonReport;
import org.nbo.finding.Axes;

/** Assessing files that are sent, and validating the data by shapes that are sent. */
class AssessTest {
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.of(Served.IMAGE);
  }

  @AfterAll
  static void stop() {
    assertThat(served.bugs).isEmpty();
    served.close();
  }

  private static String expected(Axes axes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Source source = Source.of(Served.IMAGE).called("image.ome.xml");
    new JsonReport()
        .write(
            List.of(Served.NBO.assessing(axes).assess(source).assessment()),
            axes,
            Extent.FILE,
            out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> sent(String query, String accept) throws IOException {
    return served.send(
        served
            .to("/assess?name=image.ome.xml" + query)
            .header("Accept", accept)
            .header("Content-Type", "application/x-www-form-urlencoded") // as curl says it
            .POST(HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(Served.IMAGE))));
  }

  @Test
  void saysWhatTheCommandSays() throws IOException {
    HttpResponse<String> answer = sent("&tier=2&level=all&extension=core,basic", "*/*");

    assertThat(Served.type(answer)).isEqualTo("application/json");
    assertThat(answer.body())
        .isEqualTo(
            expected(
                Axes.tier(2)
                    .level(org.nbo.finding.RequirementLevel.SHOULD)
                    .extension("core", "basic")));
  }

  @Test
  void takesAForm() throws IOException {
    String boundary = "----boundary";
    String form =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../image.ome.xml\"\r\n"
            + "Content-Type: application/xml\r\n\r\n"
            + Files.readString(Served.IMAGE)
            + "\r\n--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"tier\"\r\n\r\n2\r\n--"
            + boundary
            + "--\r\n";

    HttpResponse<String> answer =
        served.post("/assess", "multipart/form-data; boundary=" + boundary, form);

    assertThat(answer.body()).isEqualTo(expected(Axes.tier(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "text/turtle",
        "text/plain",
        "text/csv",
        "text/markdown",
        "image/svg+xml"
      })
  void comesInOtherForms(String type) throws IOException {
    HttpResponse<String> answer = sent("", type);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Served.type(answer)).isEqualTo(type);
    if (type.equals("text/turtle")) {
      assertThat(AddressesTest.graph(answer).size()).isPositive();
    } else if (!type.equals("image/svg+xml")) {
      assertThat(answer.body()).contains("image.ome.xml");
    }
  }

  @Test
  void saysWhatIsWrongWithWhatIsAsked() throws IOException {
    assertThat(sent("&tier=7", "*/*").body()).contains("tier takes 1, 2 or 3");
    assertThat(sent("&extension=nope", "*/*").body()).contains("there are core");
    assertThat(sent("&profile=nope", "*/*").body()).contains("minimum");
    assertThat(sent("", "image/png").statusCode()).isEqualTo(406);
    HttpResponse<String> none = served.post("/assess", "text/plain", "no image");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("[NBO-");
    assertThat(served.post("/assess", "text/plain", "").body()).contains("empty");
    assertThat(served.get("/assess", "*/*").statusCode()).isEqualTo(405);
  }

  private static String shapes(int magnification) {
    return """
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        PREFIX nbo: <https://w3id.org/4dn-bina-ome/>
        <urn:x-test:shape> sh:targetClass nbo:Objective ;
          sh:property [ sh:path nbo:magnification ; sh:minInclusive %d ] .
        """
        .formatted(magnification);
  }

  @Test
  void validatesTheData() {
    assertThat(served.post("/shacl?graph=default", "text/turtle", shapes(10)).body())
        .containsPattern("sh:conforms +true");
    HttpResponse<String> answer =
        served.post("/shacl?graph=" + Served.DOCUMENT, "text/turtle", shapes(100));
    assertThat(answer.body()).containsPattern("sh:conforms +false").contains("#Objective:0");
    assertThat(served.post("/shacl?graph=urn:x-no:graph", "text/turtle", shapes(1)).statusCode())
        .isEqualTo(404);
  }
}
