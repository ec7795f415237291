package org.nbo.lift.mend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Gives a document in UTF-8. Bytes that cannot be UTF-8 are read as Windows-1252, which holds
 * ISO-8859-1; control characters at the end of the document are left out. What is right passes at a
 * glance.
 */
final class MendedInput extends InputStream {
  private static final int SIZE = 1 << 16;

  /** So many bytes are worth reading without a detour. */
  private static final int LONG = 1 << 10;

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final InputStream in;
  private final Encoding encoding;
  private final Consumer<Mend> mends;
  private byte[] chunk = new byte[SIZE];
  private int heldAt;
  private int held;
  private byte[] ready = chunk;
  private int position;
  private int end;
  private boolean atEnd;
  private boolean told;

  /**
   * @param encoding what the document declares
   * @param mends hears what was mended
   */
  MendedInput(InputStream in, Encoding encoding, Consumer<Mend> mends) {
    this.in = in;
    this.encoding = encoding;
    this.mends = mends;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (position == end) {
      if (atEnd) {
        return -1;
      }
      if (held == 0 && length >= LONG) {
        int count = pass(to, offset, length);
        if (count > 0) {
          return count;
        }
      } else {
        fill();
      }
    }
    int count = Math.min(length, end - position);
    System.arraycopy(ready, position, to, offset, count);
    position += count;
    return count;
  }

  /**
   * Reads straight to where the bytes are asked for.
   *
   * @return how many are right; none where all that was read takes more than a glance, or is held
   */
  private int pass(byte[] to, int offset, int length) throws IOException {
    int count = in.read(to, offset, Math.min(length, chunk.length));
    int end = offset + Math.max(0, count);
    int held = count < 0 ? 0 : unfinished(to, offset, end);
    if (count >= 0 && isRight(to, offset, end - held)) {
      System.arraycopy(to, end - held, chunk, 0, held);
      heldAt = 0;
      this.held = held;
      return count - held;
    }
    System.arraycopy(to, offset, chunk, 0, Math.max(0, count));
    take(count, Math.max(0, count));
    return 0;
  }

  /** Whether bytes are UTF-8 in a document that may be in it. */
  private boolean isRight(byte[] bytes, int from, int to) {
    int at = nextHigh(bytes, from, to);
    while (at < to) {
      int length = Utf8.length(bytes, at, to);
      if (length == 0 || encoding.kind() == Encoding.Kind.WESTERN) {
        return false;
      }
      at = nextHigh(bytes, at + length, to);
    }
    return true;
  }

  /** Reads on, and holds back what is understood only with what follows. */
  private void fill() throws IOException {
    System.arraycopy(chunk, heldAt, chunk, 0, held);
    if (held == chunk.length) {
      chunk = Arrays.copyOf(chunk, 2 * chunk.length);
    }
    int count = in.read(chunk, held, chunk.length - held);
    take(count, held + Math.max(0, count));
  }

  /**
   * Mends what is in the chunk.
   *
   * @param count how much of it was read, negative at the end of the document
   */
  private void take(int count, int total) {
    atEnd = count < 0;
    int upTo = atEnd ? endOfDocument(total) : total - unfinished(chunk, 0, total);
    held = total - upTo;
    heldAt = upTo;
    mend(upTo);
  }

  /** Drops control characters, but no blanks, from the end. */
  private int endOfDocument(int total) {
    int begin = total - controls(chunk, 0, total);
    int kept = begin;
    for (int i = begin; i < total; i++) {
      if (isBlank(chunk[i])) {
        chunk[kept++] = chunk[i];
      }
    }
    if (kept < total) {
      mends.accept(
          new Mend(
              "end",
              "Behind its end the document has "
                  + (total - kept == 1
                      ? "a control character"
                      : total - kept + " control characters")
                  + ", which no XML or JSON may hold; left out."));
    }
    return kept;
  }

  /** How many bytes at the end are to be looked at with what follows. */
  private static int unfinished(byte[] bytes, int from, int total) {
    int controls = controls(bytes, from, total);
    if (controls > 0) {
      return controls;
    }
    for (int back = 1; back < 4 && back <= total - from; back++) {
      int b = bytes[total - back] & 0xFF;
      if (b < 0x80) {
        return 0;
      }
      if (b >= 0xC0) {
        return Utf8.lengthBy(b) > back ? back : 0;
      }
    }
    return 0;
  }

  /** How many bytes at the end are control characters or among such. */
  private static int controls(byte[] bytes, int from, int total) {
    int first = total;
    for (int i = total - 1; i >= from && bytes[i] >= 0 && bytes[i] <= ' '; i--) {
      if (!isBlank(bytes[i])) {
        first = i;
      }
    }
    return total - first;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private void mend(int upTo) {
    ready = chunk;
    position = 0;
    end = upTo;
    ByteArrayOutputStream changed = null;
    int copied = 0;
    for (int at = nextHigh(chunk, 0, upTo); at < upTo; at = nextHigh(chunk, at, upTo)) {
      int length = Utf8.length(chunk, at, upTo);
      if (length > 0) {
        if (encoding.kind() == Encoding.Kind.WESTERN) {
          tell(" but has characters in UTF-8, which are read as such.");
        }
        at += length;
        continue;
      }
      if (changed == null) {
        changed = new ByteArrayOutputStream(2 * upTo);
      }
      changed.write(chunk, copied, at - copied);
      changed.writeBytes(new String(chunk, at, 1, WESTERN).getBytes(StandardCharsets.UTF_8));
      at++;
      copied = at;
      if (encoding.kind() != Encoding.Kind.WESTERN) {
        tell(" but has bytes that are not; they are read as Windows-1252.");
      }
    }
    if (changed != null) {
      changed.write(chunk, copied, upTo - copied);
      ready = changed.toByteArray();
      end = ready.length;
    }
  }

  private void tell(String what) {
    if (!told) {
      told = true;
      mends.accept(
          new Mend(
              "encoding",
              (encoding.name().isEmpty()
                      ? "The document names no encoding, so it should be in UTF-8,"
                      : "The document says that it is in " + encoding.name() + ",")
                  + what));
    }
  }

  /** The next byte that is not ASCII. */
  private static int nextHigh(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && ((long) EIGHT_BYTES.get(bytes, at) & HIGH_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
