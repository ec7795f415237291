package org.nbo.lift.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.finding.Thing;
import org.nbo.lift.container.DocumentStart;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.upgrade.Upgrader;
import org.nbo.model.JsonFormat;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.Printable;
import org.nbo.model.naming.JsonNaming;
import org.nbo.model.naming.Naming;

/**
 * Reads JSON in the form that the ontology describes ({@code nbo:JsonFormat}): files of the
 * Micro-Meta App, alone or inside what a portal wraps around them. Such files are small; the whole
 * document is kept, unless it holds very many items of a portal.
 */
public final class JsonReader implements SourceReader {
  private static final int NAMED_KEYS = 6;

  private final String file;
  private final Model model;
  private final JsonFormat format;
  private final JsonReferences references;
  private final JsonDocument document;
  private final Json content;
  private final String found;

  /** Opens what begins with a brace or bracket ({@link org.nbo.lift.source.SourceFormat}). */
  public static Optional<SourceReader> open(byte[] head, InputStream in, String file, Model model)
      throws IOException {
    if (!DocumentStart.isJson(head)) {
      return Optional.empty();
    }
    return Optional.of(open(in, file, model, PortalStream.LARGE));
  }

  /** The same with another number of bytes from which on items of a portal are not kept. */
  static SourceReader open(InputStream in, String file, Model model, long large)
      throws IOException {
    PortalStream stream = new PortalStream(model, large);
    Json.Read read = Json.read(in, file, stream);
    return stream.isLarge() || PortalReader.isPortal(read.content())
        ? new PortalReader(read, stream, file, model)
        : new JsonReader(read.strictly(file), file, model);
  }

  /**
   * Reads the document.
   *
   * @param file the name for messages
   * @throws NboException where it holds nothing of this form
   */
  JsonReader(Json content, String file, Model model) {
    this.file = file;
    this.model = model;
    this.format = model.jsonFormat().orElseThrow();
    this.content = content;
    this.found = keys(content);
    this.references = new JsonReferences(content, format);
    this.document = new JsonDocument(content, model, format, references);
    if (document.outermost().isEmpty()) {
      throw unknownRoot();
    }
  }

  @Override
  public SourceElement root() {
    return document.root();
  }

  @Override
  public String format() {
    String version = document.outermost().get(0).text(format.versionKey());
    return version.isBlank()
        ? format.names().label()
        : format.names().label() + ' ' + version.strip();
  }

  @Override
  public Naming naming(Model of) {
    return new JsonNaming(of, format);
  }

  @Override
  public List<Finding> notes() {
    String version = document.outermost().get(0).text(format.versionKey()).strip();
    return version.isEmpty() || version.matches(format.knownVersion())
        ? List.of()
        : List.of(
            Finding.of(
                    Upgrader.UNKNOWN_VERSION,
                    Thing.document("", 0),
                    FieldName.of(format.versionKey()),
                    "The model of this version has names that are not known here; the document is"
                        + " read by those that are.")
                .found(version));
  }

  @Override
  public NboException unknownRoot() {
    String classes =
        model.classes().stream()
            .filter(c -> format.outermost().contains(c.iri()))
            .map(ModelClass::specNames)
            .flatMap(names -> names.stream().sorted().limit(1))
            .map(name -> '"' + name + format.classSuffix() + '"')
            .sorted()
            .collect(Collectors.joining(" or "));
    return NboException.unreadable(
        "NBO-LIFT-031",
        file
            + ": is JSON"
            + version(content)
                .map(v -> " with \"" + format.versionKey() + "\": \"" + Printable.line(v) + '"')
                .orElse("")
            + ", but no "
            + format.names().label()
            + ": expected an object with \""
            + format.classKey()
            + "\": "
            + classes
            + "; found "
            + found);
  }

  /** The objects in a document that are whole documents of this form, in their order. */
  static List<Json.Member> outermost(Json content, Model model) {
    JsonFormat format = model.jsonFormat().orElseThrow();
    return new JsonDocument(content, model, format, new JsonReferences(content, format))
        .outermost();
  }

  /** The version of the model that any object states. */
  private Optional<String> version(Json value) {
    if (value instanceof Json.Member object) {
      String version = object.text(format.versionKey());
      return version.isBlank()
          ? object.members().values().stream().flatMap(m -> version(m).stream()).findFirst()
          : Optional.of(version.strip());
    }
    return value instanceof Json.Items list
        ? list.items().stream().flatMap(i -> version(i).stream()).findFirst()
        : Optional.empty();
  }

  private static String keys(Json content) {
    Json shown = content;
    String before = "";
    while (shown instanceof Json.Items list && !list.items().isEmpty()) {
      shown = list.items().get(0);
      before = "a list that begins with ";
    }
    if (!(shown instanceof Json.Member object)) {
      return before + (shown instanceof Json.Items ? "an empty list" : "a single value");
    }
    String names =
        object.members().keySet().stream()
            .limit(NAMED_KEYS)
            .map(key -> '"' + Printable.line(key) + '"')
            .collect(Collectors.joining(", "));
    return before
        + (names.isEmpty() ? "an object without keys" : "the keys " + names)
        + (object.members().size() > NAMED_KEYS ? " …" : "");
  }

  @Override
  public Optional<String> identifier(String written) {
    return references.identifier(written);
  }

  /** They are UUIDs, and what is said of a thing may stand in several places. */
  @Override
  public boolean mayShareIdentifiers() {
    return false;
  }

  @Override
  public Optional<String> document(String id) {
    return references.document(id);
  }

  @Override
  public void read(SourceHandler handler) {
    document.root().read(handler);
  }

  @Override
  public void close() {
    // the document was read to its end when it was opened
  }
}
