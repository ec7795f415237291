package org.nbo.lift.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.source.Attributes;
import org.nbo.model.Field;

/**
 * A number that is larger by a factor in the graph than in an OME file ({@code nbo:omeFactor}):
 * OME's fraction of humidity becomes percent. The wording is kept beside it.
 */
final class ScaledMapping implements ValueMapping {
  private final ValueMapping unscaled;
  private final BigDecimal factor;
  private final Iri property;
  private final Iri asWritten;
  private final Datatype datatype;

  /**
   * @param unscaled what is done with a text that is no number
   * @param factor by how much the number is larger in the graph
   */
  ScaledMapping(
      ValueMapping unscaled, Field field, BigDecimal factor, Iri property, Iri asWritten) {
    this.unscaled = unscaled;
    this.factor = factor;
    this.property = property;
    this.asWritten = asWritten;
    this.datatype = LiteralMapping.datatype(field);
  }

  @Override
  public void write(Iri subject, String written, Attributes beside, Writer to) {
    Optional<String> scaled =
        Decimal.number(written)
            .filter(number -> !Decimal.isSpecial(number))
            .flatMap(Decimal::exact)
            .map(number -> Decimal.plain(number.multiply(factor)));
    if (scaled.isEmpty()) {
      unscaled.write(subject, written, beside, to);
      return;
    }
    to.sink().literal(subject, property, scaled.get(), datatype);
    to.sink().literal(subject, asWritten, written, Datatype.STRING);
  }
}
