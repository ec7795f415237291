package org.nbo.lift.genome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nbo.finding.Assessment;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.Rule;
import org.nbo.finding.Thing;

/**
 * What is wrong in a source of very many rows: what repeats is told once, with the first line and
 * the next few, and how often it is.
 */
public final class Troubles {
  private static final int EXAMPLES = 4;

  private final Map<List<Object>, Trouble> troubles = new LinkedHashMap<>();

  private static final class Trouble {
    private final Finding first;
    private final List<Thing> others = new ArrayList<>();
    private long count = 1;

    Trouble(Finding first) {
      this.first = first;
    }
  }

  /**
   * Notes something.
   *
   * @param sort what all of a sort have in common; they are told as one
   * @param line where it is; 0 where nowhere in particular
   * @param field column or key that it is about; may be empty
   * @param value what is there; may be empty
   * @param message about the first one
   */
  public void add(Rule rule, String sort, int line, String field, String value, String message) {
    List<Object> key = List.of(rule, sort, field);
    Trouble known = troubles.get(key);
    if (known == null) {
      troubles.put(
          key,
          new Trouble(
              Finding.of(rule, Thing.document("", line), FieldName.of(named(field, line)), message)
                  .found(value)));
    } else {
      known.count++;
      if (known.others.size() < EXAMPLES) {
        known.others.add(Thing.document("", line));
      }
    }
  }

  /** What it is about; a finding always says. */
  private static String named(String field, int line) {
    return !field.isEmpty() ? field : line > 0 ? "row" : "file";
  }

  /** Notes that no tier asks anything of the source. */
  public void besideModel() {
    add(
        Assessment.BESIDE_MODEL,
        "",
        0,
        "",
        "",
        "Tiers ask nothing of such a file; it was held against its own format.");
  }

  /** The first trouble by a rule, in words; empty where there is none. */
  public String first(Rule rule) {
    return troubles.values().stream()
        .map(trouble -> trouble.first)
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .map(finding -> "line " + finding.line() + ": " + finding.message())
        .orElse("");
  }

  /** All of it, in the order of the first ones. */
  public List<Finding> findings() {
    return troubles.values().stream()
        .map(t -> t.count == 1 ? t.first : t.first.times(t.count, t.others))
        .toList();
  }
}
