package org.nbo.export.ngff;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.vocabulary.RDF;
import org.nbo.export.Experiment;
import org.nbo.export.Exporter;
import org.nbo.export.Outlet;
import org.nbo.export.QueriesBeside;
import org.nbo.model.ThingIri;

/**
 * The OME-XML that lies in a hierarchy of OME-Zarr: the same, but pixels stand in arrays, so that
 * where they stand in the source is left out ({@code MetadataOnly}).
 */
final class MetadataOnly {
  private static final QueriesBeside QUESTIONS = new QueriesBeside(MetadataOnly.class);

  private final Exporter omeXml;

  /**
   * @param omeXml writes OME-XML
   */
  MetadataOnly(Exporter omeXml) {
    this.omeXml = omeXml;
  }

  byte[] of(Experiment experiment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    omeXml.write(List.of(experiment.stating(withoutPixels(experiment.stated()))), Outlet.of(out));
    return out.toByteArray();
  }

  private static Graph withoutPixels(Graph graph) {
    Delta view = new Delta(graph);
    for (QueriesBeside.Row row : QUESTIONS.ask("stored-pixels", graph)) {
      Node pixels = row.get("pixels");
      row.node("data")
          .ifPresent(data -> view.delete(Triple.create(pixels, row.get("property"), data)));
      Node mark = NodeFactory.createURI(pixels.toString() + ThingIri.PART + "MetadataOnly:0");
      view.add(Triple.create(pixels, row.get("link"), mark));
      view.add(Triple.create(mark, RDF.type.asNode(), row.get("kind")));
    }
    return view;
  }
}
