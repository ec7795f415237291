package org.nbo.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the form in which values of a type are stored; that of a record by its components, so that
 * one which is added is stored without a word here.
 */
final class StoredForms {
  private final Map<Type, StoredForm> byType =
      new HashMap<>(
          Map.of(
              String.class, StoredForm.TEXT,
              int.class, StoredForm.NUMBER,
              boolean.class, StoredForm.TRUTH,
              BigDecimal.class, StoredForm.DECIMAL));

  StoredForm of(Type type) {
    StoredForm known = byType.get(type);
    if (known == null) {
      known =
          type instanceof ParameterizedType container
              ? ofContainer((Class<?>) container.getRawType(), container.getActualTypeArguments())
              : ofClass((Class<?>) type);
      byType.put(type, known);
    }
    return known;
  }

  private StoredForm ofContainer(Class<?> container, Type[] held) {
    if (container == Map.class) {
      return new StoredForm.Entries(of(held[0]), of(held[1]));
    }
    StoredForm.Items items = new StoredForm.Items(of(held[0]));
    if (container == List.class) {
      return items;
    }
    if (container == Set.class) {
      return new StoredForm.Members(items);
    }
    if (container == Optional.class) {
      return new StoredForm.Perhaps(items);
    }
    throw new IllegalArgumentException(container + " cannot be stored");
  }

  private StoredForm ofClass(Class<?> type) {
    if (type.isEnum()) {
      return new StoredForm.OneOf(type.getEnumConstants());
    }
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " cannot be stored");
    }
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return new StoredForm.Components(
          components,
          constructor,
          Arrays.stream(components).map(c -> of(c.getGenericType())).toArray(StoredForm[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
