package org.nbo.lift;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.nbo.model.Model;

/** Opens a source with the reader that its first character asks for. */
final class Readers {
  private static final int LOOK_AHEAD = 1 << 13;

  private Readers() {}

  /**
   * Opens JSON where the source begins with a brace or bracket, else XML.
   *
   * @param file the name for messages
   */
  static SourceReader open(InputStream in, String file, Model model) throws IOException {
    InputStream source = new BufferedInputStream(in, LOOK_AHEAD);
    return isJson(source) ? new JsonReader(source, file, model) : new XmlReader(source, file);
  }

  private static boolean isJson(InputStream source) throws IOException {
    source.mark(LOOK_AHEAD);
    int first = 0;
    for (int i = 0; i < LOOK_AHEAD && isBeforeContent(first); i++) {
      first = source.read();
    }
    source.reset();
    return first == '{' || first == '[';
  }

  /** White space, and what stands around it in a byte order mark or in UTF-16. */
  private static boolean isBeforeContent(int b) {
    return b == 0 || b == ' ' || b == '\t' || b == '\n' || b == '\r' || b >= 0xBB;
  }
}
