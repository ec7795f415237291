package org.nbo.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nbo.finding.Duty;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Thing;
import org.nbo.kind.Example;

/**
 * Makes one finding, with its number, of those that say the same of things of one class. It comes
 * to the same whether they are on each of the things or on one that stands for others.
 */
final class Alike {
  private static final Comparator<On> IN_DOCUMENT =
      Comparator.comparingInt((On on) -> on.example.order()).thenComparing(on -> on.example.iri());

  /** A name of a thing in a sentence: what is wrong may be the same of others. */
  private static final Pattern IDENTIFIER = Pattern.compile("\\S+:\\S*\\d\\S*");

  /** How many sentences about one field are told that differ in their values. */
  private static final int SENTENCES = 20;

  private static final String OTHERS = " Others have other values.";

  private Alike() {}

  private record Key(
      Rule rule,
      String component,
      FieldName field,
      Duty duty,
      String message,
      String placeholder,
      String source,
      String file) {
    static Key of(Finding f) {
      return new Key(
          f.rule(),
          f.component(),
          f.field(),
          f.duty(),
          IDENTIFIER.matcher(f.message()).replaceAll("…"),
          f.kind() == FindingKind.PLACEHOLDER ? f.value() : "",
          f.source(),
          f.file());
    }

    Key ofAnySentence() {
      return new Key(rule, component, field, duty, "", placeholder, source, file);
    }
  }

  /** A thing and a finding that is on it, or on one that stands for it. */
  private record On(Example example, Finding finding) {
    Thing thing() {
      return new Thing(example.iri(), finding.component(), example.line(), finding.thing().file());
    }
  }

  /**
   * @param findings each on one thing, which may stand for several
   */
  static List<Finding> together(List<Finding> findings, LiftedGraph image) {
    Map<Key, List<Finding>> groups = new LinkedHashMap<>();
    findings.stream()
        .filter(f -> image.count(f.subject()) > 0)
        .forEach(f -> groups.computeIfAbsent(Key.of(f), k -> new ArrayList<>(1)).add(f));
    Map<Key, List<Group>> byField = new LinkedHashMap<>();
    groups.forEach(
        (key, group) ->
            byField
                .computeIfAbsent(key.ofAnySentence(), k -> new ArrayList<>(1))
                .add(Group.of(group, image)));
    return byField.values().stream().flatMap(Alike::told).toList();
  }

  /** The first things of some findings, with the number of all. */
  private record Group(List<On> first, long count) {
    static Group of(List<Finding> findings, LiftedGraph image) {
      List<On> first =
          findings.stream()
              .flatMap(f -> image.examples(f.thing()).stream().map(example -> new On(example, f)))
              .sorted(IN_DOCUMENT)
              .limit(Example.KEPT)
              .toList();
      long count = findings.stream().mapToLong(f -> f.count() * image.count(f.subject())).sum();
      return new Group(first, count);
    }

    static Group of(List<Group> groups) {
      return new Group(
          groups.stream()
              .flatMap(g -> g.first.stream())
              .sorted(IN_DOCUMENT)
              .limit(Example.KEPT)
              .toList(),
          groups.stream().mapToLong(Group::count).sum());
    }

    Finding finding() {
      return first.get(0).finding().times(count, first.stream().skip(1).map(On::thing).toList());
    }
  }

  /** One finding for each sentence; where those are very many, one for the last of them. */
  private static Stream<Finding> told(List<Group> sentences) {
    if (sentences.size() <= SENTENCES) {
      return sentences.stream().map(Group::finding);
    }
    List<Group> inOrder =
        sentences.stream()
            .sorted(Comparator.comparing((Group g) -> g.first.get(0), IN_DOCUMENT))
            .toList();
    Finding others = Group.of(inOrder.subList(SENTENCES, inOrder.size())).finding();
    return Stream.concat(
        inOrder.stream().limit(SENTENCES).map(Group::finding),
        Stream.of(others.saying(others.message() + OTHERS)));
  }
}
