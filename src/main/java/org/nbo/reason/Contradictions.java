package org.nbo.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataAllValuesFrom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDataMaxCardinality;
import org.semanticweb.owlapi.model.OWLDifferentIndividualsAxiom;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectComplementOf;
import org.semanticweb.owlapi.model.OWLObjectMaxCardinality;
import org.semanticweb.owlapi.model.OWLObjectPropertyRangeAxiom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLPropertyDomainAxiom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import uk.ac.manchester.cs.owlapi.modularity.ModuleType;
import uk.ac.manchester.cs.owlapi.modularity.SyntacticLocalityModuleExtractor;

/**
 * Finds by HermiT what data say that cannot be by the ontology: all contradictions that do not
 * depend on each other, each with the few statements and axioms that make it. For one experiment at
 * a time. For all threads.
 */
public final class Contradictions {
  /** How many are told at most. More of them say the same of many things. */
  public static final int MOST = 100;

  /**
   * About how many things HermiT is asked at once, where an axiom matters that rules do not see all
   * of. What holds of one thing and those that it is linked to depends on no others, and HermiT
   * takes longer the more choices there are.
   */
  private static final int TOGETHER = 4;

  /** What rules know in whatever form. */
  private static final Set<AxiomType<?>> KNOWN_TO_RULES =
      Set.of(
          AxiomType.DATA_PROPERTY_RANGE,
          AxiomType.DATATYPE_DEFINITION,
          AxiomType.CLASS_ASSERTION,
          AxiomType.DIFFERENT_INDIVIDUALS);

  private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();

  private final List<OWLAxiom> axioms;
  private final List<OWLAxiom> members;
  private final List<OWLAxiom> datatypes;
  private final Assertions assertions;
  private final AxiomWording wording;
  private final Prohibitions prohibitions;

  /**
   * @param ontology with the restrictions that its fields give
   */
  public Contradictions(Graph ontology) {
    List<OWLAxiom> all =
        OwlOntology.of(logic(ontology)).axioms().filter(OWLAxiom::isLogicalAxiom).sorted().toList();
    this.members = all.stream().filter(OWLClassAssertionAxiom.class::isInstance).toList();
    this.datatypes = all.stream().filter(a -> a.isOfType(AxiomType.DATATYPE_DEFINITION)).toList();
    this.axioms = all.stream().filter(a -> !members.contains(a)).toList();
    this.prohibitions = new Prohibitions(ontology);
    this.assertions = new Assertions(ontology);
    this.wording = new AxiomWording(ontology, all.stream());
  }

  private static Graph logic(Graph ontology) {
    Graph logic = GraphFactory.createDefaultGraph();
    LogicalStatements.in(ontology).forEach(logic::add);
    return logic;
  }

  /** Whether an axiom forbids or entails no more than {@link Prohibitions} find of it. */
  private static boolean isRule(OWLAxiom axiom) {
    if (axiom instanceof OWLSubClassOfAxiom a) {
      OWLClassExpression is = a.getSuperClass();
      return is instanceof OWLDataAllValuesFrom
          || is instanceof OWLDataMaxCardinality most && most.getCardinality() == 1
          || is instanceof OWLObjectMaxCardinality most && most.getCardinality() == 1
          || is instanceof OWLObjectAllValuesFrom all
              && (all.getFiller().isNamed() || all.getFiller() instanceof OWLObjectComplementOf)
          || a.getSubClass().isNamed() && is.isNamed();
    } else if (axiom instanceof OWLObjectPropertyRangeAxiom a) {
      return a.getRange().isNamed();
    } else if (axiom instanceof OWLPropertyDomainAxiom<?> a) {
      return a.getDomain().isNamed();
    } else if (axiom instanceof OWLDisjointClassesAxiom a) {
      return a.operands().flatMap(c -> parts(c).stream()).allMatch(OWLClassExpression::isNamed);
    }
    return KNOWN_TO_RULES.contains(axiom.getAxiomType());
  }

  /**
   * What is contradictory in some data.
   *
   * @param data a lifted file together with what rules infer from it
   * @return in the order of their subjects; none where the data can be true
   */
  public List<Contradiction> in(Graph data) {
    return new Search(data).run();
  }

  /** One search, which asks HermiT again and again about parts of the data. */
  private final class Search {
    private final SyntacticLocalityModuleExtractor extractor =
        new SyntacticLocalityModuleExtractor(
            OWLManager.createOWLOntologyManager(), axioms.stream(), ModuleType.BOT);
    private final List<Contradiction> found = new ArrayList<>();
    private final Map<Node, Set<Triple>> said = new LinkedHashMap<>();
    private final Graph data;

    Search(Graph data) {
      this.data = data;
      Map<Node, Set<Triple>> sorted = new TreeMap<>(Comparator.comparing(Node::toString));
      data.find()
          .filterKeep(assertions::isOne)
          .forEach(
              t ->
                  sorted
                      .computeIfAbsent(
                          t.getSubject(),
                          s -> new TreeSet<>(Comparator.comparing(Triple::toString)))
                      .add(t));
      said.putAll(sorted);
    }

    List<Contradiction> run() {
      prohibitions.in(data).stream().limit(MOST).forEach(this::note);
      List<Node> things = new ArrayList<>();
      Set<Set<String>> kinds = new HashSet<>();
      for (Node thing : said.keySet()) {
        if (kinds.add(content(thing))) {
          things.add(thing);
        }
      }
      around(things);
      return found.stream().sorted(Comparator.comparing(Contradiction::subject)).toList();
    }

    /** What matters of a thing, alike for things that are alike. */
    private Set<String> content(Node thing) {
      Set<String> content = new HashSet<>();
      for (Triple t : said.get(thing)) {
        List<Triple> types = types(t.getObject());
        if (types.isEmpty()) {
          content.add(t.getPredicate() + " " + t.getObject());
        }
        types.forEach(type -> content.add(t.getPredicate() + " a " + type.getObject()));
      }
      return content;
    }

    private List<Triple> types(Node thing) {
      return said.getOrDefault(thing, Set.of()).stream().filter(Reason::isType).toList();
    }

    /** Halves the things until one is left, with what it is linked to. */
    private void around(List<Node> things) {
      List<Triple> statements = around(things.stream());
      if (found.size() >= MOST
          || things.isEmpty()
          || !(things.size() > TOGETHER ? isForHermit(statements) : contradictory(statements))) {
        return;
      }
      if (things.size() == 1) {
        do {
          take(around(things.stream()));
        } while (found.size() < MOST && contradictory(around(things.stream())));
        return;
      }
      int half = things.size() / 2;
      around(things.subList(0, half));
      around(things.subList(half, things.size()));
    }

    /** Whether an axiom matters for statements of which rules do not see all that it says. */
    private boolean isForHermit(List<Triple> statements) {
      return !module(axiomsOf(statements)).stream().allMatch(Contradictions::isRule);
    }

    private List<Triple> around(Stream<Node> things) {
      Set<Triple> all = new LinkedHashSet<>();
      things.forEach(
          thing -> {
            for (Triple t : said.get(thing)) {
              all.add(t);
              all.addAll(types(t.getObject()));
            }
          });
      return List.copyOf(all);
    }

    /** Notes the contradiction in some statements, and leaves out what makes it. */
    private void take(List<Triple> statements) {
      List<Triple> needed = new MinimalSet<Triple>(this::contradictory).of(statements);
      note(new Contradiction(needed, because(needed)));
    }

    /** Leaves out what makes a contradiction, so that others are seen. */
    private void note(Contradiction contradiction) {
      found.add(contradiction);
      List<Triple> all = contradiction.statements();
      List<Triple> values = all.stream().filter(t -> !Reason.isType(t)).toList();
      (values.isEmpty() ? all : values)
          .forEach(t -> said.getOrDefault(t.getSubject(), new HashSet<>()).remove(t));
    }

    private boolean contradictory(List<Triple> statements) {
      Set<OWLAxiom> all = axiomsOf(statements);
      List<OWLAxiom> module = module(all);
      all.addAll(module);
      return !module.stream().allMatch(Contradictions::isRule) && !consistent(all);
    }

    private Set<OWLAxiom> axiomsOf(List<Triple> statements) {
      return statements.stream()
          .map(Assertions::axiom)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<OWLAxiom> module(Set<OWLAxiom> about) {
      Set<OWLEntity> terms =
          about.stream().flatMap(OWLAxiom::signature).collect(Collectors.toSet());
      return Stream.of(
              extractor.extract(terms).stream(),
              members.stream().filter(m -> m.individualsInSignature().anyMatch(terms::contains)),
              datatypes.stream())
          .flatMap(Function.identity())
          .map(OWLAxiom.class::cast)
          .distinct()
          .sorted()
          .toList();
    }

    /** The fewest axioms that the statements contradict, in words. */
    private List<String> because(List<Triple> statements) {
      Set<OWLAxiom> said = axiomsOf(statements);
      List<OWLAxiom> needed = needed(said, module(said));
      for (OWLAxiom list : needed) {
        List<OWLAxiom> pairs = pairs(list);
        if (!pairs.isEmpty()) {
          Set<OWLAxiom> others = new HashSet<>(said);
          needed.stream().filter(a -> !a.equals(list)).forEach(others::add);
          needed = replaced(needed, list, needed(others, pairs));
        }
      }
      Set<String> mentioned =
          said.stream()
              .flatMap(OWLAxiom::signature)
              .map(e -> e.getIRI().toString())
              .collect(Collectors.toSet());
      return wording.of(needed, mentioned);
    }

    private List<OWLAxiom> needed(Set<OWLAxiom> given, List<OWLAxiom> candidates) {
      return new MinimalSet<OWLAxiom>(
              some -> {
                Set<OWLAxiom> all = new HashSet<>(given);
                all.addAll(some);
                all.addAll(datatypes);
                return !consistent(all);
              })
          .of(candidates);
    }
  }

  private static List<OWLAxiom> replaced(
      List<OWLAxiom> axioms, OWLAxiom one, List<OWLAxiom> others) {
    return axioms.stream()
        .flatMap(a -> a.equals(one) ? others.stream() : Stream.of(a))
        .distinct()
        .toList();
  }

  /** A long list of what excludes each other as pairs; none for other axioms. */
  private static List<OWLAxiom> pairs(OWLAxiom axiom) {
    if (axiom instanceof OWLDisjointClassesAxiom disjoint) {
      return pairs(
          disjoint.operands().map(Contradictions::parts).toList(),
          FACTORY::getOWLDisjointClassesAxiom);
    }
    if (axiom instanceof OWLDifferentIndividualsAxiom different) {
      return pairs(
          different.individuals().map(List::of).toList(), FACTORY::getOWLDifferentIndividualsAxiom);
    }
    return List.of();
  }

  private static <T> List<OWLAxiom> pairs(
      List<? extends List<? extends T>> groups, BiFunction<T, T, OWLAxiom> pair) {
    List<OWLAxiom> all = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        for (T one : groups.get(i)) {
          groups.get(j).forEach(other -> all.add(pair.apply(one, other)));
        }
      }
    }
    return all;
  }

  private static List<OWLClassExpression> parts(OWLClassExpression expression) {
    return expression instanceof OWLObjectUnionOf union
        ? union.operands().map(OWLClassExpression.class::cast).toList()
        : List.of(expression);
  }

  private static boolean consistent(Collection<OWLAxiom> axioms) {
    try {
      OWLReasoner reasoner =
          new ReasonerFactory()
              .createReasoner(
                  OWLManager.createOWLOntologyManager().createOntology(axioms),
                  new Configuration());
      try {
        return reasoner.isConsistent();
      } finally {
        reasoner.dispose();
      }
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
