package org.nbo.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * What is to go into an empty store, source after source in one file, with an index that names
 * those which are whole. Where loading was killed, it goes on after the last of them.
 */
final class SegmentFile implements AutoCloseable {
  private static final int BUFFER = 1 << 18;

  private final FileChannel content;
  private final FileChannel index;
  private final List<Segment> segments;

  private SegmentFile(FileChannel content, FileChannel index, List<Segment> segments) {
    this.content = content;
    this.index = index;
    this.segments = segments;
  }

  /** Opens it, without what is not whole. */
  static SegmentFile open(Path folder) throws IOException {
    Path index = folder.resolve("segments.index");
    List<Segment> segments = new ArrayList<>();
    long indexed = 0;
    if (Files.exists(index)) {
      String text = Files.readString(index);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      whole.lines().map(Segment::of).forEach(segments::add);
      indexed = whole.getBytes(StandardCharsets.UTF_8).length;
    }
    long end = segments.isEmpty() ? 0 : segments.get(segments.size() - 1).end();
    return new SegmentFile(
        opened(folder.resolve("segments.nq"), end), opened(index, indexed), segments);
  }

  private static FileChannel opened(Path file, long length) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    return channel.truncate(length).position(length);
  }

  /** The sources that are whole, in the order in which they came. */
  List<Segment> segments() {
    return List.copyOf(segments);
  }

  /** Adds a source. */
  Segment add(Prepared source) throws IOException {
    long start = content.position();
    try (InputStream in = source.content().read()) {
      OutputStream out = Channels.newOutputStream(content);
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    }
    return add(source.source().at(start, content.position()));
  }

  /** Says something else of a source, whose statements stay where they are. */
  Segment add(Segment segment) throws IOException {
    index.write(ByteBuffer.wrap((segment.line() + "\n").getBytes(StandardCharsets.UTF_8)));
    segments.add(segment);
    return segment;
  }

  /** The statements of a source. */
  InputStream read(Segment segment) throws IOException {
    content.position(segment.start());
    return new BufferedInputStream(
        BoundedInputStream.builder()
            .setInputStream(Channels.newInputStream(content))
            .setMaxCount(segment.end() - segment.start())
            .setPropagateClose(false)
            .get(),
        BUFFER);
  }

  @Override
  public void close() throws IOException {
    content.close();
    index.close();
  }
}
