package org.nbo.export.pages;

import com.samskivert.mustache.Escapers;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.nbo.export.Templates;
import org.nbo.model.Alignment;
import org.nbo.model.Model;
import org.nbo.model.ToolVersion;
import org.nbo.ontology.Ontology;
import org.nbo.ontology.Terms;

/** The ontology as pages that need no server and nothing from elsewhere. */
public final class OntologyPages {
  private static final String ENDING = ".html";

  private final Vocabulary vocabulary;
  private final Templates templates = new Templates(OntologyPages.class, Escapers.HTML);
  private final Page.Site site;
  private final SortedMap<String, Supplier<String>> files = new TreeMap<>();

  public OntologyPages(Ontology ontology, Model model) {
    vocabulary = new Vocabulary(ontology, model);
    TermWording wording = new TermWording(vocabulary, "");
    Downloads downloads = new Downloads(ontology);
    Overview overview = new Overview(vocabulary, wording, downloads);
    TermLists lists = new TermLists(vocabulary, wording);
    site = new Page.Site(overview.title(), overview.version(), ToolVersion.VERSION);
    top("index", overview.title(), overview::index);
    top("properties", "Properties", lists::properties);
    top("enumerations", "Enumerations", lists::enumerations);
    top("deprecated", "Deprecated terms", lists::deprecated);
    top("search", "Search", Object::new);
    List<Alignment> alignments =
        Alignment.names(ontology.resources()).stream()
            .map(name -> Alignment.load(ontology.resources(), model, name).orElseThrow())
            .toList();
    TermPages pages =
        new TermPages(
            vocabulary, new TermWording(vocabulary, "../"), new JsonLdKeys(ontology), alignments);
    files.putAll(downloads.files());
    vocabulary.classes().forEach(c -> term("class", c, () -> pages.ofClass(c)));
    vocabulary.lists().forEach(l -> term("enumeration", l, () -> pages.ofList(l)));
    vocabulary.properties().forEach(p -> term("property", p, () -> pages.ofProperty(p)));
    files.put("search-index.js", new SearchIndex(vocabulary)::script);
    files.put("pages.js", () -> templates.text("pages.js"));
    files.put("pages.css", () -> templates.text("pages.css"));
  }

  /** The files by their path, in order; the content of each is made when it is asked for. */
  public SortedMap<String, Supplier<String>> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /**
   * Where a term is described: a file, and for some a place on its page.
   *
   * @param iri of the term
   * @return nothing where it has no description
   */
  public Optional<String> addressOf(String iri) {
    return vocabulary.addresses().of(Terms.uri(iri));
  }

  private void top(String name, String title, Supplier<Object> content) {
    files.put(name + ENDING, () -> templates.fill(name, new Page(site, "", title, content.get())));
  }

  private void term(String template, Node term, Supplier<Object> content) {
    String title = vocabulary.statements().label(term);
    files.put(
        vocabulary.addresses().of(term).orElseThrow(),
        () -> templates.fill(template, new Page(site, "../", title, content.get())));
  }
}
