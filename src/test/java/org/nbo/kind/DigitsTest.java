package org.nbo.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.ExprUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  private static boolean doNotMatter(String expression) {
    return Digits.doNotMatter(ExprUtils.parse(expression), Var.alloc("name"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGEX(?name, 'white|wll', 'i')",
        "REGEX(?name, '(^|[^a-z])dic([^a-z]|$)', 'i') && !REGEX(?name, 'ph')",
        "?other > 3",
        "?other > 3 || REGEX(?name, 'tile')"
      })
  void matterNotToAPatternThatNamesNone(String expression) {
    assertThat(doNotMatter(expression)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGEX(?name, '2p|3p', 'i')",
        "REGEX(?name, '[0-9] ?x')",
        "REGEX(?name, ?pattern)",
        "REGEX(?pattern, ?name)",
        "REGEX(REPLACE(?name, '1', 'a'), 'a')",
        "REGEX(?name, 'a') && ?name = 'b'",
        "STRLEN(?name) > 3",
        "EXISTS { ?x <urn:x-test:named> ?name }"
      })
  void matterToOthers(String expression) {
    assertThat(doNotMatter(expression)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"cell 120, cell 000", "Well A0, Well A0", "none, none", "9é8, 0é0"})
  void areMadeOne(String text, String alike) {
    assertThat(Digits.alike(text)).isEqualTo(alike);
  }
}
