package org.nbo.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query needs is told without running it, and never too much. */
class NeedsTest {
  private static final String PREFIX = "PREFIX : <http://e/>\n";

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "?x a :Camera =>                                   type^Camera",
        "?x :p ?y ; a :Camera =>                           p type^Camera",
        "?x :p :V =>                                       p^V",
        "?x :p 'a text' =>                                 p",
        "?x :p [] OPTIONAL { ?x :q ?y } =>                 p",
        "?x :p ?y FILTER NOT EXISTS { ?x :q ?y } =>        p",
        "?x :p ?y MINUS { ?x :q ?y } =>                    p",
        "VALUES ?p { :p :q } ?x ?p ?y =>                   p|q",
        "?x ?p ?y VALUES ?p { :p :q } =>                   p|q",
        "VALUES ?v { :V :W } ?x :p ?v =>                   p^V|p^W",
        "VALUES (?p ?v) { (:p :V) (:q UNDEF) } ?x ?p ?v => p|q",
        "VALUES ?v { 'a' 'b' } ?x :p ?v =>                 p",
        "VALUES ?p { :p } { ?x ?p ?y } UNION { ?y ?p ?x } => p",
        "VALUES ?p { :p } { SELECT ?x { ?x ?p ?y } } =>    ''",
        "{ ?x :p :V ; :q ?y } UNION { ?x a :C ; :r ?y } => p^V|type^C",
        "{ ?x :p :V } UNION { BIND (1 AS ?x) } =>          ''",
        "?x a/:sub* :Camera =>                             type",
        "?x :p/^:q ?y =>                                   p q",
        "?x :p|:q ?y =>                                    p|q",
        "?x ?p ?y =>                                       ''"
      })
  void whatAPatternNeeds(String pattern, String needed) {
    assertThat(written(needs(pattern))).isEqualTo(needed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?x a :Camera", "?x :p ?y", "?x a ?t ; :p :V", "VALUES ?p { :p } ?x ?p ?y"})
  void aGraphMayHaveIt(String pattern) {
    assertThat(isMet(pattern, ":x a :Camera ; :p :V .")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?x a :Lens", "?x :q ?y", "?x a :Camera ; :p :W", "VALUES ?p { } ?x ?p ?y"})
  void aGraphHasNot(String pattern) {
    assertThat(isMet(pattern, ":x a :Camera ; :p :V .")).isFalse();
  }

  private static String query(String pattern) {
    return PREFIX + "SELECT * { " + pattern + " }";
  }

  private static Needs needs(String pattern) {
    return Asked.parsed(query(pattern)).needs();
  }

  private static boolean isMet(String pattern, String turtle) {
    Graph graph = RDFParser.fromString(PREFIX + turtle, Lang.TURTLE).toGraph();
    return needs(pattern).met(use -> use.isIn(graph));
  }

  private static String written(Needs needs) {
    return needs.all().stream().map(NeedsTest::written).collect(Collectors.joining(" "));
  }

  private static String written(Set<Needs.Use> some) {
    return some.stream()
        .map(
            use ->
                use.property().getLocalName()
                    + (use.isParticular() ? "^" + use.value().getLocalName() : ""))
        .sorted()
        .collect(Collectors.joining("|"));
  }
}
