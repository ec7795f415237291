package org.nbo.lift;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.commons.io.IOUtils;
import org.nbo.lift.container.DocumentStart;
import org.nbo.lift.json.JsonReader;
import org.nbo.lift.source.ClosingReader;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.xml.shapes.TagShapeReader;
import org.nbo.model.Model;

/** Opens a source with the reader that its first character asks for. */
public final class Readers {
  private static final int LOOK_AHEAD = 1 << 13;

  private Readers() {}

  /** Opens the document of a source; closing the reader closes the file. */
  static SourceReader open(SourceFile source, Model model) {
    InputStream in = source.open();
    SourceReader reader = null;
    try {
      reader = new ClosingReader(open(in, source.place(), model), in);
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (reader == null) {
        IOUtils.closeQuietly(in);
      }
    }
  }

  /**
   * Opens JSON where the source begins with a brace or bracket, else XML.
   *
   * @param file the name for messages
   */
  private static SourceReader open(InputStream in, String file, Model model) throws IOException {
    InputStream source = new BufferedInputStream(in, LOOK_AHEAD);
    source.mark(LOOK_AHEAD);
    byte[] head = source.readNBytes(LOOK_AHEAD);
    source.reset();
    return DocumentStart.isJson(head)
        ? new JsonReader(source, file, model)
        : TagShapeReader.open(source, file);
  }
}
