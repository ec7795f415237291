package org.nbo.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records as bytes, which are read in a fraction of the time that Java's serialization takes. What
 * a record holds is found by the types of its components ({@link StoredForm}). What several records
 * share is written once, at its first use, and is one object again when it is read.
 */
final class StoredRecords {
  private static final int NOTHING = -1;

  private StoredRecords() {}

  /** Writes records. */
  static final class Writer {
    private final DataOutputStream out;
    private final StoredForms forms = new StoredForms();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Object, Integer> objects = new IdentityHashMap<>();

    Writer(DataOutputStream out) {
      this.out = out;
    }

    DataOutputStream out() {
      return out;
    }

    void write(Record value) throws IOException {
      forms.of(value.getClass()).write(value, this);
    }

    /** Writes which object it is; whether its content is to follow. */
    boolean isNew(Object value) throws IOException {
      if (value == null) {
        out.writeInt(NOTHING);
        return false;
      }
      int next = texts.size() + objects.size();
      Integer known =
          value instanceof String text
              ? texts.putIfAbsent(text, next)
              : objects.putIfAbsent(value, next);
      out.writeInt(known == null ? next : known);
      return known == null;
    }
  }

  /** Reads records in the order in which they were written. */
  static final class Reader {
    private final DataInputStream in;
    private final StoredForms forms = new StoredForms();
    private final List<Object> known = new ArrayList<>();

    Reader(DataInputStream in) {
      this.in = in;
    }

    DataInputStream in() {
      return in;
    }

    <T extends Record> T read(Class<T> type) throws IOException {
      return type.cast(forms.of(type).read(this));
    }

    /** What follows where it is here for the first time. */
    @FunctionalInterface
    interface Content {
      Object read() throws IOException;
    }

    /** The object of the number that stands here, or null. */
    Object shared(Content content) throws IOException {
      int number = in.readInt();
      if (number == NOTHING) {
        return null;
      }
      if (number == known.size()) {
        known.add(null);
        known.set(number, content.read());
      }
      return known.get(number);
    }
  }
}
