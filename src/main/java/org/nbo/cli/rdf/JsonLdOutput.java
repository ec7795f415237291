package org.nbo.cli.rdf;

import java.io.InputStream;
import java.io.OutputStream;
import org.nbo.Lifted;
import org.nbo.Lifting;
import org.nbo.export.jsonld.JsonLd;

/** JSON-LD; holds the statements in memory. */
final class JsonLdOutput implements RdfOutput {
  private final OutputStream out;
  private final byte[] context;
  private final JsonLd document = new JsonLd();

  JsonLdOutput(OutputStream out, byte[] context) {
    this.out = out;
    this.context = context;
  }

  @Override
  public Lifted lift(Lifting lifting) {
    return lifting.to(document);
  }

  @Override
  public Lifted lift(Lifting lifting, OutputStream aside) {
    return ThriftStatements.lift(lifting, aside);
  }

  @Override
  public void append(InputStream aside) {
    ThriftStatements.read(aside, document);
  }

  @Override
  public void finish() {
    document.write(context, out);
  }
}
