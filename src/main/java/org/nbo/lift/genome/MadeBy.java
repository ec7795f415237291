package org.nbo.lift.genome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nbo.lift.genome.TracingFormat.Reading;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.QuadSink;
import org.nbo.lift.source.Imaging;
import org.nbo.vocab.NboTerm;

/** Ties what rows tell to the image, channel and microscope that made it. */
final class MadeBy {
  private static final Iri FROM_IMAGE = Iri.of(NboTerm.NS + "fromImage");
  private static final Iri FROM_CHANNEL = Iri.of(NboTerm.NS + "fromChannel");
  private static final Iri FROM_INSTRUMENT = Iri.of(NboTerm.NS + "fromInstrument");

  private final Imaging imaging;
  private final TableColumns columns;
  private final QuadSink sink;
  private final int round;
  private final Map<String, Optional<Imaging.Entry>> byRow = new HashMap<>();
  private final Map<String, Iri> iris = new HashMap<>();

  MadeBy(Imaging imaging, TableColumns columns, QuadSink sink) {
    this.imaging = imaging;
    this.columns = columns;
    this.sink = sink;
    this.round = columns.round();
  }

  /** Ties all of the data, where one image made them. */
  void data(Iri data) {
    if (imaging.entries().size() == 1) {
      imaged(data, imaging.entries().get(0));
    }
  }

  /**
   * Ties a row, and the spot that it is about.
   *
   * @param targets what its cells name; null where a cell names nothing
   */
  void row(Iri subject, Cells cells, Iri[] targets) {
    Iri inRound = round == TableColumns.NONE ? null : targets[round];
    if (inRound != null) {
      for (int i = 0; i < targets.length; i++) {
        if (isMadeAlike(targets, i)) {
          sink.link(targets[i], columns.at(round).property(), inRound);
        }
      }
    }
    if (imaging.entries().isEmpty()) {
      return;
    }
    entry(cells, targets.length).ifPresent(entry -> imaged(subject, targets, entry));
  }

  /** The image that a row is from, for people; null where nobody says. */
  String image(Cells cells) {
    if (imaging.entries().isEmpty()) {
      return null;
    }
    return entry(cells, columns.size())
        .filter(entry -> !entry.image().isEmpty())
        .map(Imaging.Entry::imageWords)
        .orElse(null);
  }

  private Optional<Imaging.Entry> entry(Cells cells, int count) {
    List<String> colors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (columns.at(i).reading() == Reading.TEXT && !cells.isNothing(i)) {
        colors.add(cells.text(i));
      }
    }
    String ofRound = round == TableColumns.NONE || cells.isNothing(round) ? "" : cells.text(round);
    return byRow.computeIfAbsent(ofRound + '\n' + colors, row -> imaging.of(ofRound, colors));
  }

  private boolean isMadeAlike(Iri[] targets, int column) {
    return targets[column] != null && columns.at(column).column().isMadeAlike();
  }

  private void imaged(Iri subject, Iri[] targets, Imaging.Entry entry) {
    imaged(subject, entry);
    for (int i = 0; i < targets.length; i++) {
      if (isMadeAlike(targets, i)) {
        imaged(targets[i], entry);
      }
    }
  }

  private void imaged(Iri subject, Imaging.Entry entry) {
    link(subject, FROM_IMAGE, entry.image());
    link(subject, FROM_CHANNEL, entry.imageChannel());
    link(subject, FROM_INSTRUMENT, entry.microscope());
  }

  private void link(Iri subject, Iri property, String object) {
    if (!object.isEmpty()) {
      sink.link(subject, property, iris.computeIfAbsent(object, Iri::of));
    }
  }
}
