package org.nbo.lift.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.lift.source.DroppedValue;
import org.nbo.lift.source.ForwardingReader;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.source.SourceValue;
import org.nbo.lift.xml.XmlReader;

/** Reads the newest version of a document, but speaks of the lines and the format of the source. */
public final class UpgradedReader extends ForwardingReader {
  /** What the newest version has no place for. */
  public static final Rule DROPPED =
      new Rule(FindingKind.UNMAPPED, Severity.INFO, "dropped-by-upgrade");

  private final Upgrade upgrade;

  UpgradedReader(XmlReader newest, Upgrade upgrade) {
    super(newest);
    this.upgrade = upgrade;
  }

  @Override
  public String format() {
    return upgrade.format();
  }

  @Override
  public void read(SourceHandler handler) {
    super.read(new InSource(handler, upgrade));
  }

  @Override
  public List<DroppedValue> dropped() {
    return upgrade.dropped().stream()
        .map(v -> new DroppedValue(upgrade.subject(v), v.numberedPath(), v.value()))
        .toList();
  }

  @Override
  public List<Finding> notes() {
    Map<String, List<SourceValue>> byPath = new TreeMap<>();
    for (SourceValue value : upgrade.dropped()) {
      byPath.computeIfAbsent(value.path(), path -> new ArrayList<>()).add(value);
    }
    List<Finding> notes = new ArrayList<>();
    byPath.forEach((path, values) -> notes.add(note(path, values)));
    return notes;
  }

  private Finding note(String path, List<SourceValue> values) {
    return Finding.of(
        DROPPED,
        Thing.document("", values.get(0).place().line()),
        FieldName.of(path),
        path
            + " of "
            + upgrade.format()
            + " is left out or put otherwise in "
            + upgrade.newest()
            + "; kept as nbo:unmapped"
            + (values.size() == 1 ? "." : ", " + values.size() + " times."));
  }

  /** Tells the handler of each element where it stands in the source. */
  private static final class InSource implements SourceHandler {
    private final SourceHandler handler;
    private final Upgrade upgrade;
    private int attributes;

    InSource(SourceHandler handler, Upgrade upgrade) {
      this.handler = handler;
      this.upgrade = upgrade;
    }

    @Override
    public void start(SourceElement element) {
      handler.start(new UpgradedElement(element, upgrade, attributes));
      attributes += element.attributeCount();
    }

    @Override
    public boolean keepsBlanks() {
      return handler.keepsBlanks();
    }

    @Override
    public void text(String text) {
      handler.text(text);
    }

    @Override
    public void end() {
      handler.end();
    }
  }
}
