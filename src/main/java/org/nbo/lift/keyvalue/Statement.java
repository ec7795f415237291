package org.nbo.lift.keyvalue;

import java.util.ArrayList;
import java.util.List;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.QuadSink;

/**
 * A statement that is to be written once it is clear that it may.
 *
 * @param object the object, or null where it is a literal
 * @param lexical the literal, or null
 */
record Statement(Iri predicate, Iri object, String lexical, Datatype datatype) {
  String value() {
    return object == null ? lexical : object.text();
  }

  void write(Iri subject, QuadSink to) {
    if (object == null) {
      to.literal(subject, predicate, lexical, datatype);
    } else {
      to.link(subject, predicate, object);
    }
  }

  /** The values that statements give to a property. */
  static List<String> values(List<Statement> statements, String property) {
    return statements.stream()
        .filter(s -> s.predicate().text().equals(property))
        .map(Statement::value)
        .toList();
  }

  /** Keeps the statements about one thing. */
  static final class Keeper implements QuadSink {
    private final List<Statement> statements = new ArrayList<>();

    List<Statement> statements() {
      return statements;
    }

    @Override
    public void graph(Iri graph) {
      // the graph of the source
    }

    @Override
    public void link(Iri subject, Iri predicate, Iri object) {
      statements.add(new Statement(predicate, object, null, null));
    }

    @Override
    public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
      statements.add(new Statement(predicate, null, lexical, datatype));
    }
  }
}
