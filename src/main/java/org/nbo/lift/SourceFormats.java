package org.nbo.lift;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.IOUtils;
import org.nbo.lift.feature.FeatureReader;
import org.nbo.lift.genome.TracingReader;
import org.nbo.lift.json.JsonReader;
import org.nbo.lift.json.ZarrReader;
import org.nbo.lift.source.ClosingReader;
import org.nbo.lift.source.SourceFormat;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.table.TableReader;
import org.nbo.lift.xml.XmlReader;
import org.nbo.lift.xml.sax.ShapedSaxReader;
import org.nbo.lift.xml.shapes.TagShapeReader;
import org.nbo.model.Model;
import org.xml.sax.XMLReader;

/** The formats in which sources can be, in the order in which they are asked. */
public final class SourceFormats {
  private static final int LOOK_AHEAD = 1 << 13;

  /** XML takes what no other format claims, and says what is wrong. */
  private static final SourceFormat XML =
      (head, in, file, model) -> Optional.of(TagShapeReader.open(in, file));

  private static final SourceFormat XML_BY_THE_PARSER =
      (head, in, file, model) -> Optional.of(new XmlReader(in, file));

  private static final SourceFormats BUNDLED =
      new SourceFormats(
          List.of(
              ZarrReader::open,
              JsonReader::open,
              TableReader::open,
              TracingReader::open,
              FeatureReader::open,
              XML));

  private final List<SourceFormat> formats;

  private SourceFormats(List<SourceFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /** Those that come with the program. */
  public static SourceFormats bundled() {
    return BUNDLED;
  }

  /** The same, but with every tag of XML read by the parser: slower, and nothing else. */
  public SourceFormats withoutTagShapes() {
    return new SourceFormats(
        formats.stream().map(format -> format == XML ? XML_BY_THE_PARSER : format).toList());
  }

  /** These and another, which is asked first. */
  public SourceFormats and(SourceFormat other) {
    return new SourceFormats(Stream.concat(Stream.of(other), formats.stream()).toList());
  }

  /** One that tells of the XML of a source in the way of SAX what lifting reads of it. */
  public static XMLReader saxReader() {
    return new ShapedSaxReader();
  }

  /** Opens the document of a source; closing the reader closes the file. */
  SourceReader open(SourceFile source, Model model) {
    InputStream in = source.open();
    SourceReader reader = null;
    try {
      reader = new ClosingReader(reader(in, source.place(), model), in);
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (reader == null) {
        IOUtils.closeQuietly(in);
      }
    }
  }

  /** The reader of the first format that knows the source. */
  private SourceReader reader(InputStream in, String file, Model model) throws IOException {
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
