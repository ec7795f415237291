package org.nbo.serve.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * A file that a client sent, as the body of a request or in a form, alone in a folder of its own.
 *
 * @param file where it is, under a name like the one it was given
 * @param fields the other fields of the form
 */
public record Upload(Path file, Map<String, String> fields) implements AutoCloseable {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_FIELD = 1000;
  private static final int MOST_FIELDS = 20;

  /**
   * Takes it.
   *
   * @throws Refusal where there is none, or it is too large
   */
  public static Upload of(Exchange exchange) throws IOException {
    String type = String.valueOf(exchange.request().getContentType());
    InputStream body = exchange.body(exchange.limits().uploadBytes(), "--max-upload");
    Upload upload = new Upload(Files.createTempDirectory("nbo-upload"), new LinkedHashMap<>());
    try {
      Optional<Path> file =
          type.startsWith("multipart/form-data")
              ? upload.ofForm(exchange, body)
              : Optional.of(upload.store(exchange.parameter("name").orElse("upload"), body));
      return new Upload(
          file.orElseThrow(() -> new Refusal(400, "the form has no file")), upload.fields());
    } catch (FileUploadException e) {
      upload.delete(upload.file());
      throw new Refusal(400, "the form cannot be read: " + e.getMessage());
    } catch (IOException | RuntimeException e) {
      upload.delete(upload.file());
      throw e;
    }
  }

  private Optional<Path> ofForm(Exchange exchange, InputStream body) throws IOException {
    JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> form =
        new JakartaServletFileUpload<>();
    FileItemInputIterator items = form.getItemIterator(new Body(exchange, body));
    Path file = null;
    for (int i = 0; items.hasNext() && i < MOST_FIELDS; i++) {
      FileItemInput item = items.next();
      try (InputStream content = item.getInputStream()) {
        if (!item.isFormField() && file == null) {
          file = store(String.valueOf(item.getName()), content);
        } else if (item.isFormField()) {
          fields.put(
              item.getFieldName(),
              new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
        }
      }
    }
    return Optional.ofNullable(file);
  }

  private Path store(String name, InputStream content) throws IOException {
    Path file = file().resolve(safe(name));
    if (Files.copy(content, file) == 0) {
      throw new Refusal(400, "the file is empty");
    }
    return file;
  }

  /** Without folders and without what file systems give a meaning. */
  private static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N} ._+()-]", "_").replaceFirst("^[. ]+", "");
    safe = safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
    return safe.isEmpty() ? "upload" : safe;
  }

  /** Its name, as people know it. */
  public String name() {
    return file.getFileName().toString();
  }

  /** Leaves nothing of it behind. */
  @Override
  public void close() {
    delete(file.getParent());
  }

  private void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The request with a bounded body, for who reads forms. */
  private static final class Body extends HttpServletRequestWrapper {
    private final InputStream body;

    Body(Exchange exchange, InputStream body) {
      super(exchange.request());
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new BodyStream(body);
    }
  }
}
