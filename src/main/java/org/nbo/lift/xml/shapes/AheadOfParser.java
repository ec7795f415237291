package org.nbo.lift.xml.shapes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.xml.XmlReader;

/**
 * Stands between a parser and who hears it. Whenever the parser has reported a tag, this reads on
 * behind it as far as it can and tells the handler; the parser then gets what follows, and before
 * it the start tags of elements that are open by then. Those the handler has heard of already.
 */
final class AheadOfParser implements SourceHandler {
  /** Encodings in which the bytes of a document can be read without decoding them. */
  private static final Set<String> IN_UTF_8 = Set.of("UTF-8", "US-ASCII");

  /** After so many times that the parser had to read all, it gets many tags at a time. */
  private static final int MOST_MISSES = 64;

  /** So many times then tell whether it goes on like that. */
  private static final int FURTHER_MISSES = 8;

  private final XmlReader parser;
  private final TagFeed feed;
  private final ReadPast past;
  private final SourceHandler handler;
  private final TagShapes shapes;
  private final TagRun run;
  private final boolean readable;
  private int depth;

  /** Depth of the outermost open element below the root that declares namespaces, or 0. */
  private int declaring;

  /** How many start tags the parser is still to report of which the handler has heard. */
  private int heard;

  private int misses;
  private boolean inRun;

  AheadOfParser(XmlReader parser, TagFeed feed, ReadPast past, SourceHandler handler) {
    this.parser = parser;
    this.feed = feed;
    this.past = past;
    this.handler = handler;
    this.shapes = new TagShapes(this::lineOfRun);
    this.run = new TagRun(feed, shapes, handler);
    this.readable = IN_UTF_8.contains(parser.encoding());
  }

  private int lineOfRun() {
    return past.inDocument(parser.position()).line() + run.lines();
  }

  /** The line in which what the handler was told last ends. */
  int line() {
    return past.inDocument(parser.position()).line() + (inRun ? run.linesBehind() : 0);
  }

  @Override
  public void start(SourceElement element) {
    boolean inStep = feed.reported();
    depth++;
    if (heard > 0) {
      heard--;
      return;
    }
    handler.start(element);
    if (depth > 1 && declaring == 0 && element.namespaceCount() > 0) {
      declaring = depth;
    }
    boolean mayRepeat = depth > 1 && declaring == 0;
    if (mayRepeat && readable) {
      shapes.learn(feed, element);
    }
    if (readable && inStep && !feed.mayEndElement()) {
      readOn(mayRepeat);
    }
  }

  @Override
  public boolean keepsBlanks() {
    return handler.keepsBlanks();
  }

  @Override
  public void text(String text) {
    handler.text(text);
  }

  @Override
  public void end() {
    boolean inStep = feed.reported();
    handler.end();
    if (declaring == depth) {
      declaring = 0;
    }
    depth--;
    if (depth > 0 && readable && inStep) {
      readOn(declaring == 0);
    }
  }

  /**
   * Reads on behind a tag.
   *
   * @param mayRepeat whether tags can be read by their shapes there, and not texts alone
   */
  private void readOn(boolean mayRepeat) {
    inRun = true;
    try {
      if (mayRepeat) {
        run.read();
      } else {
        run.readLongText();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inRun = false;
    byte[] openTags = run.openTags();
    feed.resume(run.end(), openTags);
    if (!run.isEmpty()) {
      past.add(parser.position(), run.lines(), run.bytesInLine(), openTags.length);
    }
    heard = run.openCount();
    if (run.tags() > heard) {
      misses = 0;
    } else if (mayRepeat && ++misses == MOST_MISSES) {
      misses -= FURTHER_MISSES;
      feed.handMore();
    }
  }
}
