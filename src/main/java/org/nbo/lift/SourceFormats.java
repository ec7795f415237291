package org.nbo.lift;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nbo.lift.json.JsonReader;
import org.nbo.lift.source.SourceFormat;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.xml.XmlReader;
import org.nbo.model.Model;

/** The formats in which sources can be, in the order in which they are asked. */
public final class SourceFormats {
  private static final int LOOK_AHEAD = 1 << 13;

  /** Those that come with the program. XML takes what no other claims, and says what is wrong. */
  private static final SourceFormats BUNDLED =
      new SourceFormats(List.of(JsonReader::open, XmlReader::open));

  private final List<SourceFormat> formats;

  private SourceFormats(List<SourceFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /** Those that come with the program. */
  public static SourceFormats bundled() {
    return BUNDLED;
  }

  /** These and another, which is asked first. */
  public SourceFormats and(SourceFormat other) {
    return new SourceFormats(Stream.concat(Stream.of(other), formats.stream()).toList());
  }

  /**
   * Opens a source in the first format that knows it.
   *
   * @param file the name for messages
   */
  SourceReader open(InputStream in, String file, Model model) throws IOException {
    InputStream source = new BufferedInputStream(in, LOOK_AHEAD);
    source.mark(LOOK_AHEAD);
    byte[] head = source.readNBytes(LOOK_AHEAD);
    source.reset();
    for (SourceFormat format : formats) {
      Optional<SourceReader> reader = format.open(head, source, file, model);
      if (reader.isPresent()) {
        return reader.get();
      }
    }
    throw new IllegalStateException(file + ": no format");
  }
}
