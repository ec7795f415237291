package org.nbo.cli;

import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Numbers as people write them: a store gives 1.4 as {@code 1.4e0}, which is the same number, and
 * files give it as it was written.
 */
final class PlainNumbers {
  private static final Pattern WITHOUT_EXPONENT = Pattern.compile("(-?\\d+)(?:\\.0|(\\.\\d+))e0");

  private PlainNumbers() {}

  static RowSet in(RowSet rows) {
    Iterator<Binding> plain = Iter.map(rows, PlainNumbers::plain);
    return RowSetStream.create(rows.getResultVars(), plain);
  }

  private static Binding plain(Binding row) {
    BindingBuilder builder = BindingFactory.builder();
    for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
      Var variable = variables.next();
      builder.add(variable, plain(row.get(variable)));
    }
    return builder.build();
  }

  private static Node plain(Node node) {
    if (node.isLiteral() && node.getLiteralDatatype().equals(XSDDatatype.XSDdouble)) {
      Matcher number = WITHOUT_EXPONENT.matcher(node.getLiteralLexicalForm());
      if (number.matches()) {
        String fraction = number.group(2) == null ? "" : number.group(2);
        return NodeFactory.createLiteralDT(number.group(1) + fraction, XSDDatatype.XSDdouble);
      }
    }
    return node;
  }
}
