package org.nbo.lift;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nbo.finding.FieldName;
import org.nbo.finding.Finding;
import org.nbo.finding.Thing;
import org.nbo.lift.keyvalue.KeyNames;
import org.nbo.lift.keyvalue.KeyValues;
import org.nbo.lift.keyvalue.StatedFields;
import org.nbo.lift.keyvalue.SurroundingsSink;
import org.nbo.lift.plan.Plans;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.source.Surroundings;
import org.nbo.lift.upgrade.Upgrader;
import org.nbo.lift.value.Repairs;
import org.nbo.model.ModelClass;

/**
 * Lifts one document: its elements, what an upgrade had no place for, what its key–value pairs
 * state, and where all that comes from.
 */
final class DocumentLifter {
  private static final int NAMED = 10;

  private final SourceFile file;
  private final Plans plans;
  private final Supplier<KeyNames> keyNames;
  private final ModelClass rootClass;
  private final IriMinter iris;
  private final QuadSink sink;
  private final Surroundings around;

  /**
   * @param file holds the document, or leads to the file that does
   * @param keyNames what keys of key–value pairs mean; asked for when the first one is met
   * @param rootClass of the outermost element
   * @param around what is known beside the document
   */
  DocumentLifter(
      SourceFile file,
      Plans plans,
      Supplier<KeyNames> keyNames,
      ModelClass rootClass,
      IriMinter iris,
      QuadSink sink,
      Surroundings around) {
    this.file = file;
    this.plans = plans;
    this.keyNames = keyNames;
    this.rootClass = rootClass;
    this.iris = iris;
    this.sink = sink;
    this.around = around;
  }

  /**
   * Lifts what a reader gives.
   *
   * @param again opens the same once more, for what key–value pairs are about
   */
  Lifter.Result lift(SourceReader reader, Supplier<SourceReader> again, Detail detail) {
    String format = reader.format();
    Iri root = iris.root(reader.root().name());
    sink.graph(iris.document());
    ElementLifter elements = new ElementLifter(plans, keyNames, rootClass, sink, iris, detail);
    try (EarlyChecksum checksum = new EarlyChecksum(file.source())) {
      if (reader.hasElements()) {
        reader.read(elements);
      }
      reader.write(sink, iris, around);
      checksum.await();
    }
    int dropped = Dropped.write(reader.dropped(), root, iris, sink);
    List<Finding> notes = mends();
    reader.notes().forEach(note -> notes.add(complete(note, elements.unmapped())));
    notes.addAll(elements.repairs());
    notes.addAll(elements.sharedIds());
    if (!elements.keyValues().isEmpty()) {
      notes.addAll(keyValues(elements.keyValues(), again));
    }
    Lifter.Result result =
        new Lifter.Result(
            iris.document().text(),
            format,
            reader.naming(plans.naming().model()),
            elements.unmapped(),
            elements.summarized(),
            elements.leftOut(),
            notes);
    Provenance.write(file, result, dropped, iris, sink);
    return result;
  }

  private List<Finding> mends() {
    return file.source().mends().stream()
        .map(
            mend ->
                Finding.of(
                    Repairs.REPAIR.about(mend.what()),
                    Thing.document("", 1),
                    FieldName.of(mend.what()),
                    mend.message()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Says of a version that nobody knows what was left out for it. */
  private static Finding complete(Finding note, SortedMap<String, Integer> unmapped) {
    if (!note.rule().equals(Upgrader.UNKNOWN_VERSION)) {
      return note;
    }
    String leftOut =
        unmapped.isEmpty()
            ? " Nothing was left out for it."
            : " Left out, because these do not have it: "
                + unmapped.keySet().stream().limit(NAMED).collect(Collectors.joining(", "))
                + (unmapped.size() > NAMED ? " and " + (unmapped.size() - NAMED) + " more" : "")
                + "; kept as nbo:unmapped.";
    return Finding.of(note.rule(), note.thing(), note.field(), note.message() + leftOut)
        .found(note.value());
  }

  private List<Finding> keyValues(List<KeyValues.Pairs> pairs, Supplier<SourceReader> again) {
    SurroundingsSink around = new SurroundingsSink(plans.naming().model(), keyNames.get(), pairs);
    try (SourceReader reader = again.get()) {
      reader.read(new ElementLifter(plans, keyNames, rootClass, around, iris, Detail.all));
    }
    return new StatedFields(plans.naming(), keyNames.get(), around.surroundings(), sink, iris)
        .write(pairs);
  }
}
