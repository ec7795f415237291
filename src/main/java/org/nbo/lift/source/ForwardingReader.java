package org.nbo.lift.source;

import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.model.naming.Naming;

/** Is another reader in all that a subclass does not say itself. */
public abstract class ForwardingReader implements SourceReader {
  private final SourceReader reader;

  public ForwardingReader(SourceReader reader) {
    this.reader = reader;
  }

  @Override
  public SourceElement root() {
    return reader.root();
  }

  @Override
  public String format() {
    return reader.format();
  }

  @Override
  public Naming naming(Model model) {
    return reader.naming(model);
  }

  @Override
  public NboException unknownRoot() {
    return reader.unknownRoot();
  }

  @Override
  public void read(SourceHandler handler) {
    reader.read(handler);
  }

  @Override
  public void close() {
    reader.close();
  }
}
