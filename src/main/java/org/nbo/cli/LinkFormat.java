package org.nbo.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nbo.export.links.LinkJson;
import org.nbo.export.links.LinkPage;
import org.nbo.export.links.LinkStatements;
import org.nbo.export.links.LinkTsv;
import org.nbo.finding.LinkReceiver;

/** The words of {@code link --format}. */
enum LinkFormat {
  tsv {
    @Override
    LinkReceiver to(OutputStream out) {
      return new LinkTsv(out);
    }
  },
  nq {
    @Override
    LinkReceiver to(OutputStream out) {
      return LinkStatements.nQuads(out);
    }
  },
  ttl {
    @Override
    LinkReceiver to(OutputStream out) {
      return LinkStatements.turtle(out);
    }
  },
  jsonld {
    @Override
    LinkReceiver to(OutputStream out) {
      return new LinkJson(out);
    }
  },
  html {
    @Override
    LinkReceiver to(OutputStream out) {
      return new LinkPage(out);
    }
  };

  /** What writes links so. */
  abstract LinkReceiver to(OutputStream out);

  /** The one that a file's name ends with. */
  static Optional<LinkFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
    return Arrays.stream(values()).filter(f -> name.endsWith('.' + f.name())).findFirst();
  }
}
