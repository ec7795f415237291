package org.nbo.lift.source;

import java.util.List;
import java.util.Optional;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
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
  public boolean hasElements() {
    return reader.hasElements();
  }

  @Override
  public void write(QuadSink sink, IriMinter iris, Surroundings around) {
    reader.write(sink, iris, around);
  }

  @Override
  public List<DroppedValue> dropped() {
    return reader.dropped();
  }

  @Override
  public List<Finding> notes() {
    return reader.notes();
  }

  @Override
  public Optional<String> identifier(String written) {
    return reader.identifier(written);
  }

  @Override
  public boolean mayShareIdentifiers() {
    return reader.mayShareIdentifiers();
  }

  @Override
  public Optional<String> document(String id) {
    return reader.document(id);
  }

  @Override
  public void close() {
    reader.close();
  }
}
