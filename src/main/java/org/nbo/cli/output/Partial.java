package org.nbo.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file or folder that is being written beside the one whose name it takes when it is complete.
 * Its name cannot be guessed, so that nobody puts a link in its place, and it is locked while its
 * writer lives: what a writer left that was killed, the next one for the same name throws away.
 */
final class Partial {
  private static final String ENDING = ".part";
  private static final String LOCK = ".lock";
  private static final Pattern RANDOM = Pattern.compile("\\.[0-9a-f]{32}\\.part");

  /** Names have at most 255 bytes; what is put around them takes 39. */
  private static final int LONGEST = 200;

  private final Path path;
  private final Path target;
  private FileChannel lock;

  private Partial(Path path, Path target) {
    this.path = path;
    this.target = target;
  }

  /**
   * One that is not there yet.
   *
   * @param target the name that it is to take; its folder is there
   */
  static Partial beside(Path target) throws IOException {
    String begin = begin(target);
    sweep(target.toAbsolutePath().getParent(), begin);
    String random = UUID.randomUUID().toString().replace("-", "");
    return new Partial(target.resolveSibling(begin + '.' + random + ENDING), target);
  }

  Path path() {
    return path;
  }

  /** Makes the file. */
  FileChannel file() throws IOException {
    lock = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    tryLock(lock);
    return lock;
  }

  /** Makes the folder. */
  void folder() throws IOException {
    Files.createDirectory(path);
    lock =
        FileChannel.open(
            path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    tryLock(lock);
  }

  /** Takes the name of the target, whatever is there, so that it is the old or the new one. */
  void complete() throws IOException {
    if (Files.isDirectory(path)) {
      lock.close();
      Files.delete(path.resolve(LOCK));
    }
    try {
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Throws it away, where it has not taken another name. */
  void discard() throws IOException {
    if (lock != null) {
      lock.close();
    }
    delete(path);
  }

  private static String begin(Path target) {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    CharBuffer name = CharBuffer.wrap(target.getFileName().toString());
    StandardCharsets.UTF_8.newEncoder().encode(name, bytes, false);
    return '.' + name.flip().toString();
  }

  private static void sweep(Path folder, String begin) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder,
            file -> {
              String name = file.getFileName().toString();
              return name.startsWith(begin)
                  && RANDOM.matcher(name.substring(begin.length())).matches();
            })) {
      for (Path file : files) {
        if (isLeft(file)) {
          delete(file);
        }
      }
    }
  }

  /** Whether nobody is writing it any more. */
  private static boolean isLeft(Path file) {
    Path locked = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? file.resolve(LOCK) : file;
    if (!Files.exists(locked, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (FileChannel channel =
        FileChannel.open(locked, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /** File systems without locks have nothing that tells a later run what was left. */
  private static void tryLock(FileChannel channel) {
    try {
      channel.tryLock();
    } catch (IOException e) {
      // it is written all the same
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(path);
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
