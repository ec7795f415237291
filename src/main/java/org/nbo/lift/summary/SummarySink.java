package org.nbo.lift.summary;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nbo.lift.plan.ChildPlan;
import org.nbo.lift.plan.ClassPlan;
import org.nbo.lift.plan.Frame;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.LongText;
import org.nbo.lift.quad.Position;
import org.nbo.lift.quad.QuadSink;
import org.nbo.vocab.NboTerm;

/**
 * Takes the statements about things that a summary may stand for ({@code nbo:summarizable}), with
 * all that is nested in them, and hands on all others. A summary is written where the thing ends
 * that holds them. Memory does not grow with the number of things.
 */
public final class SummarySink implements QuadSink {
  private static final Iri HAS_SUMMARY = Iri.of(NboTerm.Iri.HAS_SUMMARY);
  private static final String NAME = "summary";

  private final QuadSink to;
  private final Set<String> bookkeeping;
  private final Map<Frame, Map<ChildPlan, ThingSummary>> open = new IdentityHashMap<>();
  private final Map<ClassPlan, int[]> counts = new IdentityHashMap<>();

  /** The summary of the thing that is being read, or null outside of such things. */
  private ThingSummary summary;

  private Iri thing;

  /** Where the thing before stood: most stand beside others of their kind. */
  private Frame lastHolder;

  private ChildPlan lastChild;
  private ThingSummary lastSummary;

  /** Which summary takes the statements about a thing nested in that one. */
  private final Map<Iri, ThingSummary> nested = new IdentityHashMap<>();

  /**
   * @param bookkeeping IRIs of properties that say nothing without the things
   */
  public SummarySink(QuadSink to, Set<String> bookkeeping) {
    this.to = to;
    this.bookkeeping = bookkeeping;
  }

  /** How many things are only summarized, by the labels of their classes. */
  public SortedMap<String, Integer> counts() {
    SortedMap<String, Integer> byLabel = new TreeMap<>();
    counts.forEach((plan, count) -> byLabel.merge(plan.label(), count[0], Integer::sum));
    return byLabel;
  }

  /**
   * Takes a thing that begins, if it is summarizable or nested in one that is. The link to it and
   * what only tells it from its like are then not to be written.
   *
   * @return whether it is taken
   */
  public boolean takes(Frame outer, ChildPlan child, ClassPlan plan, Iri subject) {
    if (summary != null) {
      of(outer.subject()).property(child.property()).addPart();
      return true;
    }
    if (!plan.isSummarizable()) {
      return false;
    }
    if (outer != lastHolder || child != lastChild) {
      lastHolder = outer;
      lastChild = child;
      lastSummary =
          open.computeIfAbsent(outer, holder -> new LinkedHashMap<>())
              .computeIfAbsent(child, c -> new ThingSummary(bookkeeping));
    }
    summary = lastSummary;
    thing = subject;
    counts.computeIfAbsent(plan, p -> new int[1])[0]++;
    return true;
  }

  /** Ends a thing: one that is summarized, or one that holds such. */
  public void end(Frame frame) {
    if (summary != null) {
      if (frame.kind() == Frame.Kind.THING && frame.subject() == thing) {
        summary = null;
        thing = null;
        nested.clear();
      }
      return;
    }
    Map<ChildPlan, ThingSummary> summaries = open.remove(frame);
    if (summaries != null) {
      summaries.forEach(
          (child, complete) -> {
            Iri iri = frame.subject().child(child.suffix(), NAME);
            to.link(frame.subject(), HAS_SUMMARY, iri);
            complete.write(iri, to);
          });
    }
  }

  private ThingSummary of(Iri subject) {
    return subject == thing ? summary : nested.get(subject);
  }

  @Override
  public void graph(Iri graph) {
    to.graph(graph);
  }

  @Override
  public void link(Iri subject, Iri predicate, Iri object) {
    if (summary == null) {
      to.link(subject, predicate, object);
    } else if (predicate != Iri.TYPE) {
      of(subject).property(predicate).add(object);
    } else if (subject == thing) {
      summary.add(object);
    } else {
      nested.put(subject, summary.nested(object));
    }
  }

  @Override
  public void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    if (summary == null) {
      to.literal(subject, predicate, lexical, datatype);
    } else {
      of(subject).property(predicate).add(lexical, datatype);
    }
  }

  @Override
  public void literal(Iri subject, Iri predicate, Ascii lexical, Datatype datatype) {
    if (summary == null) {
      to.literal(subject, predicate, lexical, datatype);
    } else {
      of(subject).property(predicate).add(lexical.toString(), datatype);
    }
  }

  @Override
  public void literal(Iri subject, Iri predicate, LongText lexical, Datatype datatype) {
    if (summary == null) {
      to.literal(subject, predicate, lexical, datatype);
    } else {
      of(subject).property(predicate).add(lexical.toString(), datatype);
    }
  }

  @Override
  public void located(Iri subject, Position at) {
    if (summary == null) {
      to.located(subject, at);
    }
  }
}
