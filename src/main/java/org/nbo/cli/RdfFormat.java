package org.nbo.cli;

import java.io.OutputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.riot.RDFFormat;

/** The syntaxes that lifting writes. */
enum RdfFormat {
  nq {
    @Override
    RdfOutput open(
        OutputStream out, Supplier<Map<String, String>> prefixes, Supplier<byte[]> context) {
      return new BytesOutput(out, true);
    }
  },
  nt {
    @Override
    RdfOutput open(
        OutputStream out, Supplier<Map<String, String>> prefixes, Supplier<byte[]> context) {
      return new BytesOutput(out, false);
    }
  },
  ttl {
    @Override
    RdfOutput open(
        OutputStream out, Supplier<Map<String, String>> prefixes, Supplier<byte[]> context) {
      return new StreamOutput(out, RDFFormat.TURTLE_BLOCKS, prefixes.get());
    }
  },
  trig {
    @Override
    RdfOutput open(
        OutputStream out, Supplier<Map<String, String>> prefixes, Supplier<byte[]> context) {
      return new StreamOutput(out, RDFFormat.TRIG_BLOCKS, prefixes.get());
    }
  },
  jsonld {
    @Override
    RdfOutput open(
        OutputStream out, Supplier<Map<String, String>> prefixes, Supplier<byte[]> context) {
      return new JsonLdOutput(out, context.get());
    }
  };

  /**
   * @param prefixes gives those for the syntaxes that abbreviate IRIs
   * @param context gives the bytes of the JSON-LD context, for the syntax that needs one
   */
  abstract RdfOutput open(
      OutputStream out, Supplier<Map<String, String>> prefixes, Supplier<byte[]> context);
}
