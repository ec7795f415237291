package org.nbo.export.jsonld;

import org.nbo.export.Utf8;
import org.nbo.export.jsonld.Terms.Term;

/** A property as it stands in node objects. For one thread. */
final class Key {
  private final Term term;
  private final byte[] ofOne;
  private final byte[] ofSeveral;
  private String datatype;
  private Literals literals;

  Key(Term term) {
    this.term = term;
    Utf8 name = new Utf8(64);
    JsonStrings.write(term.name(), name);
    this.ofOne = name.ascii(": ").toBytes();
    this.ofSeveral = name.raw('[').toBytes();
  }

  Term term() {
    return term;
  }

  /** How its literals of a datatype are written; most properties have those of one only. */
  Literals literals(String type, Terms terms) {
    if (literals == null || !type.equals(datatype)) {
      datatype = type;
      literals = Literals.of(term, type, terms);
    }
    return literals;
  }

  /** What stands before its values. */
  byte[] before(boolean several) {
    return several ? ofSeveral : ofOne;
  }
}
