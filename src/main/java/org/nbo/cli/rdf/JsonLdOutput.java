package org.nbo.cli.rdf;

import java.io.InputStream;
import java.io.OutputStream;
import org.nbo.export.jsonld.JsonLd;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;

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
  public Lifter.Result lift(Lifter lift, SourceFile file) {
    return lift.toStream(file, document, (thing, line) -> {});
  }

  @Override
  public Lifter.Result lift(Lifter lift, SourceFile file, OutputStream aside) {
    return ThriftStatements.lift(lift, file, aside);
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
