package org.nbo.kind;

import java.math.BigInteger;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.nbo.lift.quad.Datatype;

/** One of the numbers that a summary keeps of the parts of a thing. */
final class Tally {
  /** What of the values is kept. */
  enum Kind {
    MAX,
    MIN,
    SUM,
    COUNT,
    DISTINCT
  }

  /**
   * Which.
   *
   * @param over the variable whose values are looked at
   * @param otherwise the number that counts where there is no value, or null
   * @param name the variable for what comes of it
   */
  record Of(Kind kind, Var over, Node otherwise, Var name) {}

  private static final int FEW = 16;

  private final Kind kind;
  private long count;
  private double most;
  private String text;
  private Datatype datatype;
  private NodeValue sum = NodeValue.nvZERO;
  private LongTable different;

  Tally(Kind kind) {
    this.kind = kind;
  }

  /** Takes a part that has the value, whatever it is. */
  void count() {
    count++;
  }

  /** Takes a hash of a value. */
  void different(long hash) {
    if (different == null) {
      different = new LongTable(FEW);
    }
    different.intern(hash);
  }

  /** Takes a value of a part. */
  void number(double number, Open of, int at) {
    if (kind == Kind.SUM) {
      sum = XSDFuncOp.numAdd(sum, NodeValue.makeNode(of.value(at)));
    } else if (isBeyond(number)) {
      most = number;
      text = of.text(at);
      datatype = of.datatype(at);
    }
  }

  /** Takes what stands for a value that is missing. */
  void number(Node otherwise) {
    double number = ((Number) otherwise.getLiteralValue()).doubleValue();
    if (isBeyond(number)) {
      most = number;
      text = otherwise.getLiteralLexicalForm();
      datatype = Datatype.of(otherwise.getLiteralDatatypeURI());
    }
  }

  private boolean isBeyond(double number) {
    return text == null || (kind == Kind.MAX ? number > most : number < most);
  }

  /** What comes of it; null where there was no value. */
  Node value() {
    return switch (kind) {
      case COUNT -> number(count);
      case DISTINCT -> number(different == null ? 0 : different.size());
      case SUM -> sum.asNode();
      default -> text == null ? null : NodeFactory.createLiteralDT(text, datatype.jena());
    };
  }

  private static Node number(long count) {
    return NodeFactory.createLiteralDT(
        BigInteger.valueOf(count).toString(), XSDDatatype.XSDinteger);
  }
}
