package org.nbo.finding;

import java.util.Comparator;
import java.util.List;

/**
 * One result of a check, in words that a microscopist can act on. It is built from its rule, the
 * thing and the field; what else there is to say is added with {@link #asked}, {@link #found} and
 * {@link #statedIn}.
 *
 * @param rule what found it
 * @param thing what it is found on
 * @param field what of it
 * @param duty tier, level and extension that ask for the field, or null for what holds at every
 *     tier
 * @param message subject, what was found, what is wanted, the way out
 * @param value the value that is wrong, or an empty text
 * @param source the community extension whose rule it is, or an empty text for NBO's own
 * @param count how often there is the same on things that are alike, of which {@code thing} is the
 *     first; mostly 1
 * @param examples the next few of those things
 */
public record Finding(
    Rule rule,
    Thing thing,
    FieldName field,
    Duty duty,
    String message,
    String value,
    String source,
    long count,
    List<Thing> examples) {

  /** By seriousness, then by tier, then by where they are. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(f -> f.duty == null ? 0 : f.duty.tier())
          .thenComparing(Finding::component)
          .thenComparing(f -> f.field.name())
          .thenComparing(Finding::line)
          .thenComparing(Finding::subject)
          .thenComparing(f -> f.rule.id())
          .thenComparing(Finding::value);

  public Finding {
    examples = List.copyOf(examples);
  }

  /** A finding that holds at every tier, of a rule that is NBO's own. */
  public static Finding of(Rule rule, Thing thing, FieldName field, String message) {
    return new Finding(rule, thing, field, null, message, "", "", 1, List.of());
  }

  /** The same, where a tier asks for the field. */
  public Finding asked(Duty by) {
    return new Finding(rule, thing, field, by, message, value, source, count, examples);
  }

  /** The same, with the value that is wrong. */
  public Finding found(String wrong) {
    return new Finding(rule, thing, field, duty, message, wrong, source, count, examples);
  }

  /** The same, as a rule of a community extension; of NBO itself where the text is empty. */
  public Finding statedIn(String extension) {
    return new Finding(rule, thing, field, duty, message, value, extension, count, examples);
  }

  /**
   * The same on several things that are alike.
   *
   * @param times on how many
   * @param others some of them, after the first
   */
  public Finding times(long times, List<Thing> others) {
    return new Finding(rule, thing, field, duty, message, value, source, times, others);
  }

  /** The same finding on a thing, with the line where that begins. */
  public Finding on(String iri, int line) {
    return on(new Thing(iri, thing.component(), line, thing.file()));
  }

  /** The same finding, on a thing that another file describes. */
  public Finding in(String otherFile, int itsLine) {
    return on(new Thing(thing.iri(), thing.component(), itsLine, otherFile));
  }

  private Finding on(Thing other) {
    return new Finding(rule, other, field, duty, message, value, source, count, examples);
  }

  /** What it is about. */
  public FindingKind kind() {
    return rule.kind();
  }

  /** How serious it is. */
  public Severity severity() {
    return rule.severity();
  }

  /** IRI of the thing that it is found on. */
  public String subject() {
    return thing.iri();
  }

  /** Class of the thing, for people. */
  public String component() {
    return thing.component();
  }

  /** Line of the source where the thing begins, or 0. */
  public int line() {
    return thing.line();
  }

  /** The file that describes the thing, where that is not the one assessed, else an empty text. */
  public String file() {
    return thing.file();
  }
}
