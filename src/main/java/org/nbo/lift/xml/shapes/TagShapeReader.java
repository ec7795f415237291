package org.nbo.lift.xml.shapes;

import java.io.InputStream;
import org.nbo.lift.source.ForwardingReader;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.xml.XmlReader;

/**
 * Reads what repeats in a document by the {@linkplain TagShapes shapes} of its tags, and leaves the
 * rest to the {@link XmlReader} that it wraps. It says what that one alone would say, only faster.
 */
public final class TagShapeReader extends ForwardingReader {
  private final XmlReader reader;
  private final TagFeed feed;
  private final ReadPast past;
  private AheadOfParser ahead;

  private TagShapeReader(XmlReader reader, TagFeed feed, ReadPast past) {
    super(reader);
    this.reader = reader;
    this.feed = feed;
    this.past = past;
  }

  /**
   * Opens a document; what {@link XmlReader#XmlReader(InputStream, String)} says holds here too.
   *
   * @param file the name for messages
   */
  public static TagShapeReader open(InputStream in, String file) {
    TagFeed feed = new TagFeed(in);
    ReadPast past = new ReadPast();
    return new TagShapeReader(new XmlReader(feed, file, past::inDocument), feed, past);
  }

  @Override
  public void read(SourceHandler handler) {
    ahead = new AheadOfParser(reader, feed, past, handler);
    reader.read(ahead);
  }

  /** The line in which what the handler was told last ends. */
  public int line() {
    return ahead == null ? past.inDocument(reader.position()).line() : ahead.line();
  }
}
