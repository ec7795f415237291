package org.nbo.lift.upgrade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.xml.transform.TransformerException;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.NboException;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.lift.source.ForwardingReader;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.source.ValueReader;
import org.nbo.lift.xml.XmlReader;
import org.nbo.vocab.OmeNamespace;

/**
 * Brings documents in older versions of the OME schema into the newest, by the official transforms.
 * Where those cannot, the document is read as it is written, and a finding says so.
 */
public final class Upgrader {
  /** A document that could not be upgraded. */
  public static final Rule NOT_UPGRADED = new Rule(FindingKind.VALUE, Severity.WARNING, "upgrade");

  /** A document in a version that nobody has published. */
  public static final Rule UNKNOWN_VERSION =
      new Rule(FindingKind.VALUE, Severity.WARNING, "unknown-version");

  /** Larger documents are not transformed, because that happens in memory. */
  private static final long LARGEST = 200_000_000;

  /** How much memory a transform needs for each byte of a document, at most. */
  private static final int MEMORY = 16;

  /** An upgrade that keeps less than one value in so many has not understood the document. */
  private static final int KEPT = 4;

  private final long largest;
  private Transforms transforms;

  public Upgrader() {
    this(Math.min(LARGEST, Runtime.getRuntime().maxMemory() / MEMORY));
  }

  /**
   * @param largest size in bytes of the largest document to upgrade
   */
  public Upgrader(long largest) {
    this.largest = largest;
  }

  /**
   * What reads a document of an older version in its place: upgraded or, where that cannot be, as
   * it is written. It reads it as often as it is asked to, and upgrades it once. Empty where a
   * document is in the newest version already, or in no version of OME's schema.
   *
   * @param written stands on the outermost element; is used up unless nothing is given
   * @param size in bytes
   * @param content the bytes of the document, from its beginning
   * @param again reads the document as it is written once more
   * @param identifiers whether an attribute of this name holds an identifier
   */
  public Optional<Supplier<SourceReader>> older(
      SourceReader written,
      String file,
      long size,
      Supplier<InputStream> content,
      Supplier<SourceReader> again,
      Predicate<String> identifiers) {
    String address = written.root().namespace();
    Optional<OmeNamespace> namespace = OmeNamespace.of(address);
    if (namespace.isEmpty()) {
      return address.startsWith(OmeNamespace.HOME)
          ? Optional.of(unknownVersion(again, address))
          : Optional.empty();
    }
    String version = namespace.get().version();
    if (version.equals(OmeNamespace.NEWEST)) {
      return Optional.empty(); // without looking for the transforms, which takes long
    }
    if (transforms == null) {
      transforms = new Transforms();
    }
    if (!transforms.canUpgrade(version)) {
      return Optional.of(unknownVersion(again, address));
    }
    String format = written.format();
    if (size > largest) {
      return asWritten(
          again,
          format,
          "it is larger than "
              + largest / 1_000_000
              + " MB, which the upgrade has memory for. Give it more (NBO_JAVA_OPTIONS=-Xmx8g;"
              + " up to "
              + LARGEST / 1_000_000
              + " MB), or upgrade the file with Bio-Formats first.");
    }
    ValueReader before = new ValueReader(identifiers);
    written.read(before);
    try {
      byte[] newest = upgrade(content, version);
      ValueReader after = new ValueReader(identifiers);
      try (XmlReader reader = new XmlReader(new ByteArrayInputStream(newest), file)) {
        reader.read(after);
      }
      ValueDifference difference = new ValueDifference(before, after);
      if (difference.dropped().size() * KEPT > before.values().size() * (KEPT - 1)) {
        return asWritten(again, format, "the official transforms would lose most of what it says.");
      }
      Upgrade upgrade =
          new Upgrade(format, transforms.newest(), difference, new Lines(before), identifiers);
      return Optional.of(
          () -> new UpgradedReader(new XmlReader(new ByteArrayInputStream(newest), file), upgrade));
    } catch (TransformerException | NboException e) {
      return asWritten(again, format, "the official transforms cannot read it; is it valid?");
    }
  }

  private byte[] upgrade(Supplier<InputStream> content, String version)
      throws TransformerException {
    try (InputStream in = content.get()) {
      return transforms.upgrade(in, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Supplier<SourceReader> unknownVersion(
      Supplier<SourceReader> again, String namespace) {
    Finding note =
        Finding.of(
                UNKNOWN_VERSION,
                Thing.document("", 0),
                FieldName.NONE,
                "Nobody has published the version of this namespace; the document is read by the"
                    + " names of "
                    + OmeNamespace.NEWEST
                    + " and was checked against no schema.")
            .found(namespace);
    return () -> new AsWritten(again.get(), note);
  }

  private Optional<Supplier<SourceReader>> asWritten(
      Supplier<SourceReader> again, String format, String why) {
    Finding note = note(format, why);
    return Optional.of(() -> new AsWritten(again.get(), note));
  }

  private Finding note(String format, String why) {
    return Finding.of(
        NOT_UPGRADED,
        Thing.document("", 0),
        FieldName.NONE,
        format
            + " is read as it is written and not as "
            + transforms.newest()
            + ", whose names the model knows: "
            + why);
  }

  /** A document that could not be upgraded. */
  private static final class AsWritten extends ForwardingReader {
    private final Finding note;

    AsWritten(SourceReader reader, Finding note) {
      super(reader);
      this.note = note;
    }

    @Override
    public List<Finding> notes() {
      return List.of(note);
    }
  }
}
