package org.nbo.export.prov;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.XSD;
import org.nbo.export.Experiment;
import org.nbo.export.Exporter;
import org.nbo.export.Making;
import org.nbo.export.Outlet;
import org.nbo.export.QueriesBeside;
import org.nbo.export.QueriesBeside.Row;
import org.nbo.export.Written;
import org.nbo.export.about.Facts;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.ThingIri;
import org.nbo.model.ToolVersion;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;

/**
 * How images came about: samples and microscope go into acquisitions, images come out, and a
 * description of them is made. Around it stands the backbone by which bundles of several parties
 * are joined: one main activity, and connectors for what comes in and goes out.
 *
 * <p>Only times with a clock are stated, because PROV knows no others.
 */
final class ImagingProcess implements Exporter {
  private static final QueriesBeside QUESTIONS = new QueriesBeside(ImagingProcess.class);

  private final Model model;

  ImagingProcess(Model model) {
    this.model = model;
  }

  @Override
  public Written write(List<Experiment> experiments, Outlet to) {
    Experiment experiment = experiments.get(0);
    experiment.atLeastOneImage();
    Bundle bundle = new Bundle(experiment);
    bundle.fill();
    bundle.statements.write(to.document());
    SortedMap<String, Integer> nothing = new TreeMap<>();
    return new Written(nothing, bundle.notes);
  }

  private final class Bundle {
    private final Experiment experiment;
    private final Statements statements;
    private final Node process;
    private final Node output;
    private final List<String> notes = new ArrayList<>();

    Bundle(Experiment experiment) {
      this.experiment = experiment;
      this.statements = new Statements(experiment.document() + "#~provenance");
      this.process = part("imaging");
      this.output = part("images");
    }

    private Node part(String name) {
      return uri(experiment.document() + "#~" + name);
    }

    void fill() {
      statements.type(process, Prov.ACTIVITY);
      statements.type(process, Statements.CPM + "mainActivity");
      statements.label(process, "imaging");
      connector(output, "forwardConnector", "images");
      statements.prov(output, "wasGeneratedBy", process);
      samples();
      List<Row> images = QUESTIONS.ask("images", experiment.known());
      for (Node image : experiment.images()) {
        images.stream()
            .filter(row -> row.get("image").equals(image))
            .findFirst()
            .ifPresent(this::image);
      }
      description();
    }

    private void connector(Node node, String kind, String label) {
      statements.type(node, Prov.ENTITY);
      statements.type(node, Statements.CPM + kind);
      statements.label(node, label);
    }

    private void samples() {
      List<Facts.Sample> samples = Facts.samples(experiment.known());
      for (int i = 0; i < samples.size(); i++) {
        Node sample = uri(samples.get(i).iri());
        Node input = part("sample:" + i);
        connector(input, "backwardConnector", "sample as it was received");
        statements.prov(process, "used", input);
        statements.prov(output, "wasDerivedFrom", input);
        entity(sample, samples.get(i).name().or(samples.get(i)::organism).orElse("sample"));
        statements.prov(sample, "specializationOf", input);
      }
      if (samples.isEmpty()) {
        notes.add("names no sample, so that the process has no beginning in the bundle");
      } else {
        notes.add("which bundle tells of the sample is not known; its connector has no reference");
      }
    }

    private void entity(Node thing, String label) {
      statements.type(thing, Prov.ENTITY);
      statements.label(thing, label);
    }

    private void image(Row row) {
      Node image = row.get("image");
      Node acquisition = uri(image.toString() + ThingIri.PART + "acquisition");
      Making making = Facts.making(experiment.known(), model, List.of(image));
      typed(image, making);
      statements.label(image, row.text("name").orElseGet(() -> experiment.id(image)));
      statements.type(acquisition, Prov.ACTIVITY);
      statements.label(
          acquisition, "acquisition of " + row.text("name").orElse(experiment.id(image)));
      statements.say(process, DCTerms.NS + "hasPart", acquisition);
      time(acquisition, "startedAtTime", row.node("date"));
      statements.prov(image, "wasGeneratedBy", acquisition);
      statements.prov(image, "specializationOf", output);
      for (String kind : List.of("Specimen", "Hardware", "Settings", "Material")) {
        for (Node used : making.things(kind)) {
          typed(used, making);
          statements.prov(acquisition, "used", used);
          if (kind.equals("Specimen")) {
            statements.prov(image, "wasDerivedFrom", used);
          }
        }
      }
      agents(image, acquisition, making);
      calibrations(acquisition, making, row.node("date"));
    }

    private void typed(Node thing, Making making) {
      statements.type(thing, Prov.ENTITY);
      making
          .type(thing)
          .ifPresent(
              type -> {
                statements.type(thing, type.iri());
                if (!type.localName().equals("Image")) {
                  statements.label(thing, name(thing, type, making));
                }
              });
    }

    private String name(Node thing, ModelClass type, Making making) {
      return making
          .terms()
          .text(thing, uri(NboTerm.NS + "name"))
          .or(() -> making.terms().text(thing, uri(NboTerm.NS + "model")))
          .orElse(type.label());
    }

    private void agents(Node image, Node acquisition, Making making) {
      List<Facts.Person> people = Facts.people(experiment.known());
      for (Node person : making.things("Experimenter")) {
        people.stream()
            .filter(p -> p.iri().equals(person.toString()))
            .forEach(
                p -> {
                  statements.type(person, Prov.NS + "Person");
                  statements.type(person, Prov.NS + "Agent");
                  statements.label(person, p.name());
                  statements.prov(acquisition, "wasAssociatedWith", person);
                  statements.prov(image, "wasAttributedTo", person);
                });
      }
      for (Node software : making.things("Software")) {
        statements.type(software, Prov.SOFTWARE_AGENT);
        statements.type(software, Prov.NS + "Agent");
        statements.label(software, name(software, making.type(software).orElseThrow(), making));
        statements.prov(acquisition, "wasAssociatedWith", software);
      }
    }

    /** A calibration that was made later says nothing about the image. */
    private void calibrations(Node acquisition, Making making, Optional<Node> date) {
      for (Row row : QUESTIONS.ask("calibrations", experiment.known())) {
        Node record = row.get("record");
        if (making.things().contains(record)) {
          Optional<Node> made = row.node("date");
          if (isLater(made, date)) {
            notes.add(
                "a calibration was made after an image, and is not told as what went before it");
            continue;
          }
          Node activity = uri(record.toString() + ThingIri.PART + "calibration");
          typed(record, making);
          statements.type(activity, Prov.ACTIVITY);
          statements.label(activity, "calibration");
          time(activity, "startedAtTime", made);
          statements.prov(record, "wasGeneratedBy", activity);
          statements.prov(acquisition, "used", record);
          statements.prov(acquisition, "wasInformedBy", activity);
        }
      }
    }

    private boolean isLater(Optional<Node> made, Optional<Node> date) {
      return made.isPresent() && date.isPresent() && day(made.get()).compareTo(day(date.get())) > 0;
    }

    private static String day(Node date) {
      String text = date.getLiteralLexicalForm();
      return text.substring(0, Math.min(text.length(), "2026-01-01".length()));
    }

    private void time(Node activity, String property, Optional<Node> date) {
      date.ifPresent(
          value -> {
            if (value.isLiteral() && value.getLiteralDatatypeURI().equals(XSD.dateTime.getURI())) {
              statements.prov(activity, property, value);
            } else {
              statements.say(activity, DCTerms.NS + "date", value);
            }
          });
    }

    /** What this program made of the images. */
    private void description() {
      Node describing = part("describing");
      Node document = uri(experiment.document());
      Node tool = uri(NboTerm.NS + "tool/" + ToolVersion.VERSION);
      statements.type(describing, Prov.ACTIVITY);
      statements.label(describing, "description of the images");
      statements.type(document, Prov.ENTITY);
      statements.label(document, "description of the images");
      statements.prov(document, "wasGeneratedBy", describing);
      statements.type(tool, Prov.SOFTWARE_AGENT);
      statements.type(tool, Prov.NS + "Agent");
      statements.label(tool, "NBO Linked Data");
      statements.prov(describing, "wasAssociatedWith", tool);
      for (Node image : new HashSet<>(experiment.images())) {
        statements.prov(describing, "used", image);
        statements.prov(document, "wasDerivedFrom", image);
      }
    }
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
