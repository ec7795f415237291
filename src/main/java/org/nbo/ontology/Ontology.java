package org.nbo.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.nbo.finding.NboException;
import org.nbo.vocab.NboTerm;

/**
 * The ontology's modules and the community extensions that were given beside them, as one graph.
 * Imports are resolved by {@code ontology/catalog-v001.xml}; nothing is fetched from the network.
 */
public final class Ontology {
  private static final String FOLDER = "ontology/";
  private static final String ROOT = "nbo.ttl";
  private static final String EXTENSIONS = "extensions/";
  private static final String TURTLE = ".ttl";

  private final Resources resources;
  private final Map<String, Graph> modules;
  private final List<String> notes;
  private final Graph graph;

  private Ontology(
      Resources resources,
      Map<String, Graph> bundled,
      Map<String, Graph> extensions,
      List<String> notes) {
    this.resources = resources;
    this.notes = List.copyOf(notes);
    this.modules = new LinkedHashMap<>(bundled);
    this.modules.putAll(extensions);
    this.graph =
        extensions.isEmpty()
            ? kept(resources, bundled.keySet(), () -> merge(bundled.values(), extensions))
            : merge(bundled.values(), extensions);
  }

  private static Graph kept(Resources resources, Set<String> files, Supplier<Graph> merged) {
    try {
      return resources.graph("ontology", files.stream().map(FOLDER::concat).toList(), merged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One graph with one ontology header: that of the root. */
  private static Graph merge(Collection<Graph> modules, Map<String, Graph> extensions) {
    Graph merged = GraphFactory.createDefaultGraph();
    for (Graph module : modules) {
      GraphUtil.addInto(merged, module);
      merged.getPrefixMapping().setNsPrefixes(module.getPrefixMapping());
    }
    Overrides overrides = new Overrides(merged);
    extensions.forEach(
        (path, module) -> {
          overrides.add(module);
          statedIn(title(path, module), module, merged);
          merged.getPrefixMapping().setNsPrefixes(module.getPrefixMapping());
        });
    merged
        .find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode())
        .mapWith(Triple::getSubject)
        .filterDrop(NodeFactory.createURI(NboTerm.NS)::equals)
        .toList()
        .forEach(header -> merged.remove(header, Node.ANY, Node.ANY));
    merged.remove(Node.ANY, OWL.imports.asNode(), Node.ANY);
    return merged;
  }

  /** Marks the fields, choices, properties and checks of an extension as its own. */
  private static void statedIn(Node title, Graph extension, Graph merged) {
    Stream.concat(
            Stream.of(NboTerm.FIELD, NboTerm.CHOICE)
                .flatMap(kind -> extension.stream(Node.ANY, kind, Node.ANY))
                .map(Triple::getObject),
            Stream.concat(
                Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                    .flatMap(kind -> extension.stream(Node.ANY, RDF.type.asNode(), kind.asNode()))
                    .map(Triple::getSubject),
                extension.stream(Node.ANY, NboTerm.CHECK_QUERY, Node.ANY).map(Triple::getSubject)))
        .forEach(
            stated -> {
              merged.remove(stated, NboTerm.STATED_IN, Node.ANY);
              merged.add(stated, NboTerm.STATED_IN, title);
            });
  }

  /** What an extension calls itself, else the name of its file. */
  private static Node title(String path, Graph extension) {
    Terms terms = new Terms(extension);
    return NodeFactory.createLiteralString(
        terms.subjects(RDF.type.asNode(), OWL.Ontology.asNode()).stream()
            .flatMap(ontology -> terms.text(ontology, DCTerms.title.asNode()).stream())
            .sorted()
            .findFirst()
            .orElse(Path.of(path).getFileName().toString()));
  }

  /**
   * Loads the ontology and the given extensions.
   *
   * @param resources where its own modules are
   * @param extensions those that come with the program first
   * @throws NboException where an extension cannot be read or imports what is not at hand
   */
  public static Ontology load(Resources resources, Extensions extensions) {
    Catalog catalog = catalog(resources);
    Map<String, Graph> modules = new LinkedHashMap<>();
    Deque<String> files = new ArrayDeque<>(List.of(ROOT));
    while (!files.isEmpty()) {
      String file = files.remove();
      if (modules.containsKey(file)) {
        continue;
      }
      Graph module = bundled(resources, file);
      modules.put(file, module);
      for (Node imported : imports(module)) {
        files.add(
            catalog
                .file(imported.getURI())
                .orElseThrow(
                    () -> new IllegalStateException(file + " imports unknown " + imported)));
      }
    }
    Map<String, Graph> added = new LinkedHashMap<>();
    for (String name : extensions.bundled()) {
      String file = EXTENSIONS + name + TURTLE;
      added.put(file, bundled(resources, file));
    }
    List<String> notes = new ArrayList<>();
    for (Path extension : extensions.files()) {
      LocatedGraph read = read(extension);
      for (Node imported : imports(read.graph())) {
        catalog
            .file(imported.getURI())
            .filter(file -> file.startsWith(EXTENSIONS) && !declared(added, imported))
            .ifPresent(file -> added.put(file, bundled(resources, file)));
      }
      Graph known = union(modules.values(), added.values());
      LocatedGraph located = read.with(Replacements.of(known));
      Graph module = located.graph();
      for (Node imported : imports(module)) {
        if (catalog.file(imported.getURI()).isEmpty() && !declared(added, imported)) {
          throw NboException.unreadable(
              "NBO-MODEL-002",
              extension
                  + ": imports <"
                  + imported.getURI()
                  + ">, which is not part of NBO; give its file with --ontology before this one");
        }
      }
      List<Lint.Slip> slips = new Lint(new Queries(resources), located, known).slips();
      refuse(extension, slips.stream().filter(Lint.Slip::isError).toList());
      slips.forEach(slip -> notes.add(slip.text(extension.toString())));
      added.put(extension.toString(), module);
    }
    return new Ontology(resources, modules, added, notes);
  }

  /** Loads the ontology that comes with the program, and the given extensions. */
  public static Ontology load(Collection<Path> extensions) {
    return load(Resources.bundled(), Extensions.of(extensions.toArray(Path[]::new)));
  }

  /** An extension with a slip in it would say less than its authors think, so it is not taken. */
  private static void refuse(Path extension, List<Lint.Slip> slips) {
    if (!slips.isEmpty()) {
      throw NboException.allUnreadable(
          "NBO-MODEL-006",
          slips.get(0).text(extension.toString()),
          slips.stream().skip(1).map(slip -> slip.text(extension.toString())).toList());
    }
  }

  @SafeVarargs
  private static Graph union(Collection<Graph>... graphs) {
    Graph union = GraphFactory.createDefaultGraph();
    for (Collection<Graph> some : graphs) {
      for (Graph graph : some) {
        GraphUtil.addInto(union, graph);
        union.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
      }
    }
    return union;
  }

  /**
   * The slips in an extension that is to be used with this ontology.
   *
   * @throws NboException where the file cannot be read
   */
  public List<Lint.Slip> lint(Path extension) {
    Graph known = union(modules.values());
    return new Lint(queries(), read(extension).with(Replacements.of(known)), known).slips();
  }

  /** Loads the ontology that comes with the program. */
  public static Ontology load() {
    return load(List.of());
  }

  /** Where its own modules are, and with them shapes and queries. */
  public Resources resources() {
    return resources;
  }

  /** The queries beside it. */
  public Queries queries() {
    return new Queries(resources);
  }

  /** What the authors of the extensions should know, though it keeps nobody from using them. */
  public List<String> notes() {
    return notes;
  }

  /** All modules and extensions together. */
  public Graph graph() {
    return graph;
  }

  /** The modules by file name (without the ending), extensions by their path. */
  public Map<String, Graph> modules() {
    return modules;
  }

  /** The ontology that comes with the program, with the OWL restrictions that its fields give. */
  public Graph withAxioms() {
    return with(bundled(resources, "axioms.ttl"));
  }

  /** The ontology and more statements. */
  public Graph with(Graph axioms) {
    return merge(List.of(graph, axioms), Map.of());
  }

  private static boolean declared(Map<String, Graph> modules, Node ontology) {
    return modules.values().stream()
        .anyMatch(m -> m.contains(ontology, Node.ANY, OWL.Ontology.asNode()));
  }

  private static List<Node> imports(Graph module) {
    return module
        .find(Node.ANY, OWL.imports.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .toList();
  }

  /** The ontology files that come with the program, by their path in {@code ontology/}. */
  public static Collection<String> bundledFiles(Resources resources) {
    return catalog(resources).files().values();
  }

  /**
   * The names of the extensions that come with the program. They are read only where they are asked
   * for; a profile or an extension of the model that one brings is called as its file is.
   */
  public static List<String> bundledExtensions(Resources resources) {
    return bundledFiles(resources).stream()
        .filter(file -> file.startsWith(EXTENSIONS))
        .map(file -> file.substring(EXTENSIONS.length(), file.length() - TURTLE.length()))
        .sorted()
        .toList();
  }

  private static Catalog catalog(Resources resources) {
    return Catalog.load(resources, FOLDER + "catalog-v001.xml");
  }

  /** A file that comes with the program, for example {@code core.ttl}. */
  public static Graph bundled(Resources resources, String file) {
    String path = FOLDER + file;
    try {
      return resources.graph(path, in -> parse(RDFParser.source(in).lang(Lang.TURTLE), path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocatedGraph read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw NboException.unreadable(
          "NBO-MODEL-001", file + ": no such file; --ontology takes a file of RDF, such as Turtle");
    }
    try (InputStream in = Files.newInputStream(file)) {
      Lang syntax = RDFLanguages.filenameToLang(file.toString(), Lang.TURTLE);
      if (syntax.equals(Lang.TURTLE)) {
        return LocatedGraph.read(in, NboTerm.NS);
      }
      if (syntax.equals(Lang.JSONLD)) {
        throw NboException.unreadable(
            "NBO-MODEL-001",
            file
                + ": is JSON-LD, whose contexts could stand elsewhere, and nothing is fetched; give"
                + " an extension as Turtle");
      }
      InputStream whole = syntax.equals(Lang.RDFXML) ? EntitiesElsewhere.refused(in) : in;
      Graph graph = parse(RDFParser.source(whole).lang(syntax), file.toString());
      return new LocatedGraph(graph, graph, Map.of());
    } catch (StackOverflowError e) {
      throw NboException.unreadable("NBO-MODEL-001", file + ": is nested too deeply", e);
    } catch (JenaException e) {
      throw NboException.unreadable("NBO-MODEL-001", file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw NboException.unreadable(
          "NBO-MODEL-001", file + ": cannot be read: " + NboException.reason(e), e);
    }
  }

  private static Graph parse(RDFParserBuilder source, String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      source.base(NboTerm.NS).errorHandler(new FirstError()).parse(graph);
    } catch (JenaException e) {
      throw NboException.unreadable("NBO-MODEL-001", name + ": " + e.getMessage(), e);
    }
    return graph;
  }
}
