package org.nbo.serve.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Files that a client sent, as the body of a request or in a form, alone in a folder of their own.
 *
 * @param folder where they are
 * @param files at least one, in the order in which they came, under names like those they were
 *     given
 * @param fields the other fields of the form
 */
public record Upload(Path folder, List<Path> files, Map<String, String> fields)
    implements AutoCloseable {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_FIELD = 1000;
  private static final int MOST_PARTS = 1000;

  /**
   * Takes them.
   *
   * @throws Refusal where there is none, or they are too large
   */
  public static Upload of(Exchange exchange) throws IOException {
    String type = String.valueOf(exchange.request().getContentType());
    InputStream body = exchange.body(exchange.limits().uploadBytes(), "--max-upload");
    Upload upload =
        new Upload(
            Files.createTempDirectory("nbo-upload"), new ArrayList<>(), new LinkedHashMap<>());
    try {
      if (type.startsWith("multipart/form-data")) {
        upload.readForm(exchange, body);
      } else {
        upload.store(exchange.parameter("name").orElse("upload"), body);
      }
      if (upload.files().isEmpty()) {
        throw new Refusal(400, "the form has no file");
      }
      return upload;
    } catch (FileUploadException e) {
      upload.close();
      throw new Refusal(400, "the form cannot be read: " + e.getMessage());
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  /** A form can be such that who reads it fails in ways that are not said to be possible. */
  private void readForm(Exchange exchange, InputStream body) throws IOException {
    try {
      takeForm(exchange, body);
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Refusal(400, "the form cannot be read: a part of it is not as a form has it");
    }
  }

  /** Of a place for a file that the user left empty, browsers send a file without a name. */
  private void takeForm(Exchange exchange, InputStream body) throws IOException {
    JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> form =
        new JakartaServletFileUpload<>();
    FileItemInputIterator items = form.getItemIterator(new Body(exchange, body));
    for (int i = 0; items.hasNext(); i++) {
      if (i == MOST_PARTS) {
        throw new Refusal(413, "more than " + MOST_PARTS + " files at once are too many");
      }
      FileItemInput item = items.next();
      try (InputStream content = item.getInputStream()) {
        if (item.isFormField()) {
          fields.put(
              item.getFieldName(),
              new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
        } else if (item.getName() != null && !item.getName().isEmpty()) {
          store(item.getName(), content);
        }
      }
    }
  }

  private void store(String name, InputStream content) throws IOException {
    Path file = folder.resolve(safe(name));
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(i + "-" + safe(name));
    }
    if (Files.copy(content, file) == 0) {
      throw new Refusal(400, "the file is empty");
    }
    files.add(file);
  }

  /** Without folders and without what file systems give a meaning. */
  private static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N} ._+()-]", "_").replaceFirst("^[. ]+", "");
    safe = safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
    return safe.isEmpty() ? "upload" : safe;
  }

  /** Leaves nothing of them behind. */
  @Override
  public void close() {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.toList()) {
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
