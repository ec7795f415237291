package org.nbo.lift.value;

import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.source.Attributes;

/** A unit, which is said with its quantity. Alone it says nothing, but it is not dropped. */
final class UnitMapping implements ValueMapping {
  private final Iri asWritten;
  private final String[] quantities;

  /**
   * @param quantities the attributes that may hold its number
   */
  UnitMapping(Iri asWritten, String[] quantities) {
    this.asWritten = asWritten;
    this.quantities = quantities;
  }

  @Override
  public boolean write(Iri subject, Ascii written, Attributes beside, Writer to) {
    return isSaid(beside);
  }

  @Override
  public void write(Iri subject, String written, Attributes beside, Writer to) {
    if (!isSaid(beside)) {
      to.sink().literal(subject, asWritten, written, Datatype.STRING);
    }
  }

  private boolean isSaid(Attributes beside) {
    for (String quantity : quantities) {
      if (beside.has(quantity)) {
        return true;
      }
    }
    return false;
  }
}
