package org.nbo.model.naming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nbo.model.Answer;
import org.nbo.model.Field;
import org.nbo.model.JsonFormat;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;

/**
 * JSON of the Micro-Meta App, as the ontology describes it ({@code nbo:JsonFormat}): the names of
 * the specification, its own for some classes, and keys that any object may have.
 */
public record JsonNaming(Model model, JsonFormat json) implements Naming {
  @Override
  public String format() {
    return json.names().label();
  }

  @Override
  public List<Names> kinds() {
    return List.of(SchemaNames.SPECIFICATION, new ListedNames(json.names()));
  }

  @Override
  public Optional<Named> attribute(ModelClass owner, String name) {
    NameSearch search = new NameSearch(this);
    Optional<Named> common = Optional.ofNullable(json.commonFields().get(name));
    if (name.equals(json.identifierKey())) {
      return common;
    }
    if (name.equals(json.referenceKey())) {
      return search.field(owner, json.identifierKey(), Field::reference).map(Named.class::cast);
    }
    return search
        .literal(owner, name)
        .or(() -> reference(owner, name))
        .or(() -> json.otherSpelling(name).flatMap(other -> search.literal(owner, other)))
        .or(() -> common)
        .or(() -> search.field(owner, name));
  }

  @Override
  public Optional<Child> child(ModelClass owner, String element) {
    NameSearch search = new NameSearch(this);
    Optional<Field> named = search.field(owner, element).or(() -> reference(owner, element));
    return search.child(owner, element, named, true);
  }

  /** The field of a reference, without what the specification adds to its name. */
  private Optional<Field> reference(ModelClass owner, String key) {
    return new NameSearch(this).field(owner, key + json.referenceSuffix(), Field::reference);
  }

  @Override
  public Optional<String> identifier(ModelClass owner) {
    return Optional.of(json.identifierKey());
  }

  @Override
  public Set<String> identifiersOfReferences() {
    return Set.of(json.referenceKey());
  }

  @Override
  public boolean isLeftOut(String name) {
    return json.isLeftOut(name);
  }

  @Override
  public boolean isDayFirst() {
    return json.dayFirst();
  }

  /** Other spellings stay as they are, for the way back, and answer too. */
  @Override
  public Optional<Answer> answer(String written) {
    return Answer.of(written).filter(answer -> answer.words().equals(written));
  }

  @Override
  public boolean presetsUnits() {
    return json.presetsUnits();
  }

  @Override
  public List<String> names(Named field) {
    return field instanceof Field value && json.key(value) != null
        ? List.of(json.key(value))
        : Naming.super.names(field);
  }
}
