package org.nbo.lift.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nbo.lift.source.TreeElement;
import org.nbo.model.Enumeration;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ModelProperty;
import org.nbo.model.ThingIri;
import org.nbo.model.Uuid;
import org.nbo.vocab.NboTerm;

/** Our block as elements of the specification: the other direction of what the export writes. */
final class ZarrBlock {
  private static final String ID = "@id";
  private static final String TYPE = "@type";

  private final Model model;
  private final Optional<String> document;
  private final List<TreeElement> instruments = new ArrayList<>();
  private final List<TreeElement> referred = new ArrayList<>();
  private final Map<String, TreeElement> images = new HashMap<>();
  private final Map<String, String> identifiers = new HashMap<>();

  ZarrBlock(Optional<Json.Member> block, Model model) {
    this.model = model;
    this.document = block.map(object -> object.text(ID)).filter(iri -> !iri.isEmpty());
    block.ifPresent(
        object -> {
          ZarrGroups.objects(object, "instruments")
              .forEach(instrument -> element(instrument).ifPresent(instruments::add));
          ZarrGroups.objects(object, "images").forEach(this::image);
        });
  }

  private void image(Json.Member image) {
    String path = image.text("path");
    if (!image.members().containsKey("madeLike")) {
      element(image).ifPresent(element -> images.put(path, element));
      identifiers.put(path, local(image.text(ID)));
    }
  }

  /** The URN of the document's UUID, where it has one. */
  Optional<String> identifier() {
    return document.filter(Uuid::isUrn);
  }

  List<TreeElement> instruments() {
    return instruments;
  }

  /** What the block has where it is first referred to, and a document has beside the images. */
  List<TreeElement> referred() {
    return referred;
  }

  Optional<TreeElement> image(String path) {
    return Optional.ofNullable(images.get(path));
  }

  /** What the image at a path is called. */
  Optional<String> identifier(String path) {
    return Optional.ofNullable(identifiers.get(path));
  }

  private Optional<TreeElement> element(Json.Member object) {
    Optional<ModelClass> type = model.classOf(NboTerm.NS + object.text(TYPE));
    Optional<String> name =
        type.flatMap(t -> t.specNames().stream().filter(n -> n.equals(t.localName())).findFirst())
            .or(() -> type.flatMap(t -> t.specNames().stream().sorted().findFirst()));
    return name.map(
        n -> {
          TreeElement element = new BlockElement(n, object.line(), false);
          for (Field field : type.orElseThrow().fields()) {
            Json value = object.members().get(field.property().localName());
            if (value != null && field.name() != null) {
              (value instanceof Json.Items list ? list.items() : List.of(value))
                  .forEach(item -> add(element, field, item));
            }
          }
          return element;
        });
  }

  private void add(TreeElement element, Field field, Json value) {
    if (!field.holdsThings()) {
      text(field.property(), value).ifPresent(text -> element.add(field.name(), text));
    } else if (!field.reference()) {
      ZarrGroups.object(value).flatMap(this::element).ifPresent(element::add);
    } else {
      Optional<Json.Member> described = ZarrGroups.object(value);
      described.filter(this::isOutermost).flatMap(this::element).ifPresent(referred::add);
      described
          .map(object -> object.text(ID))
          .or(
              () ->
                  Optional.of(value)
                      .filter(Json.Scalar.class::isInstance)
                      .map(Json.Scalar.class::cast)
                      .map(Json.Scalar::text))
          .ifPresent(iri -> refer(element, field, value.line(), local(iri)));
    }
  }

  /** Whether a document holds things of its kind beside the images. */
  private boolean isOutermost(Json.Member object) {
    Optional<ModelClass> type = model.classOf(NboTerm.NS + object.text(TYPE));
    return model.classes().stream()
        .filter(ModelClass::isDocumentRoot)
        .flatMap(root -> root.fields().stream())
        .filter(field -> field.holdsThings() && !field.reference())
        .flatMap(field -> field.target().stream())
        .anyMatch(held -> type.filter(t -> t.isA(held)).isPresent());
  }

  private static void refer(TreeElement element, Field field, int line, String id) {
    if (field.name().endsWith("Ref")) {
      TreeElement mention = new BlockElement(field.name(), line, true);
      mention.add(ZarrNames.of("id"), id);
      element.add(mention);
    } else {
      element.add(field.name(), id);
    }
  }

  private Optional<String> text(ModelProperty property, Json value) {
    String text =
        value instanceof Json.Scalar scalar
            ? scalar.text()
            : ZarrGroups.object(value).map(object -> object.text("@value")).orElse("");
    if (property.kind() == ModelProperty.Kind.ENUMERATION) {
      return model
          .enumeration(property.range())
          .flatMap(
              list ->
                  list.byName().values().stream()
                      .filter(known -> known.iri().equals(NboTerm.NS + text))
                      .map(Enumeration.Value::spelling)
                      .findFirst());
    }
    boolean isMinted = property.iri().equals(NboTerm.Iri.ID) && text.indexOf(ThingIri.PART) >= 0;
    return Optional.of(text).filter(t -> !t.isEmpty() && !isMinted);
  }

  private static String local(String iri) {
    ThingIri thing = ThingIri.of(iri);
    return thing.isInDocument() ? thing.written() : iri;
  }

  /** An element that may only name a thing. */
  private static final class BlockElement extends TreeElement {
    private final boolean mention;

    BlockElement(String name, int line, boolean mention) {
      super(name, line);
      this.mention = mention;
    }

    @Override
    public boolean isMention() {
      return mention;
    }
  }
}
