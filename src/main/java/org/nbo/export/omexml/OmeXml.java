package org.nbo.export.omexml;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.nbo.export.Experiment;
import org.nbo.export.Exporter;
import org.nbo.export.Outlet;
import org.nbo.export.Written;
import org.nbo.finding.NboException;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.OmeNaming;

/**
 * Writes the graph of a document as OME-XML 2016-06. What was lifted from such a file comes back as
 * it was, but for the order of elements with different names, which is that of the schema, and for
 * comments. For use by one thread at a time.
 */
final class OmeXml implements Exporter {
  private static final String SCHEMA_FILE = "/ome.xsd";

  private final OmeSchema schema = OmeSchema.load();
  private final Naming naming;
  private final Map<OmeSchema.Element, Map<ModelClass, ElementPlan>> plans = new HashMap<>();

  OmeXml(Model model) {
    this.naming = new OmeNaming(model);
  }

  @Override
  public Written write(List<Experiment> experiments, Outlet to) {
    LiftedDocument document = LiftedDocument.of(experiments.get(0), naming);
    SortedMap<String, Integer> unheld = write(document, to.document());
    return new Written(unheld, notes(document.closest()));
  }

  private static List<String> notes(SortedMap<String, Integer> closest) {
    return closest.isEmpty()
        ? List.of()
        : List.of(
            "written as the closest value that OME has: "
                + closest.entrySet().stream()
                    .map(e -> e.getKey() + " × " + e.getValue())
                    .collect(Collectors.joining(", ")));
  }

  private SortedMap<String, Integer> write(LiftedDocument document, OutputStream to) {
    List<String> place = List.of();
    try {
      XmlOut out = new XmlOut(to, schema.namespace());
      DocumentWriter writer = new DocumentWriter(document, out, naming, this::plan);
      place = writer.place();
      writer.write(root(document.type()), schema.namespace() + SCHEMA_FILE);
      return writer.unheld();
    } catch (XMLStreamException e) {
      throw NboException.unreadable(
          "NBO-EXPORT-003",
          document.file()
              + ", "
              + String.join("/", place)
              + ": holds what XML cannot, or XML that is not well-formed: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
  }

  private OmeSchema.Element root(ModelClass type) {
    return schema.roots().stream()
        .filter(e -> naming.root(e.name()).filter(type::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private ElementPlan plan(OmeSchema.Element element, ModelClass type) {
    return plans
        .computeIfAbsent(element, e -> new HashMap<>())
        .computeIfAbsent(type, t -> new ElementPlan(t, element, naming));
  }
}
