package org.nbo.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.model.Answer;
import org.nbo.vocab.NboTerm;

/**
 * Fields that are said to have no value: {@code nbo:hasNone} and {@code nbo:notApplicable} name
 * their property, or the words of these stand in the field itself.
 */
final class Answers {
  /** There is none, or it does not apply; the property is added. */
  static final Rule RULE = new Rule(FindingKind.ANSWERED, Severity.INFO, "answered");

  private static final Map<Node, String> WORDS =
      Arrays.stream(Answer.values())
          .collect(Collectors.toUnmodifiableMap(Answer::node, Answer::words));

  private static final Pattern PREFIX = Pattern.compile("^nbo:");

  private static final Node STATED_OF = NodeFactory.createURI(NboTerm.Iri.STATED_OF);
  private static final Node STATED_PROPERTY = NodeFactory.createURI(NboTerm.Iri.STATED_PROPERTY);

  private final Graph data;
  private final Map<List<Node>, String> words = new HashMap<>();
  private final Set<List<Node>> written = new HashSet<>();

  private Answers(Graph data) {
    this.data = data;
  }

  /**
   * @param placeholders some of which are such an answer
   * @param isAsked whether a field is asked for at any tier, so that words in it answer something
   */
  static Answers in(Graph data, Placeholders placeholders, Predicate<List<Node>> isAsked) {
    Answers answers = new Answers(data);
    placeholders
        .all()
        .forEach(
            (field, text) -> {
              Optional<Answer> said = Answer.of(text);
              if (said.isPresent() && isAsked.test(field)) {
                answers.words.put(field, said.get().words());
                answers.written.add(field);
              }
            });
    WORDS.forEach(
        (predicate, said) ->
            data.find(Node.ANY, predicate, Node.ANY)
                .forEach(
                    t ->
                        answers.words.putIfAbsent(
                            List.of(t.getSubject(), property(t.getObject())), said)));
    return answers;
  }

  /** JSON-LD without our context names properties by texts. */
  private static Node property(Node named) {
    return named.isLiteral()
        ? NodeFactory.createURI(
            NboTerm.NS + PREFIX.matcher(named.getLiteralLexicalForm()).replaceFirst(""))
        : named;
  }

  /** The things and properties that are answered for. */
  Set<List<Node>> fields() {
    return words.keySet();
  }

  /** What is said, and by whom. */
  String words(List<Node> field) {
    String who =
        isByPair(field)
            ? "a key–value pair says."
            : written.contains(field) ? "stands in the field." : "the description says.";
    return words.get(field) + ", as " + who;
  }

  private boolean isByPair(List<Node> field) {
    List<Node> origins = new ArrayList<>();
    data.find(Node.ANY, STATED_OF, field.get(0)).forEach(t -> origins.add(t.getSubject()));
    return origins.stream().anyMatch(o -> data.contains(o, STATED_PROPERTY, field.get(1)));
  }
}
