package org.nbo.cli;

import java.io.OutputStream;
import java.util.function.Supplier;
import org.apache.jena.riot.RDFFormat;

/** The syntaxes that lifting writes. */
enum RdfFormat {
  nq {
    @Override
    RdfOutput open(OutputStream out, Supplier<byte[]> context) {
      return new BytesOutput(out, true);
    }
  },
  nt {
    @Override
    RdfOutput open(OutputStream out, Supplier<byte[]> context) {
      return new BytesOutput(out, false);
    }
  },
  ttl {
    @Override
    RdfOutput open(OutputStream out, Supplier<byte[]> context) {
      return new StreamOutput(out, RDFFormat.TURTLE_BLOCKS);
    }
  },
  trig {
    @Override
    RdfOutput open(OutputStream out, Supplier<byte[]> context) {
      return new StreamOutput(out, RDFFormat.TRIG_BLOCKS);
    }
  },
  jsonld {
    @Override
    RdfOutput open(OutputStream out, Supplier<byte[]> context) {
      return new JsonLdOutput(out, context.get());
    }
  };

  /**
   * @param context gives the bytes of the JSON-LD context, for the syntax that needs one
   */
  abstract RdfOutput open(OutputStream out, Supplier<byte[]> context);
}
