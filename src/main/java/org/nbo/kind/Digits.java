package org.nbo.kind;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;

/**
 * Tells where it does not matter which digits stand in a text: a pattern that names none takes each
 * for any other. So of thousands of names that are counted through, one answers for all.
 */
final class Digits {
  private Digits() {}

  /** Whether an expression is the same of texts that differ only in their digits. */
  static boolean doNotMatter(Expr expression, Var text) {
    if (!expression.getVarsMentioned().contains(text)) {
      return true;
    }
    if (expression instanceof E_Regex regex && regex.getArg(1).isVariable()) {
      return regex.getArgs().stream().skip(1).allMatch(Digits::namesNone);
    }
    return expression instanceof ExprFunction function
        && !(expression instanceof ExprFunctionOp)
        && function.getArgs().stream().allMatch(argument -> doNotMatter(argument, text));
  }

  private static boolean namesNone(Expr argument) {
    return argument == null
        || argument.isConstant()
            && argument.getConstant().asUnquotedString().chars().noneMatch(Character::isDigit);
  }

  /** A text with all its digits made one. */
  static String alike(String text) {
    StringBuilder alike = null;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
        if (alike == null) {
          alike = new StringBuilder(text);
        }
        alike.setCharAt(i, '0');
      }
    }
    return alike == null ? text : alike.toString();
  }
}
