package org.nbo.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nbo.Nbo;
import org.nbo.RdfFile;
import org.nbo.Source;
import org.nbo.serve.data.Gatherer;
import org.nbo.serve.web.Access;
import org.nbo.serve.web.Limits;

/** A server for tests, and a client of it. */
final class Served implements AutoCloseable {
  static final String BOUNDARY = "----boundary";
  static final Nbo NBO = Nbo.bundled();
  static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  static final String DOCUMENT = "urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11";
  static final String TERMS = "https://w3id.org/4dn-bina-ome/";

  final NboServer server;
  final List<Throwable> bugs = new CopyOnWriteArrayList<>();

  private Served(Access access, Limits limits, Path... files) {
    Gatherer gatherer = new Gatherer(NBO, access.writable());
    for (Path file : files) {
      Source source = Source.of(file);
      gatherer.add(
          RdfFile.of(source)
              .map(rdf -> Gatherer.named(source.fileName(), rdf.read()))
              .orElseGet(() -> gatherer.lifted(source)));
    }
    server =
        NboServer.start(
            NBO,
            gatherer.holdings(),
            access,
            limits,
            new NboServer.Voice(Optional.empty(), Optional.empty(), bugs::add));
  }

  static Served of(Path... files) {
    return new Served(Access.LOOPBACK, Limits.STANDARD, files);
  }

  static Served of(Limits limits, Path... files) {
    return new Served(Access.LOOPBACK, limits, files);
  }

  static Served of(Access access, Limits limits, Path... files) {
    return new Served(access, limits, files);
  }

  static Served of(Access access, Path... files) {
    return new Served(access, Limits.STANDARD, files);
  }

  URI at(String path) {
    return URI.create(server.address() + path.substring(1));
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(at(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      // A client of its own, because a server of little patience ends connections that one keeps.
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String accept) {
    return send(to(path).header("Accept", accept));
  }

  /** A page, as soon as what it shows is made. */
  HttpResponse<String> ready(String path) {
    HttpResponse<String> answer = get(path, "text/html");
    while (answer.headers().firstValue("Refresh").isPresent()) {
      answer = get(path, "text/html");
    }
    return answer;
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(
        to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Files in one form, as browsers send them. */
  HttpRequest.Builder form(String path, String accept, Path... files) throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (Path file : files) {
      form.write(
          ("--"
                  + BOUNDARY
                  + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                  + file.getFileName()
                  + "\"\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      form.write(Files.readAllBytes(file));
      form.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    form.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return to(path)
        .header("Accept", accept)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()));
  }

  HttpResponse<String> query(String query) {
    return query(query, "text/csv");
  }

  HttpResponse<String> query(String query, String accept) {
    return send(
        to("/sparql")
            .header("Content-Type", "application/sparql-query")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(query)));
  }

  /** A connection on which anything can be sent. */
  Socket socket() throws IOException {
    URI address = at("/");
    return new Socket(address.getHost(), address.getPort());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("").split(";")[0];
  }

  @Override
  public void close() {
    server.close();
  }
}
