package org.nbo.export.ngff;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.nbo.export.Background;
import org.nbo.export.Experiment;
import org.nbo.export.Exporter;
import org.nbo.export.Outlet;
import org.nbo.export.Written;
import org.nbo.export.omexml.OmeXmlTarget;

/** Writes the metadata of a hierarchy of OME-Zarr. For use by one thread at a time. */
final class Ngff implements Exporter {
  private static final String OME_XML = "OME/METADATA.ome.xml";

  private final Optional<NgffVersion> version;
  private final Optional<Path> existing;
  private final Pictures pictures;
  private final Block block;
  private final MetadataOnly omeXml;

  Ngff(
      Optional<NgffVersion> version,
      Optional<Path> existing,
      boolean stagePosition,
      Background background) {
    this.version = version;
    this.existing = existing;
    Graph ontology = background.ontology().get().graph();
    this.pictures = new Pictures(background.model(), ontology, stagePosition);
    this.block = new Block(background.model(), background.context().get());
    this.omeXml = new MetadataOnly(new OmeXmlTarget().open(background));
  }

  @Override
  public Written write(List<Experiment> experiments, Outlet to) {
    Experiment experiment = experiments.get(0);
    List<Node> images = experiment.atLeastOneImage();
    List<Plate> plates = Plate.in(experiment.known(), images);
    Optional<Plate> plate = plates.size() == 1 ? Optional.of(plates.get(0)) : Optional.empty();
    SortedMap<String, Integer> unheld = new TreeMap<>();
    if (plates.size() > 1) {
      unheld.put("Plate (a hierarchy has one; their images stand side by side)", plates.size());
    }
    WholeGraph graph = WholeGraph.of(experiment);
    List<Picture> all = pictures.of(experiment);
    if (existing.isPresent()) {
      return new Written(
          unheld,
          new Completion(existing.get(), version).write(experiment, all, plate, block, graph));
    }
    List<Picture> placed = Layout.placed(all, plate);
    JsonObject told = block.of(experiment, placed, graph.name());
    NgffVersion written = version.orElse(NgffVersion.V0_5);
    NewHierarchy hierarchy = new NewHierarchy(written, to);
    hierarchy.write(new Layout(written).groups(placed, plate), told);
    hierarchy.file(OME_XML, omeXml.of(experiment));
    hierarchy.file(graph.name(), graph.content());
    return new Written(unheld, notes(all));
  }

  private static List<String> notes(List<Picture> pictures) {
    boolean unbounded =
        pictures.stream().anyMatch(p -> !p.colors().isEmpty() && !p.window().isBounded());
    return unbounded
        ? List.of(
            "values of floating-point pixels have no bounds in the source; their window is 0 to 1")
        : List.of();
  }
}
