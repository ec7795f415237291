package org.nbo.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/** Of many allowed values, those that were meant stand first. */
class LikelyTest {
  private static final List<String> LENGTHS = List.of("Ym", "km", "m", "mm", "µm", "nm", "pixel");

  @Test
  void allAreShownWhereThereAreFew() {
    assertThat(new Likely(List.of("µm")).of(List.of("b", "a"), "x", 2)).isEqualTo("b, a");
  }

  @Test
  void theUsualOnesStandFirst() {
    assertThat(new Likely(List.of("µm", "s", "nm")).of(LENGTHS, "furlong", 3))
        .isEqualTo("µm, nm, Ym or 4 others");
  }

  @Test
  void whatLooksAlikeStandsBeforeTheUsual() {
    assertThat(new Likely(List.of("µm")).of(LENGTHS, "pixels", 2))
        .isEqualTo("pixel, µm or 5 others");
  }

  @Test
  void likenessKnowsNoCaseNoSignsAndNoMicroSign() {
    List<String> corrections = List.of("UV", "PlanApo", "PlanFluor", "SuperFluor");
    assertThat(Likely.near(corrections, "plan-apo")).startsWith("PlanApo").doesNotContain("UV");
    assertThat(Likely.near(LENGTHS, "μm")).startsWith("µm");
    assertThat(Likely.near(corrections, "Plan Apo Lambda")).startsWith("PlanApo");
    assertThat(Likely.near(corrections, "water")).isEmpty();
    assertThat(Likely.near(List.of("-"), "?")).isEmpty();
  }

  @Test
  void theModelsUnitsAreTheRule() {
    List<String> usual = Likely.in(Model.of(Ontology.load())).usual();
    assertThat(usual).contains("µm", "nm", "ms").doesNotContain("Ym").doesNotHaveDuplicates();
    assertThat(usual.indexOf("nm")).isLessThan(usual.indexOf("ms"));
  }
}
