package org.nbo.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.vocabulary.RDF;
import org.nbo.vocab.NboTerm;

/**
 * At which values queries look, and how: which is read off them. Two values are alike for a query
 * if all that it computes of them alone is the same, and it neither compares them with others nor
 * shows them.
 */
final class Uses {
  private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");

  private final Map<String, List<Use.Asked>> byProperty = new HashMap<>();
  private final Set<String> counted = new HashSet<>();
  private final Set<String> apart = new HashSet<>();
  private final Set<String> inferable = new HashSet<>();
  private final Set<String> abstractClasses = new HashSet<>();
  private final Set<String> countedFacts = new HashSet<>();
  private int number;

  /**
   * @param queries that are run over things that are alike
   * @param rules that infer what these ask for
   * @param ontology says what rules move from where to where
   */
  Uses(List<Query> queries, List<Query> rules, Graph ontology) {
    ontology
        .find(Node.ANY, NboTerm.ABSTRACT, Node.ANY)
        .forEach(t -> abstractClasses.add(t.getSubject().getURI()));
    Map<String, Set<String>> moved = moved(ontology);
    moved.values().forEach(inferable::addAll);
    rules.stream()
        .flatMap(rule -> rule.getConstructTemplate().getTriples().stream())
        .map(Triple::getPredicate)
        .filter(Node::isURI)
        .forEach(p -> inferable.add(p.getURI()));
    queries.forEach(this::read);
    rules.stream().filter(this::makesUsed).forEach(this::read);
    moved.forEach(this::move);
    queries.forEach(this::countFacts);
  }

  private void read(Query query) {
    Optional<Reading> reading = reading(query);
    if (reading.isPresent()) {
      reading.get().read();
    } else {
      named(query).forEach(this::addExact);
    }
  }

  /** Empty where a query asks something that is not known here. */
  private Optional<Reading> reading(Query query) {
    try {
      return Optional.of(new Reading(query));
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** All IRIs that a query names. */
  private static List<String> named(Query query) {
    Query plain = query.cloneQuery();
    plain.setPrefixMapping(PrefixMapping.Factory.create());
    return IRI.matcher(plain.toString()).results().map(iri -> iri.group(1)).distinct().toList();
  }

  private void addExact(String property) {
    Use.How how = new Use.How(List.of(), List.of(), true, false, null);
    byProperty
        .computeIfAbsent(property, p -> new ArrayList<>())
        .add(
            new Use.Asked(
                number++, Var.alloc("value"), BindingFactory.empty(), how, List.of(), List.of()));
    counted.add(property);
  }

  /** How the values of a property are looked at. */
  List<Use.Asked> of(String property) {
    return byProperty.getOrDefault(property, List.of());
  }

  /** Properties of which it matters whether a thing has several. */
  Set<String> counted() {
    return counted;
  }

  /** Classes whose things are told from each other even where they are alike. */
  Set<String> apart() {
    return apart;
  }

  private boolean makesUsed(Query rule) {
    return rule.getConstructTemplate().getTriples().stream()
        .map(Triple::getPredicate)
        .anyMatch(p -> p.isURI() && byProperty.containsKey(p.getURI()));
  }

  /** Of properties whose values are stated elsewhere too, the properties there. */
  private static Map<String, Set<String>> moved(Graph ontology) {
    Map<String, Set<String>> moved = new LinkedHashMap<>();
    for (Node by : List.of(NboTerm.MOVED_AS, NboTerm.MOVED_INTO, NboTerm.MOVED_TO_SETTINGS)) {
      ontology
          .find(Node.ANY, by, Node.ANY)
          .forEach(
              t ->
                  ontology
                      .find(t.getSubject(), NboTerm.PROPERTY, Node.ANY)
                      .forEach(
                          p -> {
                            Set<String> to =
                                moved.computeIfAbsent(
                                    p.getObject().getURI(), from -> new HashSet<>());
                            to.add(p.getObject().getURI());
                            if (by.equals(NboTerm.MOVED_AS)) {
                              to.add(t.getObject().getURI());
                            }
                          }));
    }
    return moved;
  }

  /** What is asked of a property is asked of the one it comes from, whatever the thing there is. */
  private void move(String from, Set<String> to) {
    List<Use.Asked> all = new ArrayList<>();
    for (String property : to) {
      for (Use.Asked a : of(property)) {
        all.add(new Use.Asked(number++, a.variable(), a.others(), a.how(), List.of(), List.of()));
      }
    }
    if (!all.isEmpty()) {
      byProperty.put(from, all);
    }
  }

  /** Where queries count what one of them states, it matters what that is stated of. */
  private void countFacts(Query query) {
    if (!query.isConstructType()) {
      return;
    }
    for (Triple fact : query.getConstructTemplate().getTriples()) {
      if (fact.getPredicate().isURI()
          && countedFacts.contains(fact.getPredicate().getURI())
          && fact.getObject().isVariable()) {
        reading(query).ifPresent(reading -> reading.scope.countsAll(fact.getObject()));
      }
    }
  }

  /** One triple of a query: subject, the properties that it may be, object. */
  private record Link(Node subject, Set<String> properties, Node object, Scope in) {}

  /** A group of a query's pattern, or what is optional in one, or must not be. */
  private final class Scope {
    private final Scope outer;

    /** What this is one alternative of; null where it is none. */
    private final Object choice;

    private final List<Scope> inner;
    private final List<Link> links = new ArrayList<>();
    private final List<Expr> filters = new ArrayList<>();
    private final Map<Var, List<Node>> data = new HashMap<>();

    /** Whether variables of the same name around it are others. */
    private boolean closed;

    Scope(Scope outer) {
      this(outer, null);
    }

    Scope(Scope outer, Object choice) {
      this.outer = outer;
      this.choice = choice;
      this.inner = new ArrayList<>();
      if (outer != null) {
        outer.inner.add(this);
      }
    }

    void all(List<Link> into) {
      into.addAll(links);
      inner.forEach(scope -> scope.all(into));
    }

    /** Whether what is found here and in another scope is never found together. */
    boolean excludes(Scope other) {
      for (Scope one = this; one != null; one = one.outer) {
        for (Scope two = other; one.choice != null && two != null; two = two.outer) {
          if (one != two && one.choice == two.choice && one.outer == two.outer) {
            return true;
          }
        }
      }
      return false;
    }

    Set<String> values(Node variable) {
      for (Scope scope = this; scope != null; scope = scope.outer) {
        List<Node> values = scope.data.get(Var.alloc(variable));
        if (values != null) {
          return values.stream()
              .filter(v -> v != null && v.isURI())
              .map(Node::getURI)
              .collect(Collectors.toSet());
        }
      }
      return Set.of();
    }

    void countsAll(Node object) {
      List<Link> all = new ArrayList<>();
      all(all);
      for (Link link : all) {
        if (link.object().equals(object)) {
          counted.addAll(link.properties());
        }
      }
    }
  }

  /** A query that is read. */
  private final class Reading {
    private final Query query;
    private final Scope scope = new Scope(null);
    private final List<Expr> expressions = new ArrayList<>();
    private final Set<Var> shown = new HashSet<>();
    private final Map<Link, Node> predicateVariables = new HashMap<>();
    private int between;

    Reading(Query query) {
      this.query = query;
      if (query.isConstructType()) {
        for (Triple t : query.getConstructTemplate().getTriples()) {
          show(t.getSubject());
          show(t.getObject());
        }
      }
      select(query);
      collect(query.getQueryPattern(), scope);
    }

    private void select(Query select) {
      select.getProject().getExprs().values().forEach(this::addExpression);
      select.getAggregators().forEach(this::addAggregator);
      select.getHavingExprs().forEach(this::addExpression);
      if (select == query && select.isSelectType()) {
        shown.addAll(select.getProjectVars());
      }
    }

    private void addAggregator(ExprAggregator aggregator) {
      if (aggregator.getAggregator().getExprList() != null) {
        aggregator.getAggregator().getExprList().forEach(this::addExpression);
      }
    }

    private void show(Node node) {
      if (node.isVariable()) {
        shown.add(Var.alloc(node));
      }
    }

    void read() {
      List<Link> all = new ArrayList<>();
      scope.all(all);
      all.forEach(link -> read(link, all));
      expressions.forEach(e -> readUnequal(e, all));
    }

    private void read(Link link, List<Link> all) {
      for (String property : link.properties()) {
        if (property.startsWith(Summary.FACTS) || property.equals(RDF.type.getURI())) {
          continue;
        }
        if (link.object().isLiteral()) {
          Use.How how = new Use.How(List.of(), List.of(), false, false, link.object());
          add(property, asked(link, null, BindingFactory.empty(), how));
        } else if (link.object().isVariable()) {
          readVariable(property, link, all);
        }
      }
    }

    private void readVariable(String property, Link link, List<Link> all) {
      Var v = Var.alloc(link.object());
      Binding others = BindingFactory.empty();
      Set<Var> known = new HashSet<>(Set.of(v));
      Node by = predicateVariables.get(link);
      if (by != null) {
        others = BindingFactory.binding(Var.alloc(by), NodeFactory.createURI(property));
        known.add(Var.alloc(by));
      }
      List<Expr> seen = new ArrayList<>();
      boolean told = shown.contains(v);
      boolean exact = told && query.isConstructType() || isJoined(v, link, all);
      for (Expr expression : expressions) {
        exact |= !alone(expression, v, known, seen);
      }
      if (exact || told || !seen.isEmpty()) {
        Use.How how = new Use.How(guards(link.in(), v, known), seen, exact, told, null);
        add(property, asked(link, v, others, how));
      }
    }

    private boolean isJoined(Var v, Link link, List<Link> all) {
      return all.stream()
              .anyMatch(l -> l != link && l.object().equals(v) && !l.in().excludes(link.in()))
          || all.stream().anyMatch(l -> l.in().values(v).size() > 0);
    }

    /** Collects the largest parts of an expression that are about a variable alone. */
    private boolean alone(Expr expression, Var v, Set<Var> known, List<Expr> into) {
      if (expression instanceof ExprFunctionOp || !expression.getVarsMentioned().contains(v)) {
        return true;
      }
      if (expression.isVariable()) {
        return false;
      }
      if (known.containsAll(expression.getVarsMentioned()) && !hasPattern(expression)) {
        into.add(expression);
        return true;
      }
      boolean all = true;
      if (expression instanceof ExprFunction function) {
        for (Expr argument : function.getArgs()) {
          all &= alone(argument, v, known, into);
        }
      }
      return all;
    }

    private List<Expr> guards(Scope in, Var v, Set<Var> known) {
      return in.filters.stream()
          .filter(
              f ->
                  f.getVarsMentioned().contains(v)
                      && known.containsAll(f.getVarsMentioned())
                      && !hasPattern(f))
          .toList();
    }

    private Use.Asked asked(Link link, Var v, Binding others, Use.How how) {
      List<Set<String>> properties = new ArrayList<>();
      List<Set<String>> classes = new ArrayList<>();
      for (Scope at = link.in(); at != null; at = at.closed ? null : at.outer) {
        for (Link other : at.links) {
          if (other.subject().equals(link.subject())) {
            condition(other, properties, classes);
          }
        }
      }
      return new Use.Asked(number++, v, others, how, properties, classes);
    }

    private void condition(Link other, List<Set<String>> properties, List<Set<String>> classes) {
      if (other.properties().equals(Set.of(RDF.type.getURI()))) {
        Set<String> of = new HashSet<>(abstractClasses);
        if (other.object().isURI()) {
          of.add(other.object().getURI());
        } else if (other.object().isVariable() && !other.in().values(other.object()).isEmpty()) {
          of.addAll(other.in().values(other.object()));
        } else {
          return;
        }
        classes.add(of);
      } else if (!other.properties().isEmpty()
          && other.properties().stream()
              .noneMatch(p -> p.startsWith(Summary.FACTS) || inferable.contains(p))) {
        properties.add(other.properties());
      }
    }

    private void readUnequal(Expr expression, List<Link> all) {
      if (expression instanceof E_NotEquals unequal
          && unequal.getArg1().isVariable()
          && unequal.getArg2().isVariable()) {
        for (Expr side : unequal.getArgs()) {
          Node v = side.asVar();
          for (Link link : all) {
            if (link.object().equals(v)) {
              counted.addAll(link.properties());
              link.properties().stream()
                  .filter(p -> p.startsWith(Summary.FACTS))
                  .forEach(countedFacts::add);
            }
            if (link.subject().equals(v)
                && link.properties().equals(Set.of(RDF.type.getURI()))
                && link.object().isURI()) {
              apart.add(link.object().getURI());
            }
          }
        }
      } else if (expression instanceof ExprFunction function
          && !(expression instanceof ExprFunctionOp)) {
        function.getArgs().forEach(argument -> readUnequal(argument, all));
      }
    }

    private void add(String property, Use.Asked asked) {
      byProperty.computeIfAbsent(property, p -> new ArrayList<>()).add(asked);
    }

    private void addExpression(Expr expression) {
      expressions.add(expression);
    }

    private void patterns(Expr expression, Scope in) {
      if (expression instanceof ExprFunctionOp pattern) {
        collect(pattern.getElement(), new Scope(in));
      } else if (expression instanceof ExprFunction function) {
        function.getArgs().forEach(argument -> patterns(argument, in));
      }
    }

    private void collect(Element element, Scope in) {
      if (element instanceof ElementGroup group) {
        List<Element> parts = group.getElements();
        parts.stream().filter(ElementData.class::isInstance).forEach(part -> collect(part, in));
        parts.stream().filter(p -> !(p instanceof ElementData)).forEach(p -> collect(p, in));
      } else if (element instanceof ElementPathBlock block) {
        for (TriplePath triple : block.getPattern()) {
          collect(triple, in);
        }
      } else if (element instanceof ElementFilter filter) {
        conjuncts(filter.getExpr(), in.filters);
        addExpression(filter.getExpr());
        patterns(filter.getExpr(), in);
      } else if (element instanceof ElementBind bind) {
        addExpression(bind.getExpr());
        patterns(bind.getExpr(), in);
      } else if (element instanceof ElementOptional optional) {
        collect(optional.getOptionalElement(), new Scope(in));
      } else if (element instanceof ElementUnion union) {
        union.getElements().forEach(part -> collect(part, new Scope(in, union)));
      } else if (element instanceof ElementSubQuery sub) {
        select(sub.getQuery());
        Scope within = new Scope(in);
        within.closed = true;
        collect(sub.getQuery().getQueryPattern(), within);
      } else if (element instanceof ElementData data) {
        for (Binding row : data.getRows()) {
          data.getVars()
              .forEach(v -> in.data.computeIfAbsent(v, x -> new ArrayList<>()).add(row.get(v)));
        }
      } else {
        throw new UnsupportedOperationException(element.toString());
      }
    }

    private void conjuncts(Expr expression, List<Expr> into) {
      if (expression instanceof E_LogicalAnd and) {
        conjuncts(and.getArg1(), into);
        conjuncts(and.getArg2(), into);
      } else {
        into.add(expression);
      }
    }

    private void collect(TriplePath triple, Scope in) {
      if (!triple.isTriple()) {
        collect(triple.getSubject(), triple.getPath(), triple.getObject(), in);
      } else if (triple.getPredicate().isURI()) {
        add(triple.getSubject(), Set.of(triple.getPredicate().getURI()), triple.getObject(), in);
      } else {
        Set<String> may = in.values(triple.getPredicate());
        Link link = add(triple.getSubject(), may, triple.getObject(), in);
        predicateVariables.put(link, triple.getPredicate());
      }
    }

    private Link add(Node subject, Set<String> properties, Node object, Scope in) {
      Link link = new Link(subject, properties, object, in);
      in.links.add(link);
      return link;
    }

    private void collect(Node subject, Path path, Node object, Scope in) {
      if (path instanceof P_Seq sequence) {
        Node middle = Var.alloc(".between" + between++);
        collect(subject, sequence.getLeft(), middle, in);
        collect(middle, sequence.getRight(), object, in);
      } else if (path instanceof P_Inverse inverse) {
        collect(object, inverse.getSubPath(), subject, in);
      } else if (path instanceof P_Link link) {
        add(subject, Set.of(link.getNode().getURI()), object, in);
      } else if (path instanceof P_Alt && links(path) != null) {
        add(subject, links(path), object, in);
      } else if (path instanceof P_Alt alternative) {
        collect(subject, alternative.getLeft(), object, new Scope(in, alternative));
        collect(subject, alternative.getRight(), object, new Scope(in, alternative));
      }
      // the other paths lead through terms of the ontology
    }

    private Set<String> links(Path path) {
      if (path instanceof P_Link link) {
        return Set.of(link.getNode().getURI());
      }
      if (path instanceof P_Alt alternative) {
        Set<String> left = links(alternative.getLeft());
        Set<String> right = links(alternative.getRight());
        if (left != null && right != null) {
          Set<String> both = new HashSet<>(left);
          both.addAll(right);
          return both;
        }
      }
      return null;
    }
  }

  private static boolean hasPattern(Expr expression) {
    return expression instanceof ExprFunctionOp
        || expression instanceof ExprFunction function
            && function.getArgs().stream().anyMatch(Uses::hasPattern);
  }
}
