package org.nbo.export.ngff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSpliceTest {
  private static final String KEPT =
      """
      {
        "z": 1.0, "a": [1, 1.50, 1e3, NaN],
        "attributes": {
          "other": "\\u00b5 µ \\"}",
          "nbo": {"old": [1]}
        }
      }
      """;

  private static JsonSplice of(String text) {
    return JsonSplice.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(JsonSplice splice) {
    return new String(splice.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void everythingElseStaysAsItIsWritten() {
    JsonSplice changed = of(KEPT).with(List.of("attributes"), Map.of("nbo", Json.createValue(2)));
    assertThat(text(changed)).isEqualTo(KEPT.replace("{\"old\": [1]}", "2"));
  }

  @Test
  void whatIsNewComesLastAndLaidOutAsTheRest() {
    JsonSplice changed =
        of(KEPT)
            .with(
                List.of("attributes"), Map.of("x", Json.createObjectBuilder().add("y", 1).build()));
    assertThat(text(changed))
        .isEqualTo(
            KEPT.replace("{\"old\": [1]}", "{\"old\": [1]},\n    \"x\": {\n      \"y\": 1\n    }"));
  }

  @Test
  void missingObjectsAreMade() {
    assertThat(text(of("{}").with(List.of("a", "b"), Map.of("c", Json.createValue(1)))))
        .isEqualTo("{\"a\":{\"b\":{\"c\":1}}}");
  }

  @Test
  void itemsComeAtTheEndOfAList() {
    assertThat(text(of("{\"l\":[ ]}").appended(List.of("l"), Json.createValue(1))))
        .isEqualTo("{\"l\":[1 ]}");
    assertThat(text(of("{\"l\":[0 ]}").appended(List.of("l"), Json.createValue(1))))
        .isEqualTo("{\"l\":[0,1 ]}");
  }

  @Test
  void membersGoWithTheirComma() {
    assertThat(text(of("{\"a\":1, \"b\":2, \"c\":3}").without("a")))
        .isEqualTo("{\"b\":2, \"c\":3}");
    assertThat(text(of("{\"a\":1, \"b\":2, \"c\":3}").without("c")))
        .isEqualTo("{\"a\":1, \"b\":2}");
    assertThat(text(of("{\"a\":1}").without("a"))).isEqualTo("{}");
    assertThat(text(of("{\"a\":1}").without("x"))).isEqualTo("{\"a\":1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1 \"b\":2}", "{} {}", "1"})
  void whatIsNoObjectIsRefused(String text) {
    assertThatThrownBy(() -> of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
