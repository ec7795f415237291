package org.nbo.cli.rdf;

import eu.neverblink.jelly.convert.jena.riot.JellyFormat;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sys.JenaSystem;
import org.nbo.Nbo;
import org.nbo.export.jsonld.JsonLdLines;
import org.nbo.export.jsonld.JsonLdStream;
import org.nbo.export.turtle.TurtleStream;

/** The syntaxes that lifting writes. */
public enum RdfFormat {
  nq {
    @Override
    public RdfOutput open(OutputStream out, Nbo nbo, String... vocabularies) {
      return new BytesOutput(out, true);
    }

    @Override
    public void prepare() {
      // written without Jena, whose start takes longer than a small file
    }
  },
  nt {
    @Override
    public RdfOutput open(OutputStream out, Nbo nbo, String... vocabularies) {
      return new BytesOutput(out, false);
    }

    @Override
    public void prepare() {
      // as N-Quads
    }
  },
  ttl {
    @Override
    public RdfOutput open(OutputStream out, Nbo nbo, String... vocabularies) {
      return StreamRdfOutput.of(new TurtleStream(out, nbo.prefixes(vocabularies), false));
    }
  },
  trig {
    @Override
    public RdfOutput open(OutputStream out, Nbo nbo, String... vocabularies) {
      return StreamRdfOutput.of(new TurtleStream(out, nbo.prefixes(vocabularies), true));
    }
  },
  jelly {
    @Override
    public RdfOutput open(OutputStream out, Nbo nbo, String... vocabularies) {
      return StreamRdfOutput.ofJena(
          StreamRDFWriter.getWriterStream(out, JellyFormat.JELLY_BIG_STRICT));
    }
  },
  jsonld {
    @Override
    public RdfOutput open(OutputStream out, Nbo nbo, String... vocabularies) {
      return StreamRdfOutput.of(new JsonLdStream(out, nbo.context()));
    }
  },
  ndjsonld {
    @Override
    public RdfOutput open(OutputStream out, Nbo nbo, String... vocabularies) {
      return StreamRdfOutput.of(new JsonLdLines(out, nbo.context(), nbo.recordClasses()));
    }
  };

  /** Ending of compressed files, behind that of the format. */
  private static final String COMPRESSED = ".gz";

  /** The format whose name the file ends with, before {@code .gz} where it is compressed. */
  public static Optional<RdfFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String plain =
        name.endsWith(COMPRESSED) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
    return Arrays.stream(values()).filter(f -> plain.endsWith('.' + f.name())).findFirst();
  }

  /**
   * Makes ready for outputs on several threads. Jena is started here, by one: a second thread that
   * comes while it starts would find only half of it.
   */
  public void prepare() {
    JenaSystem.init();
  }

  /**
   * Opens an output.
   *
   * @param out stays open
   * @param nbo has the words to write with
   * @param vocabularies those in whose terms the statements are said too
   */
  public abstract RdfOutput open(OutputStream out, Nbo nbo, String... vocabularies);
}
