package org.nbo.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.nbo.model.Model;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/**
 * In which values things can differ so that a shape or a rule sees it. It is read off those: bounds
 * and constants that a shape compares with, properties of which a shape counts the values, and
 * properties whose values a rule compares with each other. A constraint that is not known here
 * makes every value one of its own.
 */
public final class Distinctions {
  /** Constraints that a value passes by its datatype or class, or that look at no value. */
  private static final Set<Node> ALIKE =
      Set.of(
          SHACL.datatype,
          SHACL.class_,
          SHACL.minCount,
          SHACL.maxCount,
          SHACL.message,
          SHACL.name,
          SHACL.severity,
          SHACL.group,
          SHACL.order,
          SHACL.path,
          SHACL.targetClass,
          SHACL.targetSubjectsOf,
          SHACL.nodeKind,
          SHACL.qualifiedMinCount,
          SHACL.qualifiedValueShape);

  private static final Set<Node> LOWER = Set.of(SHACL.minInclusive, SHACL.minExclusive);
  private static final Set<Node> UPPER = Set.of(SHACL.maxInclusive, SHACL.maxExclusive);

  private final Map<String, Bounds> bounds = new HashMap<>();
  private final Map<String, Set<String>> constants = new HashMap<>();
  private final Set<String> counted = new HashSet<>();
  private final Set<String> compared = new HashSet<>();
  private final List<Summary> summaries = new ArrayList<>();
  private final List<LinkCount> linkCounts = new ArrayList<>();
  private final Uses uses;
  private final Model model;

  /**
   * What compares the values of things with each other.
   *
   * @param summaries state facts of parts and their whole, in a form that can be told while reading
   * @param queries are run over things that are alike, with these facts
   * @param ontology says what rules move from where to where
   */
  public record Comparing(List<Query> summaries, List<Query> queries, Graph ontology) {
    /** Where nothing is compared. */
    public static Comparing none() {
      return new Comparing(List.of(), List.of(), Graph.emptyGraph);
    }
  }

  /**
   * @param shapes graphs of shapes
   * @param rules CONSTRUCT queries
   * @param model which texts stand for no value
   * @param comparing queries that compare values
   * @throws IllegalArgumentException where a summary cannot be told while reading
   */
  public Distinctions(List<Graph> shapes, List<Query> rules, Model model, Comparing comparing) {
    this.model = model;
    for (Query query : comparing.summaries()) {
      LinkCount.of(query)
          .ifPresentOrElse(linkCounts::add, () -> summaries.addAll(Summary.of(query)));
    }
    uses = new Uses(comparing.queries(), rules, comparing.ontology());
    counted.addAll(uses.counted());
    compared.add(NboTerm.Iri.HAS_NONE);
    compared.add(NboTerm.Iri.NOT_APPLICABLE);
    for (Graph graph : shapes) {
      Terms terms = new Terms(graph);
      graph
          .find(Node.ANY, SHACL.path, Node.ANY)
          .forEach(t -> properties(terms, t.getObject()).forEach(p -> read(terms, t, p)));
    }
    rules.forEach(this::read);
  }

  /** Whether a shape counts the values of a property. */
  boolean counts(String property) {
    return counted.contains(property);
  }

  /** Whether each value of a property is one of its own. */
  boolean compares(String property) {
    return compared.contains(property) || property.startsWith(Summary.FACTS);
  }

  /** How queries look at the values of a property. */
  List<Use.Asked> uses(String property) {
    return uses.of(property);
  }

  /** Classes whose things are told from each other even where they are alike. */
  Set<String> apart() {
    return uses.apart();
  }

  List<Summary> summaries() {
    return summaries;
  }

  List<LinkCount> linkCounts() {
    return linkCounts;
  }

  /** The numbers with which values of a property are compared. */
  Bounds bounds(String property) {
    return bounds.getOrDefault(property, new Bounds());
  }

  private Bounds boundsOf(String property) {
    return bounds.computeIfAbsent(property, p -> new Bounds());
  }

  /** The texts with which values of a property are compared. */
  Set<String> constants(String property) {
    return constants.getOrDefault(property, Set.of());
  }

  /** Whether a text stands for no value of a property, or of the one whose wording this is. */
  boolean isPlaceholder(String property, String text) {
    return property.endsWith(NboTerm.AS_WRITTEN)
        ? model.isPlaceholderAsWritten(NboTerm.withoutWording(property), text)
        : model.isPlaceholder(property, text);
  }

  /** Whether a text that stands for no value can begin with two characters; 0 for none. */
  boolean mayBeginPlaceholder(String property, char first, char second) {
    return model.mayBeginPlaceholder(NboTerm.withoutWording(property), first, second);
  }

  boolean isPlaceholder(String property, double number) {
    return model.isPlaceholder(property, number);
  }

  private static List<Node> properties(Terms terms, Node path) {
    return path.isURI()
        ? List.of(path)
        : terms.object(path, SHACL.alternativePath).map(terms::list).orElse(List.of());
  }

  private void read(Terms shapes, Triple path, Node property) {
    String iri = property.getURI();
    shapes.graph().find(path.getSubject(), Node.ANY, Node.ANY).forEach(t -> read(shapes, t, iri));
  }

  private void read(Terms shapes, Triple constraint, String property) {
    Node kind = constraint.getPredicate();
    Node value = constraint.getObject();
    if (kind.equals(SHACL.maxCount) || kind.equals(SHACL.qualifiedMinCount)) {
      counted.add(property);
    } else if (LOWER.contains(kind)) {
      boundsOf(property)
          .addLower(
              Double.parseDouble(value.getLiteralLexicalForm()), kind.equals(SHACL.minInclusive));
    } else if (UPPER.contains(kind)) {
      boundsOf(property)
          .addUpper(
              Double.parseDouble(value.getLiteralLexicalForm()), kind.equals(SHACL.maxInclusive));
    } else if (kind.equals(SHACL.in)) {
      shapes.list(value).stream()
          .filter(Node::isLiteral)
          .forEach(
              constant ->
                  constants
                      .computeIfAbsent(property, p -> new HashSet<>())
                      .add(constant.getLiteralLexicalForm()));
    } else if (kind.equals(SHACL.or)) {
      for (Node alternative : shapes.list(value)) {
        shapes
            .graph()
            .find(alternative, Node.ANY, Node.ANY)
            .forEach(t -> read(shapes, t, property));
      }
    } else if (kind.getURI().startsWith(SHACL.getURI()) && !ALIKE.contains(kind)) {
      compared.add(property);
    }
  }

  /** Finds the properties whose values a rule compares: in a filter, or for one. */
  private void read(Query rule) {
    Map<Var, Set<String>> properties = new HashMap<>();
    Map<Var, Expr> bound = new HashMap<>();
    List<Expr> filters = new ArrayList<>();
    ElementWalker.walk(
        rule.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            for (TriplePath triple : block.getPattern()) {
              if (triple.isTriple()
                  && triple.getPredicate().isURI()
                  && Var.isVar(triple.getObject())) {
                properties
                    .computeIfAbsent(Var.alloc(triple.getObject()), v -> new HashSet<>())
                    .add(triple.getPredicate().getURI());
              }
            }
          }

          @Override
          public void visit(ElementBind bind) {
            bound.put(bind.getVar(), bind.getExpr());
          }

          @Override
          public void visit(ElementFilter filter) {
            filters.add(filter.getExpr());
          }
        });
    Set<Var> looked = new HashSet<>();
    filters.forEach(filter -> variables(filter, bound, looked));
    looked.forEach(v -> compared.addAll(properties.getOrDefault(v, Set.of())));
  }

  private static void variables(Expr expression, Map<Var, Expr> bound, Set<Var> into) {
    if (expression instanceof E_Bound) {
      return;
    }
    if (expression.isVariable() && into.add(expression.asVar())) {
      if (bound.containsKey(expression.asVar())) {
        variables(bound.get(expression.asVar()), bound, into);
      }
    } else if (expression instanceof ExprFunction function) {
      function.getArgs().forEach(argument -> variables(argument, bound, into));
    }
  }
}
