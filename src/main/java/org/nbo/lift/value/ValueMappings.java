package org.nbo.lift.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.model.Answer;
import org.nbo.model.Enumeration;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.Named;
import org.nbo.model.UnitField;
import org.nbo.model.naming.Naming;
import org.nbo.vocab.NboTerm;

/** Makes the mapping that a field needs: literal, quantity, listed value, reference, unit. */
public final class ValueMappings {
  private final Naming naming;
  private final boolean asInFormat;

  /**
   * @param asInFormat whether numbers are as the format has them, which may differ by a factor from
   *     what people write of the same
   */
  public ValueMappings(Naming naming, boolean asInFormat) {
    this.naming = naming;
    this.asInFormat = asInFormat;
  }

  /**
   * Whether a text gives a property of literals a value.
   *
   * @param text as a table has it, where the month is before the day
   */
  public static boolean isUnderstood(String text, ModelProperty property) {
    if (property.range() == null) {
      return true;
    }
    LexicalForm form = LexicalForm.of(Datatype.of(property.range()));
    return form.isUsual(text) || form.of(text).or(() -> form.respelt(text, false)).isPresent();
  }

  /** The mapping of an attribute, which holds the value of a field or a unit. */
  public ValueMapping of(ModelClass owner, Named named) {
    return named instanceof Field field
        ? of(owner, field)
        : unitWithoutQuantity(
            owner,
            named,
            Iri.of(
                named.property().iri()
                    + (naming.presetsUnits() ? NboTerm.UNIT_AS_WRITTEN : NboTerm.AS_WRITTEN)));
  }

  public ValueMapping of(ModelClass owner, Field field) {
    ValueMapping value = value(owner, field);
    return naming.answer(Answer.HAS_NONE.words()).isPresent()
        ? answered(value, Iri.of(field.property().iri()))
        : value;
  }

  /** Words that answer for the field, or else its value. */
  private ValueMapping answered(ValueMapping value, Iri property) {
    return (subject, written, beside, to) -> {
      Optional<Answer> answer = naming.answer(written);
      if (answer.isPresent()) {
        to.sink().link(subject, Iri.of(answer.get().iri()), property);
      } else {
        value.write(subject, written, beside, to);
      }
    };
  }

  private ValueMapping value(ModelClass owner, Field field) {
    Iri property = Iri.of(field.property().iri());
    Iri asWritten = Iri.of(field.property().iri() + NboTerm.AS_WRITTEN);
    return switch (field.property().kind()) {
      case THING -> reference(field.target().orElse(null), property, asWritten);
      case ENUMERATION -> listed(owner, field, property, asWritten);
      case LITERAL ->
          owner
              .unitOf(field)
              .map(unit -> quantity(owner, field, unit, property, asWritten))
              .orElseGet(() -> literal(owner, field, property, asWritten));
    };
  }

  private ValueMapping literal(ModelClass owner, Field field, Iri property, Iri asWritten) {
    ValueMapping literal =
        new LiteralMapping(owner, field, property, asWritten, naming.isDayFirst());
    return Optional.of(naming)
        .filter(n -> asInFormat)
        .flatMap(n -> n.factor(field))
        .<ValueMapping>map(factor -> new ScaledMapping(literal, field, factor, property, asWritten))
        .orElse(literal);
  }

  private static ValueMapping reference(String target, Iri property, Iri asWritten) {
    return (subject, written, beside, to) -> {
      Optional<String> id = to.iris().identifier(written);
      id.ifPresent(
          known -> to.sink().link(subject, property, to.identities().referred(known, target)));
      if (id.isEmpty() || !id.get().equals(written.trim())) {
        to.sink().literal(subject, asWritten, written, Datatype.STRING);
      }
    };
  }

  private ValueMapping listed(ModelClass owner, Field field, Iri property, Iri asWritten) {
    Enumeration list = naming.model().enumeration(field.property().range()).orElseThrow();
    Map<String, Iri> iris = new HashMap<>();
    list.byName().values().forEach(v -> iris.put(v.iri(), Iri.of(v.iri())));
    ValueMapping one =
        (subject, written, beside, to) -> {
          Optional<Enumeration.Value> value = value(list, owner, field, subject, written, to);
          value.ifPresent(v -> to.sink().link(subject, property, iris.get(v.iri())));
          if (value.isEmpty() || !value.get().isSpelled(written)) {
            to.sink().literal(subject, asWritten, written, Datatype.STRING);
          }
        };
    if (!field.omeList()) {
      return one;
    }
    return (subject, written, beside, to) -> {
      String[] words = written.trim().split("\\s+");
      if (words.length == 1) {
        one.write(subject, written, beside, to);
        return;
      }
      for (String word : words) {
        value(list, owner, field, subject, word, to)
            .ifPresent(v -> to.sink().link(subject, property, iris.get(v.iri())));
      }
      to.sink().literal(subject, asWritten, written, Datatype.STRING);
    };
  }

  private static Optional<Enumeration.Value> value(
      Enumeration list,
      ModelClass owner,
      Field field,
      Iri subject,
      String written,
      ValueMapping.Writer to) {
    Optional<Enumeration.Value> value = list.value(written);
    if (value.isEmpty()) {
      value = list.misspelt(written);
      value.ifPresent(v -> to.repairs().add(subject, owner, field, written, v.spelling()));
    }
    return value;
  }

  private ValueMapping quantity(
      ModelClass owner, Field field, UnitField unitField, Iri property, Iri asWritten) {
    return new QuantityMapping(
        owner,
        field,
        property,
        asWritten,
        Iri.of(field.property().iri() + NboTerm.IN_SOURCE_UNIT),
        Iri.of(field.property().iri() + NboTerm.UNIT_AS_WRITTEN),
        unitField,
        naming.names(unitField),
        unitField.inGraph().orElse(null),
        naming.defaultUnit(unitField).orElse(null));
  }

  /** A unit, with the names of the attributes that its number may stand in. */
  private ValueMapping unitWithoutQuantity(ModelClass owner, Named unit, Iri asWritten) {
    Set<ModelProperty> quantities =
        owner.units().stream()
            .filter(u -> u.name().equals(unit.name()))
            .map(Named::property)
            .collect(Collectors.toSet());
    String[] quantityNames =
        owner.fields().stream()
            .filter(f -> quantities.contains(f.property()))
            .flatMap(f -> naming.names(f).stream())
            .distinct()
            .toArray(String[]::new);
    return new UnitMapping(asWritten, quantityNames);
  }
}
