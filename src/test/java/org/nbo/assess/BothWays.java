package org.nbo.assess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nbo.check.Checks;
import org.nbo.finding.Assessment;
import org.nbo.finding.Axes;
import org.nbo.finding.Finding;
import org.nbo.finding.Thing;
import org.nbo.kind.Distinctions;
import org.nbo.lift.Lifter;
import org.nbo.lift.SourceFile;
import org.nbo.merge.Merger;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.reason.Modalities;
import org.nbo.reason.Prohibitions;
import org.nbo.reason.Rules;
import org.nbo.validate.ShapeLibrary;
import org.nbo.validate.Validator;

/** Assesses a file over its whole graph, and over the kinds of its things. */
final class BothWays {
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Model MODEL = Model.of(ONTOLOGY);
  private static final Rules RULES = new Rules(ONTOLOGY);
  private static final Checks CHECKS = Checks.of(ONTOLOGY, MODEL);
  private static final Advising ADVISING = new Advising(ONTOLOGY, MODEL);
  private static final List<String> EXTENSIONS =
      MODEL.extensions().stream().map(Model.ExtensionInfo::name).toList();
  private static final Axes AXES = Axes.tier(3).extension(EXTENSIONS.toArray(String[]::new));
  private static final ShapeLibrary SHAPES = ShapeLibrary.bundled(Axes.cells(EXTENSIONS));
  private static final Validator VALIDATOR = new Validator(ONTOLOGY, MODEL, SHAPES, EXTENSIONS);
  private static final Prohibitions PROHIBITIONS = new Prohibitions(ONTOLOGY.graph());
  private static final Distinctions DISTINCTIONS =
      new Distinctions(
          List.of(
              SHAPES.tiers(),
              SHAPES.values(),
              VALIDATOR.conditionValues(),
              PROHIBITIONS.constraints()),
          RULES.queries(),
          MODEL,
          new Distinctions.Comparing(CHECKS.summaries(), CHECKS.queries(), ONTOLOGY.graph()));

  private static final Modalities MODALITIES = Modalities.of(ONTOLOGY);
  private static final Inferences INFERENCES =
      new Inferences(
          new Reasoner(ONTOLOGY, MODEL, RULES),
          MODEL,
          ONTOLOGY.graph(),
          () -> MODALITIES,
          () -> PROHIBITIONS);

  private final Assessor assessor;
  private final Lifter lifter = new Lifter(MODEL);

  BothWays(Path... companions) {
    List<Companion> others = new ArrayList<>();
    for (Path companion : companions) {
      others.add(Companion.of(SourceFile.of(companion), lifter));
    }
    Companions together = new Companions(others);
    assessor =
        new Assessor(
            AXES,
            MODEL,
            RULES,
            VALIDATOR,
            () -> new Merger(ONTOLOGY, MODEL),
            together,
            Optional.empty(),
            () -> DISTINCTIONS,
            new ExperimentCheck(
                MODEL,
                RULES,
                () -> new Merger(ONTOLOGY, MODEL),
                together,
                CHECKS,
                () -> DISTINCTIONS),
            INFERENCES,
            () -> ADVISING);
  }

  /** What is found over the whole graph. */
  List<String> whole(Path file) {
    return told(file, LiftedGraph.ALL);
  }

  /** What is found over kinds, however small the file. */
  List<String> kinds(Path file) {
    return told(file, 0);
  }

  /** How many statements are kept of a file, of which things that are alike are one. */
  int kept(Path file) {
    return assessor.lifted(SourceFile.of(file), lifter, 0).graph().size();
  }

  private List<String> told(Path path, int small) {
    SourceFile file = SourceFile.of(path);
    Assessment found =
        assessor.assess(file, assessor.lifted(file, lifter, small), true).assessment();
    List<String> lines = new ArrayList<>();
    found.matrix().forEach(cell -> lines.add(cell.toString()));
    found.findings().forEach(finding -> lines.add(told(finding)));
    return lines;
  }

  /** All but which of several wrong values it names, and which lines of things that begin twice. */
  private static String told(Finding f) {
    return String.join(
        " | ",
        f.severity() + " " + f.rule().id(),
        f.count() + " × " + f.field().name() + " of " + f.component(),
        place(f.thing()),
        String.join(", ", f.examples().stream().map(BothWays::place).toList()),
        f.message(),
        f.value());
  }

  private static String place(Thing thing) {
    return thing.iri() + ":" + thing.line();
  }
}
