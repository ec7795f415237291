package org.nbo.cli;

import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;

/** The syntaxes that lifting writes. */
enum RdfFormat {
  nq {
    @Override
    RdfOutput open(OutputStream out) {
      return new BytesOutput(out, true);
    }
  },
  nt {
    @Override
    RdfOutput open(OutputStream out) {
      return new BytesOutput(out, false);
    }
  },
  ttl {
    @Override
    RdfOutput open(OutputStream out) {
      return new StreamOutput(out, RDFFormat.TURTLE_BLOCKS);
    }
  },
  trig {
    @Override
    RdfOutput open(OutputStream out) {
      return new StreamOutput(out, RDFFormat.TRIG_BLOCKS);
    }
  },
  jsonld {
    @Override
    RdfOutput open(OutputStream out) {
      return new JsonLdOutput(out);
    }
  };

  abstract RdfOutput open(OutputStream out);
}
