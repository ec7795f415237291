package org.nbo.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.nbo.finding.NboException;

/**
 * Keeps output until it is known to be wanted: a little in memory, much in a temporary file, which
 * has lost its name when the first byte comes, so that it goes whatever way the program ends.
 */
public final class Spool extends OutputStream {
  private static final int MOST_IN_MEMORY = 1 << 20;

  private final UnsynchronizedByteArrayOutputStream memory =
      UnsynchronizedByteArrayOutputStream.builder().setBufferSize(1 << 13).get();
  private FileChannel file;

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (memory.size() + length <= MOST_IN_MEMORY) {
      memory.write(bytes, offset, length);
      return;
    }
    try {
      if (file == null) {
        file = nameless();
      }
      spill(ByteBuffer.wrap(memory.toByteArray()));
      memory.reset();
      spill(ByteBuffer.wrap(bytes, offset, length));
    } catch (IOException e) {
      throw NboException.unwritable(System.getProperty("java.io.tmpdir"), e);
    }
  }

  private void spill(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  private static FileChannel nameless() throws IOException {
    Path path = Files.createTempFile("nbo-output-", null);
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Gives back what was written, once; closing that ends all. */
  public InputStream read() {
    try {
      if (file == null) {
        return memory.toInputStream();
      }
      spill(ByteBuffer.wrap(memory.toByteArray()));
      memory.reset();
      return Channels.newInputStream(file.position(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws away what was written. */
  public void discard() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // it has no name, so that it goes at the latest with the program
    }
  }
}
