package org.nbo.lift.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nbo.vocab.OmeNamespace;

/** The official transforms, as the class path has them. */
class TransformsTest {
  @Test
  void theNewestVersionIsThatOfTheOfficialTransforms() {
    assertThat(new Transforms().newest()).isEqualTo(OmeNamespace.NEWEST);
  }
}
