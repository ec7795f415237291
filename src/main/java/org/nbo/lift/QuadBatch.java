package org.nbo.lift;

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
  private Iri graph;
  private int size;
  private long characters;

  QuadBatch(int capacity) {
    this.subjects = new Iri[capacity];
    this.predicates = new Iri[capacity];
    this.objects = new Object[capacity];
    this.datatypes = new Datatype[capacity];
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

  boolean isFull() {
    return size == subjects.length || characters > ENOUGH;
  }

  /** Writes the statements and is empty again. */
  void write(NQuadsWriter to) {
    to.graph(graph);
    for (int i = 0; i < size; i++) {
      if (datatypes[i] == null) {
        to.link(subjects[i], predicates[i], (Iri) objects[i]);
      } else {
        to.literal(subjects[i], predicates[i], (String) objects[i], datatypes[i]);
      }
    }
    clear();
  }

  private void clear() {
    Arrays.fill(subjects, 0, size, null);
    Arrays.fill(objects, 0, size, null);
    size = 0;
    characters = 0;
  }
}
