package org.nbo.lift.quad;

import java.util.Arrays;

/** A number of statements of one graph, on their way to be written. */
final class QuadBatch {
  /** How many statements are worth handing to another thread. */
  static final int CAPACITY = 4096;

  /** So many characters of literals are enough, however few statements they are in. */
  private static final int ENOUGH = 1 << 19;

  private final Iri[] subjects;
  private final Iri[] predicates;
  private final Object[] objects;
  private final Datatype[] datatypes;

  /** Where the text of a literal ends in {@link #ascii}, which begins where the one before ends. */
  private final int[] ends;

  private final Ascii text = new Ascii();
  private byte[] ascii = new byte[1 << 15];
  private Iri graph;
  private int size;
  private long characters;
  private int asciiLength;

  QuadBatch(int capacity) {
    this.subjects = new Iri[capacity];
    this.predicates = new Iri[capacity];
    this.objects = new Object[capacity];
    this.datatypes = new Datatype[capacity];
    this.ends = new int[capacity];
  }

  /** Takes statements of this graph from now on; null is the default graph. */
  void begin(Iri newGraph) {
    graph = newGraph;
  }

  void link(Iri subject, Iri predicate, Iri object) {
    subjects[size] = subject;
    predicates[size] = predicate;
    objects[size] = object;
    datatypes[size++] = null;
  }

  void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    subjects[size] = subject;
    predicates[size] = predicate;
    objects[size] = lexical;
    datatypes[size++] = datatype;
    characters += lexical.length();
  }

  void literal(Iri subject, Iri predicate, Ascii lexical, Datatype datatype) {
    int end = asciiLength + lexical.length();
    if (end > ascii.length) {
      ascii = Arrays.copyOf(ascii, 2 * end);
    }
    lexical.copy(ascii, asciiLength);
    asciiLength = end;
    subjects[size] = subject;
    predicates[size] = predicate;
    objects[size] = null;
    ends[size] = end;
    datatypes[size++] = datatype;
  }

  boolean isFull() {
    return size == subjects.length || characters + asciiLength > ENOUGH;
  }

  /** Writes the statements and is empty again. */
  void write(QuadSink to) {
    to.graph(graph);
    int start = 0;
    for (int i = 0; i < size; i++) {
      Object object = objects[i];
      if (datatypes[i] == null) {
        to.link(subjects[i], predicates[i], (Iri) object);
      } else if (object != null) {
        to.literal(subjects[i], predicates[i], (String) object, datatypes[i]);
      } else {
        text.of(ascii, start, ends[i]);
        to.literal(subjects[i], predicates[i], text, datatypes[i]);
        start = ends[i];
      }
    }
    clear();
  }

  private void clear() {
    Arrays.fill(subjects, 0, size, null);
    Arrays.fill(objects, 0, size, null);
    size = 0;
    asciiLength = 0;
    characters = 0;
  }
}
