package org.nbo.export.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.nbo.model.Alignment;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.StableGraph;

/** The ontology as files beside the pages. */
final class Downloads {
  private static final String FOLDER = "download/";

  private final Ontology ontology;
  private final List<Link> links = new ArrayList<>();
  private final SortedMap<String, Supplier<String>> files = new TreeMap<>();

  Downloads(Ontology ontology) {
    this.ontology = ontology;
    add("nbo.ttl", "ontology, Turtle", () -> written(RDFFormat.TURTLE_PRETTY));
    add("context.jsonld", "JSON-LD context of NBO", () -> bundled("context.jsonld"));
    for (String name : Alignment.names(ontology.resources())) {
      String file = name + ".sssom.tsv";
      add(file, "mappings to " + name + ", SSSOM", () -> bundled("alignment/" + file));
    }
  }

  /** Leading to each, from the folder of all pages. */
  List<Link> links() {
    return links;
  }

  /** The files by their path; the content of each is made when it is asked for. */
  SortedMap<String, Supplier<String>> files() {
    return files;
  }

  private void add(String name, String title, Supplier<String> content) {
    links.add(new Link(title, FOLDER + name, name));
    files.put(FOLDER + name, content);
  }

  private String written(RDFFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, StableGraph.of(ontology.graph()), format);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String bundled(String file) {
    try (InputStream in = ontology.resources().open("ontology/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
