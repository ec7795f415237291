package org.nbo.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.NboException;
import org.nbo.finding.Place;
import org.nbo.finding.Thing;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.PartsRepeat;
import org.nbo.ontology.Asked;
import org.nbo.ontology.Needs;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Queries;
import org.nbo.ontology.Terms;
import org.nbo.ontology.Together;
import org.nbo.vocab.NboTerm;

/**
 * Compares the values of one experiment: what cannot be, what is hardly so. For many threads.
 *
 * <p>What is compared is said by the queries in {@code queries/checks/} and those that extensions
 * bring ({@code nbo:Check}).
 */
public final class Checks {
  private static final String FOLDER = "checks/";
  private static final String ENDING = ".rq";

  private final Graph ontology;
  private final Model model;
  private final Wording wording;
  private final List<Asked> summaries;
  private final List<Asked> facts;
  private final List<Check> checks;

  private Checks(
      Graph ontology, Model model, List<Asked> summaries, List<Asked> facts, List<Check> checks) {
    this.summaries = summaries;
    this.ontology = ontology;
    this.model = model;
    this.wording = new Wording(new Terms(ontology));
    this.facts = facts;
    this.checks = List.copyOf(checks);
  }

  /**
   * Those that come with the program, and those of the extensions.
   *
   * @throws NboException where an extension has one that is no check
   */
  public static Checks of(Ontology ontology, Model model) {
    Queries queries = ontology.queries();
    List<Check> checks = new ArrayList<>();
    List<String> files = queries.names(FOLDER);
    List<Asked> asked = queries.asked(FOLDER);
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).substring(0, files.get(i).length() - ENDING.length());
      checks.add(Check.of(name, asked.get(i), ""));
    }
    checks.addAll(ofExtensions(new Terms(ontology.graph())));
    return new Checks(
        ontology.graph(),
        model,
        queries.asked(FOLDER + "summaries/"),
        queries.asked(FOLDER + "facts/"),
        checks);
  }

  private static List<Check> ofExtensions(Terms ontology) {
    return ontology.graph().stream(Node.ANY, NboTerm.CHECK_QUERY, Node.ANY)
        .map(t -> ofExtension(ontology, t.getSubject(), t.getObject().getLiteralLexicalForm()))
        .sorted(Check.BY_NAME)
        .toList();
  }

  private static Check ofExtension(Terms ontology, Node check, String text) {
    String name = NboTerm.localName(check.getURI());
    try {
      return Check.of(name, text, ontology.text(check, NboTerm.STATED_IN).orElse(""));
    } catch (QueryException | IllegalArgumentException e) {
      throw NboException.unreadable(
          "NBO-MODEL-007",
          "the check " + name + " of an extension cannot be run: " + firstLine(e.getMessage()),
          e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** In the order in which they run. */
  public List<Check> all() {
    return checks;
  }

  /**
   * Some of them.
   *
   * @param names of checks; all where there is none
   * @throws NboException where there is no check of a name
   */
  public Checks only(Collection<String> names) {
    List<String> known = checks.stream().map(Check::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw NboException.usage(
            "NBO-USAGE", "there is no check " + name + "; nbo check --list names them");
      }
    }
    return names.isEmpty()
        ? this
        : new Checks(
            ontology,
            model,
            summaries,
            facts,
            checks.stream().filter(c -> names.contains(c.name())).toList());
  }

  /** What is stated of things with many parts, so that their parts need not be looked at. */
  public List<Query> summaries() {
    return summaries.stream().map(Asked::query).toList();
  }

  /** What is asked besides, in the order in which it is. */
  public List<Query> queries() {
    return Stream.concat(facts.stream(), checks.stream().map(Check::asked))
        .map(Asked::query)
        .toList();
  }

  /**
   * What summaries stated of a document while it was read.
   *
   * @param untold things of which they are still to be asked
   */
  public record Told(Graph facts, Set<Node> untold) {}

  /**
   * What is wrong in the data of one experiment.
   *
   * @param data asserted and inferred statements
   * @param lines the line at which a thing begins, or 0
   */
  public List<Finding> check(Graph data, ToIntFunction<Node> lines) {
    return check(data, Optional.empty(), lines);
  }

  /**
   * The same where a thing can stand for others like it.
   *
   * @param data asserted and inferred statements
   * @param told empty where each thing stands for itself
   * @param lines the line at which a thing begins, or 0
   */
  public List<Finding> check(Graph data, Optional<Told> told, ToIntFunction<Node> lines) {
    Graph values = withoutPlaceholders(data);
    Graph known = new Together(values, ontology);
    if (told.isEmpty() || !told.get().untold().isEmpty()) {
      Graph stated = GraphFactory.createDefaultGraph();
      state(summaries, known, stated);
      stated
          .find()
          .filterKeep(t -> told.isEmpty() || told.get().untold().contains(t.getSubject()))
          .forEach(values::add);
    }
    told.ifPresent(t -> t.facts().find().forEach(values::add));
    facts.forEach(fact -> state(List.of(fact), known, values));
    Map<Needs.Use, Boolean> used = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Check check : checks) {
      if (check.asked().needs().met(uses(known, used))) {
        rows.addAll(rows(check, known));
      }
    }
    return PartsRepeat.leftOut(
        told(rows).stream().map(row -> finding(row, data, lines)).sorted(Finding.ORDER).toList());
  }

  /**
   * What is known of the data of one experiment by bringing together what stands in several places,
   * as {@code queries/checks/facts/} says.
   *
   * @param data asserted and inferred statements
   */
  public Graph facts(Graph data) {
    Graph values = withoutPlaceholders(data);
    Graph known = new Together(values, ontology);
    facts.forEach(fact -> state(List.of(fact), known, values));
    return values;
  }

  /** Adds what queries state of a graph to another one, which may be a part of it. */
  private static void state(List<Asked> queries, Graph known, Graph to) {
    Map<Needs.Use, Boolean> used = new HashMap<>();
    for (Asked asked : queries) {
      if (asked.needs().met(uses(known, used))) {
        asked.construct(known).find().forEach(to::add);
      }
    }
  }

  /** A number that stands for none is compared with nothing. */
  private Graph withoutPlaceholders(Graph data) {
    Graph values = GraphFactory.createDefaultGraph();
    data.find()
        .filterDrop(
            t ->
                t.getObject().isLiteral()
                    && model.isPlaceholder(
                        t.getPredicate().getURI(), t.getObject().getLiteralLexicalForm()))
        .forEach(values::add);
    return values;
  }

  private static Predicate<Needs.Use> uses(Graph known, Map<Needs.Use, Boolean> seen) {
    return use -> seen.computeIfAbsent(use, u -> u.isIn(known));
  }

  /** Something that a check found. */
  private record Row(Check check, Binding values) {
    Node thing() {
      return values.get("thing");
    }

    /** The things that it is about. */
    Set<Node> things() {
      Set<Node> things = new HashSet<>();
      for (String name : List.of("thing", "with")) {
        Optional.ofNullable(values.get(name)).ifPresent(things::add);
      }
      return things;
    }
  }

  private static List<Row> rows(Check check, Graph known) {
    List<Row> rows = new ArrayList<>();
    Set<List<Node>> seen = new HashSet<>();
    for (Binding values : check.asked().select(known)) {
      if (values.contains("thing")) {
        Node field = values.get("field");
        if (seen.add(
            field == null ? List.of(values.get("thing")) : List.of(values.get("thing"), field))) {
          rows.add(new Row(check, values));
        }
      }
    }
    return rows;
  }

  /** Without what another finding on the same things explains. */
  private static List<Row> told(List<Row> rows) {
    Map<String, Set<Node>> explained = new HashMap<>();
    for (Row row : rows) {
      for (String other : row.check.supersedes()) {
        explained.computeIfAbsent(other, o -> new HashSet<>()).addAll(row.things());
      }
    }
    return rows.stream()
        .filter(
            row ->
                row.things().stream()
                    .noneMatch(explained.getOrDefault(row.check.name(), Set.of())::contains))
        .toList();
  }

  private Finding finding(Row row, Graph data, ToIntFunction<Node> lines) {
    Check check = row.check;
    Optional<ModelClass> type =
        ModelClass.mostSpecific(model.classesOf(data, row.thing())).stream().findFirst();
    Node value = row.values.get("value");
    return Finding.of(
            check.rule(),
            Thing.of(
                row.thing().toString(),
                type.map(ModelClass::label).orElse(""),
                lines.applyAsInt(row.thing())),
            field(type, row.values.get("field")),
            wording.fill(check.problem(), row.values::get) + ". " + check.solution() + ".")
        .found(value == null ? "" : wording.text(value))
        .statedIn(check.statedIn());
  }

  private static FieldName field(Optional<ModelClass> type, Node property) {
    if (property == null) {
      return FieldName.NONE;
    }
    Optional<Field> field = type.flatMap(t -> t.field(property.getURI()));
    String local = NboTerm.localName(property.getURI());
    return field
        .map(
            f ->
                new FieldName(
                    f.specName() == null ? local : f.specName(), f.property().label(), Place.NONE))
        .orElseGet(() -> FieldName.of(local));
  }
}
