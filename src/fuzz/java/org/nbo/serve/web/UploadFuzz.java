package org.nbo.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends as a form, files are stored in their own folder, or it is refused. */
class UploadFuzz {
  private static final String TYPE = "multipart/form-data; boundary=b";

  static Stream<byte[]> form() {
    return Stream.of(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\r\n<a/>\r\n--b--\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"tier\"\r\n\r\n2\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a\"\r\n\r\nx\r\n--b--\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''%2e%2e%2fa\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\n--c--\r\n--b--\r\n")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource
  @FuzzTest
  void form(byte[] body) throws IOException {
    Exchange exchange = new Exchange(request(body), null, null, Limits.STANDARD);
    try (Upload upload = Upload.of(exchange)) {
      assertThat(upload.files()).isNotEmpty();
      for (Path file : upload.files()) {
        assertThat(file.toRealPath().getParent()).isEqualTo(upload.folder().toRealPath());
        assertThat(Files.isRegularFile(file)).isTrue();
      }
    } catch (Refusal e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  /** A request of which only what forms need is there. */
  private static HttpServletRequest request(byte[] body) {
    Map<String, Object> answers =
        Map.of(
            "getContentType",
            TYPE,
            "getContentLength",
            body.length,
            "getContentLengthLong",
            (long) body.length,
            "getMethod",
            "POST",
            "getInputStream",
            new BodyStream(new ByteArrayInputStream(body)));
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            UploadFuzz.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> answers.get(method.getName()));
  }
}
