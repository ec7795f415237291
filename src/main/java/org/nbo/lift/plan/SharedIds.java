package org.nbo.lift.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.lift.quad.Iri;
import org.nbo.model.ModelClass;

/**
 * Things that have the identifier of another one. Of each class a few are kept, and their number.
 */
public final class SharedIds {
  /** Two things with one identifier. */
  public static final Rule SHARED_ID =
      new Rule(FindingKind.REFERENCE, Severity.VIOLATION, "shared-id");

  private static final int LISTED = 3;

  private final Map<ModelClass, List<Finding>> listed = new LinkedHashMap<>();
  private final Map<ModelClass, Integer> counts = new LinkedHashMap<>();

  /**
   * Notes one.
   *
   * @param subject the thing that has it too
   * @param field the field that holds the identifier
   */
  void add(Iri subject, ModelClass type, String field, String id, int line) {
    counts.merge(type, 1, Integer::sum);
    List<Finding> some = listed.computeIfAbsent(type, t -> new ArrayList<>());
    if (some.size() < LISTED) {
      some.add(
          Finding.of(
                  SHARED_ID,
                  Thing.of(subject.text(), type.label(), line),
                  FieldName.of(field),
                  "Another thing has this ID already. The two are kept apart, and a reference is"
                      + " taken for the one of its kind in the same instrument; give each an ID of"
                      + " its own.")
              .found(id));
    }
  }

  /** A finding for each of the first ones of a class; the last tells how many more there are. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    listed.forEach(
        (type, some) -> {
          int more = counts.get(type) - some.size();
          findings.addAll(more == 0 ? some : some.subList(0, some.size() - 1));
          if (more > 0) {
            Finding last = some.get(some.size() - 1);
            findings.add(
                Finding.of(
                        last.rule(),
                        last.thing(),
                        last.field(),
                        last.message() + " So have " + more + " more.")
                    .found(last.value()));
          }
        });
    return findings;
  }
}
