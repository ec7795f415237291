package org.nbo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.export.jsonld.LocalContexts;
import org.nbo.finding.NboException;
import org.nbo.ontology.EntitiesElsewhere;
import org.nbo.ontology.FirstError;
import org.nbo.vocab.NboTerm;

/** A file of RDF, told from a source file by its name or beginning. */
public record RdfFile(Source file, Lang syntax) {
  private static final Set<Lang> SYNTAXES =
      Set.of(Lang.NQUADS, Lang.NTRIPLES, Lang.TURTLE, Lang.TRIG, Lang.RDFXML, Lang.JSONLD);

  private static final String COMMENTS = "\\s*+(?:#.*\\R\\s*+)*+";

  /** How N-Quads begin where the name says nothing: with two IRIs. */
  private static final Pattern QUADS =
      Pattern.compile(COMMENTS + "<[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>]*+>\\s*+<");

  /** How JSON-LD begins that has another ending: with its words, or by naming those of NBO. */
  private static final Pattern JSON_LD =
      Pattern.compile(
          "\\s*+[\\[{]\\s*+\"@context\"\\s*+:\\s*+(?:\\{|\\[|\"" + Pattern.quote(NboTerm.NS) + ")");

  /** How Turtle and TriG begin: with a prefix or base. */
  private static final Pattern TURTLE = Pattern.compile(COMMENTS + "(?i:@?(prefix|base)\\s)");

  private static final int BEGINNING = 4096;

  /** The file as RDF; empty for a source file. */
  public static Optional<RdfFile> of(Source file) {
    String beginning = beginning(file);
    Lang named = RDFLanguages.filenameToLang(file.fileName());
    if (named != null && SYNTAXES.contains(named) && !isXml(file)) {
      return Optional.of(new RdfFile(file, named));
    }
    if (QUADS.matcher(beginning).lookingAt()) {
      return Optional.of(new RdfFile(file, Lang.NQUADS));
    }
    if (JSON_LD.matcher(beginning).lookingAt()) {
      return Optional.of(new RdfFile(file, Lang.JSONLD));
    }
    return TURTLE.matcher(beginning).lookingAt()
        ? Optional.of(new RdfFile(file, Lang.TRIG))
        : Optional.empty();
  }

  /** Sources end so too, and RDF has endings of its own. */
  private static boolean isXml(Source file) {
    return file.fileName().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "").endsWith(".xml");
  }

  private static String beginning(Source file) {
    try (InputStream in = file.open()) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", file.name() + ": " + NboException.reason(e), e);
    }
  }

  /** What a source says: RDF as it is, anything else lifted. */
  public static DatasetGraph lifted(Nbo nbo, Source source) {
    return of(source)
        .map(RdfFile::read)
        .orElseGet(() -> nbo.lift(source).toDataset().asDatasetGraph());
  }

  /** All its graphs as one. */
  public static Graph together(DatasetGraph data) {
    Graph all = GraphFactory.createDefaultGraph();
    data.find().forEachRemaining(quad -> all.add(quad.asTriple()));
    return all;
  }

  /**
   * Reads the file into memory.
   *
   * @throws NboException where it is no valid RDF
   */
  public DatasetGraph read() {
    return read(RDFParserBuilder::source);
  }

  /**
   * The same, with IRIs that are relative taken as of this document, and not of the folder in which
   * the program runs.
   *
   * @param document its IRI
   */
  DatasetGraph read(String document) {
    return read((parser, in) -> parser.source(in).base(document));
  }

  private DatasetGraph read(BiFunction<RDFParserBuilder, InputStream, RDFParserBuilder> from) {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    stream(from, StreamRDFLib.dataset(data));
    return data;
  }

  /**
   * Hands the statements on one by one.
   *
   * @throws NboException where it is not what it seems to be
   */
  public void stream(StreamRDF to) {
    stream(RDFParserBuilder::source, to);
  }

  private NboException invalid(String why, Throwable reason) {
    return NboException.unreadable(
        "NBO-EXPORT-001", file.name() + ": no valid " + syntax.getName() + why, reason);
  }

  private void stream(
      BiFunction<RDFParserBuilder, InputStream, RDFParserBuilder> from, StreamRDF to) {
    try (InputStream in = new BufferedInputStream(file.open(), 1 << 16)) {
      InputStream whole = syntax.equals(Lang.RDFXML) ? EntitiesElsewhere.refused(in) : in;
      LocalContexts.only(from.apply(RDFParserBuilder.create(), whole))
          .lang(syntax)
          .errorHandler(new FirstError())
          .parse(to);
    } catch (JenaException e) {
      throw invalid(": " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw invalid(" that can be read: it is nested too deeply", e);
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", file.name() + ": " + NboException.reason(e), e);
    }
  }
}
