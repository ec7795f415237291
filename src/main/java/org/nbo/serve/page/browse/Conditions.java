package org.nbo.serve.page.browse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nbo.serve.data.Census;
import org.nbo.serve.page.Address;
import org.nbo.serve.web.Refusal;

/** Reads conditions from addresses. */
final class Conditions {
  /** How many one can make at a time. */
  static final int MOST = 3;

  private final Searched searched;

  Conditions(Searched searched) {
    this.searched = searched;
  }

  List<String> labels(Census census) {
    return searched.labels(census);
  }

  /**
   * All of an address.
   *
   * @throws Refusal where one is none
   */
  List<Condition> of(Address address) {
    List<Condition> conditions = new ArrayList<>();
    for (int number = 1; number <= MOST; number++) {
      Optional<String> field = address.first(Condition.FIELD + number);
      if (field.isPresent()) {
        conditions.add(condition(number, field.get(), address));
      }
    }
    return conditions;
  }

  private Condition condition(int number, String called, Address address) {
    Searched.Known field =
        searched.field(called).orElseThrow(() -> new Refusal(400, unknown(called)));
    String word = address.first(Condition.COMPARES + number).orElse(Condition.Is.GIVEN.word());
    Condition.Is is =
        Arrays.stream(Condition.Is.values())
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new Refusal(400, "there is no comparison '" + word + "'"));
    String value = address.first(Condition.VALUE + number).orElse("").strip();
    if (is.takesValue() && value.isEmpty()) {
      throw new Refusal(
          400, "'" + field.label() + "' needs a value to compare with, or 'is given'");
    }
    return new Condition(number, field, is, value, quantity(field, value));
  }

  private String unknown(String called) {
    List<String> like = called.isBlank() ? List.of() : searched.like(called);
    return "there is no field '"
        + called
        + "'; take one of those that are offered"
        + (like.isEmpty() ? "" : ", such as '" + String.join("', '", like) + "'");
  }

  private static Optional<BigDecimal> quantity(Searched.Known field, String value) {
    try {
      return Searched.number(field, value);
    } catch (IllegalArgumentException e) {
      String unit = field.unit().flatMap(u -> u.inGraph()).map(u -> u.symbol()).orElse("none");
      throw new Refusal(
          400,
          "'" + e.getMessage() + "' is no unit of '" + field.label() + "'; its unit is " + unit);
    }
  }
}
