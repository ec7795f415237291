package org.nbo.lift.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.lift.genome.LocusWriter;
import org.nbo.lift.genome.TracingRules;
import org.nbo.lift.genome.Troubles;
import org.nbo.lift.json.PortalTerms.Kind;
import org.nbo.lift.json.PortalTerms.Portal;
import org.nbo.lift.json.PortalTerms.Property;
import org.nbo.lift.json.PortalTerms.Type;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.model.JsonFormat;
import org.nbo.model.Model;
import org.nbo.model.Uuid;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.Genome;
import org.nbo.model.genome.ReferenceSequence;
import org.nbo.vocab.NboTerm;

/** Writes items of a portal under the portal's own IRIs and terms. */
final class PortalWriter {
  /** So many names of items are remembered; a portal redirects from others. */
  private static final int MOST = 1 << 17;

  private static final String ID = "@id";
  private static final String TYPE = "@type";
  private static final String ITEM = "Item";
  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9][\\w.-]*/[^\\s/]+/?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");
  private static final Pattern NOT_IN_IRI = Pattern.compile("[^\\w.~:/?#@!$&'()*+,;=%-]");

  private static final Iri LABEL = Iri.of(RDFS.uri + "label");
  private static final Iri SEE_ALSO = Iri.of(RDFS.uri + "seeAlso");
  private static final Iri SAME_AS = Iri.of(OWL.NS + "sameAs");
  private static final Iri HAS_LOCUS = Iri.of(NboTerm.NS + "hasLocus");
  private static final Iri OF_ASSEMBLY = Iri.of(NboTerm.NS + "ofAssembly");
  private static final Iri PORTAL_ITEM = Iri.of(NboTerm.NS + "PortalItem");

  private final PortalTerms terms = PortalTerms.ALL;
  private final Portal portal;
  private final String file;
  private final JsonFormat microscopes;
  private final QuadSink sink;
  private final IriMinter iris;
  private final Supplier<Assemblies> assemblies;
  private final Troubles troubles;
  private final LocusWriter loci;
  private final Map<String, Iri> known = new HashMap<>();
  private final Map<String, Iri> properties = new HashMap<>();
  private final Map<String, Genome> genomes = new HashMap<>();
  private int named;
  private int written;

  /**
   * @param file name of the file; empty where there is none
   */
  PortalWriter(
      Portal portal,
      String file,
      Model model,
      QuadSink sink,
      IriMinter iris,
      Supplier<Assemblies> assemblies,
      Troubles troubles) {
    this.assemblies = assemblies;
    this.portal = portal;
    this.file = file;
    this.microscopes = model.jsonFormat().orElseThrow();
    this.sink = sink;
    this.iris = iris;
    this.troubles = troubles;
    this.loci = new LocusWriter(sink);
  }

  /** Takes in what an item goes by, so that others find it; before any is written. */
  void name(Json.Member item) {
    Iri iri = iri(item, type(item, true), named++);
    for (String name : names(item)) {
      if (known.size() < MOST) {
        known.putIfAbsent(name, iri);
      }
    }
  }

  /** Writes an item, in the order in which they were named. */
  void write(Json.Member item) {
    Optional<Type> type = type(item, true);
    item(iri(item, type, written++), item, type);
  }

  /** The type of an item: what it says, else what the file is called, else what its keys tell. */
  private Optional<Type> type(Json.Member item, boolean isOutermost) {
    List<String> stated = texts(item.members().get(TYPE));
    if (!stated.isEmpty()) {
      return terms.named(portal, stated.get(0));
    }
    Optional<Type> named = isOutermost ? terms.ofFile(portal, file) : Optional.empty();
    return named.or(() -> terms.ofKeys(portal, item.members().keySet()));
  }

  private Iri iri(Json.Member item, Optional<Type> type, int number) {
    String path = item.text(ID);
    if (!path.isBlank()) {
      return resolved(path.strip());
    }
    Optional<String> named =
        type.map(t -> item.text(t.key()).strip())
            .filter(name -> !name.isEmpty())
            .or(() -> Optional.of(item.text("uuid").strip()).filter(u -> !u.isEmpty()));
    if (type.isPresent() && named.isPresent()) {
      return at(type.get().collection() + '/' + encoded(named.get()) + '/');
    }
    return names(item).stream()
        .findFirst()
        .map(name -> at(encoded(name) + '/'))
        .orElseGet(() -> iris.identified("PortalItem:" + number));
  }

  /** All that an item goes by. */
  private Set<String> names(Json.Member item) {
    Set<String> names = new LinkedHashSet<>();
    item.members()
        .forEach(
            (key, value) -> {
              if (is(key, Kind.NAME)) {
                names.addAll(texts(value));
              }
            });
    type(item, false).map(t -> item.text(t.key())).filter(n -> !n.isBlank()).ifPresent(names::add);
    return names;
  }

  private void item(Iri subject, Json.Member item, Optional<Type> type) {
    sink.located(subject, item::line);
    sink.link(subject, Iri.TYPE, PORTAL_ITEM);
    Set<String> kinds = new LinkedHashSet<>(texts(item.members().get(TYPE)));
    if (kinds.isEmpty()) {
      type.ifPresent(
          t -> {
            kinds.add(t.name());
            kinds.add(t.above());
          });
      kinds.add(ITEM);
    }
    kinds.remove("");
    kinds.forEach(kind -> sink.link(subject, Iri.TYPE, term(kind)));
    for (String name : names(item)) {
      Iri other = at(encoded(name) + '/');
      if (!other.text().equals(subject.text())) {
        sink.link(subject, SAME_AS, other);
      }
    }
    terms.labels().stream()
        .map(item::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .ifPresent(text -> sink.literal(subject, LABEL, text, Datatype.STRING));
    members(subject, item);
    place(subject, item);
  }

  private void members(Iri subject, Json.Member object) {
    object
        .members()
        .forEach(
            (key, value) -> {
              if (!key.startsWith("@")) {
                value(subject, key, value, 0);
              }
            });
  }

  private void value(Iri subject, String key, Json value, int index) {
    if (value instanceof Json.Items list) {
      int at = index;
      for (Json entry : list.items()) {
        value(subject, key, entry, at++);
      }
    } else if (value instanceof Json.Member object) {
      sink.link(subject, term(key), inner(subject, key, object, index));
    } else if (value instanceof Json.Scalar scalar) {
      scalar(subject, key, scalar);
    }
  }

  /** An object in an item: another item, a microscope, or a part of the item. */
  private Iri inner(Iri subject, String key, Json.Member object, int index) {
    if (!object.text(microscopes.classKey()).isBlank()
        && !object.text(microscopes.identifierKey()).isBlank()) {
      return iris.identified(object.text(microscopes.identifierKey()));
    }
    boolean isItem = !object.text(ID).isBlank() || object.members().containsKey("uuid");
    if (isItem) {
      Optional<Type> type = type(object, false);
      Iri iri = iri(object, type, 0);
      item(iri, object, type);
      return iri;
    }
    Iri part =
        Iri.of(
            subject.text()
                + (subject.text().indexOf('#') < 0 ? "#" : "/")
                + encoded(key)
                + ':'
                + index);
    members(part, object);
    return part;
  }

  private void scalar(Iri subject, String key, Json.Scalar scalar) {
    String text = scalar.text();
    Iri property = term(key);
    Optional<Property> meaning = terms.property(portal, key);
    if (scalar.isText() && !is(key, Kind.NAME)) {
      Optional<Iri> target = target(text.strip(), meaning);
      if (target.isPresent()) {
        sink.link(subject, property, target.get());
        return;
      }
    }
    if (is(key, Kind.XREF)) {
      terms.xref(text).ifPresent(iri -> sink.link(subject, SEE_ALSO, legal(iri)));
    }
    sink.literal(subject, property, text, datatype(scalar));
  }

  /** What a text refers to; empty where it is only a text. */
  private Optional<Iri> target(String text, Optional<Property> meaning) {
    if (PATH.matcher(text).matches()) {
      return Optional.of(resolved(text));
    }
    boolean isLink = meaning.filter(p -> p.kind() == Kind.LINK).isPresent();
    boolean isIdentifier = Uuid.is(text) || portal.accession().matcher(text).matches();
    boolean isName = !text.isEmpty() && text.indexOf('@') < 0 && text.indexOf(' ') < 0;
    if (!isName || !isLink && !isIdentifier) {
      return Optional.empty();
    }
    if (known.containsKey(text)) {
      return Optional.of(known.get(text));
    }
    return Optional.of(
        meaning
            .flatMap(p -> terms.stem(portal, p.leadsTo()))
            .filter(type -> isKeyed(type, text))
            .map(type -> at(type.collection() + '/' + encoded(text) + '/'))
            .orElseGet(() -> at(encoded(text) + '/')));
  }

  /** Whether a text is what the IRIs of a type end in. */
  private boolean isKeyed(Type type, String text) {
    return switch (type.key()) {
      case "uuid" -> Uuid.is(text);
      case "accession" -> portal.accession().matcher(text).matches();
      default -> !Uuid.is(text) && text.indexOf(':') < 0;
    };
  }

  private static Datatype datatype(Json.Scalar scalar) {
    if (scalar.isText()) {
      return Datatype.STRING;
    }
    String text = scalar.text();
    return text.equals("true") || text.equals("false")
        ? Datatype.BOOLEAN
        : NUMBER.matcher(text).matches() ? Datatype.INTEGER : Datatype.DOUBLE;
  }

  /** The place in a genome that an item gives, and the assembly in which it or its file counts. */
  private void place(Iri subject, Json.Member item) {
    Map<Kind, String> parts = new EnumMap<>(Kind.class);
    item.members()
        .forEach(
            (key, value) ->
                terms
                    .property(portal, key)
                    .filter(p -> value instanceof Json.Scalar)
                    .ifPresent(p -> parts.putIfAbsent(p.kind(), item.text(key).strip())));
    String written = parts.getOrDefault(Kind.ASSEMBLY, "");
    if (written.isEmpty()) {
      return;
    }
    Genome genome =
        genomes.computeIfAbsent(
            written, name -> Genome.named(name, iris.document().text(), assemblies.get()));
    if (genome.assembly().isEmpty()) {
      troubles.add(
          TracingRules.ASSEMBLY,
          written,
          item.line(),
          "assembly",
          written,
          "The assembly “"
              + written
              + "” is not known, so its places are compared with no others.");
    }
    sink.link(subject, OF_ASSEMBLY, Iri.of(genome.iri()));
    String first = parts.getOrDefault(Kind.FIRST, "");
    String last = parts.getOrDefault(Kind.LAST, "");
    String chromosome = parts.getOrDefault(Kind.CHROMOSOME, "");
    if (chromosome.isEmpty() || !isWhole(first) || !isWhole(last)) {
      return;
    }
    ReferenceSequence sequence = genome.sequence(chromosome);
    Optional<String> wrong = sequence.wrong(Long.parseLong(first), Long.parseLong(last));
    if (wrong.isPresent()) {
      troubles.add(
          TracingRules.PLACE,
          wrong.get(),
          item.line(),
          "place",
          chromosome + ':' + first + '-' + last,
          "The place of this item " + wrong.get() + "; it was not taken for one.");
      return;
    }
    sink.link(
        subject,
        HAS_LOCUS,
        loci.write(sequence.locus(Long.parseLong(first), Long.parseLong(last))));
  }

  private static boolean isWhole(String text) {
    return text.length() < 16 && NUMBER.matcher(text).matches();
  }

  private boolean is(String key, Kind kind) {
    return terms.property(portal, key).filter(p -> p.kind() == kind).isPresent();
  }

  private Iri term(String name) {
    return properties.computeIfAbsent(name, n -> Iri.of(portal.terms() + encoded(n)));
  }

  private Iri at(String path) {
    return Iri.of(portal.base() + path);
  }

  private Iri resolved(String path) {
    if (path.startsWith("http:") || path.startsWith("https:")) {
      return legal(path);
    }
    String inside = path.startsWith("/") ? path.substring(1) : path;
    return legal(portal.base() + (inside.endsWith("/") ? inside : inside + '/'));
  }

  private static Iri legal(String iri) {
    return Iri.of(NOT_IN_IRI.matcher(iri).replaceAll(m -> encoded(m.group())));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name.strip(), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3A", ":");
  }

  private static List<String> texts(Json value) {
    if (value instanceof Json.Scalar scalar) {
      return scalar.text().isBlank() ? List.of() : List.of(scalar.text().strip());
    }
    List<String> texts = new ArrayList<>();
    if (value instanceof Json.Items list) {
      list.items().forEach(entry -> texts.addAll(texts(entry)));
    }
    return texts;
  }
}
