package org.nbo.lift.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.Rule;
import org.nbo.finding.Severity;
import org.nbo.finding.Thing;
import org.nbo.lift.quad.Iri;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;

/**
 * What lifting understood although the source misspells it. Kept in memory that does not grow with
 * the source: of each field a few wordings, of the rest their number.
 */
public final class Repairs {
  /** What is misspelt but certain. */
  public static final Rule REPAIR = new Rule(FindingKind.REPAIR, Severity.INFO, "repair");

  private static final int WORDINGS = 20;

  private final Map<String, Group> groups = new TreeMap<>();

  /**
   * Notes that a wording was understood.
   *
   * @param subject the thing that the value belongs to
   * @param owner its class
   * @param written what the source says
   * @param understood how it was read
   */
  public void add(Iri subject, ModelClass owner, Named field, String written, String understood) {
    groups
        .computeIfAbsent(owner.label() + '\n' + field.name(), key -> new Group(owner, field))
        .add(subject, written, understood);
  }

  /** A finding for each wording, on the first thing that has it. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    groups.values().forEach(group -> group.findings(findings));
    return findings;
  }

  private record Wording(Iri subject, String written, String understood, int times) {
    Wording again() {
      return new Wording(subject, written, understood, times + 1);
    }
  }

  private static final class Group {
    private final ModelClass owner;
    private final Named field;
    private final Map<String, Wording> wordings = new LinkedHashMap<>();
    private int others;

    Group(ModelClass owner, Named field) {
      this.owner = owner;
      this.field = field;
    }

    public void add(Iri subject, String written, String understood) {
      Wording known = wordings.get(written);
      if (known != null) {
        wordings.put(written, known.again());
      } else if (wordings.size() < WORDINGS) {
        wordings.put(written, new Wording(subject, written, understood, 1));
      } else {
        others++;
      }
    }

    public void findings(List<Finding> to) {
      int last = wordings.size();
      for (Wording wording : wordings.values()) {
        to.add(finding(wording, --last == 0 ? others : 0));
      }
    }

    private static boolean isTwin(Wording wording) {
      return Normalizer.normalize(wording.written().trim(), Normalizer.Form.NFKC)
          .equals(Normalizer.normalize(wording.understood(), Normalizer.Form.NFKC));
    }

    private Finding finding(Wording wording, int more) {
      return Finding.of(
              REPAIR.about(field.property().localName()),
              Thing.of(wording.subject().text(), owner.label(), 0),
              FieldName.of(field.name()),
              field.name()
                  + " “"
                  + wording.written().trim()
                  + "” was read as “"
                  + wording.understood()
                  + "”"
                  + (isTwin(wording) ? ", in other characters that look alike" : "")
                  + (wording.times() == 1 ? "" : ", " + wording.times() + " times")
                  + (more == 0 ? "" : "; so were " + more + " other wordings")
                  + ".")
          .found(wording.written().trim());
    }
  }
}
