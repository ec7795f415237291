package org.nbo.export.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Qudt;

/** Makes the rows of an enumeration's table. */
final class Members {
  private static final Node MULTIPLIER = Terms.uri(Qudt.CONVERSION_MULTIPLIER);
  private static final Node OFFSET = Terms.uri(Qudt.CONVERSION_OFFSET);
  private static final Node NOTATION = SKOS.notation.asNode();
  private static final int LONGEST_NUMBER = 12;
  private static final MathContext SHOWN = new MathContext(10);
  private static final Set<Node> IN_COLUMNS =
      Set.of(
          NOTATION,
          NboTerm.OME_NAME,
          MULTIPLIER,
          OFFSET,
          RDF.type.asNode(),
          RDFS.isDefinedBy.asNode());

  private final Vocabulary vocabulary;
  private final Statements statements;
  private final Facts facts;

  Members(Vocabulary vocabulary, Facts facts) {
    this.vocabulary = vocabulary;
    this.statements = vocabulary.statements();
    this.facts = facts;
  }

  /** Units by size, others by label. */
  List<Member> of(Node type) {
    Optional<Node> base = base(type);
    return vocabulary.members(type).stream()
        .sorted(Comparator.comparing(unit -> multiplier(unit).orElse(BigDecimal.ZERO)))
        .map(member -> member(member, base))
        .toList();
  }

  /** The unit of a list that the others are converted to. */
  Optional<Node> base(Node type) {
    return vocabulary.members(type).stream()
        .filter(unit -> multiplier(unit).filter(m -> m.compareTo(BigDecimal.ONE) == 0).isPresent())
        .filter(unit -> offset(unit).signum() == 0)
        .findFirst();
  }

  private Member member(Node term, Optional<Node> base) {
    return new Member(
        vocabulary.addresses().place(term),
        statements.label(term),
        statements.code(term),
        term.getURI(),
        statements.text(term, NOTATION).orElse(""),
        String.join(", ", statements.texts(term, NboTerm.OME_NAME)),
        statements.definition(term),
        base.flatMap(b -> conversion(term)).orElse(""),
        facts.of(term, IN_COLUMNS));
  }

  private Optional<String> conversion(Node unit) {
    return multiplier(unit)
        .map(
            factor -> {
              if (offset(unit).signum() == 0) {
                return number(factor);
              }
              String sum = "x + " + number(offset(unit));
              return factor.compareTo(BigDecimal.ONE) == 0
                  ? sum
                  : "(" + sum + ") × " + number(factor);
            });
  }

  private static String number(BigDecimal number) {
    BigDecimal bare = number.round(SHOWN).stripTrailingZeros();
    String plain = bare.toPlainString();
    if (plain.length() <= LONGEST_NUMBER) {
      return plain;
    }
    int exponent = bare.precision() - bare.scale() - 1;
    String digits = bare.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
    return (digits.equals("1") ? "10" : digits + " × 10") + superscript(exponent);
  }

  private static String superscript(int exponent) {
    StringBuilder raised = new StringBuilder(exponent < 0 ? "⁻" : "");
    String.valueOf(Math.abs(exponent))
        .chars()
        .forEach(digit -> raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
    return raised.toString();
  }

  private Optional<BigDecimal> multiplier(Node unit) {
    return statements.text(unit, MULTIPLIER).map(BigDecimal::new);
  }

  private BigDecimal offset(Node unit) {
    return statements.text(unit, OFFSET).map(BigDecimal::new).orElse(BigDecimal.ZERO);
  }
}
