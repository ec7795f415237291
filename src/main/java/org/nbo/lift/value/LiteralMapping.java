package org.nbo.lift.value;

import java.util.Optional;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.LongText;
import org.nbo.lift.source.Attributes;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;

/** A text, number, truth or time. The wording is kept beside it where it had to change. */
final class LiteralMapping implements ValueMapping {
  private final ModelClass owner;
  private final Field field;
  private final Iri property;
  private final Iri asWritten;
  private final Datatype datatype;
  private final LexicalForm form;
  private final boolean dayFirst;

  /**
   * @param dayFirst whether dates of the source have the day before the month
   */
  LiteralMapping(ModelClass owner, Field field, Iri property, Iri asWritten, boolean dayFirst) {
    this.owner = owner;
    this.field = field;
    this.property = property;
    this.asWritten = asWritten;
    this.datatype = datatype(field);
    this.dayFirst = dayFirst;
    this.form = LexicalForm.of(datatype);
  }

  /** The datatype of a field's values; text where the ontology states none. */
  static Datatype datatype(Field field) {
    return field.property().range() == null
        ? Datatype.STRING
        : Datatype.of(field.property().range());
  }

  @Override
  public boolean write(Iri subject, Ascii written, Attributes beside, Writer to) {
    boolean usual = form.isUsual(written);
    if (usual) {
      to.sink().literal(subject, property, written, datatype);
    }
    return usual;
  }

  @Override
  public boolean write(Iri subject, LongText written, Writer to) {
    boolean anything = form == LexicalForm.TEXT;
    if (anything) {
      to.sink().literal(subject, property, written, datatype);
    }
    return anything;
  }

  @Override
  public void write(Iri subject, String written, Attributes beside, Writer to) {
    if (form.isUsual(written)) {
      to.sink().literal(subject, property, written, datatype);
      return;
    }
    Optional<String> value = form.of(written).or(() -> form.respelt(written, dayFirst));
    value.ifPresent(lexical -> to.sink().literal(subject, property, lexical, datatype));
    if (value.isEmpty() || !value.get().trim().equals(written.trim())) {
      to.sink().literal(subject, asWritten, written, Datatype.STRING);
      if (value.isPresent() && !form.isAllowed(written)) {
        to.repairs().add(subject, owner, field, written, value.get());
      }
    }
  }
}
