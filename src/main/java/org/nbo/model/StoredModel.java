package org.nbo.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nbo.finding.Axes;
import org.nbo.finding.RequirementLevel;

/**
 * A {@link Model} as bytes, which are read in a fraction of the time that Java's serialization
 * takes. What several tables share is written once, at its first use; {@link Writer} and {@link
 * Reader} go through the parts in the same order.
 */
final class StoredModel {
  private StoredModel() {}

  /** Writes a model. */
  static final class Writer {
    private final DataOutputStream out;
    private final Map<Object, Integer> known = new HashMap<>();

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void write(Model model) throws IOException {
      each(model.enumerations(), this::enumeration);
      each(model.classes(), this::modelClass);
      Map<ModelClass, Integer> places = new HashMap<>();
      model.classes().forEach(c -> places.put(c, places.size()));
      for (ModelClass c : model.classes()) {
        each(c.parents(), parent -> out.writeInt(places.get(parent)));
      }
      each(model.extensions(), e -> texts(e.iri(), e.name(), e.label()));
      each(model.profiles(), this::profile);
      each(model.placeholders().texts(), this::text);
      each(
          model.placeholders().exceptions().entrySet(),
          e -> {
            text(e.getKey());
            each(e.getValue(), this::text);
          });
      each(model.jsonFormat().stream().toList(), this::jsonFormat);
      keyTerms(model.keyTerms());
    }

    private void jsonFormat(JsonFormat f) throws IOException {
      text(f.label());
      each(f.outermost(), this::text);
      texts(f.classKey(), f.classSuffix(), f.identifierKey(), f.referenceKey());
      texts(f.referenceSuffix(), f.linksKey(), f.linkValueKey(), f.versionKey());
      each(f.holderKeys(), this::text);
      each(f.leftOutKeys(), this::text);
      each(f.unitEndings(), this::text);
      truths(f.presetsUnits());
      each(
          f.aliases().entrySet(),
          e -> {
            texts(e.getKey(), e.getValue().specName(), e.getValue().within());
            truths(e.getValue().namesDocument());
          });
      each(f.classNames().entrySet(), e -> texts(e.getKey(), e.getValue()));
      each(
          f.commonFields().entrySet(),
          e -> {
            text(e.getKey());
            field(e.getValue());
          });
    }

    private void keyTerms(KeyTerms terms) throws IOException {
      each(terms.contexts().entrySet(), e -> texts(e.getKey(), e.getValue()));
      each(terms.keys().entrySet(), e -> texts(e.getKey(), e.getValue()));
      lists(terms.names());
      each(terms.general(), this::text);
      each(terms.settingsMarkers(), this::text);
      lists(terms.settings());
    }

    private void lists(Map<String, List<String>> lists) throws IOException {
      each(
          lists.entrySet(),
          e -> {
            text(e.getKey());
            each(e.getValue(), this::text);
          });
    }

    private void enumeration(Enumeration list) throws IOException {
      text(list.iri());
      values(list.byName());
      values(list.byMisspelling());
    }

    private void values(Map<String, Enumeration.Value> values) throws IOException {
      each(
          values.entrySet(),
          e -> {
            text(e.getKey());
            if (isNew(e.getValue())) {
              texts(e.getValue().iri(), e.getValue().spelling());
            }
          });
    }

    private void modelClass(ModelClass c) throws IOException {
      texts(c.iri(), c.label(), c.extension());
      truths(c.isAbstract(), c.isDocumentRoot(), c.notInOme(), c.isSummarizable());
      each(c.specNames(), this::text);
      each(c.omeNames(), this::text);
      each(c.conditions(), condition -> texts(condition.attribute(), condition.value()));
      each(c.ownFields(), this::field);
    }

    private void field(Field f) throws IOException {
      ModelProperty property = f.property();
      if (isNew(property)) {
        texts(property.iri(), property.label(), property.definition(), property.range());
        out.writeByte(property.kind().ordinal());
        each(property.phrases(), this::text);
        text(property.unit());
        truths(property.namesMetadataFile());
      }
      texts(f.specName(), f.omeName(), f.extension(), f.omePlace(), f.valueClass());
      text(f.omeFactor() == null ? null : f.omeFactor().toString());
      out.writeByte(f.tier());
      out.writeByte(f.level().ordinal());
      truths(f.isUnit(), f.reference(), f.repeatable(), f.omeRepeatable(), f.textContent());
      truths(f.omeList(), f.omeMinted(), f.notInOme());
      if (isNew(f.unitType())) {
        text(f.unitType().iri());
        units(f.unitType().bySymbol());
        units(f.unitType().byMisspelling());
      }
      unit(f.defaultUnit());
      unit(f.omeDefaultUnit());
    }

    private void units(Map<String, UnitOfMeasure> units) throws IOException {
      each(
          units.entrySet(),
          e -> {
            text(e.getKey());
            unit(e.getValue());
          });
    }

    private void unit(UnitOfMeasure unit) throws IOException {
      if (isNew(unit)) {
        texts(unit.iri(), unit.symbol());
        text(unit.multiplier() == null ? null : unit.multiplier().toString());
        text(unit.offset().toString());
      }
    }

    private void profile(Model.Profile profile) throws IOException {
      texts(profile.name(), profile.label());
      out.writeByte(profile.axes().tier());
      out.writeByte(profile.axes().level().ordinal());
      each(profile.axes().extensions(), this::text);
    }

    /** Writes which object it is; whether its content is to follow. */
    private boolean isNew(Object object) throws IOException {
      if (object == null) {
        out.writeInt(-1);
        return false;
      }
      Integer number = known.putIfAbsent(object, known.size());
      out.writeInt(number == null ? known.size() - 1 : number);
      return number == null;
    }

    private void text(String text) throws IOException {
      if (isNew(text)) {
        out.writeUTF(text);
      }
    }

    private void texts(String... texts) throws IOException {
      for (String text : texts) {
        text(text);
      }
    }

    private void truths(boolean... truths) throws IOException {
      for (boolean truth : truths) {
        out.writeBoolean(truth);
      }
    }

    private interface Part<T> {
      void write(T value) throws IOException;
    }

    private <T> void each(Collection<T> values, Part<T> part) throws IOException {
      out.writeInt(values.size());
      for (T value : values) {
        part.write(value);
      }
    }
  }

  /** Reads a model. */
  static final class Reader {
    private final DataInputStream in;
    private final List<Object> known = new ArrayList<>();

    Reader(DataInputStream in) {
      this.in = in;
    }

    Model read() throws IOException {
      Map<String, Enumeration> enumerations = new HashMap<>();
      for (Enumeration list : list(this::enumeration)) {
        enumerations.put(list.iri(), list);
      }
      List<ModelClass> inOrder = list(this::modelClass);
      Map<String, ModelClass> classes = new LinkedHashMap<>();
      for (ModelClass c : inOrder) {
        classes.put(c.iri(), c);
        list(in::readInt).forEach(parent -> c.addParent(inOrder.get(parent)));
      }
      return new Model(
          classes,
          enumerations,
          list(() -> new Model.ExtensionInfo(text(), text(), text())),
          list(this::profile),
          new Model.Placeholders(set(), map(this::set)),
          list(this::jsonFormat).stream().findFirst(),
          new KeyTerms(
              map(this::text),
              map(this::text),
              map(() -> list(this::text)),
              set(),
              set(),
              map(() -> list(this::text))));
    }

    private JsonFormat jsonFormat() throws IOException {
      return new JsonFormat(
          text(),
          set(),
          text(),
          text(),
          text(),
          text(),
          text(),
          text(),
          text(),
          text(),
          set(),
          set(),
          list(this::text),
          in.readBoolean(),
          map(() -> new JsonFormat.Alias(text(), text(), in.readBoolean())),
          map(this::text),
          map(this::field));
    }

    private Enumeration enumeration() throws IOException {
      return new Enumeration(text(), map(this::value), map(this::value));
    }

    private Enumeration.Value value() throws IOException {
      return shared(() -> new Enumeration.Value(text(), text()));
    }

    private ModelClass modelClass() throws IOException {
      return new ModelClass(
          text(),
          text(),
          text(),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean(),
          set(),
          set(),
          list(() -> new ModelClass.Condition(text(), text())),
          list(this::field));
    }

    private Field field() throws IOException {
      ModelProperty property = shared(this::property);
      String specName = text();
      String omeName = text();
      String extension = text();
      String omePlace = text();
      String valueClass = text();
      String omeFactor = text();
      int tier = in.readByte();
      RequirementLevel level = RequirementLevel.values()[in.readByte()];
      return new Field(
          property,
          in.readBoolean(),
          specName,
          omeName,
          tier,
          level,
          extension,
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean(),
          omePlace,
          omeFactor == null ? null : new BigDecimal(omeFactor),
          valueClass,
          shared(() -> new UnitType(text(), map(this::unit), map(this::unit))),
          unit(),
          unit());
    }

    private ModelProperty property() throws IOException {
      return new ModelProperty(
          text(),
          text(),
          text(),
          text(),
          ModelProperty.Kind.values()[in.readByte()],
          set(),
          text(),
          in.readBoolean());
    }

    private UnitOfMeasure unit() throws IOException {
      return shared(
          () -> {
            String iri = text();
            String symbol = text();
            String multiplier = text();
            return new UnitOfMeasure(
                iri,
                symbol,
                multiplier == null ? null : new BigDecimal(multiplier),
                new BigDecimal(text()));
          });
    }

    private Model.Profile profile() throws IOException {
      return new Model.Profile(
          text(),
          text(),
          new Axes(in.readByte(), RequirementLevel.values()[in.readByte()], list(this::text)));
    }

    private interface Part<T> {
      T read() throws IOException;
    }

    /** The object of the number that stands here; read where it is its first use. */
    @SuppressWarnings("unchecked")
    private <T> T shared(Part<T> part) throws IOException {
      int number = in.readInt();
      if (number < 0) {
        return null;
      }
      if (number == known.size()) {
        known.add(null);
        known.set(number, part.read());
      }
      return (T) known.get(number);
    }

    private String text() throws IOException {
      return shared(in::readUTF);
    }

    private <T> List<T> list(Part<T> part) throws IOException {
      int size = in.readInt();
      List<T> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        values.add(part.read());
      }
      return values;
    }

    private Set<String> set() throws IOException {
      return new LinkedHashSet<>(list(this::text));
    }

    private <T> Map<String, T> map(Part<T> part) throws IOException {
      int size = in.readInt();
      Map<String, T> values = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        values.put(text(), part.read());
      }
      return values;
    }
  }
}
