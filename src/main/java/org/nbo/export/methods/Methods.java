package org.nbo.export.methods;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.nbo.export.Background;
import org.nbo.export.Conclusions;
import org.nbo.export.Experiment;
import org.nbo.export.Exporter;
import org.nbo.export.Origins;
import org.nbo.export.Outlet;
import org.nbo.export.Written;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.FindingKind;
import org.nbo.finding.NboException;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Model;
import org.nbo.model.ModelProperty;
import org.nbo.ontology.Beside;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** Writes the methods text of images. */
final class Methods implements Exporter {
  private static final String GATHER = "methods/";
  private static final List<String> LANGUAGES = List.of("en", "de");
  private static final int NAMED_GAPS = 8;

  private final MethodsTarget target;
  private final Model model;
  private final Words words;
  private final ValueText text;
  private final Map<String, ModelProperty> properties;
  private final List<Query> gather;
  private final Narrator narrator;
  private final Template template;

  Methods(MethodsTarget target, Background background) {
    this.target = target;
    this.model = background.model();
    this.words = words(target);
    Ontology ontology = background.ontology().get();
    this.text = new ValueText(words, ontology.graph());
    this.properties = Knowledge.properties(model);
    this.gather = ontology.queries().series(GATHER);
    this.narrator = new Narrator(words);
    String name = target.template().map(Path::toString).orElse("methods." + target.language());
    this.template = Template.of(name, templateText(target), narrator.compiler());
  }

  private static String templateText(MethodsTarget target) {
    return target
        .template()
        .map(Methods::read)
        .orElseGet(() -> Beside.text(Methods.class, known(target.language()) + ".mustache"));
  }

  private static Words words(MethodsTarget target) {
    Words english = Words.of("en", Beside.text(Methods.class, "en.tsv"), null);
    Words words =
        LANGUAGES.contains(target.language())
            ? Words.of(
                target.language(), Beside.text(Methods.class, target.language() + ".tsv"), english)
            : Words.of(target.language(), "", english);
    Optional<Path> own = target.template().map(Methods::wordsBeside).filter(Files::exists);
    return own.isPresent() ? Words.of(target.language(), read(own.get()), words) : words;
  }

  private static Path wordsBeside(Path template) {
    String name = template.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return template.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".tsv");
  }

  private static String known(String language) {
    if (!LANGUAGES.contains(language)) {
      throw NboException.usage(
          "NBO-USAGE",
          "--lang "
              + language
              + " has no template; there are "
              + String.join(", ", LANGUAGES)
              + ", or give your own with --template");
    }
    return language;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw NboException.unreadable(
          "NBO-LIFT-004", "--template " + file + ": cannot be read: " + NboException.reason(e), e);
    }
  }

  /** An image with what is known of it. */
  private record Told(Node image, Knowledge knowledge) {}

  @Override
  public Written write(List<Experiment> experiments, Outlet to) {
    List<Told> all = new ArrayList<>();
    for (Experiment experiment : experiments) {
      Knowledge knowledge =
          new Knowledge(experiment, model, text, properties, gather, target.markMissing());
      experiment.atLeastOneImage().forEach(image -> all.add(new Told(image, knowledge)));
    }
    List<Said> names = names(all, experiments.size() > 1);
    Map<String, Object> more = new HashMap<>();
    tier(experiments, RequirementLevel.MUST).ifPresent(said -> more.put("tierOfRequired", said));
    tier(experiments, RequirementLevel.SHOULD).ifPresent(said -> more.put("tierOfAll", said));
    more.putIfAbsent("tierOfRequired", Values.NONE);
    more.putIfAbsent("tierOfAll", Values.NONE);
    more.put("severalImages", all.size() > 1);
    more.put("numberOfImages", all.size());
    List<List<Sentence>> paragraphs = new ArrayList<>();
    Paragraph open = new Paragraph(words);
    for (com.samskivert.mustache.Template topic : template.topics()) {
      if (topic == null) {
        paragraphs.add(open.sentences());
        open = new Paragraph(words);
      } else {
        List<List<Sentence>> told =
            all.stream()
                .map(t -> narrator.tell(template.name(), topic, t.image(), t.knowledge(), more))
                .map(sentences -> Paragraph.merged(sentences, words))
                .toList();
        open.add(told, names);
      }
    }
    paragraphs.add(open.sentences());
    paragraphs.removeIf(List::isEmpty);
    List<Gap> gaps = gaps(experiments);
    target.format().write(paragraphs, words, to.document());
    to.beside(MethodsTarget.SOURCES)
        .ifPresent(out -> SourcesJson.write(paragraphs, gaps, words, out));
    return new Written(new TreeMap<>(), told(gaps));
  }

  /** What people call the images; with the file where there are several. */
  private List<Said> names(List<Told> all, boolean severalFiles) {
    ModelProperty name = properties.get("name");
    Map<String, Long> often =
        all.stream()
            .map(t -> label(t, name))
            .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
    return all.stream()
        .map(
            t -> {
              Experiment experiment = t.knowledge().experiment();
              String label = label(t, name);
              boolean ambiguous = often.get(label) > 1;
              String unique =
                  !ambiguous
                      ? label
                      : severalFiles && experiment.images().size() == 1
                          ? fileName(experiment.file())
                          : label + " (" + experiment.id(t.image()) + ')';
              return new Said(
                  words.phrase("quoted", unique),
                  null,
                  "",
                  t.image().toString(),
                  name.iri(),
                  unique,
                  new Origins.Origin(Origins.Kind.FILE, experiment.file()));
            })
        .toList();
  }

  private static String fileName(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private static String label(Told told, ModelProperty name) {
    return told.knowledge().nodes(told.image(), name).stream()
        .map(node -> told.knowledge().said(told.image(), name, node).text())
        .findFirst()
        .orElseGet(() -> told.knowledge().experiment().id(told.image()));
  }

  /** The highest tier that all of them meet. */
  private Optional<Values> tier(List<Experiment> experiments, RequirementLevel level) {
    int least = Axes.TIERS;
    for (Experiment experiment : experiments) {
      Optional<Conclusions.Completeness> there = experiment.conclusions().completeness();
      least = Math.min(least, there.map(c -> Assessment.tierMet(c.matrix(), level)).orElse(0));
    }
    Experiment first = experiments.get(0);
    return least == 0
        ? Optional.empty()
        : Optional.of(
            Values.of(
                Stream.of(
                    new Said(
                        Integer.toString(least),
                        null,
                        "",
                        first.document(),
                        NboTerm.NS + "tier",
                        Integer.toString(least),
                        new Origins.Origin(Origins.Kind.DERIVED, first.file())))));
  }

  private static List<Gap> gaps(List<Experiment> experiments) {
    List<Gap> gaps = new ArrayList<>();
    for (Experiment experiment : experiments) {
      experiment.conclusions().completeness().stream()
          .flatMap(there -> there.findings().stream())
          .filter(f -> f.kind() == FindingKind.MISSING && f.duty() != null)
          .filter(f -> f.duty().tier() == 1)
          .map(f -> gap(f, experiment.file()))
          .distinct()
          .forEach(gaps::add);
    }
    return gaps;
  }

  private static Gap gap(Finding finding, String file) {
    return new Gap(
        finding.component(),
        finding.field().label(),
        finding.duty().level().name(),
        finding.subject(),
        file);
  }

  private List<String> told(List<Gap> gaps) {
    Map<String, Integer> required = new LinkedHashMap<>();
    gaps.stream()
        .filter(gap -> gap.level().equals(RequirementLevel.MUST.name()))
        .forEach(gap -> required.merge(gap.component() + ": " + gap.field(), 1, Integer::sum));
    if (required.isEmpty()) {
      return List.of();
    }
    String named =
        required.entrySet().stream()
            .limit(NAMED_GAPS)
            .map(e -> e.getKey() + (e.getValue() > 1 ? " × " + e.getValue() : ""))
            .collect(Collectors.joining(", "));
    return List.of(
        "missing in a full methods section: "
            + named
            + (required.size() > NAMED_GAPS ? " …" : "")
            + " ("
            + required.size()
            + " required fields; --sources lists all)");
  }
}
