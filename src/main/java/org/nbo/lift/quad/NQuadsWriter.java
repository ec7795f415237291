package org.nbo.lift.quad;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Writes N-Quads (or N-Triples) bytes without a detour over nodes and strings. Nothing reaches the
 * stream before the buffer is full for the first time, so that a source that fails early leaves no
 * output.
 */
final class NQuadsWriter implements QuadSink {
  private static final int FLUSH_AT = 1 << 16;
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  private final OutputStream out;
  private final boolean withGraph;
  private byte[] buffer = new byte[FLUSH_AT + (1 << 12)];
  private int length;
  private Iri graph;
  private byte[] lineEnd = {};
  private byte[][] literalEnds = new byte[16][];

  NQuadsWriter(OutputStream out, boolean withGraph) {
    this.out = out;
    this.withGraph = withGraph;
  }

  @Override
  public void graph(Iri newGraph) {
    if (newGraph == graph && lineEnd.length > 0) {
      return;
    }
    graph = newGraph;
    byte[] end = {' ', '.', '\n'};
    if (graph != null && withGraph) {
      byte[] iri = graph.bytes();
      lineEnd = new byte[1 + iri.length + end.length];
      lineEnd[0] = ' ';
      System.arraycopy(iri, 0, lineEnd, 1, iri.length);
      System.arraycopy(end, 0, lineEnd, 1 + iri.length, end.length);
    } else {
      lineEnd = end;
    }
    Arrays.fill(literalEnds, null);
  }

  /** What stands behind the text of a literal: its datatype and the end of the line. */
  private byte[] literalEnd(Datatype datatype) {
    int number = datatype.number();
    if (number >= literalEnds.length) {
      literalEnds = Arrays.copyOf(literalEnds, 2 * number);
    }
    byte[] known = literalEnds[number];
    if (known == null) {
      byte[] suffix = datatype.suffix();
      known = new byte[1 + suffix.length + lineEnd.length];
      known[0] = '"';
      append(lineEnd, known, append(suffix, known, 1));
      literalEnds[number] = known;
    }
    return known;
  }

  @Override
  public void link(Iri subject, Iri predicate, Iri object) {
    byte[] to = begin(subject, predicate, object.bytes().length + lineEnd.length);
    int at = append(object.bytes(), to, length);
    length = append(lineEnd, to, at);
  }

  @Override
  public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    byte[] end = literalEnd(datatype);
    byte[] to = begin(subject, predicate, 1 + lexical.length() + end.length);
    to[length] = '"';
    int at = plain(lexical, to, length + 1);
    if (at < 0) {
      length++;
      escape(lexical);
      ensure(end.length);
      to = buffer;
      at = length;
    }
    length = append(end, to, at);
  }

  @Override
  public void literal(Iri subject, Iri predicate, Ascii lexical, Datatype datatype) {
    byte[] end = literalEnd(datatype);
    int size = lexical.length();
    byte[] line = begin(subject, predicate, 1 + size + end.length);
    line[length] = '"';
    lexical.copy(line, length + 1);
    length = append(end, line, length + 1 + size);
  }

  @Override
  public void literal(Iri subject, Iri predicate, LongText lexical, Datatype datatype) {
    byte[] end = literalEnd(datatype);
    begin(subject, predicate, 1);
    append((byte) '"');
    lexical.forEachPiece(this::text);
    ensure(end.length);
    length = append(end, buffer, length);
  }

  /** Writes a piece of a text. */
  private void text(String piece) {
    if (length >= FLUSH_AT) {
      write();
    }
    ensure(piece.length());
    int at = plain(piece, buffer, length);
    if (at < 0) {
      escape(piece);
    } else {
      length = at;
    }
  }

  /** Writes what is still in the buffer. */
  void flush() {
    write();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes room for a statement and begins it. */
  private byte[] begin(Iri subject, Iri predicate, int rest) {
    if (length >= FLUSH_AT) {
      write();
    }
    byte[] first = subject.bytes();
    byte[] second = predicate.bytes();
    ensure(first.length + second.length + 2 + rest);
    byte[] to = buffer;
    int at = append(first, to, length);
    to[at++] = ' ';
    at = append(second, to, at);
    to[at++] = ' ';
    length = at;
    return to;
  }

  private static int append(byte[] bytes, byte[] to, int at) {
    System.arraycopy(bytes, 0, to, at, bytes.length);
    return at + bytes.length;
  }

  /** Writes a text in which nothing is to be escaped; gives its end, or -1 where something is. */
  private static int plain(String text, byte[] to, int start) {
    int count = text.length();
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c >= 128 || c < ' ' || c == '"' || c == '\\') {
        return -1;
      }
      to[start + i] = (byte) c;
    }
    return start + count;
  }

  private void escape(String text) {
    int count = text.length();
    ensure(count * 3);
    byte[] to = buffer;
    int at = length;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c < 128 && c >= ' ' && c != '"' && c != '\\') {
        to[at++] = (byte) c;
        continue;
      }
      length = at;
      if (Character.isHighSurrogate(c)
          && i + 1 < count
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        utf8(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        special(c);
      }
      ensure((count - i) * 3);
      to = buffer;
      at = length;
    }
    length = at;
  }

  private void special(char c) {
    switch (c) {
      case '"' -> escaped('"');
      case '\\' -> escaped('\\');
      case '\n' -> escaped('n');
      case '\r' -> escaped('r');
      case '\t' -> escaped('t');
      default -> {
        if (c < ' ' || c == 127 || Character.isSurrogate(c)) {
          escaped('u');
          append(HEX[c >> 12]);
          append(HEX[c >> 8 & 15]);
          append(HEX[c >> 4 & 15]);
          append(HEX[c & 15]);
        } else {
          utf8(c);
        }
      }
    }
  }

  private void escaped(char c) {
    append((byte) '\\');
    append((byte) c);
  }

  private void utf8(int codePoint) {
    if (codePoint < 0x800) {
      append((byte) (0xC0 | codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        append((byte) (0xE0 | codePoint >> 12));
      } else {
        append((byte) (0xF0 | codePoint >> 18));
        append((byte) (0x80 | codePoint >> 12 & 63));
      }
      append((byte) (0x80 | codePoint >> 6 & 63));
    }
    append((byte) (0x80 | codePoint & 63));
  }

  private void append(byte b) {
    ensure(1);
    buffer[length++] = b;
  }

  private void ensure(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }

  private void write() {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    length = 0;
  }
}
