package org.nbo.lift.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.NboException;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.lift.genome.Troubles;
import org.nbo.lift.json.PortalTerms.Portal;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.source.Surroundings;
import org.nbo.lift.source.TreeElement;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.JsonNaming;
import org.nbo.model.naming.Naming;

/**
 * Reads items of a data portal: one, a list, or a graph of them, as the portal serves or accepts
 * them. A microscope in one of them is read as a document of its own. Very many items are read once
 * more where they are written, one at a time.
 */
final class PortalReader implements SourceReader {
  private static final String TYPE = "@type";
  private static final String CONTEXT = "@context";
  private static final String ITEM = "Item";
  private static final String PORTAL_CONTEXT = "/terms/";
  private static final int ENOUGH_MARKS = 2;

  private static final Rule REPEATED =
      new Rule(FindingKind.REPAIR, Severity.INFO, "portal-item-key");

  private final String file;
  private final Model model;
  private final List<Json.Member> items;
  private final boolean isLarge;
  private final Portal portal;
  private final Optional<JsonReader> microscopes;
  private final TreeElement root;
  private final Troubles troubles = new Troubles();

  PortalReader(Json.Read read, PortalStream stream, String file, Model model) {
    Json content = read.content();
    for (Json.Repeated key : read.repeated()) {
      troubles.add(
          REPEATED,
          "twice",
          key.line(),
          key.key(),
          "",
          "The item says “" + key.key() + "” twice; both values are kept.");
    }
    this.file = file;
    this.model = model;
    this.isLarge = stream.isLarge();
    this.items = isLarge ? List.of() : items(content);
    this.portal = isLarge ? stream.portal() : portal(items);
    List<Json.Member> inner = isLarge ? stream.microscopes() : JsonReader.outermost(content, model);
    this.microscopes =
        inner.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new JsonReader(
                    inner.size() == 1
                        ? inner.get(0)
                        : new Json.Items(content.line(), List.copyOf(inner)),
                    file,
                    model));
    String name =
        model.classes().stream()
            .filter(ModelClass::isDocumentRoot)
            .flatMap(c -> c.specNames().stream())
            .sorted()
            .findFirst()
            .orElseThrow();
    this.root = new TreeElement(name, content.line());
  }

  /** Whether a document holds items of a portal, and is not itself of another form. */
  static boolean isPortal(Json content) {
    return items(content).stream().anyMatch(PortalReader::isItem);
  }

  /** Whether items have a key, though others may have it too. */
  static boolean isMark(String key) {
    return key.equals(TYPE) || PortalTerms.ALL.marks().contains(key);
  }

  static boolean isItem(Json.Member object) {
    Json context = object.members().get(CONTEXT);
    boolean isForeign =
        context != null
            && !(context instanceof Json.Scalar text && text.text().endsWith(PORTAL_CONTEXT));
    if (isForeign) {
      return false;
    }
    boolean isTyped =
        object.members().get(TYPE) instanceof Json.Items types
            && types.items().stream()
                .anyMatch(t -> t instanceof Json.Scalar text && text.text().equals(ITEM));
    long marks =
        object.members().keySet().stream().filter(PortalTerms.ALL.marks()::contains).count();
    return isTyped || marks >= ENOUGH_MARKS;
  }

  private static List<Json.Member> items(Json content) {
    List<Json> all =
        content instanceof Json.Items list
            ? list.items()
            : content instanceof Json.Member object
                    && object.members().get(JsonParsing.GRAPH) instanceof Json.Items graph
                ? graph.items()
                : List.of(content);
    return members(all);
  }

  /** Those of a list that are objects. */
  static List<Json.Member> members(List<Json> items) {
    List<Json.Member> members = new ArrayList<>();
    for (Json item : items) {
      if (item instanceof Json.Member member) {
        members.add(member);
      }
    }
    return members;
  }

  /** The portal whose accessions or keys the items have. */
  static Portal portal(List<Json.Member> items) {
    List<Portal> portals = PortalTerms.ALL.portals();
    Portal likeliest = portals.get(0);
    long most = 0;
    for (Portal portal : portals) {
      long signs =
          items.stream()
              .mapToLong(
                  item ->
                      item.members().keySet().stream().filter(portal.keys()::contains).count()
                          + 10
                              * Stream.of("@id", "accession")
                                  .map(item::text)
                                  .filter(t -> portal.accession().matcher(t).find())
                                  .count())
              .sum();
      if (signs > most) {
        most = signs;
        likeliest = portal;
      }
    }
    return likeliest;
  }

  @Override
  public SourceElement root() {
    return microscopes.isPresent() ? microscopes.get().root() : root;
  }

  @Override
  public boolean hasElements() {
    return microscopes.isPresent();
  }

  @Override
  public String format() {
    String own = portal.name() + " portal JSON";
    return microscopes.map(inner -> own + ", " + inner.format()).orElse(own);
  }

  @Override
  public Naming naming(Model of) {
    return new JsonNaming(of, model.jsonFormat().orElseThrow());
  }

  @Override
  public NboException unknownRoot() {
    return NboException.unreadable("NBO-LIFT-031", file + ": holds no items of a portal");
  }

  @Override
  public void read(SourceHandler handler) {
    microscopes.ifPresent(inner -> inner.read(handler));
  }

  @Override
  public void write(QuadSink sink, IriMinter iris, Surroundings around) {
    if (!hasElements()) {
      troubles.besideModel();
    }
    String name = around.file().map(Path::getFileName).map(Path::toString).orElse("");
    PortalWriter writer =
        new PortalWriter(portal, name, model, sink, iris, around.assemblies(), troubles);
    each(around, writer::name);
    each(around, writer::write);
  }

  private void each(Surroundings around, Consumer<Json.Member> to) {
    if (!isLarge) {
      items.forEach(to);
      return;
    }
    try (InputStream in = around.content().get()) {
      Json.read(
          in,
          file,
          (read, bytes) -> {
            members(read).forEach(to);
            return true;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Finding> notes() {
    List<Finding> notes = new ArrayList<>(troubles.findings());
    microscopes.ifPresent(inner -> notes.addAll(inner.notes()));
    return notes;
  }

  @Override
  public Optional<String> identifier(String written) {
    return microscopes.map(inner -> inner.identifier(written)).orElse(Optional.of(written.trim()));
  }

  @Override
  public boolean mayShareIdentifiers() {
    return false;
  }

  @Override
  public Optional<String> document(String id) {
    return microscopes.flatMap(inner -> inner.document(id));
  }

  @Override
  public void close() {
    // the document was read to its end when it was opened
  }
}
