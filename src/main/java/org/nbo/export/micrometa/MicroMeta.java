package org.nbo.export.micrometa;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.nbo.export.Background;
import org.nbo.export.Experiment;
import org.nbo.export.Exporter;
import org.nbo.export.JsonText;
import org.nbo.export.Outlet;
import org.nbo.export.Written;
import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.model.ThingNames;

/** Writes microscopes, or the settings of images. For use by one thread at a time. */
final class MicroMeta implements Exporter {
  private final Background background;
  private final Model model;
  private final MicroMetaTarget.Record record;
  private final boolean named;

  MicroMeta(Background background, MicroMetaTarget target) {
    this.background = background;
    this.model = background.model();
    this.record = target.record();
    this.named = target.named();
  }

  /** The outermost thing of each file, in the order of the document. */
  static List<Node> records(Experiment experiment, MicroMetaTarget.Record record) {
    List<Node> microscopes = experiment.microscopes();
    return record == MicroMetaTarget.Record.SETTINGS || microscopes.isEmpty()
        ? experiment.images()
        : microscopes;
  }

  @Override
  public Written write(List<Experiment> experiments, Outlet to) {
    Experiment experiment = experiments.get(0);
    List<Node> records = records(experiment, record);
    if (records.isEmpty()) {
      throw NboException.unreadable(
          "NBO-EXPORT-007",
          experiment.file()
              + ": describes no microscope and no image; expected an Instrument or an Image in it");
    }
    ThingObjects objects =
        new ThingObjects(experiment, model, background.ontology().get().graph(), named);
    List<JsonObject> documents = records.stream().map(objects::document).toList();
    try {
      if (documents.size() == 1) {
        to.document().write(JsonText.document(documents.get(0)));
      } else {
        files(experiment, records, documents, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(objects.unheld(), notes(experiment));
  }

  private void files(
      Experiment experiment, List<Node> records, List<JsonObject> documents, Outlet to)
      throws IOException {
    ThingNames names = new ThingNames(experiment.stated(), model.marks());
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < records.size(); i++) {
      String name = fileName(names.of(records.get(i).toString()));
      try (OutputStream out = to.file((taken.add(name) ? name : name + '-' + i) + ".json")) {
        out.write(JsonText.document(documents.get(i)));
      }
    }
  }

  private static String fileName(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|-+$", "");
  }

  /** Which records there are besides those that were asked for. */
  private List<String> notes(Experiment experiment) {
    List<String> notes = new ArrayList<>();
    int images = experiment.images().size();
    if (record == MicroMetaTarget.Record.MICROSCOPE
        && images > 0
        && !experiment.microscopes().isEmpty()) {
      notes.add(
          "the microscope only; --record settings writes how "
              + (images == 1 ? "the image was" : "each of the " + images + " images was")
              + " taken");
    }
    return notes;
  }
}
