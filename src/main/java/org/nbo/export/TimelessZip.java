package org.nbo.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files of Office are archives, which say of each part when it was written. */
public final class TimelessZip {
  /** The earliest time that an archive can say. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private TimelessZip() {}

  /** Writes an archive so that it is the same whenever it is written. */
  public static void write(byte[] archive, OutputStream to) throws IOException {
    ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(archive));
    ZipOutputStream all = new ZipOutputStream(to);
    for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
      ZipEntry same = new ZipEntry(part.getName());
      same.setTimeLocal(NEVER);
      all.putNextEntry(same);
      parts.transferTo(all);
      all.closeEntry();
    }
    all.finish();
  }
}
