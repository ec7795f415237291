package org.nbo.model;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How values of one type are stored. */
interface StoredForm {
  void write(Object value, StoredRecords.Writer to) throws IOException;

  Object read(StoredRecords.Reader from) throws IOException;

  /** A text, or null. */
  StoredForm TEXT =
      new StoredForm() {
        @Override
        public void write(Object value, StoredRecords.Writer to) throws IOException {
          if (to.isNew(value)) {
            to.out().writeUTF((String) value);
          }
        }

        @Override
        public Object read(StoredRecords.Reader from) throws IOException {
          return from.shared(from.in()::readUTF);
        }
      };

  /** A whole number. */
  StoredForm NUMBER =
      new StoredForm() {
        @Override
        public void write(Object value, StoredRecords.Writer to) throws IOException {
          to.out().writeInt((Integer) value);
        }

        @Override
        public Object read(StoredRecords.Reader from) throws IOException {
          return from.in().readInt();
        }
      };

  /** Yes or no. */
  StoredForm TRUTH =
      new StoredForm() {
        @Override
        public void write(Object value, StoredRecords.Writer to) throws IOException {
          to.out().writeBoolean((Boolean) value);
        }

        @Override
        public Object read(StoredRecords.Reader from) throws IOException {
          return from.in().readBoolean();
        }
      };

  /** A decimal number, or null. */
  StoredForm DECIMAL =
      new StoredForm() {
        @Override
        public void write(Object value, StoredRecords.Writer to) throws IOException {
          TEXT.write(value == null ? null : value.toString(), to);
        }

        @Override
        public Object read(StoredRecords.Reader from) throws IOException {
          String digits = (String) TEXT.read(from);
          return digits == null ? null : new BigDecimal(digits);
        }
      };

  /** One of a closed set, by its position there. */
  record OneOf(Object[] all) implements StoredForm {
    @Override
    public void write(Object value, StoredRecords.Writer to) throws IOException {
      to.out().writeByte(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(StoredRecords.Reader from) throws IOException {
      return all[from.in().readByte()];
    }
  }

  /** Values in their order. */
  record Items(StoredForm item) implements StoredForm {
    @Override
    public void write(Object value, StoredRecords.Writer to) throws IOException {
      Collection<?> items = (Collection<?>) value;
      to.out().writeInt(items.size());
      for (Object each : items) {
        item.write(each, to);
      }
    }

    @Override
    public List<Object> read(StoredRecords.Reader from) throws IOException {
      int size = from.in().readInt();
      List<Object> items = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        items.add(item.read(from));
      }
      return Collections.unmodifiableList(items);
    }
  }

  /** The same without repetition. */
  record Members(Items items) implements StoredForm {
    @Override
    public void write(Object value, StoredRecords.Writer to) throws IOException {
      items.write(value, to);
    }

    @Override
    public Object read(StoredRecords.Reader from) throws IOException {
      return Collections.unmodifiableSet(new LinkedHashSet<>(items.read(from)));
    }
  }

  /** Values by keys, in their order. */
  record Entries(StoredForm key, StoredForm value) implements StoredForm {
    @Override
    public void write(Object entries, StoredRecords.Writer to) throws IOException {
      Map<?, ?> all = (Map<?, ?>) entries;
      to.out().writeInt(all.size());
      for (Map.Entry<?, ?> entry : all.entrySet()) {
        key.write(entry.getKey(), to);
        value.write(entry.getValue(), to);
      }
    }

    @Override
    public Object read(StoredRecords.Reader from) throws IOException {
      int size = from.in().readInt();
      Map<Object, Object> entries = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        entries.put(key.read(from), value.read(from));
      }
      return Collections.unmodifiableMap(entries);
    }
  }

  /** A value or none. */
  record Perhaps(Items items) implements StoredForm {
    @Override
    public void write(Object value, StoredRecords.Writer to) throws IOException {
      items.write(((Optional<?>) value).stream().toList(), to);
    }

    @Override
    public Object read(StoredRecords.Reader from) throws IOException {
      return items.read(from).stream().findFirst();
    }
  }

  /** A record, or null: what its components hold, in their order. */
  record Components(RecordComponent[] components, Constructor<?> constructor, StoredForm[] forms)
      implements StoredForm {
    @Override
    public void write(Object value, StoredRecords.Writer to) throws IOException {
      if (to.isNew(value)) {
        for (int i = 0; i < forms.length; i++) {
          try {
            forms[i].write(components[i].getAccessor().invoke(value), to);
          } catch (ReflectiveOperationException e) {
            throw new IOException(e);
          }
        }
      }
    }

    @Override
    public Object read(StoredRecords.Reader from) throws IOException {
      return from.shared(() -> content(from));
    }

    private Object content(StoredRecords.Reader from) throws IOException {
      Object[] values = new Object[forms.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = forms[i].read(from);
      }
      try {
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IOException(e);
      }
    }
  }
}
