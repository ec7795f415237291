package org.nbo.export.rembi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.nbo.export.Background;
import org.nbo.export.Experiment;
import org.nbo.export.Exporter;
import org.nbo.export.JsonText;
import org.nbo.export.Making;
import org.nbo.export.Outlet;
import org.nbo.export.Written;
import org.nbo.export.about.About;
import org.nbo.export.about.Facts;
import org.nbo.export.about.Organisms;
import org.nbo.finding.InferredModality;
import org.nbo.finding.NboException;
import org.nbo.ontology.Terms;
import org.nbo.vocab.NboTerm;

/** Writes the modules of REMBI as JSON. For use by one thread at a time. */
final class Rembi implements Exporter {
  private static final String VERSION = "1.5";
  private static final int SHORTEST = 25;

  private final RembiTarget target;
  private final Background background;
  private final Sentences sentences;
  private final Exporter methods;

  Rembi(RembiTarget target, Background background) {
    this.target = target;
    this.background = background;
    this.sentences = new Sentences(new Terms(background.ontology().get().graph()));
    this.methods = target.methods().open(background);
  }

  @Override
  public Written write(List<Experiment> experiments, Outlet to) {
    Experiment experiment = experiments.get(0);
    experiment.atLeastOneImage();
    List<String> gaps = new ArrayList<>();
    JsonObjectBuilder json = Json.createObjectBuilder();
    json.add("study", study(experiment, gaps));
    json.add(
        "study_components",
        Json.createArrayBuilder()
            .add(
                Json.createObjectBuilder()
                    .add("name", name(experiment))
                    .add("description", "Images described by " + fileName(experiment) + ".")
                    .add("rembi_version", VERSION)));
    json.add("biosample", biosample(experiment, gaps));
    JsonObjectBuilder specimen = Json.createObjectBuilder();
    put(specimen, "sample_preparation", target.about().text("preparation"), "specimen", gaps);
    json.add("specimen", specimen);
    json.add("image_acquisition", acquisition(experiment, gaps));
    json.add("gaps", Json.createArrayBuilder(gaps));
    write(json.build(), to);
    return new Written(
        new TreeMap<>(),
        gaps.isEmpty() ? List.of() : List.of("REMBI asks also for: " + String.join(", ", gaps)));
  }

  private static void write(JsonObject json, Outlet to) {
    try {
      to.document().write(JsonText.document(json));
    } catch (IOException e) {
      throw NboException.unwritable("rembi", e);
    }
  }

  private static String fileName(Experiment experiment) {
    return experiment.file().replaceAll(".*[/\\\\]", "");
  }

  private static String name(Experiment experiment) {
    Terms terms = new Terms(experiment.known());
    return terms
        .text(experiment.images().get(0), NodeFactory.createURI(NboTerm.NS + "name"))
        .orElse(fileName(experiment));
  }

  private static void put(
      JsonObjectBuilder json,
      String key,
      Optional<String> value,
      String module,
      List<String> gaps) {
    value.ifPresentOrElse(text -> json.add(key, text), () -> gaps.add(module + '.' + key));
  }

  private JsonObjectBuilder study(Experiment experiment, List<String> gaps) {
    About about = target.about();
    JsonObjectBuilder study = Json.createObjectBuilder();
    put(study, "title", longEnough(about.text("title")), "study", gaps);
    put(study, "description", longEnough(about.text("description")), "study", gaps);
    put(study, "private_until_date", about.text("published"), "study", gaps);
    List<String> keywords =
        about.objects("keywords").stream().map(word -> word.getOrDefault("name", "")).toList();
    if (keywords.isEmpty()) {
      gaps.add("study.keywords");
    } else {
      study.add("keywords", Json.createArrayBuilder(keywords));
    }
    study.add("authors", authors(experiment, gaps));
    study.add("rembi_version", VERSION);
    about.text("license").ifPresent(license -> study.add("license", license));
    about.text("acknowledgement").ifPresent(text -> study.add("acknowledgements", text));
    return study;
  }

  /** The archive takes titles and descriptions from this length on. */
  private static Optional<String> longEnough(Optional<String> text) {
    return text.filter(t -> t.length() >= SHORTEST);
  }

  private JsonArrayBuilder authors(Experiment experiment, List<String> gaps) {
    JsonArrayBuilder authors = Json.createArrayBuilder();
    List<Map<String, String>> told = target.about().objects("authors");
    for (Map<String, String> author : told) {
      String name = author.getOrDefault("name", "");
      int blank = name.lastIndexOf(' ');
      author(
          authors,
          Optional.of(name.substring(0, Math.max(blank, 0))).filter(n -> !n.isBlank()),
          Optional.of(name.substring(blank + 1)).filter(n -> !n.isBlank()),
          Optional.ofNullable(author.get("affiliation")),
          Optional.ofNullable(author.get("email")),
          Optional.ofNullable(author.get("orcid")),
          gaps);
    }
    if (told.isEmpty()) {
      List<Facts.Person> people = Facts.people(experiment.known());
      people.forEach(
          p ->
              author(
                  authors,
                  p.first(),
                  p.last(),
                  p.institution(),
                  p.email(),
                  Optional.empty(),
                  gaps));
      if (people.isEmpty()) {
        gaps.add("study.authors");
      }
    }
    return authors;
  }

  private static void author(
      JsonArrayBuilder authors,
      Optional<String> first,
      Optional<String> last,
      Optional<String> affiliation,
      Optional<String> email,
      Optional<String> orcid,
      List<String> gaps) {
    JsonObjectBuilder author = Json.createObjectBuilder();
    put(author, "last_name", last, "study.authors", gaps);
    put(author, "first_name", first, "study.authors", gaps);
    affiliation.ifPresentOrElse(
        name -> {
          author.add("affiliation", Json.createObjectBuilder().add("name", name));
          gaps.add("study.authors.affiliation.address");
        },
        () -> gaps.add("study.authors.affiliation"));
    email.ifPresent(text -> author.add("email", text));
    orcid.ifPresent(text -> author.add("orcid", text));
    authors.add(author);
  }

  private JsonObjectBuilder biosample(Experiment experiment, List<String> gaps) {
    About about = target.about();
    Optional<Facts.Sample> sample = Facts.samples(experiment.known()).stream().findFirst();
    JsonObjectBuilder json = Json.createObjectBuilder();
    Optional<String> organism =
        about.text("organism").or(() -> sample.flatMap(Facts.Sample::organism));
    JsonObjectBuilder kind = Json.createObjectBuilder();
    Optional<Organisms.Taxon> taxon =
        organism.flatMap(name -> Organisms.of(name, about.text("organism", "taxon")));
    put(
        kind,
        "scientific_name",
        taxon.map(Organisms.Taxon::scientific).or(() -> organism),
        "biosample.organism",
        gaps);
    put(kind, "ncbi_taxon", taxon.map(Organisms.Taxon::iri), "biosample.organism", gaps);
    json.add("organism", kind);
    put(
        json,
        "biological_entity",
        about.text("sample").or(() -> sample.flatMap(Facts.Sample::name)),
        "biosample",
        gaps);
    about.text("sample", "description").ifPresent(text -> json.add("description", text));
    return json;
  }

  private JsonObjectBuilder acquisition(Experiment experiment, List<String> gaps) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    List<InferredModality> found = experiment.techniques();
    if (found.isEmpty()) {
      gaps.add("image_acquisition.imaging_method");
    } else {
      JsonArrayBuilder method = Json.createArrayBuilder();
      for (InferredModality modality : found) {
        method.add(
            Json.createObjectBuilder()
                .add("value", modality.label())
                .add("ontology_name", "FBbi")
                .add("ontology_id", modality.iri()));
      }
      json.add("imaging_method", method);
    }
    Making making = Facts.making(experiment.known(), background.model(), experiment.images());
    put(
        json,
        "imaging_instrument",
        Optional.of(text(methods, experiment)).filter(text -> !text.isEmpty()),
        "image_acquisition",
        gaps);
    put(
        json,
        "image_acquisition_parameters",
        sentences.of(making, "Settings", "AcquisitionDescription", "Pixels"),
        "image_acquisition",
        gaps);
    return json;
  }

  private static String text(Exporter exporter, Experiment experiment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(List.of(experiment), Outlet.of(out));
    return out.toString(StandardCharsets.UTF_8).strip();
  }
}
