package org.nbo.lift.plan;

import java.util.Arrays;
import org.nbo.lift.quad.GatheredText;
import org.nbo.lift.quad.Iri;

/** An open element of the source during lifting. */
public final class Frame {
  /** What an open element is. */
  public enum Kind {
    /** A thing with an IRI. */
    THING,
    /** A text that becomes a literal of the outer thing. */
    LITERAL,
    /** A reference, which holds nothing but its identifier. */
    REFERENCE,
    /** Something that the model does not know, whose values are kept one by one. */
    UNKNOWN
  }

  private final Kind kind;
  private final String name;
  private final Iri subject;
  private final ClassPlan plan;
  private final ChildPlan child;
  private String text;
  private GatheredText gathered;
  private int[] counts = {};

  private Frame(Kind kind, String name, Iri subject, ClassPlan plan, ChildPlan child) {
    this.kind = kind;
    this.name = name;
    this.subject = subject;
    this.plan = plan;
    this.child = child;
  }

  public static Frame thing(String name, Iri subject, ClassPlan plan) {
    return new Frame(Kind.THING, name, subject, plan, null);
  }

  public static Frame literal(String name, Frame outer, ChildPlan child) {
    return new Frame(Kind.LITERAL, name, outer.subject, outer.plan, child);
  }

  /**
   * @param mention what is said about the reference itself
   */
  public static Frame reference(String name, Iri mention, Frame outer, ChildPlan child) {
    return new Frame(Kind.REFERENCE, name, mention, outer.plan, child);
  }

  public static Frame unknown(String name, Frame outer) {
    return new Frame(Kind.UNKNOWN, name, outer.subject, outer.plan, null);
  }

  public Kind kind() {
    return kind;
  }

  /** Name of the element, for paths. */
  public String name() {
    return name;
  }

  /**
   * What statements are about: this thing, the one around a literal, the mention if there is one.
   */
  public Iri subject() {
    return subject;
  }

  public ClassPlan plan() {
    return plan;
  }

  public ChildPlan child() {
    return child;
  }

  /** Whether the value is any XML, kept as it is. */
  public boolean isXmlValue() {
    return kind == Kind.LITERAL && child.isXml();
  }

  public void append(String piece) {
    if (text == null) {
      text = piece;
    } else {
      if (gathered == null) {
        gathered = new GatheredText().append(text);
        text = "";
      }
      gathered.append(piece);
    }
  }

  /** Whether blanks belong to a text: in a literal, and in a thing once it has other text. */
  public boolean keepsBlanks() {
    return kind == Kind.LITERAL || text != null;
  }

  /** The text so far; null for a thing or a reference in which there was none. */
  public String text() {
    if (text == null && kind == Kind.LITERAL) {
      return "";
    }
    return gathered == null ? text : gathered.toString();
  }

  /** The text so far where it is too long to be held, else null. */
  public GatheredText longText() {
    return gathered != null && gathered.isLong() ? gathered : null;
  }

  /** Counts an element nested in this one; gives its index among those of its name, from 0. */
  public int count(int slot) {
    if (slot >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(slot + 1, plan.slots()));
    }
    return counts[slot]++;
  }
}
