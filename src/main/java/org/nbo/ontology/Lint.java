package org.nbo.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.vocab.NboTerm;

/**
 * Finds slips in an extension that would otherwise say nothing to anybody, by the queries in {@code
 * queries/lint/}. Each of them gives statements of the extension ({@code ?subject ?predicate
 * ?object}); the comments above it say what is wrong ({@code Problem}), what to do ({@code
 * Solution}), among which terms to look for the one that was meant ({@code Nearest}), whether the
 * extension can be used all the same ({@code Severity: note}), and whether it is read without
 * replacing the terms that were replaced ({@code Reads: as written}).
 */
public final class Lint {
  private static final String FOLDER = "lint/";
  private static final String ENDING = ".rq";
  private static final Node EXTENSION = NodeFactory.createURI(NboTerm.NS + "lint/extension");
  private static final Node KNOWN = NodeFactory.createURI(NboTerm.NS + "lint/known");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** A name that differs in more than this part of its letters is another name. */
  private static final double MOST_DIFFERENT = 0.4;

  private static final List<Node> NAMES =
      List.of(RDFS.label.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());

  private final Queries queries;
  private final LocatedGraph extension;
  private final DatasetGraph data;
  private final DatasetGraph written;
  private final PrefixMapping prefixes;

  /**
   * @param queries those of the program
   * @param known the ontology and the extensions given before this one
   */
  Lint(Queries queries, LocatedGraph extension, Graph known) {
    this.queries = queries;
    this.extension = extension;
    this.data = dataset(known, extension.graph());
    this.written = dataset(known, extension.written());
    this.prefixes =
        PrefixMapping.Factory.create()
            .setNsPrefixes(known.getPrefixMapping())
            .setNsPrefixes(extension.graph().getPrefixMapping());
  }

  private static DatasetGraph dataset(Graph known, Graph extension) {
    Graph all = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(all, known);
    GraphUtil.addInto(all, extension);
    DatasetGraph dataset = new DatasetGraphMapLink(all);
    dataset.addGraph(EXTENSION, extension);
    dataset.addGraph(KNOWN, known);
    return dataset;
  }

  /**
   * A slip.
   *
   * @param check name of the query that found it
   * @param line of the file, counted from 1; 0 where it is not known
   * @param message what is wrong, what was meant, what to do
   * @param isError whether the extension cannot be used with it
   */
  public record Slip(String check, int line, String message, boolean isError) {
    /** In the order of the file. */
    static final Comparator<Slip> ORDER =
        Comparator.comparing(Slip::line).thenComparing(Slip::check).thenComparing(Slip::message);

    /** As one line of text, for example {@code light-sheet.ttl:7: …}. */
    public String text(String file) {
      return file + (line == 0 ? "" : ":" + line) + ": " + message + " [" + check + "]";
    }
  }

  /** All slips, in the order of the file. */
  List<Slip> slips() {
    List<Slip> slips = new ArrayList<>();
    queries
        .text(FOLDER + "order.txt")
        .lines()
        .filter(file -> file.endsWith(ENDING))
        .map(file -> file.substring(0, file.length() - ENDING.length()))
        .forEach(check -> slips.addAll(slips(check)));
    return slips.stream().distinct().sorted(Slip.ORDER).toList();
  }

  private List<Slip> slips(String check) {
    String text = queries.text(FOLDER + check + ENDING);
    List<Slip> slips = new ArrayList<>();
    try (QueryExec run =
        QueryExec.dataset(isOfWording(text) ? written : data)
            .query(QueryFactory.create(text))
            .substitution("extension", EXTENSION)
            .build()) {
      RowSet rows = run.select();
      while (rows.hasNext()) {
        Binding row = rows.next();
        Triple statement =
            Triple.create(row.get("subject"), row.get("predicate"), row.get("object"));
        slips.add(new Slip(check, extension.line(statement), message(text, row), isError(text)));
      }
    }
    return slips;
  }

  private String message(String check, Binding row) {
    Node found = row.contains("found") ? row.get("found") : row.get("object");
    return filled(header(check, "Problem").orElseThrow(), row, found)
        + header(check, "Nearest")
            .flatMap(among -> nearest(found, among))
            .map(near -> "; was " + name(near) + " meant?")
            .orElse(".")
        + " "
        + filled(header(check, "Solution").orElseThrow(), row, found)
        + ".";
  }

  private String filled(String text, Binding row, Node found) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    name(place.group(1).equals("found") ? found : row.get(place.group(1)))));
  }

  /** Whether it looks at the file as it is, and not with the terms that are meant now. */
  private static boolean isOfWording(String check) {
    return header(check, "Reads").filter("as written"::equals).isPresent();
  }

  private static boolean isError(String check) {
    return header(check, "Severity").filter("note"::equals).isEmpty();
  }

  private static Optional<String> header(String check, String name) {
    return check
        .lines()
        .filter(line -> line.startsWith("# " + name + ":"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  /** The term that people call so, else the one whose local name is most like it, if any is. */
  private Optional<Node> nearest(Node found, String among) {
    if (!found.isURI()) {
      return Optional.empty();
    }
    String wanted = NboTerm.localName(found.getURI());
    Query candidates = queries.load(FOLDER + "nearest/" + among + ENDING);
    List<Node> terms = new ArrayList<>();
    try (QueryExec run = QueryExec.dataset(data).query(candidates).build()) {
      run.select().forEachRemaining(row -> terms.add(row.get("term")));
    }
    terms.removeIf(term -> !term.isURI() || term.equals(found) || isDeprecated(term));
    return terms.stream()
        .filter(term -> isCalled(term, wanted))
        .min(Comparator.comparing(Node::getURI))
        .or(() -> likest(terms, wanted));
  }

  private boolean isDeprecated(Node term) {
    return data.getDefaultGraph().contains(term, OWL2.deprecated.asNode(), Node.ANY);
  }

  /** Whether people know the term by a name, as nbo:lensNA by NA. */
  private boolean isCalled(Node term, String name) {
    Terms known = new Terms(data.getDefaultGraph());
    return NAMES.stream()
        .flatMap(property -> known.texts(term, property).stream())
        .anyMatch(text -> plain(text).equals(plain(name)));
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static Optional<Node> likest(List<Node> terms, String wanted) {
    return terms.stream()
        .filter(term -> distance(term, wanted) <= Math.max(1, wanted.length() * MOST_DIFFERENT))
        .min(
            Comparator.comparingInt((Node term) -> distance(term, wanted))
                .thenComparing(Node::getURI));
  }

  private static int distance(Node term, String wanted) {
    return LevenshteinDistance.getDefaultInstance().apply(NboTerm.localName(term.getURI()), wanted);
  }

  /** A term as the file would write it. */
  private String name(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return "a field";
    }
    String shortened = prefixes.shortForm(node.getURI());
    return shortened.equals(node.getURI()) ? '<' + shortened + '>' : shortened;
  }
}
