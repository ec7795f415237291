package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nbo.lift.Lifter;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

class TagShapesSwitchTest {
  private static final Lifter LIFT = new Lifter(Model.of(Ontology.load()), Optional.empty());

  @AfterEach
  void clear() {
    System.clearProperty(TagShapesSwitch.PROPERTY);
  }

  @Test
  void onlyFalseTakesTheLayerAway() {
    assertThat(TagShapesSwitch.applyTo(LIFT)).isSameAs(LIFT);
    System.setProperty(TagShapesSwitch.PROPERTY, "true");
    assertThat(TagShapesSwitch.applyTo(LIFT)).isSameAs(LIFT);
    System.setProperty(TagShapesSwitch.PROPERTY, "false");
    assertThat(TagShapesSwitch.applyTo(LIFT)).isNotSameAs(LIFT);
  }
}
