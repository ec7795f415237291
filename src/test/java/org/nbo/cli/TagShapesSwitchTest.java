package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nbo.Nbo;

class TagShapesSwitchTest {
  private static final Nbo NBO = Nbo.bundled();

  @AfterEach
  void clear() {
    System.clearProperty(Launcher.TAG_SHAPES);
  }

  @Test
  void onlyFalseTakesTheLayerAway() {
    assertThat(Launcher.prepare(NBO)).isSameAs(NBO);
    System.setProperty(Launcher.TAG_SHAPES, "true");
    assertThat(Launcher.prepare(NBO)).isSameAs(NBO);
    System.setProperty(Launcher.TAG_SHAPES, "false");
    assertThat(Launcher.prepare(NBO)).isNotSameAs(NBO);
  }
}
