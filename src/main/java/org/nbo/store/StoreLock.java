package org.nbo.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.nbo.finding.NboException;

/** Keeps a store for one process; another one waits until it is free, or its process is gone. */
final class StoreLock implements AutoCloseable {
  private static final String FILE = "nbo-store.lock";
  private static final int MOST_OF_A_HOLDER = 200;

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes it, and waits for that where it has to.
   *
   * @param purpose what others are told to wait for
   * @param waiting hears whom it waits for
   * @throws NboException where this process has the store open already
   */
  static StoreLock take(Path folder, String purpose, Consumer<String> waiting) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        waiting.accept(
            folder + ": is in use by " + holder(channel) + "; waiting until that has ended");
        channel.lock();
      }
      byte[] mine =
          (purpose + ", process " + ProcessHandle.current().pid() + "\n")
              .getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(mine), 0);
      return new StoreLock(channel);
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw NboException.usage(
          "NBO-STORE-004", folder + ": is open in this program already; close it first");
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MOST_OF_A_HOLDER);
    int length = channel.read(bytes, 0);
    String said =
        length <= 0 ? "" : new String(bytes.array(), 0, length, StandardCharsets.UTF_8).strip();
    return said.isEmpty() ? "another process" : said;
  }

  /** Whether a file of a store's folder is only there to lock it. */
  static boolean isLock(Path file) {
    return file.getFileName().toString().equals(FILE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
