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
import org.nbo.lift.xml.XmlReader;
import org.nbo.lift.xml.shapes.TagShapeReader;
import org.nbo.model.Model;

/**
 * Opens a source with the reader that its first character asks for: JSON where it begins with a
 * brace or bracket, else XML.
 *
 * @param byShapes whether XML is read by the shapes of its tags, which gives the same and is faster
 */
record Readers(Model model, boolean byShapes) {
  private static final int LOOK_AHEAD = 1 << 13;

  /** Opens the document of a source; closing the reader closes the file. */
  SourceReader open(SourceFile source) {
    InputStream in = source.open();
    SourceReader reader = null;
    try {
      reader = new ClosingReader(reader(in, source.place()), in);
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (reader == null) {
        IOUtils.closeQuietly(in);
      }
    }
  }

  private SourceReader reader(InputStream in, String file) throws IOException {
    InputStream source = new BufferedInputStream(in, LOOK_AHEAD);
    source.mark(LOOK_AHEAD);
    byte[] head = source.readNBytes(LOOK_AHEAD);
    source.reset();
    if (DocumentStart.isJson(head)) {
      return new JsonReader(source, file, model);
    }
    return byShapes ? TagShapeReader.open(source, file) : new XmlReader(source, file);
  }
}
