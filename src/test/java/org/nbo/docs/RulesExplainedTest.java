package org.nbo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nbo.finding.Rule;

/**
 * Every rule by which something can be found is a heading in rules.md, and every heading a rule.
 */
class RulesExplainedTest {
  private static final Path PAGE = Path.of("src/site/markdown/rules.md");
  private static final Pattern HEADING = Pattern.compile("(?<=^## ).+$", Pattern.MULTILINE);
  private static final Pattern SHAPE = Pattern.compile("^nbosh:(\\S+)\\s", Pattern.MULTILINE);

  @Test
  void everyRuleHasAHeading() throws IOException, ReflectiveOperationException {
    List<String> headings = headings();
    SortedSet<String> used = new TreeSet<>();
    for (Rule rule : constants()) {
      used.addAll(explaining(rule.id(), headings));
    }
    for (String shape : shapes()) {
      used.addAll(explaining(shape, headings));
    }
    assertThat(used).containsExactlyInAnyOrderElementsOf(headings);
  }

  /** The headings for a rule, or for the family of which it is; there is at least one. */
  private static List<String> explaining(String id, List<String> headings) {
    List<String> exact = headings.stream().filter(id::equals).toList();
    List<String> fitting =
        exact.isEmpty()
            ? headings.stream()
                .filter(h -> pattern(h).matcher(id).matches() || h.startsWith(id + "#<"))
                .toList()
            : exact;
    assertThat(fitting).as(id + " in " + PAGE).isNotEmpty();
    return fitting;
  }

  private static Pattern pattern(String heading) {
    return Pattern.compile(
        Stream.of(heading.split("<\\w+>", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^#]+")));
  }

  private static List<String> headings() throws IOException {
    List<String> headings =
        HEADING.matcher(Files.readString(PAGE)).results().map(MatchResult::group).toList();
    assertThat(headings).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    return headings;
  }

  private static List<Rule> constants() throws ReflectiveOperationException {
    List<Rule> rules = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nbo")) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Rule.class) && isStatic(field)) {
          Field constant = field.reflect();
          constant.setAccessible(true);
          rules.add((Rule) constant.get(null));
        }
      }
    }
    assertThat(rules).hasSizeGreaterThan(8);
    return rules;
  }

  private static boolean isStatic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC);
  }

  /** The rules that shapes are, as findings name them. */
  private static SortedSet<String> shapes() throws IOException {
    SortedSet<String> rules = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("shapes"))) {
      for (Path file :
          files
              .filter(f -> !f.endsWith("profiles.ttl") && f.toString().endsWith(".ttl"))
              .toList()) {
        String name = file.getFileName().toString().replace(".ttl", "");
        SHAPE
            .matcher(Files.readString(file))
            .results()
            .map(shape -> shape.group(1))
            .filter(shape -> !shape.startsWith("group-") && !shape.matches("(bounds|class)-[^-]+"))
            .filter(shape -> !shape.startsWith(name + "-"))
            .forEach(shape -> rules.add(name + '#' + shape));
      }
    }
    assertThat(rules).hasSizeGreaterThan(4000);
    return rules;
  }
}
