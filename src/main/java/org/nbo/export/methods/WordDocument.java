package org.nbo.export.methods;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.nbo.export.TimelessZip;
import org.nbo.finding.NboException;

/** Writes paragraphs for Word. Needs Apache POI, which is optional. */
final class WordDocument {
  private WordDocument() {}

  static void write(List<List<String>> paragraphs, OutputStream to) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream whole = new ByteArrayOutputStream()) {
      for (List<String> sentences : paragraphs) {
        document.createParagraph().createRun().setText(String.join(" ", sentences));
      }
      document.getProperties().getCoreProperties().setCreated(Optional.empty());
      document.write(whole);
      TimelessZip.write(whole.toByteArray(), to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoClassDefFoundError missing) {
      throw NboException.withoutPoi("writing for Word or Excel");
    }
  }
}
