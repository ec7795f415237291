package org.nbo.lift.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.BoundedInputStream;
import org.nbo.finding.NboException;

/**
 * How a document lies in a file, which its first bytes tell and not its name.
 *
 * @param kind what the file is
 * @param path the file
 * @param offset of the bytes that checksum and size are of: in a TIFF the document alone, because
 *     pixels are never read, else the whole file
 * @param size of these, in bytes
 */
public record Container(Kind kind, Path path, long offset, long size) {
  private static final int HEAD = 16;

  /** What a file is that holds a document. */
  public enum Kind {
    /** The document itself. */
    DOCUMENT("", ""),
    /** The document, compressed. */
    GZIP("gzip", ""),
    /** An image with the document in a tag. */
    TIFF("OME-TIFF", " (ImageDescription)"),
    /** A folder of arrays with the document beside them. */
    ZARR("OME-Zarr", ""),
    /** Such a folder itself: what its groups and arrays say. */
    ZARR_NODES("OME-Zarr", ""),
    /** The same without our block. */
    ZARR_PLAIN("OME-Zarr", "");

    private final String format;
    private final String place;

    Kind(String format, String place) {
      this.format = format;
      this.place = place;
    }

    /** Its name, empty for the document itself. */
    public String format() {
      return format;
    }

    /** Where in the file lines are counted, to put behind its name. */
    public String place() {
      return place;
    }
  }

  /**
   * Looks at the first bytes.
   *
   * @param name for messages
   * @throws NboException where it is a TIFF that holds no document
   */
  public static Container of(Path path, String name) throws IOException {
    byte[] head = head(path);
    if (TiffDescription.isTiff(head)) {
      try (FileChannel channel = FileChannel.open(path)) {
        Section xml = TiffDescription.find(channel, name);
        return new Container(Kind.TIFF, path, xml.offset(), xml.length());
      }
    }
    long size = Files.size(path);
    if (!Gunzip.isGzip(head)) {
      return new Container(Kind.DOCUMENT, path, 0, size);
    }
    Container compressed = new Container(Kind.GZIP, path, 0, size);
    try (InputStream in = compressed.document(compressed.stored(), name)) {
      if (TiffDescription.isTiff(in.readNBytes(HEAD))) {
        throw NboException.unreadable(
            "NBO-TIFF-003",
            name + ": a TIFF inside gzip, which would have to be read to its end; decompress it");
      }
    }
    return compressed;
  }

  /** The first bytes of a file. */
  public static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD);
    }
  }

  public Container as(Kind other) {
    return new Container(other, path, offset, size);
  }

  /** The bytes that checksum and size are of. */
  public InputStream stored() throws IOException {
    if (kind == Kind.ZARR_NODES) {
      return new ByteArrayInputStream(ZarrNodes.read(path, ZarrNodes.START));
    }
    if (kind == Kind.ZARR_PLAIN) {
      return new ByteArrayInputStream(ZarrNodes.read(path, ZarrNodes.PLAIN_START));
    }
    if (kind != Kind.TIFF) {
      return Files.newInputStream(path);
    }
    FileChannel channel = FileChannel.open(path).position(offset);
    return BoundedInputStream.builder()
        .setInputStream(Channels.newInputStream(channel))
        .setMaxCount(size)
        .get();
  }

  /** The bytes of the document, from the stored ones. */
  public InputStream document(InputStream stored, String name) {
    return kind == Kind.GZIP ? new Gunzip(stored, size, name) : stored;
  }
}
